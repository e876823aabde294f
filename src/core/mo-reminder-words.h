/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-reminder-plan.h"

G_BEGIN_DECLS

/* Kinds that are switched on and off together. */
typedef struct {
  const char *code; /* for settings */
  const char *title, *note;
  guint kinds; /* bit of each MoDutyKind */
} MoReminderGroup;
/* The array ends with a NULL code; the words are to be translated. */
const MoReminderGroup *mo_reminder_groups (void);
/* The kinds of all groups but those named. */
guint mo_reminder_kinds_without (const char *const *codes);

/* "3 first contacts due, 1 late"; owned by the caller, as are all below. */
char *mo_reminder_title (const GArray *lines);
/* A line for all that is late, for today and for each day to come. */
char *mo_reminder_body (const GArray *lines, MoDay today);
/* Late ones are urgent. */
gboolean mo_reminder_is_urgent (const GArray *lines);
/* "Thursday 12 March 2026 at 9:00"; NULL for none. */
char *mo_moment_words (MoMoment at);

G_END_DECLS
