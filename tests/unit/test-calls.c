/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-call-rules.h"
#include "core/mo-call-time.h"

#define DAY(text) mo_day_from_iso (text)

/* Thursdays at 18:00 from 26 March 2026 stay at 18:00 when summer time begins on the 29th. */
static void
across_the_clock_change (void)
{
  static const char *const utc[] = { "2026-03-26T18:00:00Z",
                                     "2026-04-02T17:00:00Z",
                                     "2026-04-09T17:00:00Z" };
  for (int i = 0; i < 3; i++) {
    MoDay day, wanted = DAY ("2026-03-26") + 7 * i;
    g_autofree char *at = mo_call_time_to_utc (wanted, 18 * 60, MO_ZONE);
    int minute;
    g_assert_cmpstr (at, ==, utc[i]);
    g_assert_true (mo_call_time_from_utc (at, MO_ZONE, &day, &minute));
    g_assert_cmpint (day, ==, wanted);
    g_assert_cmpint (minute, ==, 18 * 60);
  }
}

static void
hours_that_are_not_there (void)
{
  g_autofree char *spring = mo_call_time_to_utc (DAY ("2026-03-29"), 90, MO_ZONE);
  g_autofree char *autumn = mo_call_time_to_utc (DAY ("2026-10-25"), 90, MO_ZONE);
  g_assert_cmpstr (spring, ==, "2026-03-29T01:00:00Z");
  g_assert_nonnull (autumn);
  g_assert_null (mo_call_time_to_utc (DAY ("2026-03-29"), 1440, MO_ZONE));
  g_assert_false (mo_call_time_from_utc ("yesterday", MO_ZONE, NULL, NULL));
}

static void
is (MoVerdict verdict, MoLevel level)
{
  g_auto (MoVerdict) owned = verdict;
  g_assert_cmpint (owned.level, ==, level);
  g_assert_cmpint (owned.reason != NULL, ==, level != MO_LEVEL_FINE);
}

static void
lengths (void)
{
  MoPolicy policy = mo_policy_default ();
  is (mo_rule_call_planned (60, &policy), MO_LEVEL_FINE);
  is (mo_rule_call_planned (61, &policy), MO_LEVEL_REFUSED);
  is (mo_rule_call_planned (0, &policy), MO_LEVEL_REFUSED);
  is (mo_rule_call_actual (70, NULL, &policy), MO_LEVEL_FINE);
  is (mo_rule_call_actual (80, NULL, &policy), MO_LEVEL_ASK);
  is (mo_rule_call_actual (80, "", &policy), MO_LEVEL_ASK);
  is (mo_rule_call_actual (80, "she had much to say", &policy), MO_LEVEL_FINE);
  is (mo_rule_call_done_on (DAY ("2026-03-13"), DAY ("2026-03-12")), MO_LEVEL_REFUSED);
  is (mo_rule_call_done_on (DAY ("2026-03-12"), DAY ("2026-03-12")), MO_LEVEL_FINE);
}

static void
before_and_after (void)
{
  MoDay yesterday = DAY ("2026-03-11"), today = DAY ("2026-03-12"), morrow = DAY ("2026-03-13");

  is (mo_rule_call_begun (morrow, 600, today, 1000), MO_LEVEL_REFUSED);
  is (mo_rule_call_begun (today, 1020, today, 1019), MO_LEVEL_ASK);
  is (mo_rule_call_begun (today, 1020, today, 1020), MO_LEVEL_FINE);
  is (mo_rule_call_begun (yesterday, 1020, today, 0), MO_LEVEL_FINE);
  is (mo_rule_call_moved_to (yesterday, yesterday, today), MO_LEVEL_REFUSED);
  is (mo_rule_call_moved_to (yesterday, yesterday - 7, today), MO_LEVEL_REFUSED);
  is (mo_rule_call_moved_to (yesterday, today, today), MO_LEVEL_FINE);
  is (mo_rule_call_moved_to (yesterday, morrow, today), MO_LEVEL_FINE);
  /* one that was held earlier than it was booked */
  is (mo_rule_call_moved_to (morrow, yesterday, today), MO_LEVEL_FINE);
}

static void
ten_and_two (void)
{
  MoPolicy policy = mo_policy_default ();
  is (mo_rule_call_count (9, 0, &policy), MO_LEVEL_FINE);
  is (mo_rule_call_count (10, 0, &policy), MO_LEVEL_REFUSED);
  is (mo_rule_call_count (10, 2, &policy), MO_LEVEL_FINE);
  is (mo_rule_call_count (11, 1, &policy), MO_LEVEL_REFUSED);
  is (mo_rule_call_count (12, 2, &policy), MO_LEVEL_REFUSED);
  is (mo_rule_call_count (12, 9, &policy), MO_LEVEL_REFUSED);
  g_assert_true (mo_call_counts ("done"));
  g_assert_false (mo_call_counts ("no_show"));
  g_assert_false (mo_call_counts ("moved"));
}

static void
media (void)
{
  is (mo_rule_call_medium ("zoom"), MO_LEVEL_FINE);
  is (mo_rule_call_medium ("FaceTime"), MO_LEVEL_REFUSED);
  is (mo_rule_call_medium ("pigeon"), MO_LEVEL_REFUSED);
  g_auto (MoVerdict) face = mo_rule_call_medium ("Facetime");
  g_assert_nonnull (strstr (face.reason, "Zoom or Skype"));
  for (int gates = 0; gates < 8; gates++)
    is (mo_rule_call_in_person (gates & 1, gates & 2, gates & 4),
        gates == 7 ? MO_LEVEL_FINE : MO_LEVEL_REFUSED);
}

static void
clashes (void)
{
  MoCallSpan a = { DAY ("2026-03-12"), 18 * 60, 45 },
             after = { DAY ("2026-03-12"), 18 * 60 + 45, 45 };
  MoCallSpan in = { DAY ("2026-03-12"), 18 * 60 + 30, 10 },
             other_day = { DAY ("2026-03-13"), 18 * 60, 45 };
  g_assert_false (mo_call_spans_clash (&a, &after));
  g_assert_true (mo_call_spans_clash (&a, &in));
  g_assert_true (mo_call_spans_clash (&in, &a));
  g_assert_false (mo_call_spans_clash (&a, &other_day));
}

static void
states (void)
{
  is (mo_rule_call_move ("planned", "done"), MO_LEVEL_FINE);
  is (mo_rule_call_move ("no_answer", "done"), MO_LEVEL_FINE);
  is (mo_rule_call_move ("done", "no_answer"), MO_LEVEL_REFUSED);
  is (mo_rule_call_move ("planned", "planned"), MO_LEVEL_REFUSED);
  is (mo_rule_call_move ("moved", "done"), MO_LEVEL_REFUSED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calls/clock-change", across_the_clock_change);
  g_test_add_func ("/calls/hours-not-there", hours_that_are_not_there);
  g_test_add_func ("/calls/lengths", lengths);
  g_test_add_func ("/calls/before-and-after", before_and_after);
  g_test_add_func ("/calls/ten-and-two", ten_and_two);
  g_test_add_func ("/calls/media", media);
  g_test_add_func ("/calls/clashes", clashes);
  g_test_add_func ("/calls/states", states);
  return g_test_run ();
}
