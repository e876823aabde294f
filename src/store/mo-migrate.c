/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-migrate.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/mo-stmt.h"
#include "store/mo-store-private.h"

int
mo_migrations_newest (void)
{
  int newest = 0;
  for (const MoMigration *step = mo_migrations; step->sql; step++)
    newest = step->version;
  return newest;
}

/* The few words in which the engines' DDL differs. */
static char *
for_sqlite (const char *sql)
{
  static const char *const tokens[][2] = {
    { "@ID", "INTEGER PRIMARY KEY AUTOINCREMENT" },
    { "@INT", "INTEGER" },
    { "@REAL", "REAL" },
    { "@STRICT", "STRICT" },
  };
  GString *text = g_string_new (sql);
  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++) {
    g_autofree char *word = g_strdup_printf ("%s", tokens[i][0]);
    char *at = text->str;
    while ((at = strstr (at, word))) {
      gsize start = at - text->str, length = strlen (word);
      if (g_ascii_isalpha (at[length])) { /* "@ID" is not the start of another word */
        at += length;
        continue;
      }
      g_string_erase (text, start, length);
      g_string_insert (text, start, tokens[i][1]);
      at = text->str + start;
    }
  }
  return g_string_free (text, FALSE);
}

static gboolean
linked (MoStore *store, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2 (store->db, "PRAGMA foreign_key_check", -1, &stmt, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_DAMAGED, "a row names another that is not there");
  else if (rc != SQLITE_DONE)
    mo_store_set_error (store, rc, error);
  sqlite3_finalize (stmt);
  return rc == SQLITE_DONE;
}

static gboolean
step_up (MoStore *store, const MoMigration *step, GError **error)
{
  g_autofree char *sql = for_sqlite (step->sql);
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version=%d", step->version);

  if (mo_store_script (store, "BEGIN IMMEDIATE", error) &&
      mo_store_script (store, sql, error) && linked (store, error) &&
      mo_store_script (store, version, error) && mo_store_script (store, "COMMIT", error))
    return TRUE;
  if (!sqlite3_get_autocommit (store->db) &&
      sqlite3_exec (store->db, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
    g_critical ("not rolled back: %s", sqlite3_errmsg (store->db));
  g_prefix_error (error, "%s: ", step->name);
  return FALSE;
}

static int
version_of (MoStore *store, GError **error)
{
  return mo_stmt_one_int (store, "SELECT user_version FROM pragma_user_version", error);
}

/* Before an office's file is changed, a verified copy of it is laid beside it. */
static gboolean
copy_first (MoStore *store, int version, GError **error)
{
  if (version == 0 || g_str_equal (store->path, ":memory:"))
    return TRUE;
  g_autofree char *copy = g_strdup_printf ("%s.before-%d", store->path, version);
  return g_file_test (copy, G_FILE_TEST_EXISTS) || mo_store_backup (store, copy, error);
}

gboolean
mo_store_migrate (MoStore *store, int to, GError **error)
{
  GError *failure = NULL;
  int version = version_of (store, &failure);

  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (to == 0)
    to = mo_migrations_newest ();
  if (version < to && !copy_first (store, version, error))
    return FALSE;
  for (const MoMigration *step = mo_migrations; step->sql; step++)
    if (step->version > version && step->version <= to && !step_up (store, step, error))
      return FALSE;
  mo_store_drop_statements (store);
  return TRUE;
}
