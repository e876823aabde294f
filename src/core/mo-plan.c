/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-private.h"

/* A plain loop, which the compiler turns into vectors. */
static gint16
dearest_of (const gint16 *cost, gsize n)
{
  gint16 dearest = 0;
  for (gsize i = 0; i < n; i++) {
    gint16 here = cost[i] == MO_PLAN_NEVER ? 0 : cost[i];
    dearest = here > dearest ? here : dearest;
  }
  return dearest;
}

/* One person more changes the pairs along one path: each link of it is dearer by the dearest
 * pair at most. */
gint32
mo_plan_task_alone (const MoPlanTask *task)
{
  gint32 dearest = dearest_of (task->cost, (gsize) task->people * task->mentors);
  return dearest * (gint32) (MIN (task->people, task->mentors) + 1) + 1;
}

MoPlan *
mo_plan_new (const MoPlanTask *task)
{
  MoPlan *plan = g_new0 (MoPlan, 1);
  MoPlanNet *net = plan->net = mo_plan_net_new (task->people, task->mentors);

  plan->task = task;
  plan->own = g_new0 (gint16 *, task->people + 1);
  plan->wishes = g_new0 (GArray *, task->people + 1);
  plan->pin = g_new (int, task->people + 1);
  for (guint p = 0; p < task->people; p++) {
    net->row[p] = task->cost + (gsize) p * task->mentors;
    net->alone[p] = task->alone;
    plan->pin[p] = MO_PLAN_UNPINNED;
  }
  for (guint m = 0; m < task->mentors; m++)
    net->places[m] = task->places[m];
  plan->paths =
      mo_plan_net_solve (net, dearest_of (task->cost, (gsize) task->people * task->mentors));
  plan->paths->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  plan->paths->cols = g_array_new (FALSE, FALSE, sizeof (guint));
  plan->proved = mo_plan_net_prove (net);
  return plan;
}

void
mo_plan_free (MoPlan *plan)
{
  for (guint p = 0; p < plan->net->rows; p++) {
    g_free (plan->own[p]);
    g_clear_pointer (&plan->wishes[p], g_array_unref);
  }
  g_free (plan->own);
  g_free (plan->wishes);
  g_free (plan->pin);
  mo_plan_paths_free (plan->paths);
  mo_plan_net_free (plan->net);
  g_free (plan);
}

int
mo_plan_mentor_of (const MoPlan *plan, guint person)
{
  return plan->net->at[person];
}

guint
mo_plan_taken (const MoPlan *plan, guint mentor)
{
  return plan->net->taken[mentor];
}

guint
mo_plan_matched (const MoPlan *plan)
{
  guint matched = 0;
  for (guint m = 0; m < plan->net->cols; m++)
    matched += plan->net->taken[m];
  return matched;
}

/* From the costs themselves, under the wishes. */
gint64
mo_plan_total (const MoPlan *plan)
{
  gint64 total = 0;
  for (guint p = 0; p < plan->net->rows; p++)
    total += plan->net->at[p] == MO_PLAN_ALONE ? plan->task->alone
                                               : plan->net->row[p][plan->net->at[p]];
  return total;
}

gboolean
mo_plan_is_proved (const MoPlan *plan)
{
  return plan->proved;
}

gint64
mo_plan_least_loss (const MoPlan *plan, guint person, guint mentor)
{
  gint16 cost = plan->net->row[person][mentor];
  if (cost == MO_PLAN_NEVER || !plan->task->places[mentor])
    return -1;
  return (gint64) cost - plan->net->value[person] + plan->net->price[mentor];
}
