/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-lanes.h"

#include <stdlib.h>
#include <string.h>

/* The smallest on top. */
typedef struct {
  guint64 *keys;
  guint n;
} Heap;

static void
push (Heap *heap, guint64 key)
{
  guint at = heap->n++;
  for (; at > 0 && heap->keys[(at - 1) / 2] > key; at = (at - 1) / 2)
    heap->keys[at] = heap->keys[(at - 1) / 2];
  heap->keys[at] = key;
}

static guint64
pop (Heap *heap)
{
  guint64 top = heap->keys[0], last = heap->keys[--heap->n];
  guint at = 0;
  for (guint child; (child = 2 * at + 1) < heap->n; at = child) {
    if (child + 1 < heap->n && heap->keys[child + 1] < heap->keys[child])
      child++;
    if (heap->keys[child] >= last)
      break;
    heap->keys[at] = heap->keys[child];
  }
  heap->keys[at] = last;
  return top;
}

static int
by_key (gconstpointer one, gconstpointer other)
{
  guint64 a = *(const guint64 *) one, b = *(const guint64 *) other;
  return a < b ? -1 : a > b;
}

static void
close_group (MoLane *things, const guint64 *order, guint from, guint to, int lanes)
{
  for (guint i = from; i < to; i++)
    things[(guint32) order[i]].lanes = lanes;
}

/* Free lanes as bits: the leftmost is the lowest bit. */
static void
give_back (guint64 *free_lanes, guint lane)
{
  free_lanes[lane / 64] |= G_GUINT64_CONSTANT (1) << lane % 64;
}

static int
take_leftmost (guint64 *free_lanes, int lanes)
{
  for (int word = 0; word <= lanes / 64; word++)
    if (free_lanes[word]) {
      int lane = word * 64 + __builtin_ctzll (free_lanes[word]);
      free_lanes[word] &= free_lanes[word] - 1;
      return lane;
    }
  return -1;
}

/* A sweep over the beginnings: what has ended gives its lane back first.  Where nothing is
 * left, a group is whole. */
void
mo_lanes_arrange (MoLane *things, guint n)
{
  g_autofree guint64 *order = g_new (guint64, n), *busy_keys = g_new (guint64, n),
                     *free_lanes = g_new0 (guint64, n / 64 + 1);
  Heap busy = { busy_keys, 0 };
  guint group = 0;
  int lanes = 0;

  gboolean sorted = TRUE; /* as a query by time answers them */
  for (guint i = 0; i < n; i++) {
    order[i] = (guint64) things[i].start << 32 | i;
    sorted = sorted && (i == 0 || order[i] > order[i - 1]);
  }
  if (!sorted)
    qsort (order, n, sizeof *order, by_key);
  for (guint i = 0; i < n; i++) {
    MoLane *thing = &things[(guint32) order[i]];
    while (busy.n > 0 && (int) (busy.keys[0] >> 32) <= thing->start)
      give_back (free_lanes, (guint32) pop (&busy));
    if (busy.n == 0) {
      close_group (things, order, group, i, lanes);
      group = i;
      memset (free_lanes, 0, (lanes / 64 + 1) * sizeof *free_lanes);
      lanes = 0;
    }
    thing->lane = take_leftmost (free_lanes, lanes);
    if (thing->lane < 0)
      thing->lane = lanes++;
    push (&busy, (guint64) MAX (thing->end, thing->start + 1) << 32 | (guint32) thing->lane);
  }
  close_group (things, order, group, n, lanes);
}
