/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-board-plan-private.h"

#define MOST 100

int
mo_board_plan_fit (gint16 cost)
{
  return cost == MO_PLAN_NEVER ? 0 : MOST - cost;
}

gint16
mo_board_plan_cost (int fit)
{
  return (gint16) (MOST - CLAMP (fit, 0, MOST));
}

MoBoardPlan *
mo_board_plan_new (const MoBoard *board)
{
  MoBoardPlan *plan = g_new0 (MoBoardPlan, 1);
  plan->board = board;
  plan->people = g_ptr_array_new ();
  plan->mentors = g_ptr_array_new ();
  for (guint i = 0; i < board->people->len; i++)
    if (((MoBoardPerson *) board->people->pdata[i])->waiting)
      g_ptr_array_add (plan->people, board->people->pdata[i]);
  for (guint i = 0; i < board->mentors->len; i++) {
    const MoBoardMentor *mentor = board->mentors->pdata[i];
    if (mentor->offer.taken < mentor->offer.capacity)
      g_ptr_array_add (plan->mentors, board->mentors->pdata[i]);
  }
  plan->task = mo_plan_task_new (plan->people->len, plan->mentors->len);
  for (guint m = 0; m < plan->mentors->len; m++) {
    const MoBoardMentor *mentor = plan->mentors->pdata[m];
    plan->task->places[m] = (guint) (mentor->offer.capacity - mentor->offer.taken);
  }
  mo_board_plan_fill (plan);
  plan->task->alone = mo_plan_task_alone (plan->task);
  return plan;
}

void
mo_board_plan_free (MoBoardPlan *plan)
{
  g_ptr_array_unref (plan->people);
  g_ptr_array_unref (plan->mentors);
  mo_plan_task_free (plan->task);
  g_free (plan);
}

int
mo_board_plan_row (const MoBoardPlan *plan, gint64 referral)
{
  for (guint p = 0; p < plan->people->len; p++)
    if (((MoBoardPerson *) plan->people->pdata[p])->id == referral)
      return (int) p;
  return -1;
}

int
mo_board_plan_column (const MoBoardPlan *plan, gint64 mentor)
{
  for (guint m = 0; m < plan->mentors->len; m++)
    if (((MoBoardMentor *) plan->mentors->pdata[m])->id == mentor)
      return (int) m;
  return -1;
}

int
mo_board_plan_points (const MoBoardPlan *plan, const int *mentor_of)
{
  int points = 0;
  for (guint p = 0; p < plan->people->len; p++)
    if (mentor_of[p] != MO_PLAN_ALONE)
      points += mo_board_plan_fit (mo_plan_task_cost (plan->task, p, (guint) mentor_of[p]));
  return points;
}
