/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-bank-holiday.h"
#include "core/mo-call-time.h"
#include "core/mo-slot.h"

#define DAY(text) mo_day_from_iso (text)

static GArray *
days_of (const char *first, int rhythm, int calls, gboolean skip)
{
  MoSlot slot = { .first = DAY (first),
                  .minute = 18 * 60,
                  .minutes = 45,
                  .rhythm = rhythm,
                  .calls = calls,
                  .skip_holidays = skip };
  return mo_slot_days (&slot);
}

/* Acceptance case 9: weekly from Thu 26 Mar 2026 18:00 stays 18:00 across 29 March. */
static void
stays_at_six (void)
{
  static const char *const utc[] = { "2026-03-26T18:00:00Z",
                                     "2026-04-02T17:00:00Z",
                                     "2026-04-09T17:00:00Z",
                                     "2026-04-16T17:00:00Z" };
  g_autoptr (GArray) days = days_of ("2026-03-26", 7, 4, FALSE);
  g_assert_cmpuint (days->len, ==, 4);
  for (guint i = 0; i < 4; i++) {
    MoSlotDay it = g_array_index (days, MoSlotDay, i);
    g_autofree char *at = mo_call_time_to_utc (it.day, 18 * 60, MO_ZONE);
    g_assert_cmpstr (at, ==, utc[i]);
    g_assert_false (it.passed_over);
  }
}

/* The same in autumn: 18:00 before and after 25 October 2026. */
static void
stays_at_six_in_autumn (void)
{
  g_autoptr (GArray) days = days_of ("2026-10-15", 14, 2, FALSE);
  g_autofree char *before =
      mo_call_time_to_utc (g_array_index (days, MoSlotDay, 0).day, 18 * 60, MO_ZONE);
  g_autofree char *after =
      mo_call_time_to_utc (g_array_index (days, MoSlotDay, 1).day, 18 * 60, MO_ZONE);
  g_assert_cmpstr (before, ==, "2026-10-15T17:00:00Z");
  g_assert_cmpstr (after, ==, "2026-10-29T18:00:00Z");
}

/* Acceptance case 9: fortnightly over Good Friday, 3 April 2026, only if the pair wants it. */
static void
holidays_only_if_wanted (void)
{
  g_autoptr (GArray) kept = days_of ("2026-03-20", 14, 3, FALSE);
  g_autoptr (GArray) skipped = days_of ("2026-03-20", 14, 3, TRUE);
  g_assert_cmpuint (kept->len, ==, 3);
  g_assert_cmpint (g_array_index (kept, MoSlotDay, 1).day, ==, DAY ("2026-04-03"));
  g_assert_cmpuint (skipped->len, ==, 4);
  g_assert_true (g_array_index (skipped, MoSlotDay, 1).passed_over);
  g_assert_cmpint (g_array_index (skipped, MoSlotDay, 2).day, ==, DAY ("2026-04-17"));
  g_assert_cmpint (g_array_index (skipped, MoSlotDay, 3).day, ==, DAY ("2026-05-01"));
}

/* Whatever is asked for: as many calls as asked, each on the weekday, in the rhythm, and none
 * on a holiday where those are passed over. */
static void
always (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  for (int round = 0; round < 2000; round++) {
    MoSlot slot = { .first = DAY ("2026-01-01") + g_rand_int_range (random, 0, 4000),
                    .rhythm = g_rand_boolean (random) ? 7 : 14,
                    .calls = g_rand_int_range (random, 1, 13),
                    .skip_holidays = g_rand_boolean (random) };
    g_autoptr (GArray) days = mo_slot_days (&slot);
    int calls = 0;
    for (guint i = 0; i < days->len; i++) {
      MoSlotDay it = g_array_index (days, MoSlotDay, i);
      g_assert_cmpint (it.day, ==, slot.first + (int) i * slot.rhythm);
      g_assert_cmpint (it.passed_over, ==, slot.skip_holidays && mo_is_bank_holiday (it.day));
      calls += !it.passed_over;
    }
    g_assert_cmpint (calls, ==, slot.calls);
    g_assert_false (g_array_index (days, MoSlotDay, days->len - 1).passed_over);
  }
}

static const struct {
  const char *what, *first, *last_done;
  int rhythm, calls, left, minute, minutes;
  MoLevel level;
} situations[] = {
  { "a new match", "2026-03-12", NULL, 7, 10, 10, 1080, 45, MO_LEVEL_FINE },
  { "the extra two", "2026-03-12", "2026-03-05", 7, 2, 2, 1080, 45, MO_LEVEL_FINE },
  { "today again", "2026-03-12", "2026-03-12", 7, 1, 1, 1080, 60, MO_LEVEL_FINE },
  { "one beyond ten", "2026-03-12", NULL, 7, 11, 10, 1080, 45, MO_LEVEL_REFUSED },
  { "nothing left", "2026-03-12", NULL, 7, 1, 0, 1080, 45, MO_LEVEL_REFUSED },
  { "none", "2026-03-12", NULL, 7, 0, 10, 1080, 45, MO_LEVEL_REFUSED },
  { "yesterday", "2026-03-11", NULL, 7, 3, 10, 1080, 45, MO_LEVEL_REFUSED },
  { "before the last", "2026-03-12", "2026-03-13", 7, 3, 9, 1080, 45, MO_LEVEL_REFUSED },
  { "no day", NULL, NULL, 7, 3, 10, 1080, 45, MO_LEVEL_REFUSED },
  { "every third week", "2026-03-12", NULL, 21, 3, 10, 1080, 45, MO_LEVEL_REFUSED },
  { "61 minutes", "2026-03-12", NULL, 14, 3, 10, 1080, 61, MO_LEVEL_REFUSED },
  { "no time", "2026-03-12", NULL, 14, 3, 10, -1, 45, MO_LEVEL_REFUSED },
};

static void
rule (void)
{
  MoPolicy policy = mo_policy_default ();
  for (guint i = 0; i < G_N_ELEMENTS (situations); i++) {
    MoSlot slot = { .first = DAY (situations[i].first),
                    .minute = situations[i].minute,
                    .minutes = situations[i].minutes,
                    .rhythm = situations[i].rhythm,
                    .calls = situations[i].calls };
    MoSlotLimits limits = { .left = situations[i].left,
                            .last_done = DAY (situations[i].last_done),
                            .today = DAY ("2026-03-12") };
    g_auto (MoVerdict) verdict = mo_rule_slot (&slot, &limits, &policy);
    g_test_message ("%s: %s", situations[i].what, verdict.reason ? verdict.reason : "fine");
    g_assert_cmpint (verdict.level, ==, situations[i].level);
    g_assert_cmpint (verdict.reason != NULL, ==, verdict.level != MO_LEVEL_FINE);
  }
}

static void
words (void)
{
  g_autofree char *weekly = mo_slot_words (3, 18 * 60, 7), *odd = mo_slot_words (0, 570, 14);
  g_assert_cmpstr (weekly, ==, "Thursdays at 18:00, every week");
  g_assert_cmpstr (odd, ==, "Mondays at 09:30, every second week");
  for (int weekday = 0; weekday < 7; weekday++) {
    MoDay next = mo_slot_next (DAY ("2026-03-12"), weekday);
    g_assert_cmpint (mo_day_weekday (next), ==, weekday);
    g_assert_cmpint (next - DAY ("2026-03-12"), >=, 0);
    g_assert_cmpint (next - DAY ("2026-03-12"), <, 7);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slot/stays-at-six", stays_at_six);
  g_test_add_func ("/slot/stays-at-six-in-autumn", stays_at_six_in_autumn);
  g_test_add_func ("/slot/holidays-only-if-wanted", holidays_only_if_wanted);
  g_test_add_func ("/slot/always", always);
  g_test_add_func ("/slot/rule", rule);
  g_test_add_func ("/slot/words", words);
  return g_test_run ();
}
