/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-private.h"

/* No pair costs less than what its two are worth, and no person's pair more. */
static gboolean
prove_person (const MoPlan *plan, guint person)
{
  const gint16 *row = plan->row[person];
  gint64 u = plan->u[person];
  int mentor = plan->mentor_of[person];

  for (guint m = 0; m < plan->mentors; m++)
    if (plan->task->places[m] && row[m] != MO_PLAN_NEVER && row[m] - u - plan->v[m] < 0)
      return FALSE;
  if (plan->alone[person] != MO_PLAN_MUST && u > plan->alone[person])
    return FALSE;
  if (mentor == MO_PLAN_ALONE)
    return plan->alone[person] != MO_PLAN_MUST && u == plan->alone[person];
  return row[mentor] != MO_PLAN_NEVER && row[mentor] - u - plan->v[mentor] == 0;
}

gboolean
mo_plan_prove (const MoPlan *plan)
{
  g_autofree guint *taken = g_new0 (guint, plan->mentors + 1);
  for (guint p = 0; p < plan->people; p++) {
    if (!prove_person (plan, p))
      return FALSE;
    if (plan->mentor_of[p] != MO_PLAN_ALONE)
      taken[plan->mentor_of[p]]++;
  }
  for (guint m = 0; m < plan->mentors; m++)
    if (plan->v[m] > 0 || taken[m] > plan->task->places[m] ||
        (taken[m] < plan->task->places[m] && plan->v[m] != 0))
      return FALSE;
  return TRUE;
}
