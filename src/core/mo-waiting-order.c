/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-waiting-order.h"

#include <glib/gi18n-lib.h>
#include <string.h>

int
mo_rule_waiting_compare (const MoWaitingPlace *one, const MoWaitingPlace *other)
{
  gboolean held = one->held != 0, other_held = other->held != 0;
  if (held != other_held)
    return held - other_held;
  if (one->days_left != other->days_left)
    return one->days_left < other->days_left ? -1 : 1;
  if (one->received != other->received)
    return one->received < other->received ? -1 : 1;
  return one->id < other->id ? -1 : one->id > other->id;
}

/* By clock; in each those with a place by hand behind the others, in the order of placing. */
static int
before_placing (gconstpointer a, gconstpointer b)
{
  const MoWaitingPlace *one = a, *other = b;
  if (one->clock != other->clock)
    return one->clock < other->clock ? -1 : 1;
  if ((one->manual_rank > 0) != (other->manual_rank > 0))
    return one->manual_rank > 0 ? 1 : -1;
  if (one->manual_rank > 0 && one->manual_rank != other->manual_rank)
    return one->manual_rank < other->manual_rank ? -1 : 1;
  if (one->manual_rank > 0)
    return one->id < other->id ? -1 : one->id > other->id;
  return mo_rule_waiting_compare (one, other);
}

/* n people of one clock, the last n_manual of them to be put at their places.  Lowest place
 * first, so that none is pushed off its place by a later one. */
static void
place (MoWaitingPlace *places, guint n, guint n_manual)
{
  for (guint i = n - n_manual; i < n; i++) {
    MoWaitingPlace moved = places[i];
    guint at = MIN ((guint) moved.manual_rank - 1, i);
    while (at < i && places[at].manual_rank == moved.manual_rank)
      at++; /* taken by an older one: right behind it */
    memmove (&places[at + 1], &places[at], (i - at) * sizeof *places);
    places[at] = moved;
  }
}

void
mo_rule_waiting_order (MoWaitingPlace *places, guint n)
{
  if (n)
    qsort (places, n, sizeof *places, before_placing);
  for (guint from = 0, to; from < n; from = to) {
    guint n_manual = 0;
    for (to = from; to < n && places[to].clock == places[from].clock; to++)
      n_manual += places[to].manual_rank > 0;
    place (&places[from], to - from, n_manual);
  }
}

const char *
mo_waiting_order_words (void)
{
  return _ ("Most urgent first: whoever has the fewest days left, then whoever was received "
            "first; on hold last; placed by hand at the place they were given.");
}
