/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-stmt.h"

#include "store/mo-store-private.h"

static void
stick (MoStmt *stmt, int rc)
{
  if (!stmt->error)
    mo_store_set_error (stmt->store, rc, &stmt->error);
}

MoStmt
mo_stmt_new (MoStore *store, const char *sql)
{
  MoStmt stmt = { .store = store, .sql = sql };
  gpointer key, handle;

  if (g_hash_table_steal_extended (store->statements, sql, &key, &handle)) {
    g_free (key);
    stmt.handle = handle;
    return stmt;
  }
  sqlite3_stmt *fresh = NULL;
  int rc = sqlite3_prepare_v3 (store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &fresh, NULL);
  if (rc != SQLITE_OK) {
    stick (&stmt, rc);
    g_warning ("%s: in %s", stmt.error->message, sql);
  }
  stmt.handle = fresh;
  return stmt;
}

/* Gives the prepared statement back for the next use of the same text. */
static void
hand_back (MoStmt *stmt)
{
  sqlite3_stmt *handle = g_steal_pointer (&stmt->handle);
  if (!handle)
    return;
  sqlite3_reset (handle); /* repeats the step's failure, which is kept already */
  sqlite3_clear_bindings (handle);
  if (g_hash_table_contains (stmt->store->statements, stmt->sql))
    sqlite3_finalize (handle);
  else
    g_hash_table_insert (stmt->store->statements, g_strdup (stmt->sql), handle);
}

void
mo_stmt_clear (MoStmt *stmt)
{
  hand_back (stmt);
  g_clear_error (&stmt->error);
  g_clear_pointer (&stmt->columns, g_free);
}

static int
parameter (MoStmt *stmt, const char *name)
{
  if (stmt->error)
    return 0;
  int index = sqlite3_bind_parameter_index (stmt->handle, name);
  if (index == 0)
    g_set_error (&stmt->error,
                 MO_STORE_ERROR,
                 MO_STORE_FAILED,
                 "no parameter %s in %s",
                 name,
                 stmt->sql);
  return index;
}

static void
bound (MoStmt *stmt, int rc)
{
  if (rc != SQLITE_OK)
    stick (stmt, rc);
}

void
mo_stmt_bind_int (MoStmt *stmt, const char *name, gint64 value)
{
  int index = parameter (stmt, name);
  if (index)
    bound (stmt, sqlite3_bind_int64 (stmt->handle, index, value));
}

void
mo_stmt_bind_real (MoStmt *stmt, const char *name, double value)
{
  int index = parameter (stmt, name);
  if (index)
    bound (stmt, sqlite3_bind_double (stmt->handle, index, value));
}

void
mo_stmt_bind_text (MoStmt *stmt, const char *name, const char *value)
{
  int index = parameter (stmt, name);
  if (index)
    bound (stmt, sqlite3_bind_text (stmt->handle, index, value, -1, SQLITE_TRANSIENT));
}

void
mo_stmt_bind_null (MoStmt *stmt, const char *name)
{
  int index = parameter (stmt, name);
  if (index)
    bound (stmt, sqlite3_bind_null (stmt->handle, index));
}

void
mo_stmt_bind_day (MoStmt *stmt, const char *name, MoDay value)
{
  g_autofree char *iso = mo_day_to_iso (value);
  mo_stmt_bind_text (stmt, name, iso);
}

gboolean
mo_stmt_step (MoStmt *stmt)
{
  if (stmt->error)
    return FALSE;
  int rc = sqlite3_step (stmt->handle);
  if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    stick (stmt, rc);
  return rc == SQLITE_ROW;
}

void
mo_stmt_reset (MoStmt *stmt)
{
  if (!stmt->error)
    bound (stmt, sqlite3_reset (stmt->handle));
}

gboolean
mo_stmt_finish (MoStmt *stmt, GError **error)
{
  hand_back (stmt);
  if (!stmt->error)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&stmt->error));
  return FALSE;
}

gboolean
mo_stmt_is_null (MoStmt *stmt, int column)
{
  return sqlite3_column_type (stmt->handle, column) == SQLITE_NULL;
}

gint64
mo_stmt_int (MoStmt *stmt, int column)
{
  return sqlite3_column_int64 (stmt->handle, column);
}

double
mo_stmt_real (MoStmt *stmt, int column)
{
  return sqlite3_column_double (stmt->handle, column);
}

const char *
mo_stmt_text (MoStmt *stmt, int column)
{
  return (const char *) sqlite3_column_text (stmt->handle, column);
}

char *
mo_stmt_dup (MoStmt *stmt, int column)
{
  return g_strdup (mo_stmt_text (stmt, column));
}

MoDay
mo_stmt_day (MoStmt *stmt, int column)
{
  return mo_day_from_iso (mo_stmt_text (stmt, column));
}

int
mo_stmt_columns (MoStmt *stmt)
{
  return stmt->handle ? sqlite3_column_count (stmt->handle) : 0;
}

const char *
mo_stmt_column_name (MoStmt *stmt, int column)
{
  return sqlite3_column_name (stmt->handle, column);
}

static void
map_columns (MoStmt *stmt, const MoField *fields)
{
  int n = 0, columns = mo_stmt_columns (stmt);
  while (fields[n].name)
    n++;
  g_free (stmt->columns);
  stmt->columns = g_new (int, n);
  stmt->mapped = fields;
  for (int i = 0; i < n; i++) {
    stmt->columns[i] = -1;
    for (int c = 0; c < columns && stmt->columns[i] < 0; c++)
      if (g_str_equal (mo_stmt_column_name (stmt, c), fields[i].name))
        stmt->columns[i] = c;
  }
}

void
mo_stmt_read (MoStmt *stmt, const MoField *fields, gpointer record)
{
  if (stmt->mapped != fields)
    map_columns (stmt, fields);
  for (int i = 0; fields[i].name; i++) {
    int c = stmt->columns[i];
    gpointer at = (char *) record + fields[i].offset;
    if (c < 0)
      continue;
    switch (fields[i].kind) {
    case MO_FIELD_TEXT:
      g_free (*(char **) at);
      *(char **) at = mo_stmt_dup (stmt, c);
      break;
    case MO_FIELD_INT:
      *(int *) at = (int) mo_stmt_int (stmt, c);
      break;
    case MO_FIELD_INT64:
      *(gint64 *) at = mo_stmt_int (stmt, c);
      break;
    case MO_FIELD_DAY:
      *(MoDay *) at = mo_stmt_day (stmt, c);
      break;
    case MO_FIELD_REAL:
      *(double *) at = mo_stmt_real (stmt, c);
      break;
    }
  }
}

GPtrArray *
mo_stmt_collect (MoStmt *stmt,
                 gpointer (*make) (void),
                 GDestroyNotify unref,
                 const MoField *fields,
                 GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (unref);

  while (mo_stmt_step (stmt)) {
    gpointer record = make ();
    mo_stmt_read (stmt, fields, record);
    g_ptr_array_add (found, record);
  }
  return mo_stmt_finish (stmt, error) ? g_steal_pointer (&found) : NULL;
}

gint64
mo_stmt_one_int (MoStore *store, const char *sql, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  gint64 number = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? number : 0;
}
