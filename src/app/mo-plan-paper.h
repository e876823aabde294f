/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-sheet.h"
#include "store/mo-board-plan.h"

G_BEGIN_DECLS

/* The plan for the whole list as lines, as a table and on paper, with full names: for the
 * office itself. */
typedef struct {
  const MoBoardPlan *task;
  const MoPlan *plan;
  const char *office; /* its name, or NULL */
  MoDay today;
} MoPlanPaper;

/* Each of these is owned by the caller. */
char *mo_plan_paper_text (const MoPlanPaper *paper);
char *mo_plan_paper_csv (const MoPlanPaper *paper);
MoSheet *mo_plan_paper_sheet (const MoPlanPaper *paper);
/* "11 of 12 people matched, 842 points." and how others do, a paragraph each. */
char *mo_plan_paper_sum (const MoPlanPaper *paper);
/* Sizes, places and costs as numbers alone, nobody's name: what any other solver needs. */
char *mo_plan_paper_matrix (const MoPlanPaper *paper);

G_END_DECLS
