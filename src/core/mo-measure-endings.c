/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* M-10: how matches ended.  An early success is no loss: it counts as completed, and apart. */

enum { COMPLETED, EARLY_SUCCESS, EARLY_LOSS, CUT_SHORT, OTHERWISE };

static gboolean
is_of (MoEndKind kind, int which)
{
  switch (which) {
  case COMPLETED:
    return kind == MO_END_BY_PLAN || kind == MO_END_EARLY_SUCCESS;
  case EARLY_SUCCESS:
    return kind == MO_END_EARLY_SUCCESS;
  case EARLY_LOSS:
    return kind == MO_END_EARLY_LOSS;
  case CUT_SHORT:
    return kind == MO_END_CUT_SHORT;
  default: /* by life, or closed without a reason in an old workbook */
    return kind == MO_END_BY_LIFE || kind == MO_END_UNDER_WAY;
  }
}

static void
ended (MoCount *count, int which)
{
  MO_COUNT_EACH (count, MoPairFact, pairs, pair)
  {
    if (!mo_count_takes_pair (count, pair) || !mo_count_within (count, pair->closed))
      continue;
    MoEndKind kind = mo_rule_end_kind (
        pair->end_reason, pair->done, pair->limit, pair->reached, &count->facts->policy);
    mo_count_share (count, pair->id, is_of (kind, which));
  }
}

#define ENDED(Code, Key, Name, Definition, Numerator, Better, Worse, Which)                    \
  {                                                                                            \
    { .code = Code,                                                                            \
      .key = Key,                                                                              \
      .name = Name,                                                                            \
      .definition = Definition,                                                                \
      .numerator = Numerator,                                                                  \
      .denominator = N_ ("matches closed in the period"),                                      \
      .source = "pairing.closed_on, pairing.end_reason, call.state, goal.score",               \
      .kind = MO_FIGURE_SHARE,                                                                 \
      .cases = MO_CASE_PAIR,                                                                   \
      .more_is_better = Better,                                                                \
      .fewer_is_better = Worse },                                                              \
        ended, Which                                                                           \
  }

const MoMeasure mo_measures_endings[] = {
  ENDED ("M-10a",
         "completed",
         N_ ("Completed"),
         N_ ("How many of the matches closed in the period ended by plan: the goal reached, at"
             " least partly, or all calls made. An early success is one of them."),
         N_ ("matches that ended by plan"),
         TRUE,
         FALSE,
         COMPLETED),
  ENDED (
      "M-10b",
      "early-success",
      N_ ("Early success"),
      N_ ("How many of the matches closed in the period had reached the goal after one or two"
          " calls."),
      N_ ("matches with the goal reached early"),
      FALSE,
      FALSE,
      EARLY_SUCCESS),
  ENDED (
      "M-10c",
      "early-loss",
      N_ ("Stopped early"),
      N_ ("How many of the matches closed in the period stopped after one or two calls without"
          " the goal reached."),
      N_ ("matches that stopped early"),
      FALSE,
      TRUE,
      EARLY_LOSS),
  ENDED ("M-10d",
         "cut-short",
         N_ ("Ended before its time"),
         N_ ("How many of the matches closed in the period ended later than that, but not by"
             " plan."),
         N_ ("matches that ended before their time"),
         FALSE,
         TRUE,
         CUT_SHORT),
  ENDED (
      "M-10e",
      "ended-otherwise",
      N_ ("Moved on or died"),
      N_ ("How many of the matches closed in the period ended because somebody moved to other"
          " support or died, or for a reason that nobody kept."),
      N_ ("matches that ended by life"),
      FALSE,
      FALSE,
      OTHERWISE),
  { { .code = NULL }, NULL, 0 },
};
