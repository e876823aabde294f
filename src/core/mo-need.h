/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

G_BEGIN_DECLS

/* What the office needs against what it has, by what a mentor has lived through: the band of
 * the injury, whose injury it is, and when one can talk. */

typedef enum {
  MO_NEED_C1_4,
  MO_NEED_C5_8,
  MO_NEED_T_S, /* T1 to S5 */
  MO_NEED_UNKNOWN,
  MO_NEED_BANDS
} MoNeedBand;

typedef enum {
  MO_KIN_SELF, /* the injury is their own */
  MO_KIN_PARENT,
  MO_KIN_PARTNER,
  MO_KIN_SIBLING,
  MO_KIN_CHILD,
  MO_KIN_OTHER, /* another relative, a friend, a carer, not known */
  MO_KINS
} MoKin;

/* When somebody can talk: bits.  Hours that are not known are any. */
enum { MO_PART_DAY = 1 << 0, MO_PART_EVENING = 1 << 1, MO_PART_ANY = 3 };
#define MO_PARTS 2 /* columns: by day; evenings and weekends */

/* The row and the column of who is looked for.  Middle of the level: C1 to C4, C5 to C8,
 * below; paraplegia without a level stands below.  relation: MoRelation of a relative. */
MoNeedBand mo_need_band (const MoMatchSide *side);
MoKin mo_kin_of (gboolean family, guint8 relation);
guint mo_parts_of (const MoWeek *week);
/* "C1 to C4", "own injury", "evenings and weekends"; static, translated. */
const char *mo_need_band_words (MoNeedBand band);
const char *mo_kin_words (MoKin kin);
const char *mo_part_words (int part); /* 0 by day, 1 evenings and weekends */

/* Somebody who was accepted for a mentor. */
typedef struct {
  MoKin kin;
  MoNeedBand band;
  guint parts;
  MoDay accepted;
  int paused;       /* days on hold while waiting for a match */
  MoDay agreed;     /* a mentor was agreed; none: not yet, or never */
  gboolean waiting; /* now */
} MoNeedPerson;

/* An active mentor. */
typedef struct {
  gboolean self; /* mentors people with an injury */
  MoKin kin;     /* mentors families as such; MO_KIN_SELF: not */
  MoNeedBand band;
  guint parts;
  int places, taken;
} MoNeedMentor;

typedef struct {
  int waiting, arrived; /* now; within the window */
  int places, free;     /* of mentors of this very experience */
  double needed;        /* places that would be taken if nobody waited */
} MoNeedCell;

typedef struct {
  MoNeedCell cells[MO_NEED_BANDS][MO_KINS][MO_PARTS];
  MoDay from, today; /* the window of arrivals: (from, today] */
  double stay;       /* days that a place is taken by one person */
} MoNeed;

/* Rule NEED: "shortage by level band, relation, daytime or evening".  Somebody who can talk by
 * day is counted there, and only who cannot in the other column; a mentor is counted in each
 * that they can.  Places needed: arrivals a day, times the days a place is taken. */
MoNeed mo_need (const MoNeedPerson *people,
                guint n_people,
                const MoNeedMentor *mentors,
                guint n_mentors,
                MoDay today,
                int window,
                double stay);
/* How many places are missing; 0 where there are enough. */
double mo_need_short (const MoNeedCell *cell);
/* The cells where most is missing, the worst first; how many there are, at most n. */
typedef struct {
  MoNeedBand band;
  MoKin kin;
  int part;
} MoNeedAt;
guint mo_need_worst (const MoNeed *need, MoNeedAt *worst, guint n);

G_END_DECLS
