/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-sheet.h"
#include "model/mo-week-jobs.h"

G_BEGIN_DECLS

/* A week of calls on paper, for the office itself, with full names. */
MoSheet *mo_calls_week_sheet (const MoWeekSeen *seen);

G_END_DECLS
