/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* M-9: calls. */

enum { CALLS_DONE, CALLS_HOURS, CALLS_MISSED };

static void
calls (MoCount *count, int which)
{
  MO_COUNT_EACH (count, MoCallFact, calls, call)
  {
    const MoPairFact *pair = mo_pair_fact (count->facts, call->of);
    if (!mo_count_takes_pair (count, pair) || !mo_count_within (count, call->day) ||
        (!call->done && !call->missed))
      continue;
    if (which == CALLS_MISSED)
      count->figure->of++;
    if (which == CALLS_MISSED ? call->missed : call->done)
      mo_count_many (count, pair->id, 1);
    if (which == CALLS_HOURS && call->done) {
      double minutes = call->minutes;
      g_array_append_val (count->values, minutes);
    }
  }
}

enum { CLOSED_CALLS, CLOSED_EXTRA };

static void
closed (MoCount *count, int which)
{
  MO_COUNT_EACH (count, MoPairFact, pairs, pair)
  {
    if (!mo_count_takes_pair (count, pair) || !mo_count_within (count, pair->closed))
      continue;
    if (which == CLOSED_CALLS)
      mo_count_value (count, pair->id, pair->done);
    else
      mo_count_share (count, pair->id, pair->done > pair->limit);
  }
}

const MoMeasure mo_measures_calls[] = {
  { { .code = "M-9a",
      .key = "calls",
      .name = N_ ("Calls"),
      .definition = N_ ("Calls between a mentor and a mentee that took place in the period."),
      .numerator = N_ ("calls that took place"),
      .source = "call.state, call.day_on",
      .kind = MO_FIGURE_COUNT,
      .cases = MO_CASE_PAIR,
      .more_is_better = TRUE,
      .many = TRUE },
    calls,
    CALLS_DONE },
  { { .code = "M-9b",
      .key = "call-hours",
      .name = N_ ("Hours on the phone"),
      .definition = N_ ("The minutes that those calls took, as hours."),
      .numerator = N_ ("calls that took place"),
      .source = "call.actual_minutes",
      .kind = MO_FIGURE_HOURS,
      .cases = MO_CASE_PAIR,
      .more_is_better = TRUE,
      .many = TRUE },
    calls,
    CALLS_HOURS },
  { { .code = "M-9c",
      .key = "calls-per-match",
      .name = N_ ("Calls per match"),
      .definition =
          N_ ("The mean number of calls of the matches that were closed in the period."),
      .numerator = N_ ("matches closed in the period"),
      .source = "call.state, pairing.closed_on",
      .kind = MO_FIGURE_MEAN,
      .cases = MO_CASE_PAIR },
    closed,
    CLOSED_CALLS },
  { { .code = "M-9d",
      .key = "extra-calls",
      .name = N_ ("Needed extra calls"),
      .definition = N_ ("How many of the matches closed in the period went beyond the calls"
                        " agreed on at first."),
      .numerator = N_ ("matches with extra calls"),
      .denominator = N_ ("matches closed in the period"),
      .source = "call.state, pairing.call_limit, pairing.closed_on",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_PAIR },
    closed,
    CLOSED_EXTRA },
  { { .code = "M-9e",
      .key = "calls-not-held",
      .name = N_ ("Calls that did not happen"),
      .definition =
          N_ ("Of the calls planned for the period, how many were cancelled, or nobody"
              " answered or came."),
      .numerator = N_ ("calls that did not happen"),
      .denominator = N_ ("calls whose outcome is known"),
      .coverage = N_ ("Left out: moved to another day, and not yet told how they went."),
      .source = "call.state, call.day_on",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_PAIR,
      .fewer_is_better = TRUE,
      .many = TRUE },
    calls,
    CALLS_MISSED },
  { { .code = NULL }, NULL, 0 },
};
