/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan.h"

MoPlanTask *
mo_plan_task_new (guint people, guint mentors)
{
  MoPlanTask *task = g_new0 (MoPlanTask, 1);
  gsize n = (gsize) people * mentors;
  task->people = people;
  task->mentors = mentors;
  task->cost = g_new (gint16, n + 1);
  task->places = g_new0 (guint, mentors + 1);
  for (gsize i = 0; i < n; i++)
    task->cost[i] = MO_PLAN_NEVER;
  return task;
}

void
mo_plan_task_free (MoPlanTask *task)
{
  g_free (task->cost);
  g_free (task->places);
  g_free (task);
}

/* One person more changes the pairs along one path: each link of it is dearer by the dearest
 * pair at most. */
gint32
mo_plan_task_alone (const MoPlanTask *task)
{
  gsize n = (gsize) task->people * task->mentors;
  gint16 dearest = 0;
  for (gsize i = 0; i < n; i++)
    if (task->cost[i] != MO_PLAN_NEVER)
      dearest = MAX (dearest, task->cost[i]);
  return (gint32) dearest * (gint32) (MIN (task->people, task->mentors) + 1) + 1;
}

gint16
mo_plan_task_cost (const MoPlanTask *task, guint person, guint mentor)
{
  return task->cost[(gsize) person * task->mentors + mentor];
}

gint64
mo_plan_sum (const MoPlanTask *task, const int *mentor_of, guint *matched)
{
  gint64 sum = 0;
  guint n = 0;
  for (guint p = 0; p < task->people; p++) {
    gboolean has = mentor_of[p] != MO_PLAN_ALONE;
    n += has;
    sum += has ? mo_plan_task_cost (task, p, (guint) mentor_of[p]) : task->alone;
  }
  if (matched)
    *matched = n;
  return sum;
}

/* ---------------------------------------------------------------------- what to compare with
 */

void
mo_plan_first_come (const MoPlanTask *task, int *mentor_of)
{
  g_autofree guint *left = g_memdup2 (task->places, sizeof (guint) * (task->mentors + 1));
  for (guint p = 0; p < task->people; p++) {
    gint16 best = MO_PLAN_NEVER;
    mentor_of[p] = MO_PLAN_ALONE;
    for (guint m = 0; m < task->mentors; m++)
      if (left[m] && mo_plan_task_cost (task, p, m) < best) {
        best = mo_plan_task_cost (task, p, m);
        mentor_of[p] = (int) m;
      }
    if (mentor_of[p] != MO_PLAN_ALONE)
      left[mentor_of[p]]--;
  }
}

/* Cheapest pair of those still possible for one person, from a cost on. */
typedef struct {
  gint16 cost;
  guint person, mentor;
} Pair;

static int
by_cost (gconstpointer one, gconstpointer other)
{
  const Pair *a = one, *b = other;
  if (a->cost != b->cost)
    return a->cost - b->cost;
  if (a->person != b->person)
    return a->person < b->person ? -1 : 1;
  return a->mentor < b->mentor ? -1 : a->mentor > b->mentor;
}

void
mo_plan_best_first (const MoPlanTask *task, int *mentor_of)
{
  g_autofree guint *left = g_memdup2 (task->places, sizeof (guint) * (task->mentors + 1));
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  for (guint p = 0; p < task->people; p++) {
    mentor_of[p] = MO_PLAN_ALONE;
    for (guint m = 0; m < task->mentors; m++) {
      Pair pair = { mo_plan_task_cost (task, p, m), p, m };
      if (pair.cost != MO_PLAN_NEVER && left[m])
        g_array_append_val (pairs, pair);
    }
  }
  g_array_sort (pairs, by_cost);
  for (guint i = 0; i < pairs->len; i++) {
    const Pair *pair = &g_array_index (pairs, Pair, i);
    if (mentor_of[pair->person] == MO_PLAN_ALONE && left[pair->mentor]) {
      mentor_of[pair->person] = (int) pair->mentor;
      left[pair->mentor]--;
    }
  }
}
