/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-scan-private.h"

#include <string.h>

MoPlanNet *
mo_plan_net_new (guint rows, guint cols)
{
  MoPlanNet *net = g_new0 (MoPlanNet, 1);
  net->rows = rows;
  net->cols = cols;
  net->row = g_new0 (const gint16 *, rows + 1);
  net->alone = g_new0 (gint32, rows + 1);
  net->value = g_new0 (gint32, rows + 1);
  net->at = g_new (int, rows + 1);
  net->next = g_new (int, rows + 1);
  net->before = g_new (int, rows + 1);
  net->places = g_new0 (guint, cols + 1);
  net->price = g_new0 (gint32, cols + 1);
  net->taken = g_new0 (guint, cols + 1);
  net->first = g_new (int, cols + 1);
  net->least_narrow = g_new (gint16, cols / MO_PLAN_BLOCK + 1);
  net->least = g_new (gint32, cols / MO_PLAN_BLOCK + 1);
  return net;
}

void
mo_plan_net_free (MoPlanNet *net)
{
  g_free (net->row);
  g_free (net->alone);
  g_free (net->value);
  g_free (net->at);
  g_free (net->next);
  g_free (net->before);
  g_free (net->places);
  g_free (net->price);
  g_free (net->narrow);
  g_free (net->taken);
  g_free (net->first);
  g_free (net->least_narrow);
  g_free (net->least);
  g_free (net);
}

void
mo_plan_net_begin (MoPlanNet *net, gint16 dearest)
{
  net->roof = MO_PLAN_DEAREST - dearest;
  if (!net->narrow)
    net->narrow = g_new0 (gint16, net->cols + 1);
  for (guint c = 0; c < net->cols; c++) {
    net->price[c] = net->places[c] ? 0 : MO_PLAN_DEAD;
    net->narrow[c] = (gint16) MIN (net->price[c], net->roof);
    net->taken[c] = 0;
    net->first[c] = -1;
  }
  for (guint r = 0; r < net->rows; r++)
    net->at[r] = MO_PLAN_ALONE;
}

void
mo_plan_net_put (MoPlanNet *net, guint row, int col)
{
  int first = net->first[col];
  net->at[row] = col;
  net->next[row] = first;
  net->before[row] = -1;
  if (first >= 0)
    net->before[first] = (int) row;
  net->first[col] = (int) row;
  net->taken[col]++;
}

void
mo_plan_net_take (MoPlanNet *net, guint row)
{
  int col = net->at[row], before = net->before[row], next = net->next[row];
  if (before >= 0)
    net->next[before] = next;
  else
    net->first[col] = next;
  if (next >= 0)
    net->before[next] = before;
  net->at[row] = MO_PLAN_ALONE;
  net->taken[col]--;
}

void
mo_plan_net_set_price (MoPlanNet *net, guint col, gint32 price)
{
  net->price[col] = price;
  if (!net->narrow)
    return;
  if (price > net->roof)
    g_clear_pointer (&net->narrow, g_free);
  else
    net->narrow[col] = (gint16) price;
}

void
mo_plan_net_allow_cost (MoPlanNet *net, gint16 cost)
{
  if (cost > MO_PLAN_DEAREST - net->roof)
    g_clear_pointer (&net->narrow, g_free);
}

static void
copy_state (MoPlanNet *to, const MoPlanNet *from)
{
  memcpy (to->value, from->value, sizeof *to->value * to->rows);
  memcpy (to->at, from->at, sizeof *to->at * to->rows);
  memcpy (to->next, from->next, sizeof *to->next * to->rows);
  memcpy (to->before, from->before, sizeof *to->before * to->rows);
  memcpy (to->price, from->price, sizeof *to->price * to->cols);
  memcpy (to->taken, from->taken, sizeof *to->taken * to->cols);
  memcpy (to->first, from->first, sizeof *to->first * to->cols);
}

MoPlanNet *
mo_plan_net_copy (const MoPlanNet *net)
{
  MoPlanNet *copy = mo_plan_net_new (net->rows, net->cols);
  copy_state (copy, net);
  return copy;
}

/* Narrow prices that were given up meanwhile stay so. */
void
mo_plan_net_put_back (MoPlanNet *net, const MoPlanNet *kept)
{
  copy_state (net, kept);
  for (guint c = 0; net->narrow && c < net->cols; c++)
    net->narrow[c] = (gint16) MIN (net->price[c], net->roof);
}
