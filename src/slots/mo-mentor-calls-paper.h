/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-sheet.h"
#include "model/mo-mentor-calls-jobs.h"

G_BEGIN_DECLS

/* The sheet of a mentor's calls to come, from what was read. */
MoSheet *mo_mentor_calls_paper (const MoMentorCallsSeen *seen, gboolean large);

G_END_DECLS
