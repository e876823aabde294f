/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-wind-back.h"

#include <string.h>

#include "store/mo-change-private.h"
#include "store/mo-store-private.h"

/* What a row was, put together from the oldest line about it to the newest: the first value
 * that a column is said to have had is the one it had on the day.  So every row is written
 * once, however often it was changed since. */
typedef struct {
  const char *table; /* interned */
  gint64 id;
  gboolean born;   /* it was not there yet */
  gboolean gone;   /* it is not there now */
  int updates;     /* since, up to its end: each made rev one more */
  JsonObject *was; /* what has to be put back; NULL for nothing */
} Row;

static guint
row_hash (gconstpointer data)
{
  const Row *row = data;
  return g_direct_hash (row->table) ^ g_int64_hash (&row->id);
}

static gboolean
row_equal (gconstpointer one, gconstpointer other)
{
  const Row *a = one, *b = other;
  return a->id == b->id && a->table == b->table;
}

static void
row_free (gpointer data)
{
  Row *row = data;
  g_clear_pointer (&row->was, json_object_unref);
  g_free (row);
}

/* ---------------------------------------------------------------------- collecting */

static void
remember (Row *row, const char *text)
{
  g_autoptr (JsonNode) node = text ? json_from_string (text, NULL) : NULL;
  JsonObjectIter iter;
  const char *column;
  JsonNode *value;

  if (!node || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  if (!row->was)
    row->was = json_object_new ();
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &column, &value))
    if (!json_object_has_member (row->was, column))
      json_object_set_member (row->was, column, json_node_copy (value));
}

static void
take_line (GHashTable *rows, MoStmt *stmt)
{
  const Row key = { .table = g_intern_string (mo_stmt_text (stmt, 0)),
                    .id = mo_stmt_int (stmt, 1) };
  const char *verb = mo_stmt_text (stmt, 2);
  Row *row = g_hash_table_lookup (rows, &key);
  gboolean first = row == NULL;

  if (first) {
    row = g_memdup2 (&key, sizeof key);
    g_hash_table_add (rows, row);
  }
  if (g_str_equal (verb, "insert")) {
    row->born = row->born || first;
    row->gone = FALSE;
  } else if (g_str_equal (verb, "delete")) {
    row->gone = TRUE;
  } else if (!row->was || !json_object_has_member (row->was, "rev")) {
    row->updates++;
  }
  if (!row->born)
    remember (row, mo_stmt_text (stmt, 3));
}

/* Drafts are nobody's record: they are left out of the past. */
static GHashTable *
collect (MoStore *store, gint64 last, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (row_hash, row_equal, row_free, NULL);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT tbl, row_id, verb, CASE WHEN verb = 'insert' THEN NULL ELSE was END FROM audit"
      " WHERE change_set > :last AND verb <> 'read' AND tbl <> 'draft' ORDER BY id");
  mo_stmt_bind_int (&stmt, ":last", last);
  while (mo_stmt_step (&stmt))
    take_line (rows, &stmt);
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&rows) : NULL;
}

/* ---------------------------------------------------------------------- putting back */

/* The whole row as it was, from what stands there and what is put back over it. */
static gboolean
make_whole (MoStore *store, Row *row, GError **error)
{
  GError *failure = NULL;
  g_autoptr (JsonObject) values =
      row->gone ? NULL : mo_row_values (store, row->table, row->id, &failure);

  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (!values)
    values = json_object_new ();
  if (!row->was)
    row->was = json_object_new ();
  g_autoptr (GList) columns = json_object_get_members (row->was);
  for (GList *l = columns; l; l = l->next)
    json_object_set_member (
        values, l->data, json_node_copy (json_object_get_member (row->was, l->data)));
  json_object_set_int_member (values, "id", row->id);
  json_object_set_int_member (
      values, "rev", json_object_get_int_member_with_default (values, "rev", 1) - row->updates);
  json_object_unref (row->was);
  row->was = g_steal_pointer (&values);
  return TRUE;
}

static gboolean
put_back (MoStore *store, const Row *row, GError **error)
{
  g_autoptr (MoChange) change = mo_change_new (row->table, 0, 0);
  g_autoptr (GList) columns = json_object_get_members (row->was);
  for (GList *l = columns; l; l = l->next)
    mo_change_node (
        change, l->data, json_node_copy (json_object_get_member (row->was, l->data)));
  return mo_store_write_row (store, change, error) != 0;
}

/* All that was touched goes before anything comes back: two rows may have exchanged what only
 * one of them can have. */
gboolean
mo_store_wind_back (MoStore *store, gint64 last, GError **error)
{
  g_autoptr (GHashTable) rows = collect (store, last, error);
  GHashTableIter iter;
  gpointer at;

  if (!rows)
    return FALSE;
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &at, NULL)) {
    Row *row = at;
    if (!row->born && !make_whole (store, row, error))
      return FALSE;
    if (!row->gone && !mo_store_drop_row (store, row->table, row->id, error))
      return FALSE;
  }
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &at, NULL)) {
    const Row *row = at;
    if (!row->born && !put_back (store, row, error))
      return FALSE;
  }
  return TRUE;
}
