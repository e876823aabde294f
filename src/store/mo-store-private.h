/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "store/mo-store.h"

struct _MoStore {
  sqlite3 *db;
  char *path;
  char *who, *login;
  MoDay today; /* set for trying things out, else MO_DAY_NONE */
  gboolean read_only;

  GHashTable *statements; /* SQL text → idle prepared statement */

  gboolean in_transaction;
  const char *set_kind;
  char *label;
  gint64 change_set; /* of this transaction, 0 until something is saved */
  gint64 undoes;
  gint64 told;        /* the change set of which undo said last that it stays for good */
  gboolean changed;   /* more than a look was written down */
  GPtrArray *touched; /* names of tables, literals or interned */

  MoStoreNews news;
  gpointer news_user;
};

/* Which of the errors an SQLite code and its extended code are. */
MoStoreError mo_store_error_class (int rc, int extended);
/* The class of an SQLite failure, with the library's words as the message (for the log). */
void mo_store_set_error (MoStore *store, int rc, GError **error);
gboolean mo_store_script (MoStore *store, const char *sql, GError **error);
void mo_store_touch (MoStore *store, const char *table);
/* A new file for a database is readable by its owner alone; SQLite gives a database's journals
 * the permissions of the file.  A file that is there keeps its own. */
void mo_store_begin_file (const char *path);
/* Every page of the database into an open, empty one; answers SQLite's code. */
int mo_store_copy_pages (MoStore *store, sqlite3 *copy);
/* Forget every prepared statement. */
void mo_store_drop_statements (MoStore *store);
