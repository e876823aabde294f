/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* M-24: "calls, and the time to note and send", and the training. */

enum { HOURS, VALUE };

static void
add_minutes (MoCount *count, double minutes)
{
  g_array_append_val (count->values, minutes);
}

static void
volunteered (MoCount *count, int which)
{
  const MoPolicy *policy = &count->facts->policy;

  MO_COUNT_EACH (count, MoCallFact, calls, call)
  {
    const MoPairFact *pair = mo_pair_fact (count->facts, call->of);
    if (!call->done || !mo_count_within (count, call->day) ||
        !mo_count_takes_pair (count, pair))
      continue;
    mo_count_many (count, pair->id, 1);
    add_minutes (count, call->minutes + policy->note_minutes);
  }
  MO_COUNT_EACH (count, MoWeekendFact, weekends, weekend)
  {
    if (!weekend->cancelled && mo_count_within (count, weekend->from) &&
        mo_count_takes_strand (count, !weekend->family, weekend->family))
      add_minutes (count, (double) weekend->came * weekend->minutes);
  }
  if (which == HOURS)
    return;
  double pence = 0;
  for (guint i = 0; i < count->values->len; i++)
    pence += g_array_index (count->values, double, i) / 60 * policy->hour_value;
  count->figure->n = (int) floor (pence / 100 + 0.5);
  count->barred = policy->hour_value == 0;
}

const MoMeasure mo_measures_hours[] = {
  { { .code = "M-24a",
      .key = "volunteer-hours",
      .name = N_ ("Volunteer hours"),
      .definition =
          N_ ("Hours of calls, a quarter of an hour for each summary, and the training"
              " of those who came."),
      .numerator = N_ ("calls, notes and training"),
      .source = "call.actual_minutes, training_event.minutes, attendance.outcome",
      .kind = MO_FIGURE_HOURS,
      .cases = MO_CASE_PAIR,
      .more_is_better = TRUE,
      .many = TRUE },
    volunteered,
    HOURS },
  { { .code = "M-24b",
      .key = "volunteer-value",
      .name = N_ ("Volunteer hours, valued (£)"),
      .definition = N_ ("Those hours at the value of an hour that the trustees set, in pounds;"
                        " nothing is said where they set none."),
      .numerator = N_ ("pounds"),
      .source = "call.actual_minutes, training_event.minutes, setting",
      .kind = MO_FIGURE_COUNT,
      .no_people = TRUE,
      .cases = MO_CASE_PAIR,
      .more_is_better = TRUE,
      .many = TRUE },
    volunteered,
    VALUE },
  { { .code = NULL }, NULL, 0 },
};
