/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-private.h"

MoPlan *
mo_plan_new (const MoPlanTask *task)
{
  MoPlan *plan = g_new0 (MoPlan, 1);
  plan->task = task;
  plan->people = task->people;
  plan->mentors = task->mentors;
  plan->row = g_new (const gint16 *, task->people + 1);
  plan->own = g_new0 (gint16 *, task->people + 1);
  plan->wishes = g_new0 (GArray *, task->people + 1);
  plan->pin = g_new (int, task->people + 1);
  plan->alone = g_new (gint32, task->people + 1);
  plan->u = g_new0 (gint32, task->people + 1);
  plan->v = g_new0 (gint32, task->mentors + 1);
  plan->mentor_of = g_new (int, task->people + 1);
  plan->taken = g_new0 (guint, task->mentors + 1);
  for (guint p = 0; p < task->people; p++) {
    plan->row[p] = task->cost + (gsize) p * task->mentors;
    plan->pin[p] = MO_PLAN_UNPINNED;
    plan->alone[p] = task->alone;
  }
  mo_plan_solve (plan);
  plan->proved = mo_plan_prove (plan);
  return plan;
}

void
mo_plan_free (MoPlan *plan)
{
  for (guint p = 0; p < plan->people; p++) {
    g_free (plan->own[p]);
    g_clear_pointer (&plan->wishes[p], g_array_unref);
  }
  g_free (plan->row);
  g_free (plan->own);
  g_free (plan->wishes);
  g_free (plan->pin);
  g_free (plan->alone);
  g_free (plan->u);
  g_free (plan->v);
  g_free (plan->mentor_of);
  g_free (plan->taken);
  g_free (plan);
}

int
mo_plan_mentor_of (const MoPlan *plan, guint person)
{
  return plan->mentor_of[person];
}

guint
mo_plan_taken (const MoPlan *plan, guint mentor)
{
  return plan->taken[mentor];
}

guint
mo_plan_matched (const MoPlan *plan)
{
  guint matched = 0;
  for (guint m = 0; m < plan->mentors; m++)
    matched += plan->taken[m];
  return matched;
}

/* From the costs themselves, under the wishes. */
gint64
mo_plan_total (const MoPlan *plan)
{
  gint64 total = 0;
  for (guint p = 0; p < plan->people; p++)
    total += plan->mentor_of[p] == MO_PLAN_ALONE ? plan->task->alone
                                                 : plan->row[p][plan->mentor_of[p]];
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
  gint16 cost = plan->row[person][mentor];
  if (cost == MO_PLAN_NEVER || !plan->task->places[mentor])
    return -1;
  return (gint64) cost - plan->u[person] - plan->v[mentor];
}
