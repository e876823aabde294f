/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-plan.h"
#include "store/mo-board.h"

G_BEGIN_DECLS

/* The board as a task: a row for everybody who waits and has no proposal under way, who has
 * waited longest first; a column for every mentor with a place left.  A pair costs what its fit
 * lacks to 100.  The same pair again is not planned: it needs somebody's reason
 * (mo_plan_allow ()). */
typedef struct {
  const MoBoard *board; /* borrowed: it outlives this */
  GPtrArray *people;    /* MoBoardPerson of each row, the board's own */
  GPtrArray *mentors;   /* MoBoardMentor of each column, the board's own */
  MoPlanTask *task;
} MoBoardPlan;

/* The board is not copied and has to outlive it; owned by the caller. */
MoBoardPlan *mo_board_plan_new (const MoBoard *board);
void mo_board_plan_free (MoBoardPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoBoardPlan, mo_board_plan_free)

/* -1 where there is none. */
int mo_board_plan_row (const MoBoardPlan *plan, gint64 referral);
int mo_board_plan_column (const MoBoardPlan *plan, gint64 mentor);
/* The fit of 0 to 100 that a cost stands for, and the other way round. */
int mo_board_plan_fit (gint16 cost);
gint16 mo_board_plan_cost (int fit);
/* Sum of the fits of those who have a mentor. */
int mo_board_plan_points (const MoBoardPlan *plan, const int *mentor_of);

G_END_DECLS
