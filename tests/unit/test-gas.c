/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-gas.h"

#include <math.h>

#define MOST 4

typedef struct {
  const char *name;
  guint n;
  MoGasGoal goals[MOST];
  double t;
} Case;

/* The vectors of the method, each to two places. */
static const Case cases[] = {
  { "both a step better", 2, { { 1, 0, 0 }, { 1, 0, 0 } }, 62.40 },
  { "much better and a step worse", 2, { { 2, 0, 0 }, { -1, 0, 0 } }, 56.20 },
  { "as hoped for", 2, { { 0, 0, 0 }, { 0, 0, 0 } }, 50 },
  { "three a step better", 3, { { 1, 1, 1 }, { 1, 1, 1 }, { 1, 1, 1 } }, 63.69 },
  { "the heavier one better", 2, { { 1, 2, 1 }, { 0, 1, 1 } }, 58.03 },
  { "weight by difficulty is the same", 2, { { 1, 1, 2 }, { 0, 1, 1 } }, 58.03 },
  { "three to one, opposite", 2, { { 1, 3, 1 }, { -1, 1, 1 } }, 55.82 },
  { "one goal, a step better", 1, { { 1, 3, 3 } }, 60 },
  { "one goal, much worse", 1, { { -2, 2, 1 } }, 30 },
};

static void
vectors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    double t = 0;
    g_test_message ("%s", cases[i].name);
    g_assert_true (mo_gas_t (cases[i].goals, cases[i].n, &t));
    g_assert_cmpfloat_with_epsilon (t, cases[i].t, 0.005);
  }
}

static void
no_goal_no_t (void)
{
  double t = -1;
  g_assert_false (mo_gas_t (NULL, 0, &t));
  g_assert_cmpfloat (t, ==, -1);
}

/* Whatever the weights: all as hoped for is 50, turned round it lies as far on the other side,
 * and one goal a step better never lowers it. */
static void
properties (void)
{
  for (int round = 0; round < 2000; round++) {
    MoGasGoal goals[MOST], turned[MOST], hoped[MOST];
    guint n = g_test_rand_int_range (1, MOST + 1);
    double t, other, fifty;
    for (guint i = 0; i < n; i++) {
      goals[i] = (MoGasGoal){ g_test_rand_int_range (-2, 3),
                              g_test_rand_int_range (0, 4),
                              g_test_rand_int_range (0, 4) };
      turned[i] = hoped[i] = goals[i];
      turned[i].score = -goals[i].score;
      hoped[i].score = 0;
    }
    g_assert_true (mo_gas_t (goals, n, &t) && mo_gas_t (turned, n, &other) &&
                   mo_gas_t (hoped, n, &fifty));
    g_assert_cmpfloat_with_epsilon (fifty, 50, 1e-9);
    g_assert_cmpfloat_with_epsilon (t + other, 100, 1e-9);
    guint one = g_test_rand_int_range (0, n);
    if (goals[one].score < 2) {
      goals[one].score++;
      g_assert_true (mo_gas_t (goals, n, &other));
      g_assert_cmpfloat (other, >, t);
    }
  }
}

static void
words (void)
{
  g_autofree char *hoped = mo_gas_t_words (50), *better = mo_gas_t_words (62.4),
                  *worse = mo_gas_t_words (38);
  g_assert_cmpstr (hoped, ==, "T 50.0: as hoped for");
  g_assert_cmpstr (better, ==, "T 62.4: better than hoped for");
  g_assert_cmpstr (worse, ==, "T 38.0: less than hoped for");
  g_assert_cmpstr (mo_gas_score_words (-2), ==, "much less than hoped for");
  g_assert_cmpstr (mo_gas_score_words (3), ==, "");
  g_assert_cmpstr (mo_gas_status (0), ==, "reached");
  g_assert_cmpstr (mo_gas_status (2), ==, "reached");
  g_assert_cmpstr (mo_gas_status (-1), ==, "partly");
  g_assert_cmpstr (mo_gas_status (-2), ==, "not_reached");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gas/vectors", vectors);
  g_test_add_func ("/gas/no-goal-no-t", no_goal_no_t);
  g_test_add_func ("/gas/properties", properties);
  g_test_add_func ("/gas/words", words);
  return g_test_run ();
}
