/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-plan-net.h"

G_BEGIN_DECLS

/* mo-plan-auction.c: gives most rows their column.  left: a place per row, filled with those
 * that are left over; how many. */
guint mo_plan_auction (MoPlanNet *net, guint *left);

/* mo-plan-path.c: the shortest way to a place for one row more, moving others along. */
typedef struct {
  MoPlanNet *net;
  struct _MoPlanList *list; /* per row its best columns, once it was looked at */
  guint32 *listed;          /* the turn at which it was; 0: it was not */
  guint32 turn_of_lists;
  gint32 fallen;       /* how far some price may have fallen, all times together */
  guint32 turn, *seen; /* dist and from of a column are of this turn, or it has none */
  gint32 *dist;
  int *from;
  guint *done, n_done; /* columns behind which the search has looked */
  guint64 *heap;
  guint n_heap, space;
  guint *below;
  int left;    /* a column that lost a row, a likely end; or -1 */
  gint32 best; /* where the way ends */
  int end;     /* a column with a place, or MO_PLAN_ALONE: `stays` does */
  guint stays;
  GArray *rows, *cols; /* what has changed, while somebody wants to know: guint; else NULL */
} MoPlanPaths;

/* Ways through the net, which is not copied and has to outlive it; owned by the caller. */
MoPlanPaths *mo_plan_paths_new (MoPlanNet *net);
void mo_plan_paths_free (MoPlanPaths *paths);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPlanPaths, mo_plan_paths_free)
/* Gives the row a place by the cheapest way there is, moving others along it. */
void mo_plan_paths_place (MoPlanPaths *paths, guint row);
/* The costs of a row are others now; or its list is of other prices. */
void mo_plan_paths_forget (MoPlanPaths *paths, guint row);
void mo_plan_paths_forget_all (MoPlanPaths *paths);
/* mo-plan-fill.c: a place that was left at a price finds somebody, or its price falls. */
void mo_plan_paths_fill (MoPlanPaths *paths, guint col);

/* mo-plan-turned.c: the best plan from nothing; with more rows than places the places look for
 * rows instead.  The paths to go on from; owned by the caller. */
MoPlanPaths *mo_plan_net_solve (MoPlanNet *net, gint16 dearest);

/* mo-plan-proof.c: the conditions above, for all or for what has changed. */
gboolean mo_plan_net_prove (const MoPlanNet *net);
gboolean mo_plan_net_prove_row (const MoPlanNet *net, guint row);
/* deep: also against every row, where the price may have fallen. */
gboolean mo_plan_net_prove_col (const MoPlanNet *net, guint col, gboolean deep);
/* What the values and prices say that the plan costs: when they prove it, they are right. */
gint64 mo_plan_net_sum (const MoPlanNet *net);

G_END_DECLS
