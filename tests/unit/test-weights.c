/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-weights-trial.h"
#include "core/mo-weights.h"

#define TODAY mo_day_new (2026, 3, 12)

/* Every number of the policy that is a weight is one here, once, and the sums are the service's
 * own: 100 for the twelve criteria, and what is not asked for a while on top. */
static void
all_of_them (void)
{
  MoPolicy policy = mo_policy_default ();
  guint of_policy = 0;
  for (const MoPolicyNumber *n = mo_policy_numbers (); n->name; n++) {
    guint found = 0;
    for (guint i = 0; i < MO_WEIGHTS; i++)
      found += g_str_equal (mo_weights ()[i].setting, n->name) &&
               mo_weights ()[i].offset == n->offset;
    g_assert_cmpuint (found, ==, g_str_has_prefix (n->name, "weight_") ? 1 : 0);
    of_policy += found;
  }
  g_assert_cmpuint (of_policy, ==, MO_WEIGHTS);
  g_assert_cmpint (mo_weights_sum (&policy, FALSE), ==, 100 + policy.weight_fairness);
  g_assert_cmpint (mo_weights_sum (&policy, TRUE),
                   ==,
                   100 + policy.weight_fairness - policy.weight_level + policy.weight_relation);
}

static void
a_line_and_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  for (int round = 0; round < 500; round++) {
    MoPolicy policy = mo_policy_default (), read = mo_policy_default ();
    for (guint i = 0; i < MO_WEIGHTS; i++)
      mo_weight_set (&policy, &mo_weights ()[i], g_rand_int_range (rand, 0, 101));
    g_autofree char *line = mo_weights_write (&policy);
    g_assert_true (mo_weights_read (line, &read));
    g_assert_true (mo_weights_equal (&policy, &read));
    g_assert_cmpmem (&policy, sizeof policy, &read, sizeof read);
  }
}

/* What a version does not name counted nothing; what cannot be read changes nothing. */
static void
lines_of_other_times (void)
{
  static const char *const wrong[] = {
    "",          "level",        "level=", "=3", "level=-1", "level=101", "level=18  goals=3",
    "level=1.5", "goals=3;age=2"
  };
  MoPolicy policy = mo_policy_default (), before = policy;

  g_assert_false (mo_weights_read (NULL, &policy));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_assert_false (mo_weights_read (wrong[i], &policy));
    g_assert_cmpmem (&policy, sizeof policy, &before, sizeof before);
  }
  g_assert_true (mo_weights_read ("goals=30 moon=4", &policy));
  g_assert_cmpint (policy.weight_goals, ==, 30);
  g_assert_cmpint (policy.weight_level, ==, 0);
  g_assert_cmpint (policy.weight_fairness, ==, 0);
  g_assert_cmpint (policy.calls_max, ==, before.calls_max);
}

static void
in_words (void)
{
  MoPolicy then = mo_policy_default (), now = then;
  g_assert_null (mo_weights_changes (&then, &now));
  now.weight_goals = 24;
  g_autofree char *one = mo_weights_changes (&then, &now);
  g_assert_cmpstr (one, ==, "Goals 24 instead of 18");
  now.weight_relation = 20;
  g_autofree char *two = mo_weights_changes (&then, &now);
  g_assert_cmpstr (two, ==, "Relationship 20 instead of 25, Goals 24 instead of 18");
}

static void
the_rule (void)
{
  MoPolicy then = mo_policy_default (), now = then, none = then, family = then;
  now.weight_goals = 24;
  for (guint i = 0; i < MO_WEIGHTS; i++) {
    mo_weight_set (&none, &mo_weights ()[i], 0);
    mo_weight_set (&family, &mo_weights ()[i], 0);
  }
  family.weight_relation = 25;
  const struct {
    const MoPolicy *now;
    const char *why;
    MoLevel level;
  } cases[] = {
    { &now, "Goals lead since March", MO_LEVEL_FINE },
    { &now, NULL, MO_LEVEL_REFUSED },
    { &now, " ?! ", MO_LEVEL_REFUSED },
    { &then, "No reason", MO_LEVEL_REFUSED },
    { &none, "All the same", MO_LEVEL_REFUSED },
    { &family, "Nothing for the other strand", MO_LEVEL_REFUSED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (MoVerdict) verdict = mo_rule_weights (&then, cases[i].now, cases[i].why);
    g_assert_cmpint (verdict.level, ==, cases[i].level);
    g_assert_true ((verdict.reason != NULL) == (verdict.level == MO_LEVEL_REFUSED));
  }
}

static void
every_one_is_explained (void)
{
  for (guint i = 0; i < MO_WEIGHTS; i++) {
    g_assert_cmpuint (strlen (mo_weight_title (&mo_weights ()[i])), >, 2);
    g_assert_true (g_str_has_suffix (mo_weight_about (&mo_weights ()[i]), "."));
  }
}

/* ---------------------------------------------------------------------- trying points */

#define PEOPLE  20
#define MENTORS 40

typedef struct {
  MoMatchSide mentee[PEOPLE], mentor[MENTORS];
  MoMatchOffer offer[MENTORS];
  const MoMatchOffer *offers[MENTORS];
} Office;

static void
random_side (GRand *rand, MoMatchSide *side)
{
  side->level_upper = side->level_lower = (gint8) g_rand_int_range (rand, 1, 30);
  side->group = (guint8) g_rand_int_range (rand, 0, 4);
  side->mobility = (guint8) g_rand_int_range (rand, 0, 5);
  side->bladder = (guint8) g_rand_int_range (rand, 0, 4);
  side->region = (guint8) g_rand_int_range (rand, 0, 3);
  side->goals = g_rand_int (rand) & 0x7e;
  side->relation = (guint8) g_rand_int_range (rand, 0, 4);
  side->asked = TODAY - g_rand_int_range (rand, 0, 300);
}

static void
random_points (GRand *rand, MoPolicy *policy)
{
  *policy = mo_policy_default ();
  for (guint i = 0; i < MO_WEIGHTS; i++)
    mo_weight_set (policy, &mo_weights ()[i], g_rand_int_range (rand, 0, 30));
}

static void
fill (GRand *rand, Office *office)
{
  memset (office, 0, sizeof *office);
  for (int i = 0; i < PEOPLE; i++)
    random_side (rand, &office->mentee[i]);
  for (int i = 0; i < MENTORS; i++) {
    random_side (rand, &office->mentor[i]);
    office->offer[i].taken = g_rand_int_range (rand, 0, 3);
    office->offer[i].last_asked = TODAY - g_rand_int_range (rand, 0, 3);
    office->offers[i] = &office->offer[i];
  }
}

/* Every third mentor may not be asked by whom they may not be asked by. */
static gboolean
may (int person, int mentor)
{
  return (person + mentor) % 3 != 0;
}

static MoWeightsTrial *
trial_of (const Office *office, const MoPolicy *any)
{
  MoWeightsTrial *trial = mo_weights_trial_new ();
  for (int p = 0; p < PEOPLE; p++) {
    mo_weights_trial_add_person (trial, p % 2);
    for (int m = 0; m < MENTORS; m++) {
      MoMatchScore score =
          mo_match_score (&office->mentee[p], &office->mentor[m], p % 2, TODAY, any);
      if (may (p, m))
        mo_weights_trial_add_pair (trial, (guint) m, &score, &office->offer[m]);
    }
  }
  return trial;
}

static guint
plain_ranking (const Office *office, int p, const MoPolicy *points, MoRanked *ranked)
{
  guint n = 0;
  for (int m = 0; m < MENTORS; m++)
    if (may (p, m))
      ranked[n++] = (MoRanked){
        (guint) m,
        mo_match_score (&office->mentee[p], &office->mentor[m], p % 2, TODAY, points).total,
        MO_BAR_NONE
      };
  mo_match_rank (ranked, n, (const MoMatchOffer *const *) office->offers);
  return n;
}

/* Other points than those that it was made with rank as scoring anew does, in every place. */
static void
trial_is_the_ranking (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  Office office;
  fill (rand, &office);
  MoPolicy usual = mo_policy_default ();
  g_autoptr (MoWeightsTrial) trial = trial_of (&office, &usual);
  g_assert_cmpuint (mo_weights_trial_people (trial), ==, PEOPLE);

  for (int round = 0; round < 30; round++) {
    MoPolicy then, now;
    MoWeightsEffect wanted = { 0 };
    random_points (rand, &then);
    random_points (rand, &now);
    for (int p = 0; p < PEOPLE; p++) {
      MoRanked were[MENTORS], are[MENTORS];
      guint n = plain_ranking (&office, p, &then, were), shared = 0;
      g_autoptr (GArray) ranked = mo_weights_trial_rank (trial, (guint) p, &now);
      g_assert_cmpuint (plain_ranking (&office, p, &now, are), ==, n);
      g_assert_cmpuint (ranked->len, ==, n);
      for (guint i = 0; i < n; i++) {
        g_assert_cmpuint (g_array_index (ranked, MoRanked, i).at, ==, are[i].at);
        g_assert_cmpint (g_array_index (ranked, MoRanked, i).total, ==, are[i].total);
      }
      for (int i = 0; i < 9; i++)
        shared += were[i / 3].at == are[i % 3].at;
      wanted.people++;
      wanted.other_first += were[0].at != are[0].at;
      wanted.other_three += shared < 3;
    }
    MoWeightsEffect effect = mo_weights_trial_compare (trial, &then, &now);
    g_assert_cmpuint (effect.people, ==, wanted.people);
    g_assert_cmpuint (effect.other_first, ==, wanted.other_first);
    g_assert_cmpuint (effect.other_three, ==, wanted.other_three);
    MoWeightsEffect same = mo_weights_trial_compare (trial, &now, &now);
    g_assert_cmpuint (same.other_first + same.other_three, ==, 0);
  }
}

static void
nobody_there (void)
{
  g_autoptr (MoWeightsTrial) trial = mo_weights_trial_new ();
  MoPolicy usual = mo_policy_default ();
  mo_weights_trial_add_person (trial, FALSE);
  g_autoptr (GArray) ranked = mo_weights_trial_rank (trial, 0, &usual);
  g_assert_cmpuint (ranked->len, ==, 0);
  g_assert_cmpuint (mo_weights_trial_compare (trial, &usual, &usual).people, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weights/all", all_of_them);
  g_test_add_func ("/weights/line", a_line_and_back);
  g_test_add_func ("/weights/other-times", lines_of_other_times);
  g_test_add_func ("/weights/in-words", in_words);
  g_test_add_func ("/weights/rule", the_rule);
  g_test_add_func ("/weights/explained", every_one_is_explained);
  g_test_add_func ("/weights/trial", trial_is_the_ranking);
  g_test_add_func ("/weights/nobody", nobody_there);
  return g_test_run ();
}
