/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/mo-change-private.h"
#include "store/mo-rollup-private.h"
#include "store/mo-store-private.h"

/* ---------------------------------------------------------------------- values */

gboolean
mo_value_equal (JsonNode *one, JsonNode *other)
{
  if (JSON_NODE_HOLDS_NULL (one) || JSON_NODE_HOLDS_NULL (other))
    return JSON_NODE_HOLDS_NULL (one) && JSON_NODE_HOLDS_NULL (other);
  if (json_node_get_value_type (one) == G_TYPE_STRING ||
      json_node_get_value_type (other) == G_TYPE_STRING)
    return g_strcmp0 (json_node_get_string (one), json_node_get_string (other)) == 0;
  return json_node_get_double (one) == json_node_get_double (other) &&
         json_node_get_int (one) == json_node_get_int (other);
}

static JsonNode *
column_value (MoStmt *stmt, int column)
{
  switch (sqlite3_column_type (stmt->handle, column)) {
  case SQLITE_INTEGER:
    return json_node_init_int (json_node_alloc (), mo_stmt_int (stmt, column));
  case SQLITE_FLOAT:
    return json_node_init_double (json_node_alloc (), mo_stmt_real (stmt, column));
  case SQLITE_NULL:
    return json_node_new (JSON_NODE_NULL);
  default:
    return json_node_init_string (json_node_alloc (), mo_stmt_text (stmt, column));
  }
}

static void
bind_value (MoStmt *stmt, const char *column, JsonNode *value)
{
  g_autofree char *name = g_strconcat (":", column, NULL);
  if (JSON_NODE_HOLDS_NULL (value))
    mo_stmt_bind_null (stmt, name);
  else if (json_node_get_value_type (value) == G_TYPE_STRING)
    mo_stmt_bind_text (stmt, name, json_node_get_string (value));
  else if (json_node_get_value_type (value) == G_TYPE_DOUBLE)
    mo_stmt_bind_real (stmt, name, json_node_get_double (value));
  else
    mo_stmt_bind_int (stmt, name, json_node_get_int (value));
}

JsonObject *
mo_row_values (MoStore *store, const char *table, gint64 id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s WHERE id = :id", table);
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  g_autoptr (JsonObject) row = NULL;

  mo_stmt_bind_int (&stmt, ":id", id);
  if (mo_stmt_step (&stmt)) {
    row = json_object_new ();
    for (int c = 0; c < mo_stmt_columns (&stmt); c++)
      json_object_set_member (row, mo_stmt_column_name (&stmt, c), column_value (&stmt, c));
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&row) : NULL;
}

/* ---------------------------------------------------------------------- history */

static gint64
add_set (MoStore *store, const char *at, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "INSERT INTO change_set(at, who, kind, label, undoes)"
                   " SELECT CASE WHEN max(at) > :now THEN max(at) ELSE :now END,"
                   " :who, :kind, :label, :undoes FROM change_set RETURNING id");
  mo_stmt_bind_text (&stmt, ":now", at);
  mo_stmt_bind_text (&stmt, ":who", store->who);
  mo_stmt_bind_text (&stmt, ":kind", store->set_kind);
  mo_stmt_bind_text (&stmt, ":label", store->label ? store->label : "");
  if (store->undoes)
    mo_stmt_bind_int (&stmt, ":undoes", store->undoes);
  else
    mo_stmt_bind_null (&stmt, ":undoes");
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? id : 0;
}

gint64
mo_store_change_set (MoStore *store, GError **error)
{
  g_return_val_if_fail (store->in_transaction, 0);
  if (store->change_set)
    return store->change_set;
  g_autofree char *now = mo_store_now (store);
  return store->change_set = add_set (store, now, error);
}

gint64
mo_store_add_past_set (MoStore *store, MoDay day, GError **error)
{
  g_return_val_if_fail (store->in_transaction, 0);
  g_autofree char *iso = mo_day_to_iso (day);
  g_autofree char *at = g_strconcat (iso, "T09:00:00Z", NULL);
  return add_set (store, at, error);
}

void
mo_store_write_into (MoStore *store, gint64 set)
{
  g_return_if_fail (store->in_transaction);
  store->change_set = set;
}

static char *
as_json (JsonObject *values)
{
  if (!values)
    return NULL;
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), values);
  return json_to_string (node, FALSE);
}

static gboolean
write_audit (MoStore *store,
             const char *table,
             gint64 id,
             const char *verb,
             const char *why,
             JsonObject *was,
             JsonObject *now,
             GError **error)
{
  gint64 set = mo_store_change_set (store, error);
  if (!set)
    return FALSE;
  g_autofree char *was_text = as_json (was);
  g_autofree char *now_text = as_json (now);
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "INSERT INTO audit(change_set, tbl, row_id, verb, why, was, now_)"
                   " VALUES (:set, :tbl, :row, :verb, :why, :was, :now)");
  mo_stmt_bind_int (&stmt, ":set", set);
  mo_stmt_bind_text (&stmt, ":tbl", table);
  mo_stmt_bind_int (&stmt, ":row", id);
  mo_stmt_bind_text (&stmt, ":verb", verb);
  mo_stmt_bind_text (&stmt, ":why", why);
  mo_stmt_bind_text (&stmt, ":was", was_text);
  mo_stmt_bind_text (&stmt, ":now", now_text);
  mo_stmt_step (&stmt);
  /* who only looked has changed nothing that a page shows, nor anything to take back */
  gboolean only_read = g_str_equal (verb, "read");
  store->changed = store->changed || !only_read;
  mo_store_touch (store, only_read ? "audit" : table);
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- writing */

static void
append_list (GString *sql, GPtrArray *columns, const char *format)
{
  for (guint i = 0; i < columns->len; i++) {
    g_string_append (sql, i ? ", " : "");
    for (const char *f = format; *f; f++)
      if (*f == '$')
        g_string_append (sql, g_ptr_array_index (columns, i));
      else
        g_string_append_c (sql, *f);
  }
}

gint64
mo_store_write_row (MoStore *store, MoChange *change, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("INSERT INTO ");
  g_string_append_printf (sql, "%s(", change->table);
  append_list (sql, change->columns, "$");
  g_string_append (sql, ") VALUES (");
  append_list (sql, change->columns, ":$");
  g_string_append (sql, ") RETURNING id");

  g_auto (MoStmt) stmt = mo_stmt_new (store, sql->str);
  for (guint i = 0; i < change->columns->len; i++) {
    const char *column = g_ptr_array_index (change->columns, i);
    bind_value (&stmt, column, json_object_get_member (change->values, column));
  }
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  while (id && mo_stmt_step (&stmt))
    ;
  return mo_stmt_finish (&stmt, error) ? id : 0;
}

static gint64
insert (MoStore *store, MoChange *change, const char *why, GError **error)
{
  gint64 id = mo_store_write_row (store, change, error);
  if (!id || !mo_rollup_move (store, change->table, id, 1, error) ||
      !write_audit (store, change->table, id, "insert", why, NULL, change->values, error))
    return 0;
  return id;
}

gint64
mo_store_insert_again (MoStore *store, MoChange *change, GError **error)
{
  return insert (store, change, NULL, error);
}

static void
stale (const char *table, gint64 id, GError **error)
{
  g_set_error (error,
               MO_STORE_ERROR,
               MO_STORE_CONFLICT,
               "%s %" G_GINT64_FORMAT " was changed in the meantime",
               table,
               id);
}

static gboolean
current_rev (JsonObject *row, const char *table, gint64 id, int rev, GError **error)
{
  if (!row) {
    if (error && !*error)
      g_set_error (
          error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no %s %" G_GINT64_FORMAT, table, id);
    return FALSE;
  }
  if (rev == 0 || json_object_get_int_member (row, "rev") == rev)
    return TRUE;
  stale (table, id, error);
  return FALSE;
}

static gboolean
update (MoStore *store, MoChange *change, const char *why, GError **error)
{
  GError *failure = NULL;
  g_autoptr (JsonObject) row = mo_row_values (store, change->table, change->id, &failure);
  if (!current_rev (row, change->table, change->id, change->rev, &failure)) {
    g_propagate_error (error, failure);
    return FALSE;
  }

  g_autoptr (JsonObject) was = json_object_new ();
  g_autoptr (JsonObject) now = json_object_new ();
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  gboolean counted = FALSE;
  for (guint i = 0; i < change->columns->len; i++) {
    const char *column = g_ptr_array_index (change->columns, i);
    JsonNode *new_value = json_object_get_member (change->values, column);
    JsonNode *old_value = json_object_get_member (row, column);
    if (old_value && mo_value_equal (old_value, new_value))
      continue;
    g_ptr_array_add (moved, (gpointer) column);
    counted |= mo_rollup_hangs_on (change->table, column);
    json_object_set_member (
        was, column, old_value ? json_node_copy (old_value) : json_node_new (JSON_NODE_NULL));
    json_object_set_member (now, column, json_node_copy (new_value));
  }
  if (moved->len == 0)
    return TRUE;
  if (counted && !mo_rollup_move (store, change->table, change->id, -1, error))
    return FALSE;

  g_autoptr (GString) sql = g_string_new ("UPDATE ");
  g_string_append_printf (sql, "%s SET ", change->table);
  append_list (sql, moved, "$ = :$");
  g_string_append (sql, ", rev = rev + 1 WHERE id = :id AND rev = :rev RETURNING id");
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql->str);
  for (guint i = 0; i < moved->len; i++) {
    const char *column = g_ptr_array_index (moved, i);
    bind_value (&stmt, column, json_object_get_member (now, column));
  }
  mo_stmt_bind_int (&stmt, ":id", change->id);
  mo_stmt_bind_int (&stmt, ":rev", json_object_get_int_member (row, "rev"));
  gboolean hit = mo_stmt_step (&stmt);
  while (hit && mo_stmt_step (&stmt))
    ;
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!hit) {
    stale (change->table, change->id, error);
    return FALSE;
  }
  if (counted && !mo_rollup_move (store, change->table, change->id, 1, error))
    return FALSE;
  return write_audit (store, change->table, change->id, "update", why, was, now, error);
}

gint64
mo_store_save (MoStore *store, MoChange *change, const char *why, GError **error)
{
  g_autoptr (MoChange) owned = change;
  g_return_val_if_fail (store->in_transaction, 0);

  if (owned->id == 0)
    return insert (store, owned, why, error);
  return update (store, owned, why, error) ? owned->id : 0;
}

gboolean
mo_store_drop_row (MoStore *store, const char *table, gint64 id, GError **error)
{
  if (!mo_rollup_move (store, table, id, -1, error))
    return FALSE;
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = :id", table);
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  mo_stmt_bind_int (&stmt, ":id", id);
  mo_stmt_step (&stmt);
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_store_delete (MoStore *store,
                 const char *table,
                 gint64 id,
                 int rev,
                 const char *why,
                 GError **error)
{
  GError *failure = NULL;
  g_autoptr (JsonObject) row = mo_row_values (store, table, id, &failure);
  if (!current_rev (row, table, id, rev, &failure)) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  return mo_store_drop_row (store, table, id, error) &&
         write_audit (store, table, id, "delete", why, row, NULL, error);
}

gboolean
mo_store_note_read (MoStore *store,
                    const char *table,
                    gint64 id,
                    const char *what,
                    GError **error)
{
  return write_audit (store, table, id, "read", what, NULL, NULL, error);
}
