/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranked at once as pair by pair: the same order, scores and bars, whoever is asked for. */
#include "core/mo-match-ranking.h"

#define TODAY   mo_day_new (2026, 3, 12)
#define MENTORS 240
#define PEOPLE  30

static MoMatchSide
random_side (GRand *rand)
{
  MoMatchSide side = { .mobility = (guint8) g_rand_int_range (rand, 0, 5),
                       .bladder = (guint8) g_rand_int_range (rand, 0, 4),
                       .region = (guint8) g_rand_int_range (rand, 0, 3),
                       .goals = g_rand_int (rand) & 0xe,
                       .born = TODAY - g_rand_int_range (rand, 5000, 29000) };
  for (int day = 0; day < 7 && g_rand_int_range (rand, 0, 3); day++)
    side.week.hours[day] = g_rand_boolean (rand) ? MO_HOURS_EVENING : 0;
  return side;
}

static MoDay
around_today (GRand *rand)
{
  return g_rand_boolean (rand) ? MO_DAY_NONE : TODAY + g_rand_int_range (rand, -2, 3);
}

static MoMatchOffer
random_offer (GRand *rand, guint i)
{
  static const char *const states[] = {
    "active", "active", "active", "active", "paused", "left"
  };
  return (MoMatchOffer){ .person = 1000 + i,
                         .state = states[g_rand_int_range (rand, 0, 6)],
                         .sci = g_rand_int_range (rand, 0, 4) != 0,
                         .family = g_rand_boolean (rand),
                         .sci_trained = g_rand_int_range (rand, 0, 5) != 0,
                         .family_trained = g_rand_int_range (rand, 0, 5) != 0,
                         .young_people_ok = g_rand_boolean (rand),
                         .check_due =
                             g_rand_int_range (rand, 0, 4) ? TODAY + 90 : around_today (rand),
                         .child_check_due = around_today (rand),
                         .rest_until = around_today (rand),
                         .paused_until = around_today (rand),
                         .last_asked = around_today (rand),
                         .capacity = g_rand_int_range (rand, 0, 4),
                         .taken = g_rand_int_range (rand, 0, 3) };
}

static guint
random_ties (GRand *rand)
{
  return g_rand_int_range (rand, 0, 12) ? 0 : 1u << g_rand_int_range (rand, 0, 4);
}

typedef struct {
  MoMatchOffer offer[MENTORS];
  MoMatchSide side[MENTORS];
  const MoMatchOffer *offers[MENTORS];
  const MoMatchSide *sides[MENTORS];
  MoRanked ranked[MENTORS], each[MENTORS];
  guint ties[MENTORS];
} Office;

static void
one_person (Office *office,
            MoMatchRanking *ranking,
            const MoMatchWanted *wanted,
            guint n,
            gboolean tied,
            GRand *rand,
            const MoPolicy *policy)
{
  MoMatchSide mentee = random_side (rand);

  for (guint m = 0; m < n; m++) {
    office->ties[m] = tied ? random_ties (rand) : 0;
    office->each[m] = (MoRanked){
      m,
      mo_match_score (&mentee, office->sides[m], wanted->family, TODAY, policy).total,
      mo_match_bar (
          wanted, office->offers[m], &mentee, office->sides[m], office->ties[m], policy, TODAY)
    };
  }
  mo_match_rank (office->each, n, office->offers);
  mo_match_ranking_rank (ranking, wanted, &mentee, tied ? office->ties : NULL, office->ranked);
  for (guint m = 0; m < n; m++) {
    g_assert_cmpint (office->ranked[m].at, ==, office->each[m].at);
    g_assert_cmpint (office->ranked[m].total, ==, office->each[m].total);
    g_assert_cmpint (office->ranked[m].bar, ==, office->each[m].bar);
  }
}

static void
as_pair_by_pair (void)
{
  static const guint sizes[] = { MENTORS, 0, 1, 65 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autofree Office *office = g_new0 (Office, 1);
  MoPolicy policy = mo_policy_default ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * 4; i++) {
    guint n = sizes[i % G_N_ELEMENTS (sizes)];
    gboolean family = i / G_N_ELEMENTS (sizes) % 2;
    policy.shared_hours_min = g_rand_int_range (rand, 0, 6);
    for (guint m = 0; m < n; m++) {
      office->offer[m] = random_offer (rand, m);
      office->side[m] = random_side (rand);
      office->offers[m] = &office->offer[m];
      office->sides[m] = &office->side[m];
    }
    g_autoptr (MoMatchRanking) ranking =
        mo_match_ranking_new (office->offers, office->sides, n, family, &policy, TODAY);
    for (guint p = 0; p < PEOPLE; p++) {
      MoMatchWanted wanted = { .person = p % 3 ? p : 1000 + p, /* some are mentors too */
                               .family = family,
                               .under_18 = p % 2 };
      one_person (office, ranking, &wanted, n, p % 4 != 0, rand, &policy);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match-ranking/as-pair-by-pair", as_pair_by_pair);
  return g_test_run ();
}
