/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* M-11: goals of the matches that were closed in the period. */

static void
reached (MoCount *count, int which G_GNUC_UNUSED)
{
  MO_COUNT_EACH (count, MoPairFact, pairs, pair)
  {
    if (!mo_count_takes_pair (count, pair) || !mo_count_within (count, pair->closed))
      continue;
    mo_count_covered (count, pair->reviewed > 0);
    if (pair->reviewed > 0)
      mo_count_share (count, pair->id, pair->reached > 0);
  }
}

static void
attained (MoCount *count, int which G_GNUC_UNUSED)
{
  MO_COUNT_EACH (count, MoPairFact, pairs, pair)
  {
    if (!mo_count_takes_pair (count, pair) || !mo_count_within (count, pair->closed))
      continue;
    mo_count_covered (count, pair->has_t);
    if (pair->has_t)
      mo_count_value (count, pair->id, pair->t);
  }
}

const MoMeasure mo_measures_goals[] = {
  { { .code = "M-11a",
      .key = "goal-reached",
      .name = N_ ("Goal reached"),
      .definition =
          N_ ("How many of the matches closed in the period with their goals looked at"
              " again had reached at least one of them in full."),
      .numerator = N_ ("matches with a goal fully reached"),
      .denominator = N_ ("closed and reviewed"),
      .coverage = N_ ("matches closed in the period"),
      .source = "goal.score, goal.reviewed_on, pairing.closed_on",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_PAIR,
      .more_is_better = TRUE },
    reached,
    0 },
  { { .code = "M-11b",
      .key = "goal-attainment",
      .name = N_ ("Goal attainment"),
      .definition =
          N_ ("The mean goal attainment (T) of the matches closed in the period: 50 is"
              " as hoped for, ten are one standard deviation. A goal weighs its"
              " importance times its difficulty."),
      .numerator = N_ ("matches with a goal scored"),
      .coverage = N_ ("matches closed in the period"),
      .source = "goal.score, goal.importance, goal.difficulty, pairing.closed_on",
      .kind = MO_FIGURE_T,
      .cases = MO_CASE_PAIR,
      .more_is_better = TRUE },
    attained,
    0 },
  { { .code = NULL }, NULL, 0 },
};
