/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* One statement.  Parameters are named (":id") and must all be known to the statement; the
 * first failure sticks and every later call is a quiet no-op until mo_stmt_finish () tells it.
 *
 *   g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT id, name FROM person WHERE id = :id");
 *   mo_stmt_bind_int (&stmt, ":id", id);
 *   while (mo_stmt_step (&stmt))
 *     … mo_stmt_int (&stmt, 0) …
 *   return mo_stmt_finish (&stmt, error);
 *
 * The text must be a literal: prepared statements are kept by it. */
typedef struct {
  MoStore *store;
  gpointer handle;
  const char *sql;
  GError *error;
  const MoField *mapped; /* the fields that `columns` was made for */
  int *columns;          /* column of each field, or -1 */
} MoStmt;

/* Prepares the statement, or takes it up again where it was used before.  sql: a literal, not
 * copied.  What fails is kept, and told by mo_stmt_finish (). */
MoStmt mo_stmt_new (MoStore *store, const char *sql);
/* Gives the prepared statement back to the store for its next use. */
void mo_stmt_clear (MoStmt *stmt);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MoStmt, mo_stmt_clear)

/* Bind the parameter of that name, ":day"; one that the statement does not know is a failure.
 */
void mo_stmt_bind_int (MoStmt *stmt, const char *name, gint64 value);
void mo_stmt_bind_real (MoStmt *stmt, const char *name, double value);
void mo_stmt_bind_text (MoStmt *stmt, const char *name, const char *value); /* NULL is NULL */
void mo_stmt_bind_day (MoStmt *stmt, const char *name, MoDay value);        /* none is NULL */
void mo_stmt_bind_null (MoStmt *stmt, const char *name);

/* TRUE while there is a row; FALSE at the end and after any failure. */
gboolean mo_stmt_step (MoStmt *stmt);
/* Runs a statement again from the start, parameters kept. */
void mo_stmt_reset (MoStmt *stmt);
/* TRUE where nothing failed; else moves the first failure into error. */
gboolean mo_stmt_finish (MoStmt *stmt, GError **error);

/* Of the row that the statement stands on; columns count from 0.  NULL reads as 0, as no day.
 * A text of mo_stmt_dup () is owned by the caller, a name of a column by the statement. */
gboolean mo_stmt_is_null (MoStmt *stmt, int column);
gint64 mo_stmt_int (MoStmt *stmt, int column);
double mo_stmt_real (MoStmt *stmt, int column);
const char *mo_stmt_text (MoStmt *stmt, int column); /* until the next step; NULL is NULL */
char *mo_stmt_dup (MoStmt *stmt, int column);
MoDay mo_stmt_day (MoStmt *stmt, int column);
int mo_stmt_columns (MoStmt *stmt);
const char *mo_stmt_column_name (MoStmt *stmt, int column);

/* Fills a fresh record from the row: each field from the column of its name; fields without a
 * column stay as they are.  Texts are copied. */
void mo_stmt_read (MoStmt *stmt, const MoField *fields, gpointer record);

/* The rows of a query as records, or NULL with error set.  `make` and `unref` are the record's.
 */
#define mo_stmt_read_all(stmt, prefix, error)                                                  \
  mo_stmt_collect (stmt,                                                                       \
                   (gpointer (*) (void)) prefix##_new,                                         \
                   (GDestroyNotify) prefix##_unref,                                            \
                   prefix##_fields (),                                                         \
                   error)
GPtrArray *mo_stmt_collect (MoStmt *stmt,
                            gpointer (*make) (void),
                            GDestroyNotify unref,
                            const MoField *fields,
                            GError **error);

/* One number from a query without parameters, 0 for no row or NULL; check error. */
gint64 mo_stmt_one_int (MoStore *store, const char *sql, GError **error);

G_END_DECLS
