/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-board-plan.h"

G_BEGIN_DECLS

/* The costs of a task whose people, mentors and places are there. */
void mo_board_plan_fill (MoBoardPlan *plan);

G_END_DECLS
