/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals S1 and M3: 3,000 mentors scored by columns for each of 1,000 people, against the plain
 * loop over pairs, to the same point; and scoring with the plan of it all.  Prints
 * id ours peer ratio goal pass|fail  a line. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/mo-match-columns.h"
#include "core/mo-plan.h"
#include "invented.h"

#define ROUNDS 5

typedef struct {
  guint people, mentors;
  MoMatchSide *mentee, *mentor;
  const MoMatchSide **sides;
  guint8 *ours, *theirs;
  MoPolicy policy;
  MoDay today;
} Bench;

static double
cpu (void)
{
  struct timespec at;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &at);
  return (double) at.tv_sec * 1e3 + (double) at.tv_nsec / 1e6;
}

static int
by_number (const void *one, const void *other)
{
  double a = *(const double *) one, b = *(const double *) other;
  return (a > b) - (a < b);
}

static void
fill (Bench *bench, guint people, guint mentors)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  *bench = (Bench){ people, mentors, .policy = mo_policy_default (), .today = TODAY };
  bench->mentee = g_new (MoMatchSide, people);
  bench->mentor = g_new (MoMatchSide, mentors);
  bench->sides = g_new (const MoMatchSide *, mentors);
  bench->ours = g_malloc0 ((gsize) people * mentors);
  bench->theirs = g_malloc0 ((gsize) people * mentors);
  for (guint p = 0; p < people; p++)
    bench->mentee[p] = invented_side (rand);
  for (guint m = 0; m < mentors; m++) {
    bench->mentor[m] = invented_side (rand);
    bench->sides[m] = &bench->mentor[m];
  }
}

static void
empty (Bench *bench)
{
  g_free (bench->mentee);
  g_free (bench->mentor);
  g_free (bench->sides);
  g_free (bench->ours);
  g_free (bench->theirs);
}

static void
by_columns (Bench *bench)
{
  g_autoptr (MoMatchColumns) columns =
      mo_match_columns_new (bench->sides, bench->mentors, FALSE, bench->today, &bench->policy);
  for (guint p = 0; p < bench->people; p++)
    mo_match_columns_score (
        columns, &bench->mentee[p], bench->ours + (gsize) p * bench->mentors, NULL);
}

static void
by_pairs (Bench *bench)
{
  for (guint p = 0; p < bench->people; p++)
    for (guint m = 0; m < bench->mentors; m++)
      bench->theirs[(gsize) p * bench->mentors + m] =
          (guint8) mo_match_score (
              &bench->mentee[p], &bench->mentor[m], FALSE, bench->today, &bench->policy)
              .total;
}

static gboolean
say (const char *id, double ours, double peer, double ratio, const char *goal, gboolean good)
{
  printf ("%-22s %10.3fms %10.3fms %8.3f %9s %s\n",
          id,
          ours,
          peer,
          ratio,
          goal,
          good ? "pass" : "fail");
  return good;
}

static gboolean
scores (const char *id, guint people, guint mentors)
{
  double mine[ROUNDS], theirs[ROUNDS];
  Bench bench;
  fill (&bench, people, mentors);
  for (int round = -1; round < ROUNDS; round++) {
    double began = cpu ();
    by_columns (&bench);
    double between = cpu ();
    by_pairs (&bench);
    double ended = cpu ();
    if (round >= 0) {
      mine[round] = between - began;
      theirs[round] = ended - between;
    }
  }
  qsort (mine, ROUNDS, sizeof *mine, by_number);
  qsort (theirs, ROUNDS, sizeof *theirs, by_number);
  double a = mine[ROUNDS / 2], b = theirs[ROUNDS / 2];
  gboolean same = memcmp (bench.ours, bench.theirs, (gsize) people * mentors) == 0;
  if (!same)
    printf ("%s: columns and pairs do not score alike\n", id);
  empty (&bench);
  return say (id, a, b, b / a, ">15", same && b / a >= 15);
}

/* Scored row by row into the costs, as the board's plan does it. */
static MoPlanTask *
task_of (const Bench *bench, guint places)
{
  g_autoptr (MoMatchColumns) columns =
      mo_match_columns_new (bench->sides, bench->mentors, FALSE, bench->today, &bench->policy);
  MoPlanTask *task = mo_plan_task_new (bench->people, bench->mentors);
  for (guint p = 0; p < bench->people; p++) {
    gint16 *cost = task->cost + (gsize) p * bench->mentors;
    mo_match_columns_score (columns, &bench->mentee[p], bench->ours, NULL);
    for (guint m = 0; m < bench->mentors; m++)
      cost[m] = (gint16) (100 - bench->ours[m]);
  }
  for (guint m = 0; m < bench->mentors; m++)
    task->places[m] = places;
  task->alone = mo_plan_task_alone (task);
  return task;
}

/* Within so many milliseconds, everything. */
static gboolean
whole (const char *id, guint people, guint mentors, guint places, double limit)
{
  double took[ROUNDS];
  gboolean proved = TRUE;
  Bench bench;
  fill (&bench, people, mentors);
  for (int round = -1; round < ROUNDS; round++) {
    double began = cpu ();
    g_autoptr (MoPlanTask) task = task_of (&bench, places);
    g_autoptr (MoPlan) plan = mo_plan_new (task);
    proved &= mo_plan_is_proved (plan);
    if (round >= 0)
      took[round] = cpu () - began;
  }
  qsort (took, ROUNDS, sizeof *took, by_number);
  empty (&bench);
  return say (id,
              took[ROUNDS / 2],
              limit,
              took[ROUNDS / 2] / limit,
              "<1.0",
              proved && took[ROUNDS / 2] <= limit);
}

int
main (void)
{
  gboolean good = scores ("S1-score-1000x3000", 1000, 3000);
  good &= whole ("M3-1000x3000x2", 1000, 3000, 2, 10);
  return whole ("M3-3000x3000x1", 3000, 3000, 1, 100) && good ? 0 : 1;
}
