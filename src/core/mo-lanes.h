/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Things of a calendar that overlap stand side by side in lanes. */
typedef struct {
  int start, end; /* in: minutes, 0 or more, end after start; end itself is free again */
  int lane;       /* out: 0 for the leftmost */
  int lanes;      /* out: how many lanes its group of overlapping things needs */
} MoLane;

/* Gives each the leftmost lane that is free when it begins, in the order of their beginnings
 * (equal ones in the order given).  The array keeps its order.  O(n log n). */
void mo_lanes_arrange (MoLane *things, guint n);

G_END_DECLS
