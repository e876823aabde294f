/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-reminder-text.h"
#include "model/mo-office.h"

G_BEGIN_DECLS

/* The file that the reminders live on: days, kinds and counts of what is due, and when the
 * office works.  No name, number or word about anybody goes into it. */

/* ~/.local/share/mentoring-office/reminders; owned by the caller. */
char *mo_reminder_file_path (void);

/* What goes in besides the duties. */
typedef struct {
  char *path;  /* of the file */
  char *opens; /* the name of this program on the bus */
  MoOfficeHours hours;
  guint kinds; /* bit of each MoDutyKind that is wanted */
} MoReminderAsk;
void mo_reminder_ask_free (MoReminderAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoReminderAsk, mo_reminder_ask_free)

/* Job: writes the file, for its owner alone to read, whole or not at all; not where it would
 * say what it says already.  ask: a MoReminderAsk.  Answers nothing. */
gpointer mo_reminder_write_job (MoStore *store, gconstpointer ask, GError **error);

/* Keeps the file in step with an open office: soon after it was opened, after each change, as a
 * new day begins, and when it closes.  make: called on the main context each time. */
#define MO_TYPE_REMINDER_WRITER (mo_reminder_writer_get_type ())
G_DECLARE_FINAL_TYPE (MoReminderWriter, mo_reminder_writer, MO, REMINDER_WRITER, GObject)

/* Writes the file now, and again with each news of the office and each new day; make (user)
 * says what for.  Owned by the caller. */
MoReminderWriter *mo_reminder_writer_new (MoOffice *office,
                                          MoReminderAsk *(*make) (gpointer user),
                                          gpointer user);
/* Something else that goes in has changed. */
void mo_reminder_writer_changed (MoReminderWriter *writer);
/* Just before the office is closed: what is not written yet is written then. */
void mo_reminder_writer_close (MoReminderWriter *writer);
/* Why it could not be written last time, or NULL. */
const char *mo_reminder_writer_get_problem (MoReminderWriter *writer);

G_END_DECLS
