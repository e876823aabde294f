/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-reminder-plan.h"

G_BEGIN_DECLS

/* The two files of the reminders as text, a fact a line.  Days, kinds and counts, and how the
 * office works; never whose anything is.
 *
 *   mentoring-office-reminders 1
 *   opens org.mentoringoffice.MentoringOffice
 *   days mon tue wed thu fri
 *   hours 09:00 17:00
 *   warn 3
 *   kinds contact assessment decision
 *   due 2026-03-16 contact 3
 *
 * Lines that are not understood are passed over, so that an older program reads a newer's file.
 */
typedef struct {
  char *opens; /* the D-Bus name of the program that has this office */
  MoReminderPolicy policy;
  GArray *reminders; /* MoReminder */
} MoReminderSheet;

/* Without a reminder, with the usual numbers; owned by the caller. */
MoReminderSheet *mo_reminder_sheet_new (void);
void mo_reminder_sheet_free (MoReminderSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoReminderSheet, mo_reminder_sheet_free)
/* Of the same kind and day they become one. */
void mo_reminder_sheet_add (MoReminderSheet *sheet, MoDutyKind kind, MoDay due, int count);
/* NULL where it is no such text. */
MoReminderSheet *mo_reminder_sheet_parse (const char *text);
char *mo_reminder_sheet_write (const MoReminderSheet *sheet);

/* What is not such a text is an empty memory. */
MoReminderMemory *mo_reminder_memory_parse (const char *text);
char *mo_reminder_memory_write (const MoReminderMemory *memory);

G_END_DECLS
