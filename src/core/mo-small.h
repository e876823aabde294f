/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-policy.h"

G_BEGIN_DECLS

/* Rule SMALL NUMBERS for everything that leaves the house.  Mode 0: counts from 1 to below
 * policy.small_below are "fewer than 5"; mode 1, the NHS way: 1 to 7 are "*", others to the
 * nearest 5, 0 is shown.  What would give a hidden cell away, in its row, its column, or as the
 * rest of a share, is kept back with it. */
enum { MO_SMALL_SHOWN, MO_SMALL_FEW, MO_SMALL_KEPT_BACK };

/* "12", "fewer than 5", "*", "kept back"; hidden: MO_SMALL_….  Owned by the caller. */
char *mo_small_words (int count, guint8 hidden, const MoPolicy *policy);
/* Whether a count alone must be kept back, and as what it is shown where it need not. */
gboolean mo_small_is (int count, const MoPolicy *policy);
int mo_small_shown (int count, const MoPolicy *policy); /* to the nearest 5 in mode 1 */
/* A share may be said only if neither n nor of - n is small. */
gboolean mo_small_share (int n, int of, const MoPolicy *policy);
/* counts: rows × columns; hidden: (rows + 1) × (columns + 1), with the totals in the last row
 * and column.  Whoever adds and subtracts all that is left, and knows the rule, still finds two
 * values at least for each count that is hidden because it is small. */
void mo_small_hide (const int *counts,
                    guint rows,
                    guint columns,
                    const MoPolicy *policy,
                    guint8 *hidden);
/* Two packs tell by difference: the same cell, both shown, less than small_below apart and not
 * equal. */
gboolean mo_small_tells (int before, int now, const MoPolicy *policy);

G_END_DECLS
