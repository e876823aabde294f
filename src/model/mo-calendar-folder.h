/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-calendar-title.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Calendar files in a folder: "mentoring-office.ics" for the office, "mentor-0012.ics" for each
 * mentor.  Other programs follow them; nothing is sent anywhere by this one. */

#define MO_CALENDAR_PAST_DAYS 180 /* so long a call stays in them */

typedef struct {
  char *folder;
  MoCalendarTitle titles;
  gint64 mentor; /* only this one's file; 0: all of them */
} MoCalendarAsk;
/* The folder is copied; owned by the caller. */
MoCalendarAsk *mo_calendar_ask_new (const char *folder, MoCalendarTitle titles, gint64 mentor);
void mo_calendar_ask_free (MoCalendarAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoCalendarAsk, mo_calendar_ask_free)

/* What is to be in the folder, as it was read; passes between threads. */
typedef struct _MoCalendarSheet MoCalendarSheet;
void mo_calendar_sheet_free (MoCalendarSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoCalendarSheet, mo_calendar_sheet_free)

/* Job: ask: MoCalendarAsk; answers a MoCalendarSheet. */
gpointer mo_calendar_sheet_job (MoStore *store, gconstpointer ask, GError **error);

/* One calendar as text; mentor 0: of the office.  Owned by the caller. */
char *mo_calendar_sheet_text (const MoCalendarSheet *sheet, gint64 mentor);

typedef struct {
  guint files, written, removed; /* files: all that are kept there */
} MoCalendarReport;

/* Writes what has changed, each file whole or not at all, readable to its owner alone, and
 * takes away files of ours that nobody has any more.  A file of somebody else is never touched:
 * then, and where the folder is gone or full, error holds a sentence for people with the way
 * out.  In any thread. */
gboolean
mo_calendar_sheet_write (MoCalendarSheet *sheet, MoCalendarReport *report, GError **error);

G_END_DECLS
