/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-scan-private.h"

MO_CLONES static void
blocks_wide (const gint16 *cost, const gint32 *price, guint n, guint size, gint32 *least)
{
  for (guint b = 0; b * size < n; b++) {
    guint end = MIN (n - b * size, size);
    gint32 here = 2 * MO_PLAN_DEAD;
    for (guint i = 0; i < end; i++) {
      gint32 sum = mo_plan_wide_sum (cost[i], price[i]);
      here = sum < here ? sum : here;
    }
    least[b] = here;
    cost += size;
    price += size;
  }
}

static guint
blocks_of (const MoPlanNet *net, const gint16 *row, gint32 *least)
{
  guint blocks = (net->cols + MO_PLAN_BLOCK - 1) / MO_PLAN_BLOCK;
  if (net->narrow) {
    mo_plan_scan_blocks (net, row, net->least_narrow);
    for (guint b = 0; b < blocks; b++)
      least[b] =
          net->least_narrow[b] == MO_PLAN_NEVER ? 2 * MO_PLAN_DEAD : net->least_narrow[b];
  } else {
    blocks_wide (row, net->price, net->cols, MO_PLAN_BLOCK, least);
  }
  return blocks;
}

#define FEW   12 /* blocks whose best come into a list: about half as many again come along */
#define SMALL 16

/* The k-th least of n, k being FEW at most. */
static gint32
kth (const gint32 *values, guint n, guint k)
{
  gint32 least[FEW];
  guint have = 0;
  for (guint i = 0; i < n; i++) {
    guint at = have < k ? have++ : k;
    if (at == k && values[i] >= least[k - 1])
      continue;
    for (at = MIN (at, k - 1); at && least[at - 1] > values[i]; at--)
      least[at] = least[at - 1];
    least[at] = values[i];
  }
  return least[k - 1];
}

/* What the best few columns come to at most; with few blocks, from smaller ones. */
static gint32
edge_of (const MoPlanNet *net, const gint16 *row, guint blocks)
{
  gint32 least[FEW * MO_PLAN_BLOCK / SMALL];
  guint small = (net->cols + SMALL - 1) / SMALL;
  if (blocks >= FEW)
    return kth (net->least, blocks, FEW);
  blocks_wide (row, net->price, net->cols, SMALL, least);
  return kth (least, small, MIN (small, FEW));
}

/* Which of a block come to `edge` at most. */
MO_CLONES static void
mark_narrow (const gint16 *cost, const gint16 *price, guint n, gint16 edge, guint8 *marked)
{
  for (guint i = 0; i < n; i++)
    marked[i] = mo_plan_narrow_sum (cost[i], price[i]) <= edge;
}

MO_CLONES static void
mark_wide (const gint16 *cost, const gint32 *price, guint n, gint32 edge, guint8 *marked)
{
  for (guint i = 0; i < n; i++)
    marked[i] = mo_plan_wide_sum (cost[i], price[i]) <= edge;
}

/* The columns of a block that come to `edge` at most; their number. */
static guint
gather (const MoPlanNet *net, const gint16 *row, guint block, gint32 edge, guint *out)
{
  guint from = block * MO_PLAN_BLOCK, n = MIN (net->cols - from, MO_PLAN_BLOCK), found = 0;
  guint64 words[MO_PLAN_BLOCK / 8] = { 0 };
  if (net->narrow)
    mark_narrow (row + from,
                 net->narrow + from,
                 n,
                 (gint16) MIN (edge, MO_PLAN_DEAREST),
                 (guint8 *) words);
  else
    mark_wide (
        row + from, net->price + from, n, MIN (edge, MO_PLAN_DEAD - 1), (guint8 *) words);
  for (guint w = 0; w < MO_PLAN_BLOCK / 8; w++)
    for (guint64 word = GUINT64_FROM_LE (words[w]); word; word &= word - 1) {
      guint col = from + w * 8 + (guint) __builtin_ctzll (word) / 8;
      if (net->places[col])
        out[found++] = col;
    }
  return found;
}

guint
mo_plan_scan_below (const MoPlanNet *net, const gint16 *row, gint32 below, guint *out)
{
  gint32 *least = net->least;
  guint blocks = blocks_of (net, row, least), n = 0;
  for (guint b = 0; b < blocks; b++)
    if (least[b] < below)
      n += gather (net, row, b, below - 1, out + n);
  return n;
}

static void
sort_in (MoPlanArc *arcs, guint n, MoPlanArc arc)
{
  for (; n && arcs[n - 1].sum > arc.sum; n--)
    arcs[n] = arcs[n - 1];
  arcs[n] = arc;
}

guint
mo_plan_scan_few (const MoPlanNet *net,
                  const gint16 *row,
                  guint most,
                  MoPlanArc *out,
                  gint32 *rest)
{
  gint32 *least = net->least, edge;
  guint blocks = blocks_of (net, row, least), n = 0;

  *rest = G_MAXINT32;
  if (!blocks)
    return 0;
  edge = edge_of (net, row, blocks);
  *rest = edge >= MO_PLAN_DEAD ? G_MAXINT32 : edge + 1;
  for (guint b = 0; b < blocks; b++) {
    guint found[MO_PLAN_BLOCK], here = least[b] <= edge ? gather (net, row, b, edge, found) : 0;
    for (guint i = 0; i < here; i++) {
      gint32 sum = row[found[i]] + net->price[found[i]];
      if (n == most) {
        *rest = MIN (*rest, MAX (sum, out[n - 1].sum));
        if (sum >= out[n - 1].sum)
          continue;
        n--;
      }
      sort_in (out, n++, (MoPlanArc){ found[i], row[found[i]], sum });
    }
  }
  return n;
}
