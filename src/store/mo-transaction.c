/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-store-private.h"

/* Sync tools replace files beneath a running program; a write would succeed and vanish. */
static gboolean
still_there (MoStore *store, GError **error)
{
  int moved = 0;
  if (sqlite3_file_control (store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
      moved) {
    g_set_error (error, MO_STORE_ERROR, MO_STORE_MOVED, "the file has moved");
    return FALSE;
  }
  return TRUE;
}

static gboolean
begin (MoStore *store, GError **error)
{
  g_return_val_if_fail (!store->in_transaction, FALSE);
  if (store->read_only) {
    g_set_error (error, MO_STORE_ERROR, MO_STORE_READONLY, "opened to look only");
    return FALSE;
  }
  if (!still_there (store, error) || !mo_store_script (store, "BEGIN IMMEDIATE", error))
    return FALSE;
  store->in_transaction = TRUE;
  store->set_kind = "edit";
  store->change_set = store->undoes = 0;
  store->changed = FALSE;
  g_ptr_array_set_size (store->touched, 0);
  return TRUE;
}

static void
roll_back (MoStore *store)
{
  if (!sqlite3_get_autocommit (store->db) &&
      sqlite3_exec (store->db, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
    g_critical ("not rolled back: %s", sqlite3_errmsg (store->db));
  store->in_transaction = FALSE;
}

static gpointer
run (MoStore *store,
     const char *label,
     MoStoreJob job,
     gconstpointer ask,
     gboolean keep,
     GError **error)
{
  GError *failure = NULL;

  if (!begin (store, error))
    return NULL;
  g_free (store->label);
  store->label = g_strdup (label);
  gpointer answer = job (store, ask, &failure);
  if (failure || !keep) {
    roll_back (store);
    if (failure)
      g_propagate_error (error, failure);
    return answer;
  }
  if (!still_there (store, error) || !mo_store_script (store, "COMMIT", error)) {
    roll_back (store);
    return answer;
  }
  store->in_transaction = FALSE;
  if (store->changed)
    store->told = 0;
  if (store->touched->len > 0 && store->news) {
    g_ptr_array_add (store->touched, NULL);
    store->news ((const char *const *) store->touched->pdata,
                 store->changed || !store->change_set ? store->label : NULL,
                 store->change_set,
                 store->news_user);
  }
  return answer;
}

gpointer
mo_store_write (MoStore *store,
                const char *label,
                MoStoreJob job,
                gconstpointer ask,
                GError **error)
{
  return run (store, label, job, ask, TRUE, error);
}

gpointer
mo_store_rehearse (MoStore *store, MoStoreJob job, gconstpointer ask, GError **error)
{
  return run (store, "rehearsal", job, ask, FALSE, error);
}

gpointer
mo_store_read (MoStore *store, MoStoreJob job, gconstpointer ask, GError **error)
{
  return job (store, ask, error);
}

void
mo_store_label (MoStore *store, const char *format, ...)
{
  va_list args;
  g_return_if_fail (store->change_set == 0);
  va_start (args, format);
  g_free (store->label);
  store->label = g_strdup_vprintf (format, args);
  va_end (args);
}

void
mo_store_label_import (MoStore *store)
{
  store->set_kind = "import";
}

void
mo_store_touch (MoStore *store, const char *table)
{
  const char *name = g_intern_string (table);
  if (!g_ptr_array_find (store->touched, name, NULL))
    g_ptr_array_add (store->touched, (gpointer) name);
}

void
mo_store_set_news (MoStore *store, MoStoreNews news, gpointer user)
{
  store->news = news;
  store->news_user = user;
}
