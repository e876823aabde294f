/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match-columns.h"
#include "core/mo-match-parts.h"

#define TODAY   mo_day_new (2026, 3, 12)
#define MENTORS 301
#define PEOPLE  40

static guint8
code (GRand *rand, int codes)
{
  return (guint8) (g_rand_boolean (rand) ? g_rand_int_range (rand, 0, codes + 1) : 0);
}

/* Everything that can be said and not said, also what nobody should have typed. */
static MoMatchSide
random_side (GRand *rand)
{
  MoMatchSide side = { .completeness = code (rand, 2),
                       .group = code (rand, 2),
                       .mobility = code (rand, 9),
                       .bladder = code (rand, 10),
                       .bowel = code (rand, 9),
                       .region = code (rand, 4),
                       .relation = code (rand, 8),
                       .gender = code (rand, 3),
                       .gender_wish = code (rand, 3),
                       .pain = (gint8) code (rand, 7) };
  if (g_rand_boolean (rand)) {
    side.level_upper = (gint8) g_rand_int_range (rand, 1, 31);
    side.level_lower = (gint8) MIN (30, side.level_upper + g_rand_int_range (rand, 0, 7));
  }
  if (g_rand_boolean (rand))
    side.goals = g_rand_int (rand) & (g_rand_boolean (rand) ? 0x7ffe : 0xffffffff);
  if (g_rand_boolean (rand)) {
    side.interests[0] = (guint64) 1 << g_rand_int_range (rand, 0, 64);
    side.interests[g_rand_boolean (rand)] |= (guint64) 5 << g_rand_int_range (rand, 0, 62);
  }
  if (g_rand_int_range (rand, 0, 5))
    side.born = TODAY - g_rand_int_range (rand, 0, 40000);
  if (g_rand_int_range (rand, 0, 50) == 0)
    side.born = mo_day_new (9999, 1, 1);
  if (g_rand_int_range (rand, 0, 5))
    side.since = TODAY - g_rand_int_range (rand, 0, 9000);
  if (g_rand_int_range (rand, 0, 5))
    side.asked = TODAY - g_rand_int_range (rand, -20, 300);
  for (int day = 0; day < 7 && g_rand_int_range (rand, 0, 9); day++)
    side.week.hours[day] = g_rand_boolean (rand)   ? MO_HOURS_EVENING
                           : g_rand_boolean (rand) ? MO_HOURS_MORNING
                                                   : g_rand_int (rand) & MO_HOURS_DAY;
  return side;
}

static void
the_same (const MoPolicy *policy, gboolean family, MoDay today, GRand *rand, guint n)
{
  MoMatchSide mentors[MENTORS];
  const MoMatchSide *sides[MENTORS];
  guint8 totals[MENTORS], hours[MENTORS];
  for (guint m = 0; m < n; m++) {
    mentors[m] = random_side (rand);
    sides[m] = &mentors[m];
  }
  g_autoptr (MoMatchColumns) columns = mo_match_columns_new (sides, n, family, today, policy);
  for (int p = 0; p < PEOPLE; p++) {
    MoMatchSide person = random_side (rand);
    mo_match_columns_score (columns, &person, totals, p % 2 ? hours : NULL);
    for (guint m = 0; m < n; m++) {
      MoMatchScore score = mo_match_score (&person, sides[m], family, today, policy);
      g_assert_cmpint (totals[m], ==, score.total);
      if (p % 2)
        g_assert_cmpint (hours[m], ==, mo_week_overlap (&person.week, &mentors[m].week));
      for (int c = 0; c < MO_CRITERIA; c++)
        g_assert_cmpint (
            score.part[c],
            ==,
            mo_match_part ((MoCriterion) c, &person, sides[m], family, today, policy));
    }
  }
}

static void
as_one_pair_after_the_other (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  MoPolicy policy = mo_policy_default ();
  for (int i = 0; i < 6; i++)
    the_same (&policy, i % 2, i == 5 ? MO_DAY_NONE : TODAY, rand, MENTORS);
  the_same (&policy, FALSE, TODAY, rand, 0);
  the_same (&policy, FALSE, TODAY, rand, 1);
  the_same (&policy, FALSE, TODAY, rand, 64);
}

static int *
weights (MoPolicy *policy)
{
  return &policy->weight_level;
}

/* Whatever the points: none at all, very many, or most of them nothing. */
static void
with_other_points (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  static const int most[] = { 1, 2, 10, 25, 40, 100, 1000 };
  for (guint i = 0; i < 40; i++) {
    MoPolicy policy = mo_policy_default ();
    int range = most[i % G_N_ELEMENTS (most)];
    for (int w = 0; w < 12; w++)
      weights (&policy)[w] = i == 0 ? 0 : g_rand_int_range (rand, 0, range + 1);
    policy.weight_relation = i == 0 ? 0 : g_rand_int_range (rand, 0, range + 1);
    policy.weight_fairness = i == 0 ? 0 : g_rand_int_range (rand, 0, range + 1);
    policy.lived_days = g_rand_int_range (rand, 0, 4000);
    the_same (&policy, i % 2, TODAY, rand, 65);
  }
}

/* Years apart at each day: the columns divide in another way. */
static void
every_birthday (void)
{
  MoPolicy policy = mo_policy_default ();
  MoMatchSide *mentors = g_new0 (MoMatchSide, 9000);
  const MoMatchSide **sides = g_new (const MoMatchSide *, 9000);
  g_autofree guint8 *totals = g_new (guint8, 9000);
  MoMatchSide person = { .born = mo_day_new (1990, 1, 1) };
  for (int *weight = weights (&policy); weight < weights (&policy) + 12; weight++)
    *weight = 0;
  policy.weight_fairness = policy.weight_relation = 0;
  policy.weight_age = 100;
  for (int i = 0; i < 9000; i++) {
    mentors[i].born = person.born + (i % 2 ? i : -i);
    sides[i] = &mentors[i];
  }
  g_autoptr (MoMatchColumns) columns =
      mo_match_columns_new (sides, 9000, FALSE, TODAY, &policy);
  mo_match_columns_score (columns, &person, totals, NULL);
  for (int i = 0; i < 9000; i++)
    g_assert_cmpint (totals[i], ==, mo_part_of_years ((int) (i / 365.25)));
  g_free (sides);
  g_free (mentors);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match-columns/pairs", as_one_pair_after_the_other);
  g_test_add_func ("/match-columns/points", with_other_points);
  g_test_add_func ("/match-columns/birthdays", every_birthday);
  return g_test_run ();
}
