/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places, rest, breaks, leaving, checks, hours. */
#include "core/mo-mentor-care.h"

static MoDay
day (const char *iso)
{
  return iso ? mo_day_from_iso (iso) : MO_DAY_NONE;
}

/* Acceptance case 17: "capacity raised to 3 → asks: has she agreed?" */
static void
capacity (void)
{
  static const struct {
    const char *name;
    int now, wanted, taken;
    gboolean agreed;
    MoLevel level;
  } cases[] = {
    { "raised without her yes", 2, 3, 2, FALSE, MO_LEVEL_ASK },
    { "raised with it", 2, 3, 2, TRUE, MO_LEVEL_FINE },
    { "lowering asks nobody", 3, 2, 1, FALSE, MO_LEVEL_FINE },
    { "fewer than are taken ends nothing", 3, 1, 2, FALSE, MO_LEVEL_FINE },
    { "none", 1, 0, 0, TRUE, MO_LEVEL_REFUSED },
    { "more than the office has", 3, 4, 0, TRUE, MO_LEVEL_REFUSED },
  };
  MoPolicy policy = mo_policy_default ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (MoVerdict) verdict = mo_rule_capacity (
        cases[i].now, cases[i].wanted, cases[i].taken, cases[i].agreed, &policy);
    g_test_message ("%s", cases[i].name);
    g_assert_cmpint (verdict.level, ==, cases[i].level);
    g_assert_true ((verdict.reason != NULL) ==
                   (verdict.level != MO_LEVEL_FINE || cases[i].wanted < cases[i].taken));
  }
}

/* Case 17: "check lapses today → leaves the board". */
static void
checks (void)
{
  MoPolicy policy = mo_policy_default ();
  MoDay seen = day ("2023-03-12"), due = mo_rule_check_due (seen, MO_DAY_NONE, &policy);
  g_assert_cmpint (due, ==, day ("2026-03-11"));
  g_assert_cmpint (mo_rule_check_level (due, due - 1, &policy), ==, MO_LEVEL_SOON);
  g_assert_cmpint (mo_rule_check_level (due, due, &policy), ==, MO_LEVEL_LATE);
  g_assert_cmpint (
      mo_rule_check_level (due, due - policy.check_lead_days - 1, &policy), ==, MO_LEVEL_FINE);
  g_assert_cmpint (mo_rule_check_level (MO_DAY_NONE, seen, &policy), ==, MO_LEVEL_REFUSED);
  g_assert_cmpint (
      mo_rule_check_due (seen, day ("2027-01-01"), &policy), ==, day ("2027-01-01"));
  g_assert_cmpint (mo_rule_check_due (MO_DAY_NONE, MO_DAY_NONE, &policy), ==, MO_DAY_NONE);
}

static void
rest (void)
{
  MoPolicy policy = mo_policy_default ();
  MoDay end = day ("2026-03-01");
  g_assert_cmpint (
      mo_rule_rest_until (MO_DAY_NONE, MO_DAY_NONE, MO_DAY_NONE, &policy), ==, MO_DAY_NONE);
  g_assert_cmpint (
      mo_rule_rest_until (MO_DAY_NONE, end, MO_DAY_NONE, &policy), ==, day ("2026-03-15"));
  g_assert_cmpint (mo_rule_rest_until (MO_DAY_NONE, end, end, &policy), ==, day ("2026-03-29"));
  g_assert_cmpint (
      mo_rule_rest_until (day ("2026-05-01"), end, end, &policy), ==, day ("2026-05-01"));
}

static void
leaving (void)
{
  static const struct {
    int proposals, going;
    MoLeaveWay way;
    MoLevel level;
  } cases[] = {
    { 0, 0, MO_LEAVE_AS_IT_IS, MO_LEVEL_FINE }, { 1, 0, MO_LEAVE_AS_IT_IS, MO_LEVEL_ASK },
    { 1, 0, MO_LEAVE_DROP, MO_LEVEL_FINE },     { 0, 1, MO_LEAVE_AS_IT_IS, MO_LEVEL_REFUSED },
    { 1, 1, MO_LEAVE_DROP, MO_LEVEL_REFUSED },  { 1, 1, MO_LEAVE_FINISH, MO_LEVEL_FINE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (MoVerdict) verdict =
        mo_rule_leave ("active", cases[i].proposals, cases[i].going, cases[i].way);
    g_assert_cmpint (verdict.level, ==, cases[i].level);
  }
  g_auto (MoVerdict) twice = mo_rule_leave ("left", 0, 0, MO_LEAVE_AS_IT_IS);
  g_assert_cmpint (twice.level, ==, MO_LEVEL_REFUSED);
}

static void
breaks (void)
{
  MoDay today = day ("2026-03-12");
  g_auto (MoVerdict) none = mo_rule_break (MO_DAY_NONE, today);
  g_auto (MoVerdict) over = mo_rule_break (today, today);
  g_auto (MoVerdict) fine = mo_rule_break (today + 1, today);
  g_assert_cmpint (none.level, ==, MO_LEVEL_FINE);
  g_assert_cmpint (over.level, ==, MO_LEVEL_REFUSED);
  g_assert_cmpint (fine.level, ==, MO_LEVEL_FINE);
}

/* M-24: calls, a quarter of an hour for each summary, training. */
static void
hours (void)
{
  MoPolicy policy = mo_policy_default ();
  g_assert_cmpint (mo_rule_volunteer_minutes (90, 2, 720, &policy), ==, 840);
  g_assert_cmpint (mo_rule_volunteer_minutes (0, 0, 0, &policy), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentor-care/capacity", capacity);
  g_test_add_func ("/mentor-care/checks", checks);
  g_test_add_func ("/mentor-care/rest", rest);
  g_test_add_func ("/mentor-care/leaving", leaving);
  g_test_add_func ("/mentor-care/breaks", breaks);
  g_test_add_func ("/mentor-care/hours", hours);
  return g_test_run ();
}
