/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-solve.h"

gboolean
mo_plan_net_prove_row (const MoPlanNet *net, guint row)
{
  gint32 value = net->value[row], alone = net->alone[row];
  int at = net->at[row];

  if (mo_plan_scan_least (net, net->row[row]) < value)
    return FALSE;
  if (alone != MO_PLAN_MUST && value > alone)
    return FALSE;
  if (at == MO_PLAN_ALONE)
    return alone != MO_PLAN_MUST && value == alone;
  return net->row[row][at] != MO_PLAN_NEVER && net->row[row][at] + net->price[at] == value;
}

static gboolean
is_priced_right (const MoPlanNet *net, guint col, guint taken)
{
  gint32 price = net->price[col];
  if (!net->places[col])
    return taken == 0;
  return price >= 0 && taken <= net->places[col] && (taken == net->places[col] || price == 0);
}

gboolean
mo_plan_net_prove (const MoPlanNet *net)
{
  g_autofree guint *taken = g_new0 (guint, net->cols + 1);
  for (guint r = 0; r < net->rows; r++) {
    if (!mo_plan_net_prove_row (net, r))
      return FALSE;
    if (net->at[r] != MO_PLAN_ALONE)
      taken[net->at[r]]++;
  }
  for (guint c = 0; c < net->cols; c++)
    if (!is_priced_right (net, c, taken[c]))
      return FALSE;
  return TRUE;
}

gboolean
mo_plan_net_prove_col (const MoPlanNet *net, guint col, gboolean deep)
{
  gint32 price = net->price[col];
  guint taken = 0;
  for (int r = net->first[col]; r >= 0; r = net->next[r])
    taken += net->at[r] == (int) col;
  if (!is_priced_right (net, col, taken))
    return FALSE;
  for (guint r = 0; deep && r < net->rows; r++)
    if (net->row[r][col] != MO_PLAN_NEVER && net->row[r][col] + price < net->value[r])
      return FALSE;
  return TRUE;
}

gint64
mo_plan_net_sum (const MoPlanNet *net)
{
  gint64 sum = 0;
  for (guint r = 0; r < net->rows; r++)
    sum += net->value[r];
  for (guint c = 0; c < net->cols; c++)
    sum -= (gint64) net->places[c] * net->price[c];
  return sum;
}
