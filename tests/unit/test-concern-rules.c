/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way of a concern, its days, and who reads what. */
#include "core/mo-concern-rules.h"

static MoDay
day (const char *iso)
{
  return iso ? mo_day_from_iso (iso) : MO_DAY_NONE;
}

static void
access_of (void)
{
  g_assert_cmpint (mo_rule_concern_access (TRUE, FALSE, FALSE), ==, MO_CONCERN_ALL);
  g_assert_cmpint (mo_rule_concern_access (FALSE, TRUE, FALSE), ==, MO_CONCERN_ALL);
  g_assert_cmpint (mo_rule_concern_access (FALSE, FALSE, TRUE), ==, MO_CONCERN_OWN);
  g_assert_cmpint (mo_rule_concern_access (FALSE, FALSE, FALSE), ==, MO_CONCERN_NOTHING);
}

static void
steps (void)
{
  static const struct {
    const char *name;
    MoConcernStep step;
    const char *state;
    gboolean closing;
    const char *login;
    gboolean open;
  } cases[] = {
    { "a raised one is looked at", MO_CONCERN_TRIAGE, "raised", FALSE, "a", TRUE },
    { "and only once", MO_CONCERN_TRIAGE, "triaged", FALSE, "a", FALSE },
    { "the police are told before any form", MO_CONCERN_TELL, "raised", FALSE, "a", TRUE },
    { "not sharing comes after looking", MO_CONCERN_KEEP, "raised", FALSE, "a", FALSE },
    { "not shared", MO_CONCERN_KEEP, "triaged", FALSE, "a", TRUE },
    { "watching comes after the decision", MO_CONCERN_MONITOR, "triaged", FALSE, "a", FALSE },
    { "watched", MO_CONCERN_MONITOR, "shared", FALSE, "a", TRUE },
    { "closing comes after the decision", MO_CONCERN_CLOSE, "triaged", FALSE, "a", FALSE },
    { "never straight from raised", MO_CONCERN_CLOSE, "raised", FALSE, "a", FALSE },
    { "first signature", MO_CONCERN_CLOSE, "not_shared", FALSE, "a", TRUE },
    { "not signed first twice", MO_CONCERN_CLOSE, "monitored", TRUE, "b", FALSE },
    { "second signature by the same", MO_CONCERN_SIGN, "monitored", TRUE, "one", FALSE },
    { "second signature by another", MO_CONCERN_SIGN, "monitored", TRUE, "b", TRUE },
    { "nobody signed yet", MO_CONCERN_SIGN, "monitored", FALSE, "b", FALSE },
    { "nobody unknown signs", MO_CONCERN_SIGN, "monitored", TRUE, NULL, FALSE },
    { "given back by another", MO_CONCERN_RETURN, "shared", TRUE, "b", TRUE },
    { "nothing is told while it waits", MO_CONCERN_TELL, "shared", TRUE, "b", FALSE },
    { "a closed one is opened first", MO_CONCERN_TELL, "closed", FALSE, "b", FALSE },
    { "and can be", MO_CONCERN_REOPEN, "closed", FALSE, "b", TRUE },
    { "an open one is open", MO_CONCERN_REOPEN, "shared", FALSE, "b", FALSE },
    { "something can always be added", MO_CONCERN_WRITE, "closed", FALSE, "b", TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoConcernStanding standing = { .state = cases[i].state,
                                   .closing = cases[i].closing,
                                   .closed_login = cases[i].closing ? "one" : NULL };
    g_auto (MoVerdict) verdict =
        mo_rule_concern_step (cases[i].step, &standing, cases[i].login);
    g_test_message ("%s", cases[i].name);
    g_assert_cmpint (verdict.level, ==, cases[i].open ? MO_LEVEL_FINE : MO_LEVEL_REFUSED);
    g_assert_true ((verdict.reason != NULL) == !cases[i].open);
  }
}

/* Every way that a state can be reached ends in "closed" with two people only. */
static void
never_closed_by_one (void)
{
  static const char *const states[] = { "raised",     "triaged",   "shared",
                                        "not_shared", "monitored", "closed" };
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    for (int closing = 0; closing < 2; closing++) {
      MoConcernStanding standing = { .state = states[i],
                                     .closing = closing,
                                     .closed_login = closing ? "one" : NULL };
      g_auto (MoVerdict) verdict = mo_rule_concern_step (MO_CONCERN_SIGN, &standing, "one");
      g_assert_cmpint (verdict.level, ==, MO_LEVEL_REFUSED);
    }
}

static void
told (void)
{
  MoDay today = day ("2026-03-12"), raised = day ("2026-03-10");
  static const struct {
    const char *name, *whom, *consent, *why, *day;
    gboolean fine;
  } cases[] = {
    { "with agreement", "gp", "given", NULL, "2026-03-12", TRUE },
    { "against their wish needs a reason", "police", "refused", " ", "2026-03-12", FALSE },
    { "against their wish, with it", "police", "refused", "a child", "2026-03-12", TRUE },
    { "not asked needs one too", "gp", "not_asked", NULL, "2026-03-12", FALSE },
    { "not able to answer as well", "ambulance", "cannot", "", "2026-03-12", FALSE },
    { "consent is always said", "gp", "", "x", "2026-03-12", FALSE },
    { "somebody was told", "", "given", NULL, "2026-03-12", FALSE },
    { "not tomorrow", "gp", "given", NULL, "2026-03-13", FALSE },
    { "on a day", "gp", "given", NULL, NULL, FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (MoVerdict) verdict = mo_rule_concern_told (
        cases[i].whom, cases[i].consent, cases[i].why, day (cases[i].day), raised, today);
    g_test_message ("%s", cases[i].name);
    g_assert_cmpint (verdict.level, ==, cases[i].fine ? MO_LEVEL_FINE : MO_LEVEL_REFUSED);
  }
  g_assert_true (mo_concern_is_outside ("gp"));
  g_assert_false (mo_concern_is_outside ("trustees"));
}

/* What may not go without its words; the second signature may. */
static void
words (void)
{
  for (MoConcernStep step = 0; step < MO_CONCERN_STEPS; step++) {
    g_auto (MoVerdict) none = mo_rule_concern_words (step, "  ");
    g_auto (MoVerdict) some = mo_rule_concern_words (step, "rang at once");
    g_assert_cmpint (
        none.level, ==, step == MO_CONCERN_SIGN ? MO_LEVEL_FINE : MO_LEVEL_REFUSED);
    g_assert_cmpint (some.level, ==, MO_LEVEL_FINE);
  }
  g_auto (MoVerdict) nobody = mo_rule_concern_raise (FALSE, "low");
  g_auto (MoVerdict) silent = mo_rule_concern_raise (TRUE, "");
  g_auto (MoVerdict) enough = mo_rule_concern_raise (TRUE, "low");
  g_assert_cmpint (nobody.level, ==, MO_LEVEL_REFUSED);
  g_assert_cmpint (silent.level, ==, MO_LEVEL_REFUSED);
  g_assert_cmpint (enough.level, ==, MO_LEVEL_FINE);
}

static void
days (void)
{
  MoPolicy policy = mo_policy_default ();
  static const struct {
    const char *name, *state;
    gboolean closing;
    const char *triaged, *decided, *review, *closed, *due;
  } cases[] = {
    { "the same day", "raised", FALSE, NULL, NULL, NULL, NULL, "2026-03-10" },
    { "decided the next", "triaged", FALSE, "2026-03-10", NULL, NULL, NULL, "2026-03-11" },
    { "opened again, a day",
      "triaged",
      FALSE,
      "2026-05-02",
      "2026-03-11",
      NULL,
      NULL,
      "2026-05-03" },
    { "its review",
      "monitored",
      FALSE,
      "2026-03-10",
      "2026-03-10",
      "2026-03-20",
      NULL,
      "2026-03-20" },
    { "without one, two weeks",
      "shared",
      FALSE,
      "2026-03-10",
      "2026-03-11",
      NULL,
      NULL,
      "2026-03-25" },
    { "the second signature",
      "shared",
      TRUE,
      "2026-03-10",
      "2026-03-11",
      "2026-06-01",
      "2026-03-14",
      "2026-03-16" },
    { "closed", "closed", FALSE, "2026-03-10", "2026-03-11", "2026-06-01", "2026-03-14", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoConcernStanding standing = { .state = cases[i].state,
                                   .closing = cases[i].closing,
                                   .raised = day ("2026-03-10"),
                                   .triaged = day (cases[i].triaged),
                                   .decided = day (cases[i].decided),
                                   .review = day (cases[i].review),
                                   .closed = day (cases[i].closed) };
    g_test_message ("%s", cases[i].name);
    g_assert_cmpint (mo_rule_due_concern (&standing, &policy), ==, day (cases[i].due));
  }
}

static void
hours (void)
{
  const char *since = "2026-03-10T09:00:00Z";
  g_assert_cmpint (mo_concern_hours_left (since, since, 72), ==, 72);
  g_assert_cmpint (mo_concern_hours_left (since, "2026-03-10T09:30:00Z", 72), ==, 71);
  g_assert_cmpint (mo_concern_hours_left (since, "2026-03-13T09:00:00Z", 72), ==, 0);
  g_assert_cmpint (mo_concern_hours_left (since, "2026-03-13T09:00:01Z", 72), ==, -1);
  g_assert_cmpint (mo_concern_hours_left (since, "soon", 72), ==, 0);
  g_assert_cmpint (mo_concern_hours_left (NULL, since, 72), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concern/access", access_of);
  g_test_add_func ("/concern/steps", steps);
  g_test_add_func ("/concern/never-closed-by-one", never_closed_by_one);
  g_test_add_func ("/concern/told", told);
  g_test_add_func ("/concern/words", words);
  g_test_add_func ("/concern/days", days);
  g_test_add_func ("/concern/hours", hours);
  return g_test_run ();
}
