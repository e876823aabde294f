/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-sheet.h"
#include "draw/mo-week-picture.h"

G_BEGIN_DECLS

/* A week of calls on paper, for the office itself: the week drawn on one page, then every call
 * with its names in full, day by day.  Takes the week.  office: its name, or NULL; whose: whose
 * calls these are where not everybody's, or NULL. */
MoSheet *mo_week_sheet_new (MoWeekPaper *week, const char *office, const char *whose);

G_END_DECLS
