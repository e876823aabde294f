/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/mo-migrate.h"
#include "store/mo-stmt.h"
#include "store/mo-staff.h"
#include "store/mo-store-private.h"

#define APPLICATION_ID 0x4d4f4646 /* "MOFF" */
#define TEXT_MOST      (1024 * 1024)

/* ---------------------------------------------------------------------- errors */

MoStoreError
mo_store_error_class (int rc, int extended)
{
  switch (extended) {
  case SQLITE_CONSTRAINT_UNIQUE:
  case SQLITE_CONSTRAINT_PRIMARYKEY:
    return MO_STORE_UNIQUE;
  case SQLITE_CONSTRAINT_FOREIGNKEY:
    return MO_STORE_LINK;
  default:
    break;
  }
  switch (rc & 0xff) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return MO_STORE_BUSY;
  case SQLITE_CONSTRAINT:
    return MO_STORE_CHECK;
  case SQLITE_FULL:
    return MO_STORE_FULL;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return MO_STORE_DAMAGED;
  case SQLITE_READONLY:
  case SQLITE_PERM:
  case SQLITE_CANTOPEN:
    return MO_STORE_READONLY;
  case SQLITE_TOOBIG:
    return MO_STORE_CHECK;
  default:
    return MO_STORE_FAILED;
  }
}

void
mo_store_set_error (MoStore *store, int rc, GError **error)
{
  int extended = store->db ? sqlite3_extended_errcode (store->db) : rc;
  const char *words = store->db ? sqlite3_errmsg (store->db) : sqlite3_errstr (rc);
  MoStoreError class = mo_store_error_class (rc, extended);

  if (class == MO_STORE_FAILED && store->db && sqlite3_system_errno (store->db) == ENOSPC)
    class = MO_STORE_FULL;
  g_set_error (error, MO_STORE_ERROR, class, "%s (%d)", words, extended);
}

gboolean
mo_store_script (MoStore *store, const char *sql, GError **error)
{
  int rc = sqlite3_exec (store->db, sql, NULL, NULL, NULL);
  if (rc != SQLITE_OK)
    mo_store_set_error (store, rc, error);
  return rc == SQLITE_OK;
}

/* ---------------------------------------------------------------------- opening */

/* First of all: then not even the first look needs shared memory or lets another in. */
static const char alone[] = "PRAGMA locking_mode=EXCLUSIVE;";

static const char settings[] = "PRAGMA journal_mode=WAL;"
                               "PRAGMA synchronous=FULL;"
                               "PRAGMA foreign_keys=ON;"
                               "PRAGMA recursive_triggers=ON;"
                               "PRAGMA temp_store=MEMORY;"
                               "PRAGMA secure_delete=ON;"
                               "PRAGMA cell_size_check=ON;"
                               "PRAGMA trusted_schema=OFF;"
                               "PRAGMA wal_autocheckpoint=1000;"
                               "PRAGMA journal_size_limit=4194304;";

static const char read_only_settings[] = "PRAGMA foreign_keys=ON;"
                                         "PRAGMA query_only=ON;"
                                         "PRAGMA temp_store=MEMORY;"
                                         "PRAGMA cell_size_check=ON;"
                                         "PRAGMA trusted_schema=OFF;";

static gint64
pragma (MoStore *store, const char *sql, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  gint64 value = 0;
  int rc = sqlite3_prepare_v2 (store->db, sql, -1, &stmt, NULL);
  if (rc == SQLITE_OK) {
    rc = sqlite3_step (stmt);
    if (rc == SQLITE_ROW)
      value = sqlite3_column_int64 (stmt, 0);
  }
  if (rc != SQLITE_ROW && rc != SQLITE_DONE && rc != SQLITE_OK)
    mo_store_set_error (store, rc, error);
  sqlite3_finalize (stmt);
  return value;
}

/* A newer file is told before anything is written to it; a foreign one is never touched. */
static gboolean
ours (MoStore *store, GError **error)
{
  GError *failure = NULL;
  gint64 id = pragma (store, "PRAGMA application_id", &failure);
  gint64 version = failure ? 0 : pragma (store, "PRAGMA user_version", &failure);
  gint64 tables = failure ? 0 : pragma (store, "SELECT count(*) FROM sqlite_schema", &failure);

  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (id != APPLICATION_ID && (id != 0 || tables != 0)) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_DAMAGED,
                 "not one of ours: application id %d",
                 (int) id);
    return FALSE;
  }
  if (version > mo_migrations_newest ()) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_TOO_NEW,
                 "version %d, this program knows %d",
                 (int) version,
                 mo_migrations_newest ());
    return FALSE;
  }
  return TRUE;
}

static gboolean
sound (MoStore *store, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  gboolean ok = FALSE;
  int rc = sqlite3_prepare_v2 (store->db, "PRAGMA quick_check(1)", -1, &stmt, NULL);

  if (rc == SQLITE_OK && (rc = sqlite3_step (stmt)) == SQLITE_ROW) {
    const char *words = (const char *) sqlite3_column_text (stmt, 0);
    ok = g_strcmp0 (words, "ok") == 0;
    if (!ok)
      g_set_error (error, MO_STORE_ERROR, MO_STORE_DAMAGED, "%s", words);
  } else {
    mo_store_set_error (store, rc, error);
  }
  sqlite3_finalize (stmt);
  return ok;
}

static gboolean
set_up (MoStore *store, GError **error)
{
  sqlite3_extended_result_codes (store->db, 1);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_limit (store->db, SQLITE_LIMIT_LENGTH, TEXT_MOST * 8);
  sqlite3_limit (store->db, SQLITE_LIMIT_ATTACHED, 0);

  if (!store->read_only &&
      sqlite3_db_readonly (store->db, "main") == 1) { /* SQLite falls back without a word */
    g_set_error (error, MO_STORE_ERROR, MO_STORE_READONLY, "the file cannot be written");
    return FALSE;
  }
  if ((!store->read_only && !mo_store_script (store, alone, error)) || !ours (store, error))
    return FALSE;
  if (store->read_only)
    return mo_store_script (store, read_only_settings, error) && sound (store, error);
  if (!mo_store_script (store, settings, error) || !sound (store, error))
    return FALSE;
  if (pragma (store, "PRAGMA application_id", NULL) == 0 &&
      !mo_store_script (store, "PRAGMA application_id=0x4d4f4646", error))
    return FALSE;
  return mo_store_migrate (store, 0, error);
}

/* ":memory:" and files alike.  A read-only file is opened as immutable, or WAL would refuse. */
static char *
uri_of (const char *path, MoStoreFlags flags)
{
  if (g_str_equal (path, ":memory:"))
    return g_strdup (path);
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (whole, "/", FALSE);
  return g_strdup_printf (
      "file:%s%s", escaped, flags & MO_STORE_READ_ONLY ? "?immutable=1" : "");
}

void
mo_store_begin_file (const char *path)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd >= 0)
    close (fd); /* where it could not be made, SQLite says why */
}

MoStore *
mo_store_open (const char *path, const char *vfs, MoStoreFlags flags, GError **error)
{
  g_autoptr (MoStore) store = g_new0 (MoStore, 1);
  g_autofree char *uri = uri_of (path, flags);
  int mode = flags & MO_STORE_READ_ONLY ? SQLITE_OPEN_READONLY
                                        : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

  store->path = g_strdup (path);
  store->login = g_strdup (g_get_user_name ());
  store->who = g_strdup (store->login);
  store->read_only = (flags & MO_STORE_READ_ONLY) != 0;
  store->statements = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) sqlite3_finalize);
  store->touched = g_ptr_array_new ();

  if (!store->read_only && !g_str_equal (path, ":memory:"))
    mo_store_begin_file (path);
  int rc = sqlite3_open_v2 (uri, &store->db, mode | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, vfs);
  if (rc != SQLITE_OK) {
    mo_store_set_error (store, rc, error);
    return NULL;
  }
  return set_up (store, error) && mo_store_know_me (store, error) ? g_steal_pointer (&store)
                                                                  : NULL;
}

void
mo_store_drop_statements (MoStore *store)
{
  g_hash_table_remove_all (store->statements);
}

void
mo_store_close (MoStore *store)
{
  if (!store)
    return;
  g_clear_pointer (&store->statements, g_hash_table_unref);
  if (store->db && !store->read_only)
    sqlite3_wal_checkpoint_v2 (store->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  sqlite3_close (store->db);
  g_clear_pointer (&store->touched, g_ptr_array_unref);
  g_free (store->label);
  g_free (store->path);
  g_free (store->who);
  g_free (store->login);
  g_free (store);
}

const char *
mo_store_get_path (MoStore *store)
{
  return store->path;
}

gboolean
mo_store_is_read_only (MoStore *store)
{
  return store->read_only;
}

void
mo_store_set_who (MoStore *store, const char *who)
{
  g_free (store->who);
  store->who = g_strdup (who);
}

const char *
mo_store_get_who (MoStore *store)
{
  return store->who;
}

void
mo_store_set_login (MoStore *store, const char *login)
{
  g_free (store->login);
  store->login = g_strdup (login);
}

const char *
mo_store_get_login (MoStore *store)
{
  return store->login;
}

/* ---------------------------------------------------------------------- the clock */

MoDay
mo_store_set_today (MoStore *store, MoDay today)
{
  MoDay before = store->today;
  store->today = today;
  return before;
}

MoDay
mo_store_get_today (MoStore *store)
{
  if (store->today != MO_DAY_NONE)
    return store->today;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  return mo_day_new (g_date_time_get_year (now),
                     g_date_time_get_month (now),
                     g_date_time_get_day_of_month (now));
}

MoDay
mo_store_day_or_today (MoStore *store, MoDay day)
{
  return day != MO_DAY_NONE ? day : mo_store_get_today (store);
}

char *
mo_store_now (MoStore *store)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  if (store->today == MO_DAY_NONE)
    return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *day = mo_day_to_iso (store->today);
  g_autofree char *time = g_date_time_format (now, "T%H:%M:%SZ");
  return g_strconcat (day, time, NULL);
}
