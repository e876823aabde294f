/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Our half of plan.py, which times it turn about with other solvers.
 *   plan-solver score SEED PEOPLE MENTORS PLACES PER-MILLE FILE   invented people, their scores
 *   plan-solver random SEED FILE                                  a small task of any kind
 *   plan-solver serve FILE     answers each line it reads with milliseconds and a number
 * A file has people, mentors, the cost of staying alone and the places, four bytes each, then
 * the costs, two bytes each: -1 where a pair is forbidden. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/mo-plan.h"
#include "invented.h"

#define ENOUGH 5.0 /* milliseconds */

static double
now (void)
{
  struct timespec at;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &at);
  return (double) at.tv_sec * 1e3 + (double) at.tv_nsec / 1e6;
}

static guint
number (const char *word)
{
  return (guint) strtoul (word, NULL, 10);
}

/* ---------------------------------------------------------------------- files */

static int
keep (const MoPlanTask *task, const char *path)
{
  FILE *file = fopen (path, "wb");
  guint32 head[3] = { task->people, task->mentors, (guint32) task->alone };
  gsize n = (gsize) task->people * task->mentors;
  if (!file)
    return 1;
  fwrite (head, sizeof head, 1, file);
  fwrite (task->places, sizeof (guint), task->mentors, file);
  for (gsize i = 0; i < n; i++) {
    gint16 cost = task->cost[i] == MO_PLAN_NEVER ? -1 : task->cost[i];
    fwrite (&cost, sizeof cost, 1, file);
  }
  return fclose (file) ? 1 : 0;
}

static MoPlanTask *
read_task (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length, at = 12;
  guint32 head[3];
  if (!g_file_get_contents (path, &bytes, &length, NULL) || length < at)
    return NULL;
  memcpy (head, bytes, at);
  MoPlanTask *task = mo_plan_task_new (head[0], head[1]);
  gsize n = (gsize) task->people * task->mentors;
  task->alone = (gint32) head[2];
  memcpy (task->places, bytes + at, sizeof (guint) * task->mentors);
  memcpy (task->cost, bytes + at + sizeof (guint) * task->mentors, sizeof (gint16) * n);
  for (gsize i = 0; i < n; i++)
    task->cost[i] = task->cost[i] < 0 ? MO_PLAN_NEVER : task->cost[i];
  return task;
}

/* ---------------------------------------------------------------------- tasks */

static int
score (char **words)
{
  guint people = number (words[1]), mentors = number (words[2]), allowed = number (words[4]);
  g_autoptr (GRand) rand = g_rand_new_with_seed (number (words[0]));
  g_autoptr (MoPlanTask) task = mo_plan_task_new (people, mentors);
  g_autofree MoMatchSide *mentee = g_new (MoMatchSide, people);
  g_autofree MoMatchSide *mentor = g_new (MoMatchSide, mentors);
  MoPolicy policy = mo_policy_default ();

  for (guint p = 0; p < people; p++)
    mentee[p] = invented_side (rand);
  for (guint m = 0; m < mentors; m++)
    mentor[m] = invented_side (rand);
  for (guint m = 0; m < mentors; m++)
    task->places[m] = number (words[3]);
  for (guint p = 0; p < people; p++)
    for (guint m = 0; m < mentors; m++)
      if (allowed >= 1000 || (guint) g_rand_int_range (rand, 0, 1000) < allowed)
        task->cost[p * mentors + m] =
            (gint16) (100 -
                      mo_match_score (&mentee[p], &mentor[m], FALSE, TODAY, &policy).total);
  task->alone = mo_plan_task_alone (task);
  return keep (task, words[5]);
}

static int
any (char **words)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number (words[0]));
  guint people = (guint) g_rand_int_range (rand, 1, 60);
  guint mentors = (guint) g_rand_int_range (rand, 1, 60);
  static const int ranges[] = { 1, 10, 100, 1000, 30000 };
  int most = ranges[g_rand_int_range (rand, 0, G_N_ELEMENTS (ranges))];
  int never = g_rand_int_range (rand, -5, 10);
  g_autoptr (MoPlanTask) task = mo_plan_task_new (people, mentors);
  for (guint i = 0; i < people * mentors; i++)
    if (g_rand_int_range (rand, 0, 10) >= never)
      task->cost[i] = (gint16) g_rand_int_range (rand, 0, most + 1);
  for (guint m = 0; m < mentors; m++)
    task->places[m] = (guint) g_rand_int_range (rand, 0, 4);
  task->alone = mo_plan_task_alone (task);
  return keep (task, words[1]);
}

/* ---------------------------------------------------------------------- answers */

/* As often as it takes to be measured well. */
static void
solve (const MoPlanTask *task)
{
  double began = now (), took = 0;
  guint times = 0;
  g_autoptr (MoPlan) plan = NULL;
  while (took < ENOUGH) {
    g_clear_pointer (&plan, mo_plan_free);
    plan = mo_plan_new (task);
    took = now () - began;
    times++;
  }
  took /= times;
  printf ("%.6f %" G_GINT64_FORMAT " %s\n",
          took,
          mo_plan_total (plan),
          mo_plan_is_proved (plan) ? "proved" : "not-proved");
}

static int
by_number (const void *one, const void *other)
{
  double a = *(const double *) one, b = *(const double *) other;
  return (a > b) - (a < b);
}

#define WISHES 101

/* The median of many pins, each of a person with one of those that suit best, or of many
 * forbidden pairs of the plan; each released again, unmeasured. */
static void
wish (const MoPlanTask *task, gboolean pin)
{
  g_autoptr (MoPlan) plan = mo_plan_new (task);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  double took[WISHES];
  for (guint i = 0; i < WISHES; i++) {
    guint p = (guint) g_rand_int_range (rand, 0, (int) task->people);
    int at = mo_plan_mentor_of (plan, p), to = -1;
    for (guint m = 0; m < task->mentors; m++)
      if ((int) m != at && task->places[m] && mo_plan_task_cost (task, p, m) != MO_PLAN_NEVER &&
          (to < 0 || mo_plan_task_cost (task, p, m) < mo_plan_task_cost (task, p, (guint) to)))
        to = (int) m;
    double began = now ();
    if (pin && to >= 0)
      mo_plan_pin (plan, p, to);
    else if (!pin && at >= 0)
      mo_plan_forbid (plan, p, (guint) at);
    took[i] = now () - began;
    mo_plan_release (plan, p, pin ? to : at);
  }
  qsort (took, WISHES, sizeof *took, by_number);
  printf ("%.6f 0 %s\n", took[WISHES / 2], mo_plan_is_proved (plan) ? "proved" : "not-proved");
}

static int
serve (const char *path)
{
  g_autoptr (MoPlanTask) task = read_task (path);
  char line[64];
  if (!task)
    return 1;
  while (fgets (line, sizeof line, stdin)) {
    if (g_str_has_prefix (line, "pin"))
      wish (task, TRUE);
    else if (g_str_has_prefix (line, "forbid"))
      wish (task, FALSE);
    else
      solve (task);
    fflush (stdout);
  }
  return 0;
}

int
main (int argc, char **argv)
{
  if (argc == 8 && g_str_equal (argv[1], "score"))
    return score (argv + 2);
  if (argc == 4 && g_str_equal (argv[1], "random"))
    return any (argv + 2);
  if (argc == 3 && g_str_equal (argv[1], "serve"))
    return serve (argv[2]);
  fprintf (stderr, "plan-solver score|random|serve …\n");
  return 2;
}
