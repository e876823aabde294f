/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-young-rules.h"

#define TODAY mo_day_from_iso ("2026-03-12")

/* Case 20: somebody is young until the day they turn 18, whatever was written down before. */
static void
told_anew_each_day (void)
{
  MoDay born = mo_day_from_iso ("2008-03-13");
  g_assert_true (mo_rule_is_young (born, FALSE, TODAY));
  g_assert_true (mo_rule_is_young (born, TRUE, TODAY));
  g_assert_false (mo_rule_is_young (born, TRUE, TODAY + 1));
  g_assert_true (mo_rule_is_young (MO_DAY_NONE, TRUE, TODAY));
  g_assert_false (mo_rule_is_young (MO_DAY_NONE, FALSE, TODAY));
  /* on 29 February */
  MoDay leap = mo_day_from_iso ("2008-02-29");
  g_assert_true (mo_rule_is_young (leap, FALSE, mo_day_from_iso ("2026-02-28")));
  g_assert_false (mo_rule_is_young (leap, FALSE, mo_day_from_iso ("2026-03-01")));
}

/* Case 20: no guardian and no competence record, so no way out of the assessment. */
static void
guardian_or_competence (void)
{
  for (int facts = 0; facts < 8; facts++) {
    gboolean young = facts & 1, guarded = facts & 2, competent = facts & 4;
    g_auto (MoVerdict) verdict = mo_rule_young_ready (young, guarded, competent);
    gboolean refused = young && !guarded && !competent;
    g_assert_cmpint (verdict.level, ==, refused ? MO_LEVEL_REFUSED : MO_LEVEL_FINE);
    g_assert_true ((verdict.reason != NULL) == refused);
  }
}

static void
a_second_member_of_staff (void)
{
  static const struct {
    gboolean young;
    const char *drafted_by, *approved_by, *sentence; /* NULL: fine */
  } told[] = {
    { FALSE, "Rhian Pugh", NULL, NULL },
    { FALSE, "Rhian Pugh", "Rhian Pugh", NULL },
    { TRUE, "Rhian Pugh", "Priya Nair", NULL },
    { TRUE, NULL, "Priya Nair", NULL },
    { TRUE,
      "Rhian Pugh",
      NULL,
      "Under 18: a second member of staff approves the match first. Write who did." },
    { TRUE,
      "Rhian Pugh",
      "  ",
      "Under 18: a second member of staff approves the match first. Write who did." },
    { TRUE,
      "Rhian Pugh",
      " rhian  PUGH ",
      "Rhian Pugh drafted this match. Somebody else of the staff approves it." },
  };
  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    g_auto (MoVerdict) verdict =
        mo_rule_young_match (told[i].young, told[i].drafted_by, told[i].approved_by);
    g_assert_cmpstr (verdict.reason, ==, told[i].sentence);
    g_assert_true ((verdict.level == MO_LEVEL_REFUSED) == (told[i].sentence != NULL));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/young-rules/each-day", told_anew_each_day);
  g_test_add_func ("/young-rules/guardian-or-competence", guardian_or_competence);
  g_test_add_func ("/young-rules/second", a_second_member_of_staff);
  return g_test_run ();
}
