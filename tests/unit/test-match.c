/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-level.h"
#include "core/mo-match.h"

#define TODAY mo_day_new (2026, 3, 12)

static MoMatchSide
side (const char *level)
{
  MoMatchSide made = { 0 };
  MoNeuroLevel read;
  mo_level_parse (level, &read);
  made.level_upper = (gint8) read.upper;
  made.level_lower = (gint8) read.lower;
  made.group = mo_level_group (read.code);
  made.completeness = mo_match_code ("completeness", read.completeness);
  return made;
}

static int
total (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  MoPolicy policy = mo_policy_default ();
  return mo_match_score (mentee, mentor, FALSE, TODAY, &policy).total;
}

/* Acceptance 4: whatever was said of the level can be ranked, and not known never stands below
 * a stated mismatch. */
static void
blank_is_neutral (void)
{
  static const char *const said[] = { "C5/6 incomplete", "T12", "para, not sure",
                                      "cauda equina",    "",    "C2 complete" };
  MoMatchSide blank = side ("");
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    for (guint j = 0; j < G_N_ELEMENTS (said); j++) {
      MoPolicy policy = mo_policy_default ();
      MoMatchSide mentee = side (said[i]), mentor = side (said[j]);
      MoMatchScore score = mo_match_score (&mentee, &mentor, FALSE, TODAY, &policy);
      if (score.fit[MO_CRITERION_LEVEL] == MO_FIT_MISMATCH)
        g_assert_cmpint (total (&mentee, &blank), >, score.total);
      if (score.fit[MO_CRITERION_LEVEL] == MO_FIT_MATCH)
        g_assert_cmpint (total (&mentee, &blank), <, score.total);
    }
}

static void
long_injured_lose_nothing (void)
{
  MoMatchSide mentee = side ("T6"), mentor = side ("T6");
  mentee.since = mo_day_new (1980, 1, 1);
  mentor.since = mo_day_new (2020, 1, 1);
  int then = total (&mentee, &mentor);
  mentee.since = mo_day_new (2023, 1, 1);
  g_assert_cmpint (then, >=, total (&mentee, &mentor));
}

/* Who was not asked for a while comes forward, by little; who was asked lately, or whose day is
 * not known, stands as if nothing was said. */
static void
not_asked_for_a_while (void)
{
  static const struct {
    MoDay ago; /* -1: not known */
    MoFit fit;
    guint8 part;
  } said[] = { { -1, MO_FIT_NOT_KNOWN, 50 }, { 0, MO_FIT_NEAR, 50 },
               { 90, MO_FIT_NEAR, 75 },      { 179, MO_FIT_NEAR, 99 },
               { 180, MO_FIT_MATCH, 100 },   { 4000, MO_FIT_MATCH, 100 } };
  MoPolicy policy = mo_policy_default ();
  MoMatchSide mentee = side ("T6"), mentor = side ("T6");
  int before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    mentor.asked = said[i].ago < 0 ? MO_DAY_NONE : TODAY - said[i].ago;
    MoMatchScore score = mo_match_score (&mentee, &mentor, FALSE, TODAY, &policy);
    g_autofree char *reasons = mo_match_reasons (&score, &mentee, &mentor, FALSE, TODAY);
    g_assert_cmpint (score.fit[MO_CRITERION_FAIRNESS], ==, said[i].fit);
    g_assert_cmpint (score.part[MO_CRITERION_FAIRNESS], ==, said[i].part);
    g_assert_cmpint (score.weight[MO_CRITERION_FAIRNESS], ==, policy.weight_fairness);
    g_assert_cmpint (score.total, >=, before);
    g_assert_true ((strstr (reasons, "due a turn") != NULL) == (said[i].fit == MO_FIT_MATCH));
    before = score.total;
  }
}

/* Three reasons at most, and the third is the fairness wherever it speaks. */
static void
reasons_say_it_third (void)
{
  MoPolicy policy = mo_policy_default ();
  MoMatchSide mentee = side ("T6"), mentor = side ("T6");
  mentee.born = mentor.born = mo_day_new (1980, 1, 1);
  mentee.mobility = mentor.mobility = mo_match_code ("mobility", "walks");
  mentor.asked = TODAY - 400;
  MoMatchScore score = mo_match_score (&mentee, &mentor, FALSE, TODAY, &policy);
  g_autofree char *reasons = mo_match_reasons (&score, &mentee, &mentor, FALSE, TODAY);
  g_assert_cmpstr (reasons, ==, "level · mobility · due a turn");

  policy.weight_fairness = 0;
  score = mo_match_score (&mentee, &mentor, FALSE, TODAY, &policy);
  g_autofree char *without = mo_match_reasons (&score, &mentee, &mentor, FALSE, TODAY);
  g_assert_cmpstr (without, ==, "level · mobility · age");
}

static void
random_side (GRand *rand, MoMatchSide *made)
{
  static const char *const levels[] = { "C5/6 inc", "T12", "para", "", "L2 complete" };
  *made = side (levels[g_rand_int_range (rand, 0, 5)]);
  made->goals = g_rand_int (rand) & 0x7ffe;
  made->interests[0] = g_rand_int (rand) & g_rand_int (rand);
  made->mobility = g_rand_int_range (rand, 0, 10);
  made->bladder = g_rand_int_range (rand, 0, 11);
  made->bowel = g_rand_int_range (rand, 0, 10);
  made->pain = g_rand_int_range (rand, 0, 8);
  made->relation = g_rand_int_range (rand, 0, 9);
  made->gender = g_rand_int_range (rand, 0, 4);
  made->gender_wish = g_rand_int_range (rand, 0, 4);
  made->region = g_rand_int_range (rand, 0, 5);
  made->asked = g_rand_boolean (rand) ? TODAY - g_rand_int_range (rand, 0, 400) : 0;
  made->born =
      g_rand_boolean (rand) ? mo_day_new (g_rand_int_range (rand, 1930, 2015), 1, 1) : 0;
  made->since =
      g_rand_boolean (rand) ? mo_day_new (g_rand_int_range (rand, 1960, 2026), 1, 1) : 0;
  for (int day = 0; day < 7; day++)
    made->week.hours[day] = g_rand_int (rand) & g_rand_int (rand) & MO_HOURS_DAY;
}

static void
always_between (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  MoPolicy policy = mo_policy_default ();
  for (int i = 0; i < 20000; i++) {
    MoMatchSide mentee, mentor;
    random_side (rand, &mentee);
    random_side (rand, &mentor);
    MoMatchScore score = mo_match_score (&mentee, &mentor, i % 2, TODAY, &policy);
    g_assert_cmpint (score.total, >=, 0);
    g_assert_cmpint (score.total, <=, 100);
    for (int c = 0; c < MO_CRITERIA; c++) {
      g_assert_cmpint (score.part[c], <=, 100);
      if (score.fit[c] == MO_FIT_NOT_KNOWN)
        g_assert_cmpint (score.part[c], ==, 50);
      if (score.fit[c] == MO_FIT_MISMATCH)
        g_assert_cmpint (score.part[c], <, 50);
      if (score.fit[c] >= MO_FIT_NEAR)
        g_assert_cmpint (score.part[c], >=, 50);
    }
    g_assert_cmpint (mo_week_overlap (&mentee.week, &mentor.week),
                     ==,
                     mo_week_overlap (&mentor.week, &mentee.week));
  }
}

static MoMatchOffer
good_offer (void)
{
  return (MoMatchOffer){ .person = 2,
                         .state = "active",
                         .sci = TRUE,
                         .sci_trained = TRUE,
                         .check_due = TODAY + 1,
                         .capacity = 2,
                         .taken = 1 };
}

static MoBar
bar (MoMatchWanted wanted, MoMatchOffer offer, guint ties)
{
  MoMatchSide nothing = { 0 };
  MoPolicy policy = mo_policy_default ();
  return mo_match_bar (&wanted, &offer, &nothing, &nothing, ties, &policy, TODAY);
}

/* Acceptance 17 and 20, and each hard rule of 14. */
static void
hard_rules (void)
{
  MoMatchWanted adult = { .person = 1 }, young = { .person = 1, .under_18 = TRUE };
  MoMatchWanted family = { .person = 1, .family = TRUE }, self = { .person = 2 };
  MoMatchOffer offer = good_offer ();

  g_assert_cmpint (bar (adult, offer, 0), ==, MO_BAR_NONE);
  g_assert_cmpint (bar (adult, offer, MO_TIE_PAIRED_BEFORE), ==, MO_BAR_AGAIN);
  g_assert_cmpint (bar (adult, offer, MO_TIE_EXCLUDED), ==, MO_BAR_EXCLUDED);
  g_assert_cmpint (bar (adult, offer, MO_TIE_RELATED), ==, MO_BAR_RELATED);
  g_assert_cmpint (bar (self, offer, 0), ==, MO_BAR_RELATED);
  g_assert_cmpint (bar (family, offer, 0), ==, MO_BAR_STRAND);
  g_assert_cmpint (bar (young, offer, 0), ==, MO_BAR_YOUNG);
  offer.young_people_ok = TRUE;
  g_assert_cmpint (bar (young, offer, 0), ==, MO_BAR_YOUNG_CHECK);
  offer.child_check_due = TODAY + 10;
  g_assert_cmpint (bar (young, offer, 0), ==, MO_BAR_NONE);

  offer = good_offer ();
  offer.taken = 2;
  g_assert_cmpint (bar (adult, offer, 0), ==, MO_BAR_FULL);
  g_assert_cmpint (bar (adult, offer, MO_TIE_OPEN), ==, MO_BAR_NONE);
  offer = good_offer ();
  offer.check_due = TODAY;
  g_assert_cmpint (bar (adult, offer, 0), ==, MO_BAR_CHECK_LAPSED);
  offer.check_due = MO_DAY_NONE;
  g_assert_cmpint (bar (adult, offer, 0), ==, MO_BAR_NO_CHECK);
  offer = good_offer ();
  offer.sci_trained = FALSE;
  g_assert_cmpint (bar (adult, offer, 0), ==, MO_BAR_TRAINING);
  offer = good_offer ();
  offer.rest_until = TODAY + 3;
  g_assert_cmpint (bar (adult, offer, 0), ==, MO_BAR_RESTING);
  offer.rest_until = TODAY;
  g_assert_cmpint (bar (adult, offer, 0), ==, MO_BAR_NONE);
  offer.state = "left";
  g_assert_cmpint (bar (adult, offer, 0), ==, MO_BAR_STATE);
  offer.state = "paused";
  g_assert_cmpint (bar (adult, offer, 0), ==, MO_BAR_PAUSED);
}

/* Hours that are not known refuse nothing; no shared hour does. */
static void
shared_hours (void)
{
  MoMatchWanted adult = { .person = 1 };
  MoMatchOffer offer = good_offer ();
  MoMatchSide mentee = { 0 }, mentor = { 0 };
  MoPolicy policy = mo_policy_default ();
  mo_week_parse ("evenings", &mentee.week);
  g_assert_cmpint (
      mo_match_bar (&adult, &offer, &mentee, &mentor, 0, &policy, TODAY), ==, MO_BAR_NONE);
  mo_week_parse ("weekday mornings", &mentor.week);
  g_assert_cmpint (
      mo_match_bar (&adult, &offer, &mentee, &mentor, 0, &policy, TODAY), ==, MO_BAR_HOURS);
}

/* Asked one by one, the rules say the same as the first of them that refuses. */
static void
each_rule_by_itself (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);
  MoPolicy policy = mo_policy_default ();
  static const char *const states[] = { "active", "active", "active", "paused", "left" };

  for (int i = 0; i < 20000; i++) {
    MoMatchSide mentee, mentor;
    MoMatchRuleStand stands[MO_MATCH_RULES];
    MoMatchWanted wanted = { g_rand_int_range (rand, 1, 4),
                             g_rand_boolean (rand),
                             g_rand_boolean (rand) };
    MoMatchOffer offer = good_offer ();
    guint ties = g_rand_int (rand) & g_rand_int (rand) & 0xf;
    MoBar first = MO_BAR_NONE;
    offer.state = states[g_rand_int_range (rand, 0, 5)];
    offer.family = offer.family_trained = g_rand_boolean (rand);
    offer.young_people_ok = g_rand_boolean (rand);
    offer.child_check_due = TODAY + g_rand_int_range (rand, -1, 3);
    offer.rest_until = TODAY + g_rand_int_range (rand, -9, 2);
    offer.taken = g_rand_int_range (rand, 0, 3);
    random_side (rand, &mentee);
    random_side (rand, &mentor);

    mo_match_rules (&wanted, &offer, &mentee, &mentor, ties, &policy, TODAY, stands);
    for (int rule = MO_MATCH_RULES - 1; rule >= 0; rule--) {
      if (!stands[rule].applies)
        g_assert_cmpint (stands[rule].bar, ==, MO_BAR_NONE);
      if (stands[rule].bar != MO_BAR_NONE)
        first = stands[rule].bar;
      g_assert_nonnull (mo_match_rule_words (rule));
    }
    MoBar bar = mo_match_bar (&wanted, &offer, &mentee, &mentor, ties, &policy, TODAY);
    g_assert_cmpint (bar == MO_BAR_AGAIN ? MO_BAR_NONE : bar, ==, first);
  }
}

static void
every_bar_says_why (void)
{
  MoMatchOffer offer = good_offer ();
  for (MoBar at = MO_BAR_AGAIN; at <= MO_BAR_HOURS; at++) {
    g_auto (MoVerdict) verdict = mo_match_verdict (at, &offer, TODAY);
    g_assert_cmpint (verdict.level, ==, at == MO_BAR_AGAIN ? MO_LEVEL_ASK : MO_LEVEL_REFUSED);
    g_assert_nonnull (verdict.reason);
    g_assert_true (g_str_has_suffix (verdict.reason, "."));
  }
}

static void
order_is_the_same_each_time (void)
{
  MoMatchOffer offers[4] = { good_offer (), good_offer (), good_offer (), good_offer () };
  const MoMatchOffer *list[] = { &offers[0], &offers[1], &offers[2], &offers[3] };
  MoRanked ranked[] = { { 0, 70, MO_BAR_FULL },
                        { 1, 70, MO_BAR_NONE },
                        { 2, 70, MO_BAR_NONE },
                        { 3, 80, MO_BAR_AGAIN } };
  offers[1].taken = 1;
  offers[2].taken = 0;
  mo_match_rank (ranked, 4, list);
  g_assert_cmpint (ranked[0].at, ==, 3);
  g_assert_cmpint (ranked[1].at, ==, 2);
  g_assert_cmpint (ranked[2].at, ==, 1);
  g_assert_cmpint (ranked[3].at, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/each-rule", each_rule_by_itself);
  g_test_add_func ("/match/blank-is-neutral", blank_is_neutral);
  g_test_add_func ("/match/long-injured", long_injured_lose_nothing);
  g_test_add_func ("/match/not-asked", not_asked_for_a_while);
  g_test_add_func ("/match/reasons", reasons_say_it_third);
  g_test_add_func ("/match/always-between", always_between);
  g_test_add_func ("/match/hard-rules", hard_rules);
  g_test_add_func ("/match/shared-hours", shared_hours);
  g_test_add_func ("/match/says-why", every_bar_says_why);
  g_test_add_func ("/match/order", order_is_the_same_each_time);
  return g_test_run ();
}
