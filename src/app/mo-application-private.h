/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/mo-application.h"
#include "model/mo-calendar-writer.h"
#include "model/mo-reminder-file.h"

G_BEGIN_DECLS

struct _MoApplication {
  GtkApplication parent_instance;

  MoOffice *office;
  char *database;
  char *demo; /* the throw-away database, NULL for a real one */
  MoDay today;
  MoStoreFlags flags;
  MoReminderWriter *reminders; /* of a real office that may be written */
  MoCalendarWriter *calendars; /* of one that may be written */
  gboolean begun;              /* the window shows the office */
  gboolean list_wanted;        /* by a reminder, before there was anything to show it in */
  guint presenting;            /* source that shows the window before the office is open */
};

/* mo-application-list.c: the reminders, and the list that they open. */

/* Asked for by "--show-list".  Answers what to exit with, -1 to go on and open it here. */
int mo_application_want_list (MoApplication *self);
/* The office is open: its reminders are written from now on, and the list shown if wanted. */
void mo_application_begin_list (MoApplication *self);
/* Action "show-list", as a reminder calls it. */
void mo_application_show_list (GSimpleAction *action, GVariant *value, gpointer user);

/* mo-application-calendars.c: the files that other calendar programs follow. */
void mo_application_begin_calendars (MoApplication *self);
void mo_application_end_calendars (MoApplication *self);
/* Says in every window why they are not written, where they are not. */
void mo_application_tell_calendars (MoApplication *self);

G_END_DECLS
