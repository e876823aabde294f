/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-calendar-folder.h"
#include "model/mo-office.h"

G_BEGIN_DECLS

/* Keeps the calendar files in step with an open office: soon after it was opened, after each
 * change of a call or of whom it is with, as a new day begins, and when it closes.  The files
 * are written in a thread of their own.  Where that fails it is tried again each minute.
 *
 * Signal "written": one writing has ended, well or not. */
#define MO_TYPE_CALENDAR_WRITER (mo_calendar_writer_get_type ())
G_DECLARE_FINAL_TYPE (MoCalendarWriter, mo_calendar_writer, MO, CALENDAR_WRITER, GObject)

/* make: called on the main context each time; NULL: no calendars are wanted. */
MoCalendarWriter *mo_calendar_writer_new (MoOffice *office,
                                          MoCalendarAsk *(*make) (gpointer user),
                                          gpointer user);
/* Something else that goes in has changed: the folder, the titles. */
void mo_calendar_writer_changed (MoCalendarWriter *writer);
/* Writes at once. */
void mo_calendar_writer_now (MoCalendarWriter *writer);
/* Just before the office is closed: what is not written yet is written then. */
void mo_calendar_writer_close (MoCalendarWriter *writer);
/* A sentence with the way out, or NULL where the last writing went well. */
const char *mo_calendar_writer_get_problem (MoCalendarWriter *writer);
/* How many files are kept; 0: nothing was written yet, or none are wanted. */
guint mo_calendar_writer_get_files (MoCalendarWriter *writer);

G_END_DECLS
