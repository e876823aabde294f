/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-message-rules.h"

typedef enum { PASS, ANSWER, SETTLE, REWORD, SCHEDULE, STEPS } Step;

static MoLevel
level (Step step, const char *state, const char *to)
{
  g_auto (MoVerdict) verdict = step == PASS     ? mo_rule_message_pass (state, to)
                               : step == ANSWER ? mo_rule_message_answer (state, to)
                               : step == SETTLE ? mo_rule_message_settle (state, to)
                               : step == REWORD ? mo_rule_message_reword (state)
                                                : mo_rule_message_schedule (state, FALSE);
  g_assert_true ((verdict.level == MO_LEVEL_REFUSED) == (verdict.reason != NULL));
  return verdict.level;
}

/* Two legs: told to the one, answered to the other; nothing is answered that nobody heard. */
static void
steps (void)
{
  static const struct {
    const char *what, *state, *to;
    gboolean may[STEPS]; /* pass, answer, settle, reword, schedule */
  } situations[] = {
    { "just taken", "taken", "mentor", { TRUE, FALSE, FALSE, TRUE, TRUE } },
    { "taken for the office", "taken", "office", { FALSE, TRUE, TRUE, TRUE, TRUE } },
    { "passed on", "passed", "mentee", { FALSE, TRUE, TRUE, FALSE, TRUE } },
    { "answered", "answered", "mentee", { FALSE, FALSE, FALSE, FALSE, FALSE } },
    { "needs no answer", "no_answer_needed", "mentor", { FALSE, FALSE, FALSE, FALSE, FALSE } },
  };
  for (guint i = 0; i < G_N_ELEMENTS (situations); i++)
    for (Step step = PASS; step < STEPS; step++) {
      g_test_message ("%s, step %d", situations[i].what, step);
      g_assert_cmpint (level (step, situations[i].state, situations[i].to),
                       ==,
                       situations[i].may[step] ? MO_LEVEL_FINE : MO_LEVEL_REFUSED);
    }
}

static void
one_call_a_message (void)
{
  g_auto (MoVerdict) again = mo_rule_message_schedule ("passed", TRUE);
  g_assert_cmpint (again.level, ==, MO_LEVEL_REFUSED);
}

/* What raised a concern goes nowhere from the book; it may only be settled. */
static void
hidden (void)
{
  g_auto (MoVerdict) shut = mo_rule_message_hidden (TRUE);
  g_auto (MoVerdict) open = mo_rule_message_hidden (FALSE);
  g_auto (MoVerdict) settle = mo_rule_message_settle_hidden ("taken");
  g_auto (MoVerdict) again = mo_rule_message_settle_hidden ("answered");
  g_assert_cmpint (shut.level, ==, MO_LEVEL_REFUSED);
  g_assert_cmpint (open.level, ==, MO_LEVEL_FINE);
  g_assert_cmpint (settle.level, ==, MO_LEVEL_FINE);
  g_assert_cmpint (again.level, ==, MO_LEVEL_REFUSED);
}

static void
whom (void)
{
  g_assert_cmpstr (mo_message_to ("mentee", NULL), ==, "mentor");
  g_assert_cmpstr (mo_message_to ("mentor", ""), ==, "mentee");
  g_assert_cmpstr (mo_message_to ("office", NULL), ==, "mentee");
  g_assert_cmpstr (mo_message_to ("mentee", "office"), ==, "office");
}

static void
new_ones (void)
{
  static const struct {
    const char *from, *to, *body;
    gboolean good;
  } cases[] = {
    { "mentee", "mentor", "Thank you", TRUE }, { "office", "mentee", "See you", TRUE },
    { "mentee", "office", "Ring me", TRUE },   { "mentee", "mentee", "Hello", FALSE },
    { "mentee", "mentor", " \n ", FALSE },     { "mentee", "mentor", NULL, FALSE },
    { "neighbour", "mentor", "Hello", FALSE }, { "mentee", "both", "Hello", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (MoVerdict) verdict =
        mo_rule_message_new (cases[i].from, cases[i].to, cases[i].body);
    g_assert_cmpint (verdict.level, ==, cases[i].good ? MO_LEVEL_FINE : MO_LEVEL_REFUSED);
  }
}

/* Every state that the book can hold is said, and each way of telling somebody. */
static void
words (void)
{
  static const char *const states[] = { "taken", "passed", "answered", "no_answer_needed" };
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (mo_message_state_words (states[i], "mentor"),
                       !=,
                       mo_message_state_words (states[j], "mentor"));
  for (guint i = 0; mo_message_hows[i]; i++)
    g_assert_nonnull (mo_message_how_words (mo_message_hows[i]));
  g_assert_null (mo_message_how_words (NULL));
  g_assert_null (mo_message_kind_words ("message"));
  g_assert_nonnull (mo_message_kind_words ("move"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/messages/steps", steps);
  g_test_add_func ("/messages/one-call", one_call_a_message);
  g_test_add_func ("/messages/whom", whom);
  g_test_add_func ("/messages/hidden", hidden);
  g_test_add_func ("/messages/new", new_ones);
  g_test_add_func ("/messages/words", words);
  return g_test_run ();
}
