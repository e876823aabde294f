/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/mo-stmt.h"
#include "store/mo-store-private.h"

/* The newest line of history: what a copy must reach. */
#define HEAD "SELECT coalesce(max(id), 0) FROM audit"

int
mo_store_copy_pages (MoStore *store, sqlite3 *copy)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy, "main", store->db, "main");
  int rc = SQLITE_OK;

  if (!backup)
    return sqlite3_errcode (copy);
  do
    rc = sqlite3_backup_step (backup, 500);
  while (rc == SQLITE_OK);
  sqlite3_backup_finish (backup);
  return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static gboolean
copy_into (MoStore *store, const char *part, GError **error)
{
  sqlite3 *copy = NULL;
  mo_store_begin_file (part);
  int rc = sqlite3_open_v2 (part, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  if (rc == SQLITE_OK)
    rc = mo_store_copy_pages (store, copy);
  if (rc == SQLITE_OK) /* the copy is one plain file, whatever the journal of the original */
    rc = sqlite3_exec (copy, "PRAGMA journal_mode=DELETE", NULL, NULL, NULL);
  if (rc != SQLITE_OK)
    g_set_error (error,
                 MO_STORE_ERROR,
                 mo_store_error_class (rc, rc),
                 "%s",
                 copy ? sqlite3_errmsg (copy) : "out of memory");
  sqlite3_close (copy);
  return rc == SQLITE_OK;
}

static gboolean
sync_file (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;
  if (!ok)
    g_set_error (error,
                 MO_STORE_ERROR,
                 errno == ENOSPC ? MO_STORE_FULL : MO_STORE_FAILED,
                 "%s: %s",
                 path,
                 g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return ok;
}

gboolean
mo_store_backup (MoStore *store, const char *to, GError **error)
{
  g_autofree char *part = g_strconcat (to, ".part", NULL);
  g_autofree char *folder = g_path_get_dirname (to);

  g_unlink (part);
  if (!copy_into (store, part, error))
    goto failed;
  {
    g_autoptr (MoStore) check = mo_store_open (part, NULL, MO_STORE_READ_ONLY, error);
    if (!check)
      goto failed;
    gint64 there = mo_stmt_one_int (check, HEAD, error);
    gint64 here = mo_stmt_one_int (store, HEAD, error);
    if (there != here) {
      g_set_error (error,
                   MO_STORE_ERROR,
                   MO_STORE_FAILED,
                   "the copy ends at %d, the original at %d",
                   (int) there,
                   (int) here);
      goto failed;
    }
  }
  if (!sync_file (part, error))
    goto failed;
  if (g_rename (part, to) != 0) {
    g_set_error (error, MO_STORE_ERROR, MO_STORE_READONLY, "%s: %s", to, g_strerror (errno));
    goto failed;
  }
  return sync_file (folder, error);

failed:
  g_unlink (part);
  return FALSE;
}

void
mo_store_tidy (MoStore *store)
{
  if (!store->read_only && !store->in_transaction)
    sqlite3_wal_checkpoint_v2 (store->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}
