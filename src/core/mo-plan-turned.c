/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-solve.h"

#define TILE 64

/* ---------------------------------------------------------------------- rows look for places
 */

static MoPlanPaths *
solve (MoPlanNet *net, gint16 dearest)
{
  MoPlanPaths *paths = mo_plan_paths_new (net);
  g_autofree guint *left = g_new (guint, net->rows + 1);
  guint n;

  mo_plan_net_begin (net, dearest);
  n = mo_plan_auction (net, left);
  for (guint i = 0; i < n; i++)
    mo_plan_paths_place (paths, left[i]);
  return paths;
}

/* ---------------------------------------------------------------------- places look for rows
 */

/* The same costs by columns. */
static gint16 *
turn_costs (const MoPlanNet *net)
{
  gint16 *turned = g_new (gint16, (gsize) net->rows * net->cols + 1);
  for (guint above = 0; above < net->rows; above += TILE)
    for (guint left = 0; left < net->cols; left += TILE)
      for (guint c = left; c < MIN (net->cols, left + TILE); c++)
        for (guint r = above; r < MIN (net->rows, above + TILE); r++)
          turned[(gsize) c * net->rows + r] = net->row[r][c];
  return turned;
}

static guint
count_places (const MoPlanNet *net)
{
  guint places = 0;
  for (guint c = 0; c < net->cols; c++)
    places += MIN (net->places[c], net->rows);
  return places;
}

/* A place that stays empty costs what a row does that stays alone: the sum of both plans then
 * differs by what does not depend on them.  What a row is worth is then that, less its price.
 */
static void
take_over (MoPlanNet *net, const MoPlanNet *turned, const guint *col_of)
{
  gint32 alone = net->alone[0];
  for (guint r = 0; r < net->rows; r++)
    net->value[r] = alone - turned->price[r];
  for (guint p = 0; p < turned->rows; p++) {
    mo_plan_net_set_price (net, col_of[p], alone - turned->value[p]);
    if (turned->at[p] != MO_PLAN_ALONE)
      mo_plan_net_put (net, (guint) turned->at[p], (int) col_of[p]);
  }
}

static void
solve_turned (MoPlanNet *net, gint16 dearest)
{
  guint places = count_places (net), p = 0;
  g_autofree gint16 *costs = turn_costs (net);
  g_autofree guint *col_of = g_new (guint, places + 1);
  g_autoptr (MoPlanNet) turned = mo_plan_net_new (places, net->rows);

  for (guint c = 0; c < net->cols; c++)
    for (guint i = 0; i < MIN (net->places[c], net->rows); i++) {
      turned->row[p] = costs + (gsize) c * net->rows;
      turned->alone[p] = net->alone[0];
      col_of[p++] = c;
    }
  for (guint r = 0; r < net->rows; r++)
    turned->places[r] = 1;
  g_autoptr (MoPlanPaths) paths = solve (turned, dearest);
  mo_plan_net_begin (net, dearest);
  take_over (net, turned, col_of);
}

MoPlanPaths *
mo_plan_net_solve (MoPlanNet *net, gint16 dearest)
{
  if (net->rows <= count_places (net))
    return solve (net, dearest);
  solve_turned (net, dearest);
  return mo_plan_paths_new (net);
}
