/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-plan.h"

G_BEGIN_DECLS

/* Rows that look for a column each, or stay alone; columns with places.  What a column is worth
 * is its price, which is never negative, and nothing where a place is left.  Always
 *   value[r] <= row[r][c] + price[c],   value[r] <= alone[r],
 * and equality where a row is: that proves that nothing cheaper exists. */

#define MO_PLAN_MUST G_MAXINT32       /* alone of a row that cannot be */
#define MO_PLAN_DEAD (G_MAXINT32 / 4) /* price of a column without places */

typedef struct {
  guint rows, cols;
  const gint16 **row;
  gint32 *alone;
  guint *places;
  gint32 *value, *price;
  gint16 *narrow; /* the prices once more, as long as cost and price together are a gint16 */
  gint32 roof;    /* the price up to which they are */
  int *at;        /* column of a row, or MO_PLAN_ALONE */
  guint *taken;
  int *first, *next, *before; /* the rows at a column, a list each */
  gint16 *least_narrow;       /* for looking over a row: a place per block of columns */
  gint32 *least;
} MoPlanNet;

/* Nobody has a place yet; rows of costs are the caller's.  Owned by the caller. */
MoPlanNet *mo_plan_net_new (guint rows, guint cols);
void mo_plan_net_free (MoPlanNet *net);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPlanNet, mo_plan_net_free)
/* Everybody alone and every price nothing.  dearest: the highest cost but for NEVER. */
void mo_plan_net_begin (MoPlanNet *net, gint16 dearest);
void mo_plan_net_put (MoPlanNet *net, guint row, int col); /* who is alone */
void mo_plan_net_take (MoPlanNet *net, guint row);         /* leaves its column, is alone */
/* Beyond the roof the narrow prices are given up for good. */
void mo_plan_net_set_price (MoPlanNet *net, guint col, gint32 price);

/* There is such a cost now. */
void mo_plan_net_allow_cost (MoPlanNet *net, gint16 cost);
/* Where everybody is, with values and prices: kept, and put back. */
MoPlanNet *mo_plan_net_copy (const MoPlanNet *net);
void mo_plan_net_put_back (MoPlanNet *net, const MoPlanNet *kept);

/* Whether one more can go to the column. */
static inline gboolean
mo_plan_net_has_place (const MoPlanNet *net, guint col)
{
  return net->taken[col] < net->places[col];
}

/* ---- over a whole row: mo-plan-scan.c, mo-plan-few.c */

typedef struct {
  gint32 best, second; /* the two least of cost and price; MO_PLAN_DEAD and more: none */
  int at;              /* where: a column with a place if there is one, else the first */
} MoPlanScan;

/* The two best columns for a row; and only how little the best costs, with its price. */
MoPlanScan mo_plan_scan (const MoPlanNet *net, guint row);
gint32 mo_plan_scan_least (const MoPlanNet *net, const gint16 *row);
/* The columns whose cost and price come to less than `below`; how many.  out: cols places. */
guint mo_plan_scan_below (const MoPlanNet *net, const gint16 *row, gint32 below, guint *out);

typedef struct {
  guint col;
  gint32 cost, sum; /* sum: with the price of then */
} MoPlanArc;
/* Some of the least, `most` at most, in order; what is not among them comes to `rest` or more,
 * G_MAXINT32 where there is nothing else. */
guint mo_plan_scan_few (const MoPlanNet *net,
                        const gint16 *row,
                        guint most,
                        MoPlanArc *out,
                        gint32 *rest);

G_END_DECLS
