/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Goal attainment scaling.  A goal that was reviewed: how it came out against what was hoped
 * for, -2 to +2, and what it weighs: importance times difficulty, 1 to 3 each; 0: not told. */
typedef struct {
  int score, importance, difficulty;
} MoGasGoal;

/* What the goal weighs; what was not told weighs once. */
int mo_gas_weight (const MoGasGoal *goal);

/* T = 50 + 10·Σwx / √(0.7·Σw² + 0.3·(Σw)²).  50: as hoped for; ten are one standard deviation.
 * FALSE where no goal was reviewed: then there is no T. */
gboolean mo_gas_t (const MoGasGoal *goals, guint n, double *t);

/* Importance or difficulty in words, as the form asks: "a little" … ; "" for 0. */
const char *mo_gas_importance_words (int importance);
const char *mo_gas_difficulty_words (int difficulty);
/* "as hoped for", translated; "" out of range. */
const char *mo_gas_score_words (int score);
/* What the goal's own state becomes: reached from 0 on, partly at -1, else not reached. */
const char *mo_gas_status (int score);
/* "T 56.2: better than hoped for", translated and owned by the caller. */
char *mo_gas_t_words (double t);

G_END_DECLS
