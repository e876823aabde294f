/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-measure.h"

G_BEGIN_DECLS

/* What packs tell together: a year less the quarters that were printed before, both strands
 * less the one.  Whoever holds them all adds and subtracts. */

/* The name of a count, the same in every pack: "M-1a 2025/26 Q3 family", "M-2/of 2025/26 all".
 * part: NULL, "of" (what it is a share of) or "but" (those of them that it does not count).
 * Owned by the caller. */
char *
mo_pack_cell_name (guint which, const char *part, const MoPeriod *period, MoStrand strand);
/* The same for a person who reads: "Referrals (M-1a) of 2025/26 Q3, family"; any other text as
 * it is.  Owned by the caller. */
char *mo_pack_cell_words (const char *cell);
/* Which figure it is of; -1: of none. */
int mo_pack_cell_figure (const char *cell);

/* Whether the quarters of a year add up to it: not what is counted on one day, nor people who
 * may be there in two of them; and whether the two strands add up to both. */
gboolean mo_pack_sums_in_time (guint which);
gboolean mo_pack_sums_in_strands (guint which);

/* earlier, now: trees of name → count, of all that the packs before show, and of what this one
 * does.  Calls `told` for each small number that nobody could work out without this one. */
typedef void (*MoPackSumTold) (const char *cell, int count, gpointer user);
void mo_pack_sums (GTree *earlier,
                   GTree *now,
                   const MoPolicy *policy,
                   MoDay today,
                   MoPackSumTold told,
                   gpointer user);

G_END_DECLS
