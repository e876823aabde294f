/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-need.h"
#include "core/mo-queue.h"

G_BEGIN_DECLS

/* Whom the next training weekend should be for, and how long people will wait. */

/* People wait for a mentor of their group: of the same band of injury, or of the same relation.
 * Some of them go with any mentor of the strand, as many as did so before. */
#define MO_COMPASS_GROUPS (MO_NEED_BANDS + MO_KINS - 1)
int mo_compass_group (MoKin kin, MoNeedBand band);
gboolean mo_compass_is_family (int group);
/* "own injury, C1 to C4", "parents"; static, translated. */
const char *mo_compass_group_words (int group);

/* How long a place was taken, by one person. */
typedef struct {
  double days;
  gboolean ended; /* else so far */
} MoCompassStay;

typedef struct {
  MoNeedMentor mentor;
  double since[9]; /* of the taken places: days already */
} MoCompassMentor;

/* What the office's records say; read once, asked many questions. */
typedef struct {
  GArray *people;  /* MoNeedPerson, accepted within the window or waiting */
  GArray *mentors; /* MoCompassMentor */
  GArray *stays;   /* MoCompassStay */
  int own[MO_COMPASS_GROUPS], matched[MO_COMPASS_GROUPS]; /* with a mentor of their group */
  MoDay today;
  int window;     /* days of arrivals that are looked at */
  int usual_stay; /* what the office's numbers say, where too few have ended */
} MoCompassFacts;
MoCompassFacts *mo_compass_facts_new (MoDay today);
void mo_compass_facts_free (MoCompassFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoCompassFacts, mo_compass_facts_free)

/* "If three parents are trained in June." */
typedef struct {
  int group;  /* -1: nobody is */
  int people; /* each with one place */
  guint parts;
  MoDay on;
} MoCompassTraining;

/* Waits in days, of somebody of the group who is accepted on the first day of a period (of any
 * of the periods, where there are more); -1: nobody comes, MO_QUEUE_LONGEST: longer than can be
 * told. */
typedef struct {
  int low, half, high; /* 1 in 10 wait less, half, 9 in 10 */
} MoCompassWait;

typedef struct {
  int waiting, arrived, places, free;
  gboolean few;               /* too few came to say anything */
  MoCompassWait as_is, after; /* over the half year that is looked at */
} MoCompassLine;

typedef struct {
  MoNeed need;
  MoCompassLine lines[MO_COMPASS_GROUPS];
  MoCompassTraining training;
  MoDay from, to; /* the half year that the lines are about */
  MoCompassWait course[MO_QUEUE_PERIODS], course_after[MO_QUEUE_PERIODS]; /* one group's */
  int course_group;
  int best; /* the group for which the same training saves most waiting; -1: none does */
  int n_stays, stay; /* how many places fell free; half of them within so many days */
  gboolean assumed;  /* too few did: the office's own numbers are taken */
  int window;
} MoCompass;

#define MO_COMPASS_FEW_ARRIVALS 6
#define MO_COMPASS_FEW_STAYS    10

/* Only what is needed against what is there, without looking ahead. */
MoNeed mo_compass_need (const MoCompassFacts *facts);
/* course_group: whose course over the year is wanted.  Takes a moment: not on the main loop. */
MoCompass *
mo_compass (const MoCompassFacts *facts, const MoCompassTraining *training, int course_group);

G_END_DECLS
