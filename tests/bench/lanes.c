/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goal K1: the layout of 5,000 calls at least 20 times as fast as quadratic first fit, with the
 * very same lanes.  Prints  id ours peer ratio goal pass|fail  and answers 0 for pass. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "core/mo-lanes.h"

#define CALLS  5000
#define ROUNDS 5
#define GOAL   20.0

/* Looks at every earlier thing again. */
static void
first_fit (MoLane *things, guint n)
{
  g_autofree gboolean *taken = g_new (gboolean, n + 1);
  for (guint i = 0; i < n; i++) {
    for (guint lane = 0; lane <= i; lane++)
      taken[lane] = FALSE;
    for (guint j = 0; j < i; j++)
      if (things[j].end > things[i].start && things[j].start < things[i].end)
        taken[things[j].lane] = TRUE;
    for (things[i].lane = 0; taken[things[i].lane];)
      things[i].lane++;
  }
}

static double
cpu (void)
{
  struct timespec at;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static int
by_number (gconstpointer one, gconstpointer other)
{
  double a = *(const double *) one, b = *(const double *) other;
  return a < b ? -1 : a > b;
}

static int
by_start (gconstpointer one, gconstpointer other)
{
  return ((const MoLane *) one)->start - ((const MoLane *) other)->start;
}

int
main (void)
{
  static MoLane ours[CALLS], peer[CALLS];
  double our_ms[ROUNDS], peer_ms[ROUNDS];
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);

  for (guint i = 0; i < CALLS; i++) {
    ours[i].start = g_rand_int_range (random, 0, 7 * 24 * 60);
    ours[i].end = ours[i].start + 15 * g_rand_int_range (random, 1, 5);
  }
  qsort (ours, CALLS, sizeof *ours, by_start);
  for (guint i = 0; i < CALLS; i++)
    peer[i] = ours[i];
  for (int round = -1; round < ROUNDS; round++) {
    double began = cpu ();
    mo_lanes_arrange (ours, CALLS);
    double between = cpu ();
    first_fit (peer, CALLS);
    double ended = cpu ();
    if (round >= 0) {
      our_ms[round] = between - began;
      peer_ms[round] = ended - between;
    }
  }
  for (guint i = 0; i < CALLS; i++)
    if (ours[i].lane != peer[i].lane) {
      printf ("K1 lanes differ at %u\n", i);
      return 1;
    }
  qsort (our_ms, ROUNDS, sizeof *our_ms, by_number);
  qsort (peer_ms, ROUNDS, sizeof *peer_ms, by_number);
  double a = our_ms[ROUNDS / 2], b = peer_ms[ROUNDS / 2];
  printf ("K1-lanes %.3fms %.3fms %.1f >%.0f %s\n",
          a,
          b,
          b / a,
          GOAL,
          b / a >= GOAL ? "pass" : "fail");
  return b / a >= GOAL ? 0 : 1;
}
