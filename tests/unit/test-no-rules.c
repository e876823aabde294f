/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-no-rules.h"

static void
a_reason (void)
{
  static const struct {
    const char *code, *words;
    MoLevel level;
  } known[] = {
    { NULL, NULL, MO_LEVEL_REFUSED },         { "", "too far away", MO_LEVEL_REFUSED },
    { "hours", NULL, MO_LEVEL_FINE },         { "hours", "works nights", MO_LEVEL_FINE },
    { "other", "", MO_LEVEL_REFUSED },        { "other", NULL, MO_LEVEL_REFUSED },
    { "other", "moved away", MO_LEVEL_FINE }, { "own word", "", MO_LEVEL_FINE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    g_auto (MoVerdict) verdict = mo_rule_no_reason (known[i].code, known[i].words);
    g_assert_cmpint (verdict.level, ==, known[i].level);
    g_assert_true ((verdict.reason != NULL) == (verdict.level == MO_LEVEL_REFUSED));
  }
}

static void
says (MoNoSide side, const char *code, MoNoCount count, const char *part)
{
  g_autofree char *sentence = mo_rule_noes_say (side, code, &count, FALSE);
  if (!strstr (sentence, part))
    g_error ("“%s” is not in “%s”", part, sentence);
}

static void
what_they_say (void)
{
  says (MO_NO_MENTEE, "other age", (MoNoCount){ 0 }, "Nobody said so.");
  says (MO_NO_MENTEE, "other age", (MoNoCount){ 2, { 0, 2, 0, 0 }, 10 }, "2 noes are too few");
  says (MO_NO_MENTEE,
        "other age",
        (MoNoCount){ 4, { 0, 3, 1, 0 }, 10 },
        "was a mismatch in 3 of 4 and has 10 points");
  says (MO_NO_MENTEE, "other age", (MoNoCount){ 4, { 3, 1, 0, 0 }, 10 }, "not known in 3 of 4");
  says (
      MO_NO_MENTEE, "other age", (MoNoCount){ 4, { 0, 1, 1, 2 }, 10 }, "was a match in 3 of 4");
  says (MO_NO_MENTOR, "too near", (MoNoCount){ 3, { 0, 0, 1, 2 }, 2 }, "in 3 of 3 it did");
  says (MO_NO_MENTOR, "knows them", (MoNoCount){ 1, { 0 }, 0 }, "Keep the two apart");
  says (MO_NO_MENTOR, "other", (MoNoCount){ 5, { 0 }, 0 }, "Read what they said");
  says (MO_NO_MENTOR, "the office's own", (MoNoCount){ 5, { 0 }, 0 }, "Read what they said");
}

/* Hours are one criterion for both; what a mentee says about age is none of the mentor's. */
static void
criteria (void)
{
  g_assert_cmpint (mo_no_criterion (MO_NO_MENTOR, "hours"), ==, MO_CRITERION_AVAILABILITY);
  g_assert_cmpint (mo_no_criterion (MO_NO_MENTEE, "hours"), ==, MO_CRITERION_AVAILABILITY);
  g_assert_cmpint (mo_no_criterion (MO_NO_MENTEE, "other age"), ==, MO_CRITERION_AGE);
  g_assert_cmpint (mo_no_criterion (MO_NO_MENTOR, "other age"), ==, MO_CRITERIA);
  g_assert_cmpint (mo_no_criterion (MO_NO_MENTOR, NULL), ==, MO_CRITERIA);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/no-rules/a-reason", a_reason);
  g_test_add_func ("/no-rules/what-they-say", what_they_say);
  g_test_add_func ("/no-rules/criteria", criteria);
  return g_test_run ();
}
