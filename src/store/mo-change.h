/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* What is to become of one row.  Made, filled, given to mo_store_save (). */
typedef struct _MoChange MoChange;

/* table: a literal.  id 0 for a new row; else rev is the version that the person saw, or 0
 * where the job read the row itself within this transaction. */
MoChange *mo_change_new (const char *table, gint64 id, int rev);
void mo_change_free (MoChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoChange, mo_change_free)

/* column: a literal.  Text is cleaned (mo_clean_text); NULL and MO_DAY_NONE are NULL. */
void mo_change_text (MoChange *change, const char *column, const char *value);
void mo_change_int (MoChange *change, const char *column, gint64 value);
void mo_change_real (MoChange *change, const char *column, double value);
void mo_change_day (MoChange *change, const char *column, MoDay value);
void mo_change_null (MoChange *change, const char *column);

/* The one way in: checks rev, writes the row, its audit row, and remembers the news.  Only
 * inside mo_store_write ().  Takes the change.  Answers the row's id, 0 with error set. why: a
 * reason worth keeping, or NULL. A change that alters nothing writes nothing and succeeds. */
gint64 mo_store_save (MoStore *store, MoChange *change, const char *why, GError **error);
/* Takes a row away, with its history kept.  For undo and for corrections. */
gboolean mo_store_delete (MoStore *store,
                          const char *table,
                          gint64 id,
                          int rev,
                          const char *why,
                          GError **error);
/* For an office that is made up with its past: a change set of a past day, to be added in the
 * order of the days, and into which of them is written from now on within this transaction.
 * A record may be written into a later one only than the one it was in before. */
gint64 mo_store_add_past_set (MoStore *store, MoDay day, GError **error);
void mo_store_write_into (MoStore *store, gint64 set);
/* That somebody opened a person's file, and what of it.  Never undone; its news is of the table
 * "audit", without a label. */
gboolean mo_store_note_read (MoStore *store,
                             const char *table,
                             gint64 id,
                             const char *what,
                             GError **error);

G_END_DECLS
