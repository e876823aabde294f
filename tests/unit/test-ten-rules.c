/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-ten-rules.h"

#define DAY(text) mo_day_from_iso (text)

static void
is (const char *name, MoVerdict verdict, MoLevel level)
{
  g_auto (MoVerdict) owned = verdict;
  g_test_message ("%s", name);
  g_assert_cmpint (owned.level, ==, level);
  g_assert_true (owned.level == MO_LEVEL_FINE || owned.reason);
}

/* Case 7: "11th needs an extension with reason and decider; grant +2 → 12; 13th refused even by
 * an admin." */
static void
more_is_asked_for (void)
{
  static const struct {
    const char *name;
    int extra;
    gboolean waiting;
    const char *reason;
    MoLevel level;
  } cases[] = {
    { "a first request with a reason", 0, FALSE, "an interview next month", MO_LEVEL_FINE },
    { "one is granted, a second is asked for", 1, FALSE, "it was moved", MO_LEVEL_FINE },
    { "no reason", 0, FALSE, NULL, MO_LEVEL_ASK },
    { "an empty reason", 0, FALSE, "", MO_LEVEL_ASK },
    { "one waits already", 0, TRUE, "an interview", MO_LEVEL_REFUSED },
    { "two are granted: a 13th call", 2, FALSE, "the best reason", MO_LEVEL_REFUSED },
    { "the same while one waits", 2, TRUE, "the best reason", MO_LEVEL_REFUSED },
  };
  MoPolicy policy = mo_policy_default ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    is (cases[i].name,
        mo_rule_more_ask (cases[i].extra, cases[i].waiting, cases[i].reason, &policy),
        cases[i].level);
}

static void
more_is_decided (void)
{
  static const struct {
    const char *name;
    int granted, extra;
    const char *by, *answer;
    MoLevel level;
  } cases[] = {
    { "one", 1, 0, "Ruth Holt", NULL, MO_LEVEL_FINE },
    { "two", 2, 0, "Ruth Holt", NULL, MO_LEVEL_FINE },
    { "one after one", 1, 1, "Ruth Holt", NULL, MO_LEVEL_FINE },
    { "two after one", 2, 1, "Ruth Holt", NULL, MO_LEVEL_REFUSED },
    { "three", 3, 0, "Ruth Holt", NULL, MO_LEVEL_REFUSED },
    { "a 13th, whoever decides", 1, 2, "the lead", "please", MO_LEVEL_REFUSED },
    { "nobody decided", 1, 0, "", NULL, MO_LEVEL_ASK },
    { "refused with the reason", 0, 0, "Ruth Holt", "the goal is reached", MO_LEVEL_FINE },
    { "refused without", 0, 0, "Ruth Holt", "", MO_LEVEL_ASK },
    { "fewer than none", -1, 0, "Ruth Holt", NULL, MO_LEVEL_REFUSED },
  };
  MoPolicy policy = mo_policy_default ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    is (cases[i].name,
        mo_rule_more_decide (
            cases[i].granted, cases[i].extra, cases[i].by, cases[i].answer, &policy),
        cases[i].level);
}

/* Offered where one can be had: told of as long as nobody decided, and never for a 13th. */
static void
more_is_offered (void)
{
  g_assert_false (mo_rule_more_offered (9, 10, 0, FALSE, 2));
  g_assert_true (mo_rule_more_offered (10, 10, 0, FALSE, 2));
  g_assert_true (mo_rule_more_offered (8, 10, 0, TRUE, 2));
  g_assert_true (mo_rule_more_offered (11, 11, 1, FALSE, 2));
  g_assert_false (mo_rule_more_offered (12, 12, 2, FALSE, 2));
  g_assert_false (mo_rule_more_offered (12, 12, 2, TRUE, 2));

  g_autofree char *asked = mo_more_asked_words (DAY ("2026-03-11"), DAY ("2026-03-12"));
  g_assert_cmpstr (asked, ==, "More calls were asked for on 11 Mar, not decided yet.");
  g_assert_null (mo_more_asked_words (MO_DAY_NONE, DAY ("2026-03-12")));
}

/* Whatever is asked and granted in whatever order, there are never more than twelve. */
static void
never_thirteen (void)
{
  MoPolicy policy = mo_policy_default ();
  for (int round = 0; round < 500; round++) {
    int extra = 0;
    for (int step = 0; step < 12; step++) {
      int granted = g_test_rand_int_range (-1, 5);
      g_auto (MoVerdict) ask = mo_rule_more_ask (extra, FALSE, "a reason", &policy);
      g_auto (MoVerdict) say = mo_rule_more_decide (granted, extra, "Ruth", "words", &policy);
      if (ask.level == MO_LEVEL_FINE && say.level == MO_LEVEL_FINE)
        extra += granted;
      g_assert_cmpint (extra, >=, 0);
      g_assert_cmpint (policy.calls_max + extra, <=, 12);
    }
  }
}

/* Case 7: "deleting a done call (by correction) frees the slot." */
static void
corrections (void)
{
  is ("it was no answer", mo_rule_call_correct ("done", "no_answer", "wrong line"), 0);
  is ("without a reason", mo_rule_call_correct ("done", "no_answer", ""), MO_LEVEL_ASK);
  is ("to nothing", mo_rule_call_correct ("done", NULL, "wrong"), MO_LEVEL_REFUSED);
  is ("to planned", mo_rule_call_correct ("done", "planned", "wrong"), MO_LEVEL_REFUSED);
  is ("one to come", mo_rule_call_correct ("planned", "no_show", "x"), MO_LEVEL_REFUSED);
}

/* Case 10: 'video with "not confident" → asks to confirm.' */
static void
confident (void)
{
  is ("telephone asks nothing", mo_rule_call_confident ("phone", "not confident", FALSE), 0);
  is ("confident with Zoom", mo_rule_call_confident ("zoom", "zoom", FALSE), 0);
  is ("Skype though Zoom is known", mo_rule_call_confident ("skype", "zoom", FALSE), 0);
  is ("not known", mo_rule_call_confident ("zoom", NULL, FALSE), 0);
  is ("not confident", mo_rule_call_confident ("zoom", "not confident", FALSE), MO_LEVEL_ASK);
  is ("confirmed", mo_rule_call_confident ("skype", "not confident", TRUE), 0);
  is ("no video", mo_rule_call_confident ("zoom", "no", TRUE), MO_LEVEL_REFUSED);
}

/* Rule 3: "silence flag at 2× rhythm." */
static void
silence (void)
{
  static const struct {
    const char *name, *since, *next;
    int rhythm;
    MoLevel level;
    int days_left;
  } cases[] = {
    { "a week after a weekly call", "2026-03-05", NULL, 7, MO_LEVEL_FINE, 7 },
    { "twice the rhythm to the day", "2026-02-26", NULL, 7, MO_LEVEL_FINE, 0 },
    { "a day over", "2026-02-25", NULL, 7, MO_LEVEL_SOON, -1 },
    { "fortnightly has four weeks", "2026-02-25", NULL, 14, MO_LEVEL_FINE, 13 },
    { "one is booked", "2026-01-01", "2026-03-14", 7, MO_LEVEL_FINE, 0 },
    { "one is booked today", "2026-01-01", "2026-03-12", 7, MO_LEVEL_FINE, 0 },
    { "what was booked is over", "2026-01-01", "2026-03-01", 7, MO_LEVEL_SOON, -56 },
    { "never a call, nothing agreed", NULL, NULL, 7, MO_LEVEL_FINE, 0 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoVerdict verdict = mo_rule_silence (
        DAY (cases[i].since), DAY (cases[i].next), cases[i].rhythm, DAY ("2026-03-12"));
    g_assert_cmpint (verdict.days_left, ==, cases[i].days_left);
    is (cases[i].name, verdict, cases[i].level);
  }
}

static void
no_answers (void)
{
  MoPolicy policy = mo_policy_default ();
  is ("once", mo_rule_no_answers (1, &policy), MO_LEVEL_FINE);
  is ("twice", mo_rule_no_answers (2, &policy), MO_LEVEL_SOON);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ten/more-is-asked-for", more_is_asked_for);
  g_test_add_func ("/ten/more-is-decided", more_is_decided);
  g_test_add_func ("/ten/more-is-offered", more_is_offered);
  g_test_add_func ("/ten/never-thirteen", never_thirteen);
  g_test_add_func ("/ten/corrections", corrections);
  g_test_add_func ("/ten/confident", confident);
  g_test_add_func ("/ten/silence", silence);
  g_test_add_func ("/ten/no-answers", no_answers);
  return g_test_run ();
}
