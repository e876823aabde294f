/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-training.h"

static MoTraining *
weekend (const char *strand, const char *from, const char *to)
{
  MoTraining *training = mo_training_new ();
  training->strand = g_strdup (strand);
  training->from = mo_day_from_iso (from);
  training->to = mo_day_from_iso (to);
  training->cancelled = MO_DAY_NONE;
  training->places = 10;
  return training;
}

static GPtrArray *
year (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_training_unref);
  g_ptr_array_add (all, weekend ("sci", "2026-06-13", "2026-06-14"));
  return all;
}

/* Acceptance case 18. */
static void
plan_against_dated (void)
{
  g_autoptr (GPtrArray) all = year ();
  MoPolicy policy = mo_policy_default ();
  g_auto (MoVerdict) april = mo_rule_weekends (all, mo_day_from_iso ("2026-09-30"), &policy);
  g_auto (MoVerdict) october = mo_rule_weekends (all, mo_day_from_iso ("2026-10-01"), &policy);
  g_auto (MoVerdict) march = mo_rule_weekends (all, mo_day_from_iso ("2027-03-05"), &policy);
  g_assert_cmpstr (october.reason, ==, "1 of 2 SCI, 0 of 2 family");
  g_assert_cmpint (april.level, ==, MO_LEVEL_FINE);
  g_assert_cmpint (october.level, ==, MO_LEVEL_SOON);
  g_assert_cmpint (march.level, ==, MO_LEVEL_LATE);
  for (int i = 0; i < 2; i++)
    g_ptr_array_add (all, weekend ("family", "2026-11-07", "2026-11-08"));
  g_ptr_array_add (all, weekend ("sci", "2027-02-06", "2027-02-07"));
  g_auto (MoVerdict) whole = mo_rule_weekends (all, mo_day_from_iso ("2027-03-05"), &policy);
  g_assert_cmpint (whole.level, ==, MO_LEVEL_FINE);
}

static void
across_the_turn_of_the_year (void)
{
  g_autoptr (MoTraining) turn = weekend ("sci", "2029-03-31", "2029-04-01");
  MoDay old = mo_day_from_iso ("2028-04-01"), new = mo_day_from_iso ("2029-04-01");
  g_assert_true (mo_training_counts (turn, old, 4));
  g_assert_false (mo_training_counts (turn, new, 4));
  turn->cancelled = old;
  g_assert_false (mo_training_counts (turn, old, 4));
}

static void
booking (void)
{
  static const struct {
    const char *state;
    gboolean sci, family;
    int taken;
    const char *today;
    gboolean fine;
  } cases[] = {
    { "interview", TRUE, FALSE, 3, "2026-06-01", TRUE },
    { "interview", TRUE, FALSE, 3, "2026-06-14", TRUE },
    { "interview", TRUE, FALSE, 3, "2026-06-15", FALSE },  /* over */
    { "interview", TRUE, FALSE, 10, "2026-06-01", FALSE }, /* full */
    { "interview", FALSE, TRUE, 3, "2026-06-01", FALSE },  /* the other strand */
    { "active", TRUE, TRUE, 3, "2026-06-01", TRUE },
    { "left", TRUE, FALSE, 3, "2026-06-01", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoTraining) training = weekend ("sci", "2026-06-13", "2026-06-14");
    training->taken = cases[i].taken;
    g_auto (MoVerdict) verdict = mo_rule_book_training (training,
                                                        cases[i].state,
                                                        cases[i].sci,
                                                        cases[i].family,
                                                        mo_day_from_iso (cases[i].today));
    g_assert_cmpint (verdict.level == MO_LEVEL_FINE, ==, cases[i].fine);
    g_assert_true (cases[i].fine || verdict.reason);
  }
}

static void
outcomes_and_dates (void)
{
  g_autoptr (MoTraining) training = weekend ("sci", "2026-06-13", "2026-06-14");
  g_auto (MoVerdict) early =
      mo_rule_training_outcome (training, "passed", mo_day_from_iso ("2026-06-12"));
  g_auto (MoVerdict) there =
      mo_rule_training_outcome (training, "passed", mo_day_from_iso ("2026-06-13"));
  g_assert_cmpint (early.level, ==, MO_LEVEL_REFUSED);
  g_assert_cmpint (there.level, ==, MO_LEVEL_FINE);
  MoDay from = training->from;
  const struct {
    MoDay from, to;
    int places, taken;
    gboolean fine;
  } cases[] = {
    { from, from + 1, 8, 0, TRUE },     { from, from, 8, 8, TRUE },
    { from, from - 1, 8, 0, FALSE },    { from, from + 8, 8, 0, FALSE },
    { from, from + 1, 0, 0, FALSE },    { from, from + 1, 5, 6, FALSE },
    { MO_DAY_NONE, from, 8, 0, FALSE }, { from, MO_DAY_NONE, 8, 0, FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (MoVerdict) verdict =
        mo_rule_training_dates (cases[i].from, cases[i].to, cases[i].places, cases[i].taken);
    g_assert_cmpint (verdict.level == MO_LEVEL_FINE, ==, cases[i].fine);
  }
}

static void
words (void)
{
  g_autoptr (MoTraining) training = weekend ("sci", "2026-06-13", "2026-06-14");
  g_autoptr (MoTraining) turn = weekend ("family", "2026-10-31", "2026-11-01");
  g_autofree char *days = mo_training_days (training), *over = mo_training_days (turn);
  g_assert_cmpstr (days, ==, "13 to 14 June 2026");
  g_assert_cmpstr (over, ==, "31 October 2026 to 1 November 2026");
  training->taken = 8, training->came = 7, training->passed = 6;
  g_autofree char *before = mo_training_figures (training, training->from);
  g_autofree char *after = mo_training_figures (training, training->to + 1);
  g_assert_cmpstr (before, ==, "8 of 10 places taken");
  g_assert_cmpstr (after, ==, "7 of 8 came, 6 passed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/training/plan-against-dated", plan_against_dated);
  g_test_add_func ("/training/across-the-turn-of-the-year", across_the_turn_of_the_year);
  g_test_add_func ("/training/booking", booking);
  g_test_add_func ("/training/outcomes-and-dates", outcomes_and_dates);
  g_test_add_func ("/training/words", words);
  return g_test_run ();
}
