/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-slot.h"

#include <glib/gi18n-lib.h>

#include "core/mo-bank-holiday.h"
#include "core/mo-call-rules.h"
#include "core/mo-call-time.h"

GArray *
mo_slot_days (const MoSlot *slot)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (MoSlotDay));
  int calls = 0;

  for (MoDay day = slot->first; calls < slot->calls && slot->rhythm > 0; day += slot->rhythm) {
    MoSlotDay it = { day, slot->skip_holidays && mo_is_bank_holiday (day) };
    calls += !it.passed_over;
    g_array_append_val (days, it);
  }
  return days;
}

static MoVerdict
rule_of_days (const MoSlot *slot, const MoSlotLimits *limits)
{
  if (slot->first == MO_DAY_NONE)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Write the day of the first call."));
  if (slot->first < limits->today)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("That day has passed. Write the day of the first call, today or "
                              "later."));
  if (slot->first < limits->last_done) {
    g_autofree char *done = mo_day_to_long (limits->last_done);
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("A call took place on %s already. Write a day that comes after it."),
        done);
  }
  return (MoVerdict){ 0 };
}

static MoVerdict
rule_of_number (int calls, int left)
{
  if (calls < 1)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Write how many calls to book, at least one."));
  if (left < 1)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Every call of this match has taken place or is booked. One or "
                              "two more need a reason and somebody who decides."));
  if (calls > left)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        ngettext ("Only %d call of this match is left. Write 1.",
                  "Only %d calls of this match are left. Write that number or a smaller one.",
                  left),
        left);
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_slot (const MoSlot *slot, const MoSlotLimits *limits, const MoPolicy *policy)
{
  MoVerdict verdict = rule_of_days (slot, limits);

  if (verdict.level == MO_LEVEL_FINE && slot->rhythm != 7 && slot->rhythm != 14)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("A slot comes back every week or every second week."));
  if (verdict.level == MO_LEVEL_FINE && (slot->minute < 0 || slot->minute >= 24 * 60))
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Write the time as 18:00, 1830 or 6pm."));
  if (verdict.level == MO_LEVEL_FINE)
    verdict = mo_rule_call_planned (slot->minutes, policy);
  if (verdict.level == MO_LEVEL_FINE)
    verdict = rule_of_number (slot->calls, limits->left);
  return verdict;
}

MoDay
mo_slot_next (MoDay from, int weekday)
{
  return from + (weekday - mo_day_weekday (from) + 7) % 7;
}

char *
mo_slot_words (int weekday, int minute, int rhythm)
{
  static const char *const days[] = { N_ ("Mondays"),   N_ ("Tuesdays"), N_ ("Wednesdays"),
                                      N_ ("Thursdays"), N_ ("Fridays"),  N_ ("Saturdays"),
                                      N_ ("Sundays") };
  g_autofree char *time = mo_call_time_words (minute);

  if (weekday < 0 || weekday > 6)
    return g_strdup ("");
  return rhythm == 14
             ? g_strdup_printf (_ ("%s at %s, every second week"), _ (days[weekday]), time)
             : g_strdup_printf (_ ("%s at %s, every week"), _ (days[weekday]), time);
}
