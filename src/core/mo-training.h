/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-field.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* Training weekends: each strand has its own, two and two in a financial year. */
typedef struct {
  gint64 id;
  int rev;
  char *strand; /* "sci" or "family" */
  MoDay from, to, cancelled;
  int places;
  int taken, came, passed; /* of those who are or were booked */
  int minutes;             /* of training, for the volunteers' hours */
  char *venue, *note;
} MoTraining;
MO_DECLARE_RECORD (MoTraining, mo_training)

typedef enum { MO_TRAINING_DATED, MO_TRAINING_RUN, MO_TRAINING_OFF } MoTrainingState;
/* A weekend has run from the day after its last one. */
MoTrainingState mo_training_state (const MoTraining *training, MoDay today);
/* "run", "dated", "called off"; static, translated. */
const char *mo_training_state_words (MoTrainingState state);
/* "14 to 15 June 2025"; owned by the caller. */
char *mo_training_days (const MoTraining *training);
/* "8 of 10 came, 7 passed" once it has run, else "6 of 8 places taken"; owned by the caller. */
char *mo_training_figures (const MoTraining *training, MoDay today);

/* Whether it counts for the financial year that begins on year_start: a weekend across the turn
 * of the year belongs to the one it begins in, one called off to none (acceptance case 18). */
gboolean mo_training_counts (const MoTraining *training, MoDay year_start, int year_starts);

typedef struct {
  int dated, wanted; /* dated: those that have run too */
} MoTrainingPlan;
/* Rule WEEKENDS: two SCI and two family weekends in a financial year.  trainings: of
 * MoTraining. */
MoTrainingPlan mo_training_plan (const GPtrArray *trainings,
                                 gboolean family,
                                 MoDay year_start,
                                 const MoPolicy *policy);
/* SOON where a strand has fewer than planned by half of the year (1 October of a year from
 * April), LATE in its last month; the reason counts: "1 of 2 SCI, 0 of 2 family". */
MoVerdict mo_rule_weekends (const GPtrArray *trainings, MoDay today, const MoPolicy *policy);

/* Rule BOOK TRAINING: a weekend of the applicant's own strand that is neither called off nor
 * over nor full.  FINE or REFUSED. */
MoVerdict mo_rule_book_training (const MoTraining *training,
                                 const char *mentor_state,
                                 gboolean sci,
                                 gboolean family,
                                 MoDay today);
/* How it went is told from its first day on; outcome: vocabulary of attendance.outcome. */
MoVerdict
mo_rule_training_outcome (const MoTraining *training, const char *outcome, MoDay today);
/* A weekend ends on the day it begins or up to a week later, and has at least one place. */
MoVerdict mo_rule_training_dates (MoDay from, MoDay to, int places, int taken);

G_END_DECLS
