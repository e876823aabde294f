/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be decided after the assessment: the service's sentences as situations. */
#include <string.h>

#include "core/mo-decision-rules.h"
#include "core/mo-referral-rules.h"

/* ---------------------------------------------------------------------- accept */

typedef struct {
  const char *name;
  MoAcceptance facts;
  int could;
  MoLevel level;
  const char *says; /* a part of the sentence */
} Case;

#define READY .goals = 1, .agreed = TRUE

/* Acceptance cases 5, 6, 15 and 20 of the service. */
static const Case cases[] = {
  { "a goal and a mentor", { READY }, 3, MO_LEVEL_FINE, NULL },
  { "5: no goal", { .agreed = TRUE }, 3, MO_LEVEL_REFUSED, "at least one goal" },
  { "6: nobody to ask, not told", { READY }, 0, MO_LEVEL_ASK, "waiting for a mentor" },
  { "6: nobody to ask, told", { READY, .wait_told = TRUE }, 0, MO_LEVEL_FINE, NULL },
  { "6: no goal comes before no mentor",
    { .agreed = TRUE, .wait_told = TRUE },
    0,
    MO_LEVEL_REFUSED,
    "at least one goal" },
  { "15: again with the old goal",
    { READY, .again = TRUE, .old_goals = 1, .new_confirmed = TRUE },
    3,
    MO_LEVEL_REFUSED,
    "a new goal" },
  { "15: again with a new goal, not confirmed",
    { READY, .again = TRUE },
    3,
    MO_LEVEL_ASK,
    "confirm that the goal is a new one" },
  { "15: again with a new goal, confirmed",
    { READY, .again = TRUE, .new_confirmed = TRUE },
    3,
    MO_LEVEL_FINE,
    NULL },
  { "15: an old and a new goal",
    { .goals = 2, .old_goals = 1, .agreed = TRUE, .again = TRUE, .new_confirmed = TRUE },
    3,
    MO_LEVEL_FINE,
    NULL },
  { "20: under 18 with nothing", { READY, .young = TRUE }, 3, MO_LEVEL_REFUSED, "guardian" },
  { "20: under 18 with a guardian",
    { READY, .young = TRUE, .guarded = TRUE },
    3,
    MO_LEVEL_FINE,
    NULL },
  { "20: under 18, judged to understand",
    { READY, .young = TRUE, .competent = TRUE },
    3,
    MO_LEVEL_FINE,
    NULL },
  { "referred, not asked yet", { .goals = 1 }, 3, MO_LEVEL_REFUSED, "agreement" },
};

static void
acceptances (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoAcceptance facts = cases[i].facts;
    MoMentorCount count = { .could = cases[i].could };
    count.barred[MO_BAR_FULL] = 4;
    facts.mentors = &count;
    g_auto (MoVerdict) verdict = mo_rule_acceptance (&facts);
    g_test_message ("%s: %s", cases[i].name, verdict.reason ? verdict.reason : "fine");
    g_assert_cmpint (verdict.level, ==, cases[i].level);
    if (cases[i].says)
      g_assert_nonnull (strstr (verdict.reason, cases[i].says));
    else
      g_assert_null (verdict.reason);
  }
}

/* Whatever else is true: never without a goal, and under 18 never without somebody who answers
 * for it. */
static void
never (void)
{
  MoMentorCount count = { .could = 2 };
  for (guint bits = 0; bits < 256; bits++) {
    MoAcceptance facts = { .goals = bits & 1,
                           .again = bits >> 1 & 1,
                           .new_confirmed = bits >> 2 & 1,
                           .young = bits >> 3 & 1,
                           .guarded = bits >> 4 & 1,
                           .competent = bits >> 5 & 1,
                           .agreed = bits >> 6 & 1,
                           .wait_told = TRUE,
                           .mentors = &count };
    facts.old_goals = (bits >> 7 & 1) && facts.goals ? 1 : 0;
    g_auto (MoVerdict) verdict = mo_rule_acceptance (&facts);
    gboolean may = facts.goals > 0 && facts.agreed &&
                   (!facts.young || facts.guarded || facts.competent) &&
                   (!facts.again || (facts.new_confirmed && facts.old_goals < facts.goals));
    g_assert_cmpint (verdict.level == MO_LEVEL_FINE, ==, may);
    g_assert_cmpint (verdict.reason != NULL, ==, !may);
  }
}

/* ---------------------------------------------------------------------- mentors by reason */

static void
count_in_words (void)
{
  MoMentorCount count = { .could = 0 };
  count.barred[MO_BAR_STRAND] = 20; /* never candidates */
  count.barred[MO_BAR_STATE] = 5;
  count.barred[MO_BAR_PAUSED] = 2;
  g_autofree char *none = mo_mentor_count_words (&count);
  g_assert_cmpint (mo_mentor_count_strand (&count), ==, 0);
  g_assert_cmpstr (none, ==, "There is no active mentor in this strand.");
  g_assert_null (mo_mentor_count_why (&count));

  count.barred[MO_BAR_FULL] = 12;
  count.barred[MO_BAR_CHECK_LAPSED] = 1;
  count.barred[MO_BAR_HOURS] = 3;
  g_autofree char *words = mo_mentor_count_words (&count);
  g_autofree char *why = mo_mentor_count_why (&count);
  g_assert_cmpstr (words, ==, "None of 16 active mentors in this strand can be asked today.");
  g_assert_cmpstr (why,
                   ==,
                   "12 have no free place · 3 share no hour · 1 has a check that lapsed"
                   " · 2 more are on a break");

  count.could = 4;
  g_autofree char *some = mo_mentor_count_words (&count);
  g_assert_cmpstr (some, ==, "4 of 20 active mentors in this strand could be asked.");
}

/* ---------------------------------------------------------------------- the other ways */

static void
not_suitable (void)
{
  static const struct {
    guint signposts;
    gboolean none;
    MoLevel level;
  } rows[] = {
    { 0, FALSE, MO_LEVEL_REFUSED }, /* case 6 */
    { 1, FALSE, MO_LEVEL_FINE },    { 3, FALSE, MO_LEVEL_FINE }, { 0, TRUE, MO_LEVEL_FINE },
    { 1, TRUE, MO_LEVEL_REFUSED }, /* the two contradict one another */
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (MoVerdict) verdict = mo_rule_not_suitable (rows[i].signposts, rows[i].none);
    g_assert_cmpint (verdict.level, ==, rows[i].level);
  }
}

static void
ways (void)
{
  static const struct {
    const char *state, *open; /* letters of the decisions that are open: a n w r h */
  } rows[] = {
    { "received", "wrh" },
    { "awaiting_contact", "anwrh" },
    { "assessment_booked", "anwrh" },
    { "assessed", "anwrh" },
    { "awaiting_match", "wrh" },
    { "on_hold", "wr" },
    { "matched", "" },
    { "closed", "" },
    { "not_suitable", "" },
    { "signposted", "" },
    { "withdrawn", "" },
    { "no_response", "" },
  };
  static const char letters[] = "anwrh";
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int d = 0; d < MO_DECISIONS; d++) {
      g_auto (MoVerdict) verdict = mo_rule_decide (rows[i].state, d);
      gboolean open = strchr (rows[i].open, letters[d]) != NULL;
      g_test_message ("%s, %s", rows[i].state, mo_decision_title (d));
      g_assert_cmpint (verdict.level, ==, open ? MO_LEVEL_FINE : MO_LEVEL_REFUSED);
      g_assert_cmpint (verdict.reason != NULL, ==, !open);
    }
}

static void
reopening (void)
{
  MoDay day = mo_day_new (2026, 3, 2);
  g_assert_cmpstr (mo_rule_reopen ("awaiting_match", day, FALSE), ==, "assessed");
  g_assert_null (mo_rule_reopen ("awaiting_match", day, TRUE));
  g_assert_cmpstr (mo_rule_reopen ("signposted", day, FALSE), ==, "assessed");
  g_assert_cmpstr (mo_rule_reopen ("not_suitable", day, FALSE), ==, "assessed");
  g_assert_cmpstr (mo_rule_reopen ("withdrawn", MO_DAY_NONE, FALSE), ==, "awaiting_contact");
  g_assert_cmpstr (mo_rule_reopen ("no_response", MO_DAY_NONE, FALSE), ==, "awaiting_contact");
  g_assert_null (mo_rule_reopen ("closed", day, FALSE));
  g_assert_null (mo_rule_reopen ("matched", day, FALSE));
  g_assert_null (mo_rule_reopen ("assessed", day, FALSE));
  g_assert_null (mo_rule_reopen (NULL, day, FALSE));
}

static void
follow_up (void)
{
  MoDay due = mo_day_new (2026, 4, 9);
  static const struct {
    int after;
    MoLevel level;
  } rows[] = { { -28, MO_LEVEL_FINE },
               { -1, MO_LEVEL_FINE },
               { 0, MO_LEVEL_SOON },
               { 7, MO_LEVEL_SOON },
               { 8, MO_LEVEL_LATE } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (MoVerdict) verdict = mo_rule_follow_up (due, MO_DAY_NONE, due + rows[i].after);
    g_assert_cmpint (verdict.level, ==, rows[i].level);
    g_assert_cmpint (verdict.days_left, ==, -rows[i].after);
    g_auto (MoVerdict) answered = mo_rule_follow_up (due, due, due + rows[i].after);
    g_assert_cmpint (answered.level, ==, MO_LEVEL_FINE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision/accept", acceptances);
  g_test_add_func ("/decision/never", never);
  g_test_add_func ("/decision/mentors-by-reason", count_in_words);
  g_test_add_func ("/decision/not-suitable", not_suitable);
  g_test_add_func ("/decision/ways", ways);
  g_test_add_func ("/decision/reopen", reopening);
  g_test_add_func ("/decision/follow-up", follow_up);
  return g_test_run ();
}
