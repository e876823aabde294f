/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-scan-private.h"

MO_CLONES static gint16
least_narrow (const gint16 *cost, const gint16 *price, guint n)
{
  gint16 least = MO_PLAN_NEVER;
  for (guint i = 0; i < n; i++) {
    gint16 sum = mo_plan_narrow_sum (cost[i], price[i]);
    least = sum < least ? sum : least;
  }
  return least;
}

MO_CLONES static gint32
least_wide (const gint16 *cost, const gint32 *price, guint n)
{
  gint32 least = 2 * MO_PLAN_DEAD;
  for (guint i = 0; i < n; i++) {
    gint32 sum = mo_plan_wide_sum (cost[i], price[i]);
    least = sum < least ? sum : least;
  }
  return least;
}

MO_CLONES static void
blocks_narrow (const gint16 *cost, const gint16 *price, guint blocks, gint16 *least)
{
  for (guint b = 0; b < blocks; b++) {
    gint16 here = MO_PLAN_NEVER;
    for (guint i = 0; i < MO_PLAN_BLOCK; i++) {
      gint16 sum = mo_plan_narrow_sum (cost[i], price[i]);
      here = sum < here ? sum : here;
    }
    least[b] = here;
    cost += MO_PLAN_BLOCK;
    price += MO_PLAN_BLOCK;
  }
}

guint
mo_plan_scan_blocks (const MoPlanNet *net, const gint16 *row, gint16 *least)
{
  guint whole = net->cols / MO_PLAN_BLOCK, done = whole * MO_PLAN_BLOCK;
  blocks_narrow (row, net->narrow, whole, least);
  if (done == net->cols)
    return whole;
  least[whole] = least_narrow (row + done, net->narrow + done, net->cols - done);
  return whole + 1;
}

static gboolean
has_place (const MoPlanNet *net, int col)
{
  return col >= 0 && net->taken[col] < net->places[col];
}

/* The best of one block, which has it: where, and the second best of the block. */
static void
scan_block (const MoPlanNet *net, const gint16 *row, guint block, MoPlanScan *scan)
{
  guint end = MIN (net->cols, (block + 1) * MO_PLAN_BLOCK);
  for (guint c = block * MO_PLAN_BLOCK; c < end; c++) {
    gint16 sum = mo_plan_narrow_sum (row[c], net->narrow[c]);
    gboolean best = sum == scan->best;
    if (best && scan->at >= 0) {
      scan->second = sum;
      if (!has_place (net, scan->at) && has_place (net, (int) c))
        scan->at = (int) c;
      if (has_place (net, scan->at))
        return;
    } else if (best) {
      scan->at = (int) c;
    } else if (sum < scan->second) {
      scan->second = sum;
    }
  }
}

static MoPlanScan
scan_narrow (const MoPlanNet *net, const gint16 *row)
{
  gint16 *least = net->least_narrow;
  guint blocks = mo_plan_scan_blocks (net, row, least);
  MoPlanScan scan = { MO_PLAN_NEVER, MO_PLAN_NEVER, -1 };

  for (guint b = 0; b < blocks; b++)
    scan.best = MIN (scan.best, least[b]);
  if (scan.best == MO_PLAN_NEVER)
    return (MoPlanScan){ 2 * MO_PLAN_DEAD, 2 * MO_PLAN_DEAD, -1 };
  for (guint b = 0; b < blocks; b++)
    if (least[b] != scan.best)
      scan.second = MIN (scan.second, least[b]);
    else if (!has_place (net, scan.at) || scan.second > scan.best)
      scan_block (net, row, b, &scan);
  if (scan.second == MO_PLAN_NEVER)
    scan.second = 2 * MO_PLAN_DEAD;
  return scan;
}

static MoPlanScan
scan_wide (const MoPlanNet *net, const gint16 *row)
{
  MoPlanScan scan = { 2 * MO_PLAN_DEAD, 2 * MO_PLAN_DEAD, -1 };
  for (guint c = 0; c < net->cols; c++) {
    gint32 sum = mo_plan_wide_sum (row[c], net->price[c]);
    if (sum > scan.second || sum >= MO_PLAN_DEAD)
      continue;
    if (sum < scan.best) {
      scan.second = scan.best;
      scan.best = sum;
      scan.at = (int) c;
    } else {
      if (sum == scan.best && !has_place (net, scan.at) && has_place (net, (int) c))
        scan.at = (int) c;
      scan.second = sum;
    }
  }
  return scan;
}

/* Narrow prices say of a dead column no more than that it is dear. */
MoPlanScan
mo_plan_scan (const MoPlanNet *net, guint row)
{
  MoPlanScan scan = { MO_PLAN_DEAD, MO_PLAN_DEAD, -1 };
  if (net->narrow)
    scan = scan_narrow (net, net->row[row]);
  if (!net->narrow || (scan.best >= net->roof && scan.at >= 0))
    scan = scan_wide (net, net->row[row]);
  return scan;
}

gint32
mo_plan_scan_least (const MoPlanNet *net, const gint16 *row)
{
  gint32 least = net->narrow ? least_narrow (row, net->narrow, net->cols) : net->roof;
  return least < net->roof ? least : least_wide (row, net->price, net->cols);
}
