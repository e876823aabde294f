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

/* The best mentor left for somebody, at the foot of a heap of such pairs. */
typedef struct {
  gint16 cost;
  guint person, mentor;
} Pair;

static gboolean
is_before (const Pair *a, const Pair *b)
{
  return a->cost != b->cost ? a->cost < b->cost : a->person < b->person;
}

static Pair
best_left (const MoPlanTask *task, const guint *left, guint person)
{
  const gint16 *row = task->cost + (gsize) person * task->mentors;
  Pair best = { MO_PLAN_NEVER, person, 0 };
  for (guint m = 0; m < task->mentors; m++)
    if (row[m] < best.cost && left[m])
      best = (Pair){ row[m], person, m };
  return best;
}

static void
sink (Pair *heap, guint n, guint at)
{
  for (guint child = 2 * at + 1; child < n; child = 2 * at + 1) {
    if (child + 1 < n && is_before (&heap[child + 1], &heap[child]))
      child++;
    if (!is_before (&heap[child], &heap[at]))
      return;
    Pair pair = heap[at];
    heap[at] = heap[child];
    heap[child] = pair;
    at = child;
  }
}

void
mo_plan_best_first (const MoPlanTask *task, int *mentor_of)
{
  g_autofree guint *left = g_memdup2 (task->places, sizeof (guint) * (task->mentors + 1));
  g_autofree Pair *heap = g_new (Pair, task->people + 1);
  guint n = task->people;

  for (guint p = 0; p < n; p++) {
    mentor_of[p] = MO_PLAN_ALONE;
    heap[p] = best_left (task, left, p);
  }
  for (guint at = n / 2; at-- > 0;)
    sink (heap, n, at);
  while (n && heap[0].cost != MO_PLAN_NEVER) {
    Pair best = heap[0];
    if (left[best.mentor]) {
      left[best.mentor]--;
      mentor_of[best.person] = (int) best.mentor;
      heap[0] = heap[--n];
    } else {
      heap[0] = best_left (task, left, best.person);
    }
    sink (heap, n, 0);
  }
}
