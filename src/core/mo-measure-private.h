/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "core/mo-ending-rules.h"
#include "core/mo-measure.h"

G_BEGIN_DECLS

/* A counting of one figure: what is asked, and what was found so far. */
typedef struct {
  const MoImpactFacts *facts;
  const MoFigureAsk *ask;
  MoDay from, to; /* both within; to: nothing later is looked at */
  MoFigure *figure;
  gboolean median;         /* of the values, not their mean */
  gboolean barred;         /* counted, but nothing is to be said of it */
  GArray *cases, *missing; /* of gint64; NULL: not wanted */
  GArray *values;          /* of double: waits, scores */
  GHashTable *seen;        /* ids that stand in `cases` already, where several are of one */
} MoCount;

/* which: tells figures apart that are counted alike, such as statements. */
typedef void (*MoCounting) (MoCount *count, int which);

/* A figure with how it is counted. */
typedef struct {
  MoFigureInfo info;
  MoCounting counting;
  int which;
} MoMeasure;

/* A family of measures; ends with a NULL code. */
extern const MoMeasure mo_measures_referrals[], mo_measures_waits[], mo_measures_waiting[],
    mo_measures_acceptance[], mo_measures_matches[], mo_measures_calls[], mo_measures_endings[],
    mo_measures_goals[], mo_measures_statements[], mo_measures_coping[], mo_measures_feelings[],
    mo_measures_scales[], mo_measures_mentors[], mo_measures_training[], mo_measures_checks[],
    mo_measures_hours[], mo_measures_effort[], mo_measures_growth[], mo_measures_fairness[],
    mo_measures_reach[], mo_measures_rest[];

/* Whether the case is of the strand and the group that are asked for; of -1: only where all. */
gboolean mo_count_takes (const MoCount *count, int of);
gboolean mo_count_takes_case (const MoCount *count, const MoCaseFact *fact);
gboolean mo_count_takes_pair (const MoCount *count, const MoPairFact *pair);
/* Mentors, weekends and the like have a strand and no group. */
gboolean mo_count_takes_strand (const MoCount *count, gboolean sci, gboolean family);
gboolean mo_count_within (const MoCount *count, MoDay day);
/* Has come by the last day that is looked at. */
gboolean mo_count_by (const MoCount *count, MoDay day);

void mo_count_one (MoCount *count, gint64 id); /* of a plain count */
/* n at once of a plain count; one of a share, as counting or not; a value, where it lies
 * within the range that is asked for. */
void mo_count_many (MoCount *count, gint64 id, int n);
void mo_count_share (MoCount *count, gint64 id, gboolean counts);
void mo_count_value (MoCount *count, gint64 id, double value);
void mo_count_covered (MoCount *count,
                       gboolean answered); /* of those who could have answered */
/* The code of a group that a case has, NULL: not known. */
const char *mo_count_group (const MoCaseFact *fact, MoGroup group);

#define MO_COUNT_EACH(count, Type, array, item)                                                \
  for (Type *item = (Type *) (gpointer) (count)->facts->array->data,                           \
            *item##_end = item + (count)->facts->array->len;                                   \
       item < item##_end;                                                                      \
       item++)

G_END_DECLS
