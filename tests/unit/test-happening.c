/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-happening.h"

#include <string.h>

/* Rule NOTE (H6): append-only after 24 hours, with correction notes. */
static void
test_note (void)
{
  static const struct {
    const char *situation;
    int hours;
    gboolean own, corrected;
    MoLevel level;
  } cases[] = {
    { "just written", 0, TRUE, FALSE, MO_LEVEL_FINE },
    { "the last hour of the day", 23, TRUE, FALSE, MO_LEVEL_FINE },
    { "a day old", 24, TRUE, FALSE, MO_LEVEL_REFUSED },
    { "years old", 24 * 900, TRUE, FALSE, MO_LEVEL_REFUSED },
    { "somebody else's, fresh", 0, FALSE, FALSE, MO_LEVEL_REFUSED },
    { "corrected already", 1, TRUE, TRUE, MO_LEVEL_REFUSED },
    { "the clock was put back", -1, TRUE, FALSE, MO_LEVEL_FINE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (MoVerdict) verdict =
        mo_rule_note_change (cases[i].hours, cases[i].own, cases[i].corrected);
    g_test_message ("%s", cases[i].situation);
    g_assert_cmpint (verdict.level, ==, cases[i].level);
    g_assert_cmpint (verdict.reason != NULL, ==, verdict.level == MO_LEVEL_REFUSED);
  }
}

static void
test_words (void)
{
  static const struct {
    MoHappeningFact fact;
    const char *title, *words;
  } cases[] = {
    { { MO_HAPPENING_CALL, "done", "Steve", "phone", NULL, 50, 7 },
      "Call 7, 50 minutes",
      "with Steve, telephone" },
    { { MO_HAPPENING_CALL, "done", "Steve", "zoom", NULL, 1, 1 },
      "Call 1, 1 minute",
      "with Steve, Zoom" },
    { { MO_HAPPENING_CALL, "no_answer", "Steve", "phone", "rang twice", 0, 2 },
      "Call: no answer",
      "with Steve, rang twice" },
    { { MO_HAPPENING_PAIR, "drafted", "Steve", NULL, NULL, 82, 0 },
      "Drafted with Steve",
      "Fit 82 of 100" },
    { { MO_HAPPENING_PAIR, "of_mentor_no", "Tomasz", "too far", NULL, 0, 0 },
      "Said no to Tomasz",
      "too far" },
    { { MO_HAPPENING_GOAL_STANDS, "drive", "reached", NULL, NULL, 1, 1 },
      "Goal reached: drive",
      "More than expected" },
    { { MO_HAPPENING_GOAL_STANDS, "drive", "partly", NULL, NULL, 0, 0 },
      "Goal partly reached: drive",
      NULL },
    { { MO_HAPPENING_CERTIFICATE, "Steve Tranter", NULL, NULL, NULL, 0, 0 },
      "Sheet kept: why Steve Tranter",
      NULL },
    { { MO_HAPPENING_LETTER, "acknowledgement", "large", NULL, NULL, 3, 0 },
      "Letter of acknowledgement",
      "An answer within 3 weeks was promised. Large print." },
    { { MO_HAPPENING_MEASURE, "How things are", "baseline", NULL, NULL, 5, 340 },
      "How things are, before",
      "5 answers, on average 3.4" },
    { { MO_HAPPENING_MEASURE, "How things are", "baseline", NULL, NULL, 0, 0 },
      "How things are, before",
      "Nothing was answered" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *title = mo_happening_title (&cases[i].fact);
    g_autofree char *words = mo_happening_words (&cases[i].fact);
    g_assert_cmpstr (title, ==, cases[i].title);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

/* Whatever is not known, there is a title, a group that can be chosen, and no crash. */
static void
test_nothing_known (void)
{
  for (int kind = 0; kind < MO_HAPPENING_KINDS; kind++) {
    MoHappeningFact fact = { .kind = kind };
    g_autofree char *title = mo_happening_title (&fact);
    g_autofree char *words = mo_happening_words (&fact);
    g_assert_nonnull (title);
    g_assert_null (strstr (title, "(null)"));
    g_assert_true (!words || !strstr (words, "(null)"));
    g_assert_cmpint (mo_happening_group (kind), !=, MO_HAPPENINGS_ALL);
    g_assert_cmpint (mo_happening_tone (&fact), ==, MO_TONE_PLAIN);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/happening/note", test_note);
  g_test_add_func ("/happening/words", test_words);
  g_test_add_func ("/happening/nothing-known", test_nothing_known);
  return g_test_run ();
}
