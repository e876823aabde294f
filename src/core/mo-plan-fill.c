/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-solve.h"

/* A column that has lost a row though it is worth something.  The search goes backwards: who
 * would come, what column that leaves, and so on, until somebody comes who was alone or a place
 * is left that is worth no more than the way there. */
typedef struct {
  MoPlanPaths *paths;
  int *via, *to; /* who leaves a column on the way, and for which */
  guint n_open, *open;
  gint32 best;
  guint end;  /* the column that keeps a place, or that somebody enters who was alone */
  int enters; /* who; -1: nobody */
} Fill;

static void
open_column (Fill *fill, guint col, gint32 dist, int via, int to)
{
  MoPlanPaths *paths = fill->paths;
  if (paths->seen[col] != paths->turn)
    fill->open[fill->n_open++] = col;
  else if (dist >= paths->dist[col])
    return;
  paths->seen[col] = paths->turn;
  paths->dist[col] = dist;
  fill->via[col] = via;
  fill->to[col] = to;
  if (dist + paths->net->price[col] < fill->best) {
    fill->best = dist + paths->net->price[col];
    fill->end = col;
    fill->enters = -1;
  }
}

static void
look_who_would_come (Fill *fill, guint col)
{
  const MoPlanNet *net = fill->paths->net;
  gint32 base = fill->paths->dist[col] + net->price[col];
  for (guint r = 0; r < net->rows; r++) {
    gint32 dist = base + net->row[r][col] - net->value[r];
    if (net->row[r][col] == MO_PLAN_NEVER || net->at[r] == (int) col || dist >= fill->best)
      continue;
    if (net->at[r] != MO_PLAN_ALONE) {
      open_column (fill, (guint) net->at[r], dist, (int) r, (int) col);
    } else {
      fill->best = dist;
      fill->end = col;
      fill->enters = (int) r;
    }
  }
}

/* The nearest of those that are open, which it then no longer is; -1 where none is near. */
static int
nearest (Fill *fill)
{
  const gint32 *dist = fill->paths->dist;
  guint found = 0;
  for (guint i = 1; i < fill->n_open; i++)
    if (dist[fill->open[i]] < dist[fill->open[found]])
      found = i;
  if (!fill->n_open || dist[fill->open[found]] >= fill->best)
    return -1;
  int col = (int) fill->open[found];
  fill->open[found] = fill->open[--fill->n_open];
  return col;
}

static void
note (GArray *changed, guint what)
{
  if (changed)
    g_array_append_val (changed, what);
}

static void
settle (Fill *fill)
{
  MoPlanPaths *paths = fill->paths;
  MoPlanNet *net = paths->net;
  for (guint i = 0; i < paths->n_done; i++) {
    guint col = paths->done[i];
    gint32 less = fill->best - paths->dist[col];
    for (int r = net->first[col]; r >= 0; r = net->next[r]) {
      net->value[r] -= less;
      note (paths->rows, (guint) r);
    }
    mo_plan_net_set_price (net, col, net->price[col] - less);
    note (paths->cols, col);
  }
  if (paths->fallen > MO_PLAN_DEAD - fill->best)
    mo_plan_paths_forget_all (paths);
  else
    paths->fallen += fill->best;
}

static void
move_along (Fill *fill)
{
  MoPlanPaths *paths = fill->paths;
  MoPlanNet *net = paths->net;
  int col = (int) fill->end;
  note (paths->cols, fill->end);
  if (fill->enters >= 0) {
    note (paths->rows, (guint) fill->enters);
    mo_plan_net_put (net, (guint) fill->enters, col);
  }
  for (; fill->via[col] >= 0; col = fill->to[col]) {
    guint who = (guint) fill->via[col];
    note (paths->rows, who);
    mo_plan_net_take (net, who);
    mo_plan_net_put (net, who, fill->to[col]);
  }
}

void
mo_plan_paths_fill (MoPlanPaths *paths, guint col)
{
  g_autofree int *via = g_new (int, paths->net->cols);
  g_autofree int *to = g_new (int, paths->net->cols);
  Fill fill = { paths, via, to, 0, paths->below, G_MAXINT32, col, -1 };

  paths->turn++;
  paths->n_done = 0;
  open_column (&fill, col, 0, -1, -1);
  for (int next = nearest (&fill); next >= 0; next = nearest (&fill)) {
    paths->done[paths->n_done++] = (guint) next;
    look_who_would_come (&fill, (guint) next);
  }
  settle (&fill);
  move_along (&fill);
}
