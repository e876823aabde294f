/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-solve.h"

/* An auction for similar objects without a least step: a row bids for its best column as far as
 * its second best lets it; at a full column the lowest bid leaves and is the new price. */

typedef struct {
  MoPlanNet *net;
  gint32 *bid; /* the price up to which a row stays where it is */
  guint *left; /* rows whose bid raised nothing: left for the paths */
  guint n_left;
} Auction;

/* Of the rows at a full column the one that leaves first. */
static guint
lowest (const Auction *auction, int col)
{
  const MoPlanNet *net = auction->net;
  int found = net->first[col];
  for (int r = net->next[found]; r >= 0; r = net->next[r])
    if (auction->bid[r] < auction->bid[found])
      found = r;
  return (guint) found;
}

/* The row that has no column after this one has bid, or -1. */
static int
bid (Auction *auction, guint row)
{
  MoPlanNet *net = auction->net;
  MoPlanScan scan = mo_plan_scan (net, row);
  gint32 alone = net->alone[row];
  gint32 second = MIN (scan.second, alone);

  if (scan.at < 0 || scan.best >= alone) {
    net->value[row] = alone;
    return alone == MO_PLAN_MUST ? (auction->left[auction->n_left++] = row, -1) : -1;
  }
  auction->bid[row] = net->price[scan.at] + (second - scan.best);
  if (net->taken[scan.at] < net->places[scan.at]) {
    mo_plan_net_put (net, row, scan.at);
    return -1;
  }
  guint out = lowest (auction, scan.at);
  if (MIN (auction->bid[out], auction->bid[row]) <= net->price[scan.at]) {
    auction->left[auction->n_left++] = row;
    return -1;
  }
  if (auction->bid[row] <= auction->bid[out]) {
    mo_plan_net_set_price (net, (guint) scan.at, auction->bid[row]);
    return (int) row;
  }
  mo_plan_net_set_price (net, (guint) scan.at, auction->bid[out]);
  mo_plan_net_take (net, out);
  mo_plan_net_put (net, row, scan.at);
  return (int) out;
}

#define BIDS_EACH 4 /* more of them raise prices by little each: paths are quicker then */

static void
set_values (MoPlanNet *net)
{
  for (guint r = 0; r < net->rows; r++)
    if (net->at[r] != MO_PLAN_ALONE)
      net->value[r] = net->row[r][net->at[r]] + net->price[net->at[r]];
}

/* One turn for each of the rows; who is left over is written back. */
static guint
turn (Auction *auction, guint n)
{
  guint left = 0;
  for (guint i = 0; i < n; i++) {
    guint turns = BIDS_EACH;
    int who = (int) auction->left[i];
    auction->n_left = left;
    while (who >= 0 && turns--)
      who = bid (auction, (guint) who);
    if (who >= 0)
      auction->left[auction->n_left++] = (guint) who;
    left = auction->n_left;
  }
  return left;
}

guint
mo_plan_auction (MoPlanNet *net, guint *left)
{
  g_autofree gint32 *bids = g_new (gint32, net->rows + 1);
  Auction auction = { net, bids, left, 0 };
  guint n = net->rows;
  for (guint r = 0; r < n; r++)
    left[r] = r;
  n = turn (&auction, n);
  set_values (net);
  return n;
}
