/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match-values.h"

#include "core/mo-level.h"

#define TODAY mo_day_new (2026, 3, 12)

static GHashTable *
labels (void)
{
  static const char *const words[][2] = {
    { "mobility/manual chair", "Manual wheelchair" },
    { "bladder/intermittent self", "Intermittent, by self" },
    { "bladder/sheath", "Sheath" },
    { "pain/none", "None" },
    { "pain/neuropathic", "Neuropathic" },
    { "goal/work", "Work or study" },
    { "goal/pain", "Pain" },
    { "relation/parent", "Parent" },
    { "gender/woman", "Woman" },
  };
  GHashTable *made = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_hash_table_insert (made, (gpointer) words[i][0], (gpointer) words[i][1]);
  return made;
}

static MoMatchSide
callum (void)
{
  MoMatchSide made = { .goals = 1u << mo_match_code ("goal", "work") |
                                1u << mo_match_code ("goal", "pain"),
                       .mobility = mo_match_code ("mobility", "manual chair"),
                       .bladder = mo_match_code ("bladder", "intermittent self"),
                       .pain = (gint8) mo_match_code ("pain", "neuropathic"),
                       .relation = mo_match_code ("relation", "parent"),
                       .level_upper = 20,
                       .level_lower = 20,
                       .group = MO_GROUP_PARAPLEGIA,
                       .born = mo_day_new (1996, 6, 1),
                       .since = mo_day_new (2024, 5, 12) };
  mo_week_parse ("evenings", &made.week);
  return made;
}

static MoMatchSide
helen (void)
{
  MoMatchSide made = callum ();
  made.goals = 1u << mo_match_code ("goal", "work");
  made.bladder = mo_match_code ("bladder", "sheath");
  made.born = mo_day_new (1984, 6, 1);
  made.since = mo_day_new (2014, 1, 1);
  made.asked = TODAY - 30;
  return made;
}

typedef struct {
  MoCriterion criterion;
  const char *wanted, *closed, *open;
} Case;

static void
words_of_a_pair (void)
{
  static const Case cases[] = {
    { MO_CRITERION_LEVEL, "T12 incomplete", "T10", "T10" },
    { MO_CRITERION_GOALS, "Work or study, Pain", "Work or study", "Work or study" },
    { MO_CRITERION_MOBILITY, "Manual wheelchair", "Manual wheelchair", "Manual wheelchair" },
    { MO_CRITERION_AGE, "29", "41, 12 years older", "41, 12 years older" },
    { MO_CRITERION_BLADDER, "Intermittent, by self", "another way", "Sheath" },
    { MO_CRITERION_BOWEL, "not known", "counts as half", "counts as half" },
    { MO_CRITERION_PAIN, "Neuropathic", "fits", "Neuropathic" },
    { MO_CRITERION_INTERESTS, "not known", "counts as half", "counts as half" },
    { MO_CRITERION_SINCE, "1 year 10 months", "12 years, longer", "12 years, longer" },
    { MO_CRITERION_GENDER, "no wish", "no wish", "no wish" },
    { MO_CRITERION_FAIRNESS, "—", "30 days ago", "30 days ago" },
  };
  g_autoptr (GHashTable) vocabulary = labels ();
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  MoMatchVocabulary words = { vocabulary, none, FALSE, TODAY };
  MoMatchSide mentee = callum (), mentor = helen ();
  MoPolicy policy = mo_policy_default ();
  MoMatchScore score = mo_match_score (&mentee, &mentor, FALSE, TODAY, &policy);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *it = &cases[i];
    g_autofree char *wanted =
        mo_match_wanted_words (&words, it->criterion, &mentee, "T12 incomplete");
    g_autofree char *closed = mo_match_offered_words (
        &words, it->criterion, score.fit[it->criterion], &mentee, &mentor, "T10", FALSE);
    g_autofree char *open = mo_match_offered_words (
        &words, it->criterion, score.fit[it->criterion], &mentee, &mentor, "T10", TRUE);
    g_assert_cmpstr (closed, ==, it->closed);
    g_assert_cmpstr (open, ==, it->open);
    g_assert_cmpstr (wanted, ==, it->wanted);
  }
}

/* Closed, what is private is one of a few sentences: none of them is an answer. */
static void
private_words_say_no_answer (void)
{
  g_autoptr (GHashTable) vocabulary = labels ();
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  MoMatchVocabulary words = { vocabulary, none, FALSE, TODAY };
  static const char *const said[] = { "the same way",     "a similar way",
                                      "another way",      "fits",
                                      "does not know it", "knows another kind",
                                      "counts as half",   NULL };
  MoPolicy policy = mo_policy_default ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (int i = 0; i < 5000; i++) {
    MoMatchSide mentee = callum (), mentor = helen ();
    mentee.bladder = g_rand_int_range (rand, 0, 11);
    mentor.bladder = g_rand_int_range (rand, 0, 11);
    mentee.bowel = g_rand_int_range (rand, 0, 10);
    mentor.bowel = g_rand_int_range (rand, 0, 10);
    mentee.pain = g_rand_int_range (rand, 0, 8);
    mentor.pain = g_rand_int_range (rand, 0, 8);
    MoMatchScore score = mo_match_score (&mentee, &mentor, FALSE, TODAY, &policy);
    for (int c = 0; c < MO_CRITERIA; c++) {
      if (!mo_criterion_is_private (c))
        continue;
      g_autofree char *closed =
          mo_match_offered_words (&words, c, score.fit[c], &mentee, &mentor, NULL, FALSE);
      g_assert_true (g_strv_contains (said, closed));
    }
  }
}

/* A number of a vocabulary is the place of its code, and the other way round. */
static void
codes_and_numbers (void)
{
  g_assert_cmpstr (
      mo_match_code_word ("bladder", mo_match_code ("bladder", "sheath")), ==, "sheath");
  g_assert_null (mo_match_code_word ("bladder", 0));
  g_assert_null (mo_match_code_word ("bladder", 200));
  g_assert_null (mo_match_code_word ("no such words", 1));
}

static void
the_strongest (void)
{
  MoPolicy policy = mo_policy_default ();
  MoMatchSide mentee = callum (), mentor = helen (), nothing = { 0 };
  MoMatchScore score = mo_match_score (&mentee, &mentor, FALSE, TODAY, &policy);
  g_autofree char *both = mo_match_strongest (&score, FALSE);
  g_assert_cmpstr (both, ==, "level and completeness, goals");
  score = (MoMatchScore){ .total = 50 };
  g_assert_null (mo_match_strongest (&score, FALSE));
  score = mo_match_score (&nothing, &nothing, FALSE, TODAY, &policy);
  int points = 0, most = 0;
  for (int c = 0; c < MO_CRITERIA; c++) {
    g_assert_cmpint (mo_match_points (&score, c), <=, score.weight[c]);
    points += mo_match_points (&score, c);
    most += score.weight[c];
  }
  g_assert_cmpint (points, <=, most);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match-values/pair", words_of_a_pair);
  g_test_add_func ("/match-values/private", private_words_say_no_answer);
  g_test_add_func ("/match-values/codes", codes_and_numbers);
  g_test_add_func ("/match-values/strongest", the_strongest);
  return g_test_run ();
}
