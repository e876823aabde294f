/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-drafts.h"

#include "store/mo-stmt.h"

GPtrArray *
mo_store_list_drafts (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, kind, started_at, saved_at, title, payload FROM draft"
                   " ORDER BY saved_at DESC, id DESC");
  return mo_stmt_read_all (&stmt, mo_draft, error);
}

gpointer
mo_store_list_drafts_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_drafts (store, error);
}

MoDraft *
mo_store_load_draft (MoStore *store, gint64 id, GError **error)
{
  g_autoptr (MoDraft) draft = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id, kind, started_at, saved_at, title, payload"
                                      " FROM draft WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", id);
  if (mo_stmt_step (&stmt)) {
    draft = mo_draft_new ();
    mo_stmt_read (&stmt, mo_draft_fields (), draft);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!draft)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no draft %" G_GINT64_FORMAT, id);
  return g_steal_pointer (&draft);
}
