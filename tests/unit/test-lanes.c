/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-lanes.h"

/* "start-end>lane/lanes …" */
static void
situations (void)
{
  MoLane things[] = {
    { 60, 120, -1, -1 },  /* alone in time, first of a pair */
    { 90, 150, -1, -1 },  /* overlaps it */
    { 120, 180, -1, -1 }, /* takes the lane that just became free */
    { 600, 660, -1, -1 }, /* touches nothing */
    { 660, 700, -1, -1 }, /* begins as that one ends */
    { 600, 610, -1, -1 }, /* and one beside it, given later */
  };
  static const int lane[] = { 0, 1, 0, 0, 0, 1 }, lanes[] = { 2, 2, 2, 2, 1, 2 };

  mo_lanes_arrange (things, G_N_ELEMENTS (things));
  for (guint i = 0; i < G_N_ELEMENTS (things); i++) {
    g_assert_cmpint (things[i].lane, ==, lane[i]);
    g_assert_cmpint (things[i].lanes, ==, lanes[i]);
  }
  mo_lanes_arrange (NULL, 0);
}

/* Whatever the times: no two that overlap share a lane, each takes the leftmost that was free,
 * and a group is as wide as its widest moment. */
static void
whatever_the_times (void)
{
  for (int round = 0; round < 200; round++) {
    guint n = g_test_rand_int_range (1, 60);
    g_autofree MoLane *things = g_new0 (MoLane, n);
    for (guint i = 0; i < n; i++) {
      things[i].start = g_test_rand_int_range (0, 600);
      things[i].end = things[i].start + g_test_rand_int_range (1, 90);
    }
    mo_lanes_arrange (things, n);
    for (guint i = 0; i < n; i++) {
      guint64 taken = 0;
      for (guint j = 0; j < n; j++) {
        gboolean overlap =
            things[i].start < things[j].end && things[j].start < things[i].end && i != j;
        gboolean before =
            things[j].start < things[i].start || (things[j].start == things[i].start && j < i);
        if (!overlap)
          continue;
        g_assert_cmpint (things[i].lane, !=, things[j].lane);
        g_assert_cmpint (things[i].lanes, ==, things[j].lanes);
        if (before)
          taken |= G_GUINT64_CONSTANT (1) << things[j].lane;
      }
      g_assert_cmpint (things[i].lane, <, things[i].lanes);
      g_assert_cmpint (things[i].lane, ==, __builtin_ctzll (~taken));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/situations", situations);
  g_test_add_func ("/lanes/whatever-the-times", whatever_the_times);
  return g_test_run ();
}
