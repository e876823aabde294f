/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/mo-store.h"

G_BEGIN_DECLS

/* An open office: the one data thread, which owns the only connection and runs jobs one after
 * another.  All the asynchrony of the program is here.
 *
 * Signal "news" (tables: GStrv, label: string, change_set: gint64), on the main context after
 * each commit.  Signal "day-changed" when a new day begins.  Property "blind": mentors are
 * ranked without names (mo-blind.h). */
#define MO_TYPE_OFFICE (mo_office_get_type ())
G_DECLARE_FINAL_TYPE (MoOffice, mo_office, MO, OFFICE, GObject)

/* Starts the thread and opens the database there; how that went is told by
 * mo_office_opened_async ().  today: MO_DAY_NONE for the real clock. */
MoOffice *mo_office_new (const char *path, const char *vfs, MoStoreFlags flags, MoDay today);
void mo_office_opened_async (MoOffice *office, GAsyncReadyCallback done, gpointer user);
gboolean mo_office_opened_finish (MoOffice *office, GAsyncResult *result, GError **error);
/* Waits for the jobs under way, then closes the database.  Call once before the last unref. */
void mo_office_close (MoOffice *office);

/* From now on a day's backup is written after two hours of use and on closing, where something
 * changed (off at first: a throw-away office wants none). */
void mo_office_keep_backups (MoOffice *office);

/* Of the database file; owned by the office. */
const char *mo_office_get_path (MoOffice *office);
/* The clock is read at the moment of asking. */
MoDay mo_office_get_today (MoOffice *office);
/* The office's numbers as last saved; follows the settings by itself. */
const MoPolicy *mo_office_get_policy (MoOffice *office);

/* Jobs run on the data thread; the answer comes on the context that asked.
 * ask is passed on and freed with free_ask; an answer that nobody takes is freed with
 * free_answer.  A cancelled job that has begun still ends; its answer is dropped. */
void mo_office_read (MoOffice *office,
                     MoStoreJob job,
                     gpointer ask,
                     GDestroyNotify free_ask,
                     GDestroyNotify free_answer,
                     GCancellable *cancellable,
                     GAsyncReadyCallback done,
                     gpointer user);
/* One transaction, with a label for undo and history. */
void mo_office_write (MoOffice *office,
                      const char *label,
                      MoStoreJob job,
                      gpointer ask,
                      GDestroyNotify free_ask,
                      GDestroyNotify free_answer,
                      GCancellable *cancellable,
                      GAsyncReadyCallback done,
                      gpointer user);
/* The same job, rolled back at its end: what would happen, told by the very code. */
void mo_office_rehearse (MoOffice *office,
                         MoStoreJob job,
                         gpointer ask,
                         GDestroyNotify free_ask,
                         GDestroyNotify free_answer,
                         GCancellable *cancellable,
                         GAsyncReadyCallback done,
                         gpointer user);
/* What the job answered (may be NULL without an error); the caller owns it. */
gpointer mo_office_finish (MoOffice *office, GAsyncResult *result, GError **error);

/* Answers with mo_office_finish () the label of what was taken back, or done again (g_free). */
void mo_office_undo (MoOffice *office, GAsyncReadyCallback done, gpointer user);
void mo_office_redo (MoOffice *office, GAsyncReadyCallback done, gpointer user);

/* TRUE where one of `names` ("referral pairing", by spaces) is among the tables of news. */
gboolean mo_news_touches (const char *const *tables, const char *names);

G_END_DECLS
