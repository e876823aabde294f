/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-clones.h"
#include "core/mo-plan-net.h"

G_BEGIN_DECLS

/* Whole rows at the speed of the memory. */
#define MO_PLAN_BLOCK 128

/* NEVER stays what it is: with a price it turns negative, and the greater of the two is NEVER.
 */
static inline gint16
mo_plan_narrow_sum (gint16 cost, gint16 price)
{
  gint16 sum = (gint16) ((guint16) cost + (guint16) price);
  return sum > cost ? sum : cost;
}

/* In 32 bits, where 16 do not hold the price: never stays never. */
static inline gint32
mo_plan_wide_sum (gint16 cost, gint32 price)
{
  return cost == MO_PLAN_NEVER ? 2 * MO_PLAN_DEAD : cost + price;
}

/* Per block of columns the least of it, what is left after the last whole block as one more;
 * how many.  least: cols / MO_PLAN_BLOCK + 1 places. */
guint mo_plan_scan_blocks (const MoPlanNet *net, const gint16 *row, gint16 *least);

G_END_DECLS
