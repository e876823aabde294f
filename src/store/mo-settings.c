/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"
#include "store/mo-store-private.h"

gboolean
mo_store_load_policy (MoStore *store, MoPolicy *policy, GError **error)
{
  *policy = mo_policy_default ();
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT name, value FROM setting");
  while (mo_stmt_step (&stmt))
    mo_policy_set (policy, mo_stmt_text (&stmt, 0), atoi (mo_stmt_text (&stmt, 1)));
  return mo_stmt_finish (&stmt, error);
}

char *
mo_store_get_setting (MoStore *store, const char *name, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT value FROM setting WHERE name = :name");
  mo_stmt_bind_text (&stmt, ":name", name);
  g_autofree char *value = mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&value) : NULL;
}

gboolean
mo_store_put_setting (MoStore *store, const char *name, const char *value, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT id FROM setting WHERE name = :name");
  mo_stmt_bind_text (&stmt, ":name", name);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  MoChange *change = mo_change_new ("setting", id, 0);
  mo_change_text (change, "name", name);
  mo_change_text (change, "value", value);
  return mo_store_save (store, change, NULL, error) != 0;
}

gint64
mo_store_put_draft (MoStore *store,
                    gint64 id,
                    const char *kind,
                    const char *title,
                    const char *payload,
                    GError **error)
{
  g_autofree char *now = mo_store_now (store);
  g_auto (MoStmt) stmt =
      id ? mo_stmt_new (store,
                        "UPDATE draft SET saved_at = :now, kind = :kind, title = :title, "
                        "payload = :payload"
                        " WHERE id = :id RETURNING id")
         : mo_stmt_new (store,
                        "INSERT INTO draft(kind, started_at, saved_at, title, payload)"
                        " VALUES (:kind, :now, :now, :title, :payload) RETURNING id");
  if (id)
    mo_stmt_bind_int (&stmt, ":id", id);
  mo_stmt_bind_text (&stmt, ":now", now);
  mo_stmt_bind_text (&stmt, ":kind", kind);
  mo_stmt_bind_text (&stmt, ":title", title ? title : "");
  mo_stmt_bind_text (&stmt, ":payload", payload);
  gint64 saved = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  while (saved && mo_stmt_step (&stmt))
    ;
  if (!mo_stmt_finish (&stmt, error))
    return 0;
  if (!saved)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no draft %" G_GINT64_FORMAT, id);
  else
    mo_store_touch (store, "draft");
  return saved;
}

gboolean
mo_store_drop_draft (MoStore *store, gint64 id, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "DELETE FROM draft WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", id);
  mo_stmt_step (&stmt);
  mo_store_touch (store, "draft");
  return mo_stmt_finish (&stmt, error);
}
