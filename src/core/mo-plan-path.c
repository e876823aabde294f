/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-solve.h"

#include <string.h>

#define LIST 32

/* The best columns of a row; the others come to `rest` or more, less what prices have fallen by
 * since. */
typedef struct _MoPlanList {
  guint n;
  gint32 rest; /* G_MAXINT32: there are no others */
  gint32 fallen;
  MoPlanArc arc[LIST];
} List;

MoPlanPaths *
mo_plan_paths_new (MoPlanNet *net)
{
  MoPlanPaths *paths = g_new0 (MoPlanPaths, 1);
  paths->net = net;
  paths->list = g_new (List, net->rows + 1);
  paths->listed = g_new0 (guint32, net->rows + 1);
  paths->turn_of_lists = 1;
  paths->left = -1;
  paths->seen = g_new0 (guint32, net->cols + 1);
  paths->dist = g_new (gint32, net->cols + 1);
  paths->from = g_new (int, net->cols + 1);
  paths->done = g_new (guint, net->cols + 1);
  paths->below = g_new (guint, net->cols + 1);
  paths->space = net->cols + 64;
  paths->heap = g_new (guint64, paths->space);
  return paths;
}

void
mo_plan_paths_free (MoPlanPaths *paths)
{
  g_free (paths->list);
  g_free (paths->listed);
  g_free (paths->seen);
  g_free (paths->dist);
  g_free (paths->from);
  g_free (paths->done);
  g_free (paths->below);
  g_free (paths->heap);
  g_clear_pointer (&paths->rows, g_array_unref);
  g_clear_pointer (&paths->cols, g_array_unref);
  g_free (paths);
}

void
mo_plan_paths_forget (MoPlanPaths *paths, guint row)
{
  paths->listed[row] = 0;
}

void
mo_plan_paths_forget_all (MoPlanPaths *paths)
{
  memset (paths->listed, 0, sizeof *paths->listed * paths->net->rows);
  paths->fallen = 0;
}

/* ---------------------------------------------------------------------- the heap */

static void
push (MoPlanPaths *paths, gint32 dist, guint what)
{
  guint64 key = (guint64) (guint32) dist << 32 | what;
  guint at = paths->n_heap++;
  if (at == paths->space) {
    paths->space *= 2;
    paths->heap = g_renew (guint64, paths->heap, paths->space);
  }
  for (; at && paths->heap[(at - 1) / 4] > key; at = (at - 1) / 4)
    paths->heap[at] = paths->heap[(at - 1) / 4];
  paths->heap[at] = key;
}

static guint64
pop (MoPlanPaths *paths)
{
  guint64 *heap = paths->heap, top = heap[0], last = heap[--paths->n_heap];
  guint at = 0, n = paths->n_heap;
  for (guint child = 1; child < n; child = at * 4 + 1) {
    guint end = MIN (child + 4, n);
    for (guint c = child + 1; c < end; c++)
      child = heap[c] < heap[child] ? c : child;
    if (heap[child] >= last)
      break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return top;
}

/* ---------------------------------------------------------------------- the search */

static inline void
reach (MoPlanPaths *paths, guint row, guint col, gint32 dist)
{
  MoPlanNet *net = paths->net;
  if (dist >= paths->best || (paths->seen[col] == paths->turn && dist >= paths->dist[col]))
    return;
  paths->seen[col] = paths->turn;
  paths->dist[col] = dist;
  paths->from[col] = (int) row;
  if (mo_plan_net_has_place (net, col)) {
    paths->best = dist;
    paths->end = (int) col;
  } else {
    push (paths, dist, col);
  }
}

/* at: what it takes to free the row; base: the same less its value. */
static void
look_behind (MoPlanPaths *paths, guint row, gint32 at, gint32 base)
{
  MoPlanNet *net = paths->net;
  List *list = &paths->list[row];
  if (net->alone[row] != MO_PLAN_MUST && base + net->alone[row] < paths->best) {
    paths->best = base + net->alone[row];
    paths->end = MO_PLAN_ALONE;
    paths->stays = row;
  }
  if (!paths->listed[row]) {
    paths->listed[row] = paths->turn_of_lists;
    list->fallen = paths->fallen;
    list->n = mo_plan_scan_few (net, net->row[row], LIST, list->arc, &list->rest);
  }
  gint32 least = base - (paths->fallen - list->fallen);
  if (paths->left >= 0 && net->row[row][paths->left] != MO_PLAN_NEVER)
    reach (paths,
           row,
           (guint) paths->left,
           base + net->row[row][paths->left] + net->price[paths->left]);
  for (guint i = 0; i < list->n && least + list->arc[i].sum < paths->best; i++)
    reach (
        paths, row, list->arc[i].col, base + list->arc[i].cost + net->price[list->arc[i].col]);
  if (list->rest != G_MAXINT32 && least + list->rest < paths->best)
    push (paths, MAX (at, least + list->rest), net->cols + row);
}

/* The list of a row did not reach far enough. */
static void
look_at_rest (MoPlanPaths *paths, guint row, gint32 base)
{
  MoPlanNet *net = paths->net;
  const gint16 *cost = net->row[row];
  gint32 below = (gint32) MIN ((gint64) paths->best - base, MO_PLAN_DEAD);
  guint n = mo_plan_scan_below (net, cost, below, paths->below);
  for (guint i = 0; i < n; i++)
    reach (paths,
           row,
           paths->below[i],
           base + cost[paths->below[i]] + net->price[paths->below[i]]);
  mo_plan_paths_forget (paths, row);
}

static gint32
base_of (const MoPlanPaths *paths, guint row, guint start)
{
  const MoPlanNet *net = paths->net;
  return row == start ? 0 : paths->dist[net->at[row]] - net->value[row];
}

static void
search (MoPlanPaths *paths, guint start)
{
  MoPlanNet *net = paths->net;
  paths->turn++;
  paths->n_done = paths->n_heap = 0;
  paths->best = G_MAXINT32;
  look_behind (paths, start, 0, 0);
  while (paths->n_heap && (gint32) (paths->heap[0] >> 32) < paths->best) {
    guint64 key = pop (paths);
    gint32 dist = (gint32) (key >> 32);
    guint what = (guint) key;
    if (what >= net->cols) {
      look_at_rest (paths, what - net->cols, base_of (paths, what - net->cols, start));
      continue;
    }
    if (dist != paths->dist[what])
      continue;
    paths->done[paths->n_done++] = what;
    for (int r = net->first[what]; r >= 0; r = net->next[r])
      look_behind (paths, (guint) r, dist, dist - net->value[r]);
  }
}

/* Everything on the way to where it ends is worth more by what it was nearer. */
static void
settle (MoPlanPaths *paths, guint start)
{
  MoPlanNet *net = paths->net;
  for (guint i = 0; i < paths->n_done; i++) {
    guint col = paths->done[i];
    gint32 more = paths->best - paths->dist[col];
    for (int r = net->first[col]; r >= 0; r = net->next[r])
      net->value[r] += more;
    mo_plan_net_set_price (net, col, net->price[col] + more);
  }
  net->value[start] = paths->best;
}

/* For who asks what changed; before anybody moves. */
static void
note (MoPlanPaths *paths, guint start)
{
  MoPlanNet *net = paths->net;
  guint end = (guint) paths->end;
  g_array_append_val (paths->rows, start);
  for (guint i = 0; i < paths->n_done; i++)
    for (int r = net->first[paths->done[i]]; r >= 0; r = net->next[r])
      g_array_append_val (paths->rows, r);
  g_array_append_vals (paths->cols, paths->done, paths->n_done);
  if (paths->end != MO_PLAN_ALONE)
    g_array_append_val (paths->cols, end);
}

static void
move_along (MoPlanPaths *paths, guint start)
{
  MoPlanNet *net = paths->net;
  int to = paths->end;
  if (to == MO_PLAN_ALONE) {
    if (paths->stays == start)
      return;
    to = net->at[paths->stays];
    mo_plan_net_take (net, paths->stays);
  }
  for (;;) {
    guint who = (guint) paths->from[to];
    int before = net->at[who];
    if (who != start)
      mo_plan_net_take (net, who);
    mo_plan_net_put (net, who, to);
    if (who == start)
      return;
    to = before;
  }
}

void
mo_plan_paths_place (MoPlanPaths *paths, guint row)
{
  search (paths, row);
  settle (paths, row);
  if (paths->rows)
    note (paths, row);
  move_along (paths, row);
}
