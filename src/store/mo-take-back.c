/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/mo-take-back-private.h"

#include "store/mo-change-private.h"
#include "store/mo-store-private.h"

typedef struct {
  gint64 audit, row_id;
  char *table, *verb, *was, *now;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;
  g_free (step->table);
  g_free (step->verb);
  g_free (step->was);
  g_free (step->now);
  g_free (step);
}

static GPtrArray *
steps_of (MoStore *store, gint64 set, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (step_free);
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, row_id, tbl, verb, was, now_ FROM audit"
                   " WHERE change_set = :set AND verb <> 'read' ORDER BY id DESC");
  mo_stmt_bind_int (&stmt, ":set", set);
  while (mo_stmt_step (&stmt)) {
    Step *step = g_new0 (Step, 1);
    step->audit = mo_stmt_int (&stmt, 0);
    step->row_id = mo_stmt_int (&stmt, 1);
    step->table = mo_stmt_dup (&stmt, 2);
    step->verb = mo_stmt_dup (&stmt, 3);
    step->was = mo_stmt_dup (&stmt, 4);
    step->now = mo_stmt_dup (&stmt, 5);
    g_ptr_array_add (steps, step);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&steps) : NULL;
}

/* TRUE where the row still has every value that the change gave it. */
static gboolean
untouched (JsonObject *row, JsonObject *now)
{
  JsonObjectIter iter;
  const char *column;
  JsonNode *value;

  json_object_iter_init (&iter, now);
  while (json_object_iter_next (&iter, &column, &value))
    if (!json_object_has_member (row, column) ||
        !mo_value_equal (json_object_get_member (row, column), value))
      return FALSE;
  return TRUE;
}

static MoChange *
change_back (const char *table, gint64 id, JsonObject *values)
{
  MoChange *change = mo_change_new (table, id, 0);
  JsonObjectIter iter;
  const char *column;
  JsonNode *value;

  json_object_iter_init (&iter, values);
  while (json_object_iter_next (&iter, &column, &value))
    mo_change_node (change, column, json_node_copy (value));
  return change;
}

static gboolean
take_back (MoStore *store, Step *step, GError **error)
{
  g_autoptr (JsonNode) was = step->was ? json_from_string (step->was, NULL) : NULL;
  g_autoptr (JsonNode) now = step->now ? json_from_string (step->now, NULL) : NULL;

  if (g_str_equal (step->verb, "delete")) {
    g_autoptr (MoChange) again = change_back (step->table, 0, json_node_get_object (was));
    return mo_store_insert_again (store, again, error) != 0;
  }
  GError *failure = NULL;
  g_autoptr (JsonObject) row = mo_row_values (store, step->table, step->row_id, &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (!row || !untouched (row, json_node_get_object (now))) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_CONFLICT,
                 "%s %" G_GINT64_FORMAT " was changed since",
                 step->table,
                 step->row_id);
    return FALSE;
  }
  if (g_str_equal (step->verb, "insert"))
    return mo_store_delete (store, step->table, step->row_id, 0, NULL, error);
  return mo_store_save (store,
                        change_back (step->table, step->row_id, json_node_get_object (was)),
                        NULL,
                        error) != 0;
}

static const char *
kept_sentence (const char *table)
{
  if (g_str_equal (table, "pack"))
    return _ ("What left the house stays in the list of packs, and is not taken back. Make "
              "another pack, and tell those who have the first one.");
  if (g_str_equal (table, "snapshot"))
    return _ ("Frozen figures stay as they are, and are not taken back. What is changed later "
              "is printed beside them as a restatement.");
  return _ ("What is in the safeguarding register stays there, and is not taken "
            "back. Open the concern and write a correction.");
}

/* What stands in the safeguarding register stays there; so does what left the house. */
static gboolean
may_go_back (GPtrArray *steps, GError **error)
{
  for (guint i = 0; i < steps->len; i++) {
    const Step *step = g_ptr_array_index (steps, i);
    if (!mo_store_is_kept (step->table))
      continue;
    return mo_store_refuse (error, kept_sentence (step->table));
  }
  return TRUE;
}

gboolean
mo_store_is_kept (const char *table)
{
  return strncmp (table, "concern", strlen ("concern")) == 0 || g_str_equal (table, "pack") ||
         g_str_equal (table, "snapshot");
}

gboolean
mo_store_may_take_back (MoStore *store, gint64 set, GError **error)
{
  g_autoptr (GPtrArray) steps = steps_of (store, set, error);
  return steps && may_go_back (steps, error);
}

gboolean
mo_store_take_back (MoStore *store, gint64 set, GError **error)
{
  g_autoptr (GPtrArray) steps = steps_of (store, set, error);
  if (!steps || !may_go_back (steps, error))
    return FALSE;
  store->set_kind = "undo";
  store->undoes = set;
  for (guint i = 0; i < steps->len; i++)
    if (!take_back (store, g_ptr_array_index (steps, i), error))
      return FALSE;
  return TRUE;
}
