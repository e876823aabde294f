/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-call-tell.h"
#include "core/mo-duty-rules.h"
#include "core/mo-feeling-rules.h"
#include "core/mo-no-answer.h"

#define DAY(text) mo_day_from_iso (text)

static void
is (const char *name, MoVerdict verdict, MoLevel level)
{
  g_auto (MoVerdict) owned = verdict;
  g_test_message ("%s", name);
  g_assert_cmpint (owned.level, ==, level);
  g_assert_true (owned.level == MO_LEVEL_FINE || owned.reason);
}

/* Rule 4: "sentiment after 1, 4 and last". */
static void
asked_after_the_first_the_fourth_and_the_last (void)
{
  static const struct {
    const char *name;
    int done, asked;
    gboolean over;
    int after;
  } cases[] = {
    { "before any call", 0, 0, FALSE, 0 },     { "after the first", 1, 0, FALSE, 1 },
    { "asked after it", 1, 1, FALSE, 0 },      { "after the third", 3, 1, FALSE, 0 },
    { "never asked, three", 3, 0, FALSE, 1 },  { "after the fourth", 4, 1, FALSE, 4 },
    { "never asked, six", 6, 0, FALSE, 4 },    { "asked after four", 7, 4, FALSE, 0 },
    { "the tenth and last", 10, 4, TRUE, 10 }, { "asked after it", 10, 10, TRUE, 0 },
    { "ended after two", 2, 1, TRUE, 2 },      { "ended without a call", 0, 0, TRUE, 0 },
  };
  MoPolicy policy = mo_policy_default ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const MoDutyFeeling it = { "active",    cases[i].done, cases[i].asked, MO_DAY_NONE,
                               MO_DAY_NONE, MO_DAY_NONE,   cases[i].over };
    g_test_message ("%s", cases[i].name);
    g_assert_cmpint (mo_rule_feeling_call (&it, &policy), ==, cases[i].after);
  }
}

static void
due_within_a_week_and_lapses (void)
{
  MoPolicy policy = mo_policy_default ();
  MoDutyFeeling it = { .state = "active",
                       .done = 1,
                       .last_done = DAY ("2026-03-05"),
                       .first_on = DAY ("2026-03-05") };
  g_assert_cmpint (
      mo_rule_due_feeling (&it, DAY ("2026-03-06"), &policy), ==, DAY ("2026-03-12"));
  g_assert_cmpint (
      mo_rule_due_feeling (&it, DAY ("2026-04-02"), &policy), ==, DAY ("2026-03-12"));
  g_assert_cmpint (mo_rule_due_feeling (&it, DAY ("2026-04-03"), &policy), ==, MO_DAY_NONE);
  it.done = 6; /* what counts is the day of the fourth */
  it.middle_on = DAY ("2026-03-08");
  g_assert_cmpint (
      mo_rule_due_feeling (&it, DAY ("2026-03-12"), &policy), ==, DAY ("2026-03-15"));
  it.state = "closed";
  g_assert_cmpint (mo_rule_due_feeling (&it, DAY ("2026-03-12"), &policy), ==, MO_DAY_NONE);
  for (gint64 pairing = 1; pairing < 100; pairing++) {
    g_assert_false (mo_duty_feeling_is_mentor (mo_duty_feeling_row (pairing, FALSE)));
    g_assert_true (mo_duty_feeling_is_mentor (mo_duty_feeling_row (pairing, TRUE)));
  }
}

static void
answers (void)
{
  is ("a figure after a call that was", mo_rule_feeling (4, 1, 3), MO_LEVEL_FINE);
  is ("no figure", mo_rule_feeling (-1, 1, 3), MO_LEVEL_ASK);
  is ("six", mo_rule_feeling (6, 1, 3), MO_LEVEL_ASK);
  is ("a call to come", mo_rule_feeling (4, 4, 3), MO_LEVEL_REFUSED);
  is ("before any call", mo_rule_feeling (4, 1, 0), MO_LEVEL_REFUSED);
  for (int score = -2; score < 9; score++)
    g_assert_cmpint (mo_feeling_score_words (score) != NULL, ==, score >= 1 && score <= 5);
}

static void
quotes (void)
{
  MoDay today = DAY ("2026-03-12"), until = DAY ("2028-03-12");
  static const struct {
    const char *name, *scope, *until, *ended, *wanted;
    gboolean may;
  } cases[] = {
    { "public for funders", "public", "2028-03-12", NULL, "funders", TRUE },
    { "funders for funders", "funders", "2028-03-12", NULL, "funders", TRUE },
    { "inside for funders", "inside", "2028-03-12", NULL, "funders", FALSE },
    { "its last day", "public", "2026-03-12", NULL, "public", TRUE },
    { "run out yesterday", "public", "2026-03-11", NULL, "inside", FALSE },
    { "ended today", "public", "2028-03-12", "2026-03-12", "inside", FALSE },
    { "no day agreed", "public", NULL, NULL, "inside", FALSE },
    { "nothing agreed", NULL, "2028-03-12", NULL, "inside", FALSE },
    { "a word of the office's own", "friends", "2028-03-12", NULL, "inside", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].name);
    g_assert_cmpint (
        mo_quote_may_be_used (
            cases[i].scope, DAY (cases[i].until), DAY (cases[i].ended), cases[i].wanted, today),
        ==,
        cases[i].may);
  }
  is ("all told", mo_rule_quote ("He drove again.", "public", "phone", until, today), 0);
  is ("no words", mo_rule_quote ("", "public", "phone", until, today), MO_LEVEL_ASK);
  is ("no reach", mo_rule_quote ("Words", "", "phone", until, today), MO_LEVEL_ASK);
  is ("not how", mo_rule_quote ("Words", "public", NULL, until, today), MO_LEVEL_ASK);
  is ("no end", mo_rule_quote ("Words", "public", "phone", MO_DAY_NONE, today), MO_LEVEL_ASK);
  is ("over", mo_rule_quote ("Words", "public", "phone", today - 1, today), MO_LEVEL_REFUSED);
}

/* "A script line per kind of telephone, withheld number, voicemail allowed or not." */
static void
nobody_answers (void)
{
  static const MoNoAnswerPhone phones[] = { { "07700 900123", "mobile", TRUE },
                                            { "020 7946 0011", "home", FALSE },
                                            { "0191 496 0123", "work", TRUE },
                                            { "07700 900456", NULL, TRUE } };
  MoNoAnswer it = { .first = "Denise",
                    .other = "Carol",
                    .voicemail = TRUE,
                    .phones = phones,
                    .n_phones = G_N_ELEMENTS (phones) };
  static const gboolean may[] = { TRUE, FALSE, FALSE, TRUE };
  for (int heard = 0; heard < 2; heard++) {
    it.voicemail = heard;
    for (guint i = 0; i < G_N_ELEMENTS (phones); i++) {
      g_autofree char *words = mo_no_answer_phone_words (&it, i);
      g_assert_cmpint (strstr (words, "may be left") != NULL, ==, heard && may[i]);
      g_assert_null (strstr (words, "Carol"));
    }
  }
  g_autofree char *at_home = mo_no_answer_phone_words (&it, 1);
  g_autofree char *no_label = mo_no_answer_phone_words (&it, 3);
  g_assert_nonnull (strstr (at_home, "Others may answer"));
  g_assert_nonnull (strstr (no_label, "ring out"));
  it.voicemail = TRUE;
  it.office = "020 7946 0000";
  g_autofree char *said = mo_no_answer_voicemail (&it);
  g_assert_nonnull (strstr (said, "020 7946 0000"));
  g_assert_null (strstr (said, "Carol"));
  g_assert_null (strstr (said, "mentor"));
  it.voicemail = FALSE;
  g_assert_null (mo_no_answer_voicemail (&it));
}

static void
what_is_told (void)
{
  MoCallChange change = { .other = "Carol",
                          .day = DAY ("2026-03-12"),
                          .minute = 18 * 60,
                          .to_day = DAY ("2026-03-13"),
                          .to_minute = 19 * 60 + 30 };
  g_autofree char *moved = mo_call_change_words (&change);
  g_assert_cmpstr (moved,
                   ==,
                   "Your call with Carol moves from Thursday 12 March 2026 at 18:00 to Friday "
                   "13 March 2026 at 19:30. Tell us if that does not suit you.");
  change.to_day = MO_DAY_NONE;
  g_autofree char *off = mo_call_change_words (&change);
  g_assert_nonnull (strstr (off, "does not take place"));
  g_autofree char *one = mo_call_first_name ("Denise Okafor"),
                  *two = mo_call_first_name ("Cher");
  g_assert_cmpstr (one, ==, "Denise");
  g_assert_cmpstr (two, ==, "Cher");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/feeling/asked-after", asked_after_the_first_the_fourth_and_the_last);
  g_test_add_func ("/feeling/due", due_within_a_week_and_lapses);
  g_test_add_func ("/feeling/answers", answers);
  g_test_add_func ("/feeling/quotes", quotes);
  g_test_add_func ("/feeling/nobody-answers", nobody_answers);
  g_test_add_func ("/feeling/what-is-told", what_is_told);
  return g_test_run ();
}
