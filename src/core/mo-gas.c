/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-gas.h"

#include <glib/gi18n-lib.h>
#include <math.h>

int
mo_gas_weight (const MoGasGoal *goal)
{
  return MAX (goal->importance, 1) * MAX (goal->difficulty, 1);
}

gboolean
mo_gas_t (const MoGasGoal *goals, guint n, double *t)
{
  double weighted = 0, squares = 0, sum = 0;

  if (n == 0)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    int weight = mo_gas_weight (&goals[i]);
    weighted += weight * CLAMP (goals[i].score, -2, 2);
    squares += weight * weight;
    sum += weight;
  }
  *t = 50 + 10 * weighted / sqrt (0.7 * squares + 0.3 * sum * sum);
  return TRUE;
}

const char *
mo_gas_importance_words (int importance)
{
  static const char *const words[] = { N_ ("somewhat important"),
                                       N_ ("important"),
                                       N_ ("very important") };
  return importance >= 1 && importance <= 3 ? _ (words[importance - 1]) : "";
}

const char *
mo_gas_difficulty_words (int difficulty)
{
  static const char *const words[] = { N_ ("somewhat hard"), N_ ("hard"), N_ ("very hard") };
  return difficulty >= 1 && difficulty <= 3 ? _ (words[difficulty - 1]) : "";
}

const char *
mo_gas_score_words (int score)
{
  static const char *const words[] = { N_ ("much less than hoped for"),
                                       N_ ("less than hoped for"),
                                       N_ ("as hoped for"),
                                       N_ ("more than hoped for"),
                                       N_ ("much more than hoped for") };
  return score >= -2 && score <= 2 ? _ (words[score + 2]) : "";
}

const char *
mo_gas_status (int score)
{
  return score >= 0 ? "reached" : score == -1 ? "partly" : "not_reached";
}

/* Ten are one standard deviation: within half of one it came out as hoped for. */
char *
mo_gas_t_words (double t)
{
  const char *words = t >= 65   ? _ ("much better than hoped for")
                      : t >= 55 ? _ ("better than hoped for")
                      : t > 45  ? _ ("as hoped for")
                      : t > 35  ? _ ("less than hoped for")
                                : _ ("much less than hoped for");
  return g_strdup_printf (_ ("T %.1f: %s"), t, words);
}
