/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-figures.h"
#include "core/mo-policy.h"

G_BEGIN_DECLS

/* Rule SMALL NUMBERS for everything that leaves the house.  Mode 0: counts from 1 to below
 * policy.small_below are "fewer than 5"; mode 1, the NHS way: 1 to 7 are "*", others to the
 * nearest 5, 0 is shown.  What would give a hidden cell away, in its row, its column, or as the
 * rest of a share, is kept back with it. */

/* "12", "fewer than 5", "*", "kept back"; hidden: MO_SMALL_… of mo_small_numbers ().  Owned. */
char *mo_small_words (int count, guint8 hidden, const MoPolicy *policy);
/* Whether a count alone must be kept back, and as what it is shown where it need not. */
gboolean mo_small_is (int count, const MoPolicy *policy);
int mo_small_shown (int count, const MoPolicy *policy); /* to the nearest 5 in mode 1 */
/* A share may be said only if neither n nor of - n is small. */
gboolean mo_small_share (int n, int of, const MoPolicy *policy);
/* As mo_small_numbers (), in the policy's mode. */
void mo_small_hide (const int *counts,
                    guint rows,
                    guint columns,
                    const MoPolicy *policy,
                    guint8 *hidden);
/* Two packs tell by difference: the same cell, both shown, less than small_below apart and not
 * equal. */
gboolean mo_small_tells (int before, int now, const MoPolicy *policy);

G_END_DECLS
