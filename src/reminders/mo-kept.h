/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-reminder-text.h"

G_BEGIN_DECLS

/* The two files: what the office wrote, and what was said of it. */

/* Each owned by the caller. */
char *mo_kept_sheet_path (void);
char *mo_kept_memory_path (void);

/* A blank sheet where there is no file, or none that can be read. */
MoReminderSheet *mo_kept_sheet (void);
MoReminderMemory *mo_kept_memory (void);
/* Whole or not at all; what cannot be kept is told in the log once a run. */
void mo_kept_memory_save (const MoReminderMemory *memory);

/* The wall clock, read now. */
MoMoment mo_kept_now (void);
/* In seconds since 1970; a time that a clock change leaves out is the next there is. */
gint64 mo_kept_seconds (MoMoment at);

G_END_DECLS
