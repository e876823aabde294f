/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "store/mo-error.h"

G_BEGIN_DECLS

/* One open database.  Belongs to one thread; one connection, held exclusively, because a second
 * connection on a WAL file can corrupt it in the SQLite that Debian 12 ships. */
typedef struct _MoStore MoStore;

typedef enum {
  MO_STORE_DEFAULT = 0,
  MO_STORE_READ_ONLY = 1 << 0, /* look, never write; works in an unwritable folder */
} MoStoreFlags;

/* Opens, creates or migrates the database at `path` (":memory:" for one that is thrown away).
 * vfs: the name of an SQLite file layer, or NULL for the usual one.
 * NULL with error set: MO_STORE_BUSY, _DAMAGED, _READONLY, _TOO_NEW, _FULL or _FAILED. */
MoStore *mo_store_open (const char *path, const char *vfs, MoStoreFlags flags, GError **error);
/* Checkpoints and closes; NULL is allowed. */
void mo_store_close (MoStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoStore, mo_store_close)

/* Of the file, owned by the store; and whether it was opened only to be read. */
const char *mo_store_get_path (MoStore *store);
gboolean mo_store_is_read_only (MoStore *store);

/* Who works here; goes into the history: the name on the list of staff of whoever is logged in,
 * else the name they log in with.  Copied. */
void mo_store_set_who (MoStore *store, const char *who);
const char *mo_store_get_who (MoStore *store);
/* The name they log in with. */
void mo_store_set_login (MoStore *store, const char *login);
const char *mo_store_get_login (MoStore *store);

/* The day and the moment the store believes in.  The clock is read at the moment of asking,
 * unless a day was set (for trying things out): then the time of day still moves.  Answers the
 * day that was set before, none for the clock. */
MoDay mo_store_set_today (MoStore *store, MoDay today);
MoDay mo_store_get_today (MoStore *store);
/* The day, or today where it is none. */
MoDay mo_store_day_or_today (MoStore *store, MoDay day);
/* Now in UTC as ISO text "2026-03-12T14:32:05Z"; owned by the caller. */
char *mo_store_now (MoStore *store);

typedef gpointer (*MoStoreJob) (MoStore *store, gconstpointer ask, GError **error);

/* Runs a job as one transaction: whole, or nothing.  A job fails by setting error, whatever it
 * returns.  `label` is what the person did, for undo and history ("Referral R-0405 accepted");
 * the job may say it better with mo_store_label ().  Answers what the job answered. */
gpointer mo_store_write (MoStore *store,
                         const char *label,
                         MoStoreJob job,
                         gconstpointer ask,
                         GError **error);
/* The same, rolled back at the end: a rehearsal with the very code. */
gpointer mo_store_rehearse (MoStore *store, MoStoreJob job, gconstpointer ask, GError **error);
/* A job that only looks. */
gpointer mo_store_read (MoStore *store, MoStoreJob job, gconstpointer ask, GError **error);
/* Inside mo_store_write (), before the first save: what the person did, in words; printf style.
 * The first save writes the words into the history, which is never changed. */
void mo_store_label (MoStore *store, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Inside mo_store_write (): this change set is a whole import. */
void mo_store_label_import (MoStore *store);
/* Inside mo_store_write (): the change set of this transaction, made when first asked for. */
gint64 mo_store_change_set (MoStore *store, GError **error);

/* Called after a COMMIT that changed something, in the store's thread.
 * tables: NULL-terminated names, each once; label: of the change set; change_set: its id. */
typedef void (*MoStoreNews) (const char *const *tables,
                             const char *label,
                             gint64 change_set,
                             gpointer user);
void mo_store_set_news (MoStore *store, MoStoreNews news, gpointer user);

/* Writes a verified copy (online backup, checked, then renamed into place). */
gboolean mo_store_backup (MoStore *store, const char *to, GError **error);
/* Writes today's backup into "<database>.backups/", over an earlier one of today, and lets go
 * of those that mo_keep_backups () does not keep. */
gboolean mo_store_backup_daily (MoStore *store, GError **error);
/* The folder of a database's own backups, owned by the caller. */
char *mo_store_backup_folder (const char *database);
/* Moves the write-ahead log into the file; for idle moments. */
void mo_store_tidy (MoStore *store);

/* The office's numbers, defaults where it set none. */
gboolean mo_store_load_policy (MoStore *store, MoPolicy *policy, GError **error);
/* A setting's text, or NULL; owned by the caller.  Check error where NULL matters. */
char *mo_store_get_setting (MoStore *store, const char *name, GError **error);
/* Inside mo_store_write (). */
gboolean
mo_store_put_setting (MoStore *store, const char *name, const char *value, GError **error);

/* Wizard drafts: kept apart from history, saved at each change.
 * id 0 makes one; answers its id, or 0 with error set. */
gint64 mo_store_put_draft (MoStore *store,
                           gint64 id,
                           const char *kind,
                           const char *title,
                           const char *payload,
                           GError **error);
gboolean mo_store_drop_draft (MoStore *store, gint64 id, GError **error);

/* Undo: takes back the newest change set of `who` that was not undone, if nothing it touched
 * was changed since; itself a change set.  Answers the label of what was taken back (owned by
 * the caller); NULL with MO_STORE_NOTHING or _CONFLICT.  Where the newest stays for good, NULL
 * with MO_STORE_STAYS, which says so; asked again, it takes back what was done before that. */
char *mo_store_undo (MoStore *store, GError **error);
/* Redo: does again what the newest undo of `who` took back, until something else is done.
 * Answers its label (owned by the caller); NULL with MO_STORE_NOTHING_AGAIN or _CONFLICT. */
char *mo_store_redo (MoStore *store, GError **error);
/* TRUE for a table of which nothing is taken back: the safeguarding register, packs that left
 * the house, frozen figures. */
gboolean mo_store_is_kept (const char *table);
/* The same for one change set, such as an import. */
char *mo_store_undo_set (MoStore *store, gint64 change_set, GError **error);
/* What undo takes back, once it told of what stays for good: its label, owned by the caller,
 * and its number in set (may be NULL); NULL and 0 for nothing. */
char *mo_store_undo_label (MoStore *store, gint64 *set, GError **error);

/* Text at the edge of the store: valid UTF-8, no NUL or control characters but tab and newline,
 * NFC, at most `most` bytes (0: 64 KiB).  Owned by the caller; NULL for NULL. */
char *mo_clean_text (const char *text, gsize most);
/* For searching names: decomposed, accents and case folded away.  Owned by the caller. */
char *mo_fold (const char *text);
/* "%text%" for LIKE … ESCAPE '!', without blanks around it and with what LIKE reads as its own
 * escaped; "%%" for NULL.  Owned by the caller. */
char *mo_like_anywhere (const char *text);
/* A new random UUID, owned by the caller. */
#define mo_uuid() g_uuid_string_random ()

G_END_DECLS
