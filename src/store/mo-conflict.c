/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-conflict.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "core/mo-column-words.h"
#include "store/mo-change-private.h"

static const MoField moved_fields[] = {
  MO_FIELD (TEXT, MoMoved, column),
  MO_FIELD (TEXT, MoMoved, label),
  MO_FIELD (TEXT, MoMoved, before),
  MO_FIELD (TEXT, MoMoved, now),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMoved, mo_moved, moved_fields)

static const MoField line_fields[] = {
  MO_FIELD (TEXT, MoConflictLine, label),
  MO_FIELD (TEXT, MoConflictLine, before),
  MO_FIELD (TEXT, MoConflictLine, now),
  MO_FIELD (TEXT, MoConflictLine, yours),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoConflictLine, mo_conflict_line, line_fields)

MoConflictAsk *
mo_conflict_ask_new (const char *table, gint64 id, int seen)
{
  MoConflictAsk *ask = g_new0 (MoConflictAsk, 1);
  ask->table = g_intern_string (table);
  ask->id = id;
  ask->seen = seen;
  return ask;
}

void
mo_conflict_free (MoConflict *conflict)
{
  if (!conflict)
    return;
  g_free (conflict->who);
  g_free (conflict->at);
  g_free (conflict->label);
  g_free (conflict->table);
  g_clear_pointer (&conflict->moved, g_ptr_array_unref);
  g_clear_pointer (&conflict->row, g_hash_table_unref);
  g_free (conflict);
}

/* ---------------------------------------------------------------------- values in words */

typedef struct {
  MoStore *store;
  const char *table;
  MoDay today;
  GHashTable *labels; /* "vocabulary code" or "staff 3" → label */
} Words;

static gboolean
read_labels (Words *words, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (words->store,
                   "SELECT vocabulary || ' ' || code, label FROM term"
                   " UNION ALL SELECT 'staff ' || CAST(id AS TEXT), name FROM staff");
  while (mo_stmt_step (&stmt))
    g_hash_table_insert (words->labels, mo_stmt_dup (&stmt, 0), mo_stmt_dup (&stmt, 1));
  return mo_stmt_finish (&stmt, error);
}

/* As text, NULL for nothing; owned by the caller. */
static char *
plain (JsonNode *value)
{
  if (!value || JSON_NODE_HOLDS_NULL (value))
    return NULL;
  if (json_node_get_value_type (value) == G_TYPE_STRING)
    return json_node_dup_string (value);
  if (json_node_get_value_type (value) == G_TYPE_DOUBLE)
    return g_strdup_printf ("%g", json_node_get_double (value));
  return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (value));
}

static char *
in_words (const Words *words, const char *column, JsonNode *value)
{
  const MoColumnWords *known = mo_column_words (words->table, column);
  MoColumnKind kind = known ? known->kind : MO_COLUMN_TEXT;
  g_autofree char *text = plain (value);

  if (text && (kind == MO_COLUMN_TERM || kind == MO_COLUMN_STAFF)) {
    g_autofree char *key =
        g_strdup_printf ("%s %s", kind == MO_COLUMN_STAFF ? "staff" : known->vocabulary, text);
    const char *label = g_hash_table_lookup (words->labels, key);
    if (label)
      return g_strdup (label);
    if (kind == MO_COLUMN_STAFF)
      return g_strdup (_ ("somebody who is not on the list"));
  }
  return mo_column_value (kind, text, words->today);
}

/* ---------------------------------------------------------------------- what moved */

/* The newest steps of the row, as many as versions lie between; a row that is gone has one
 * more, its end.  Newest first. */
static gboolean
read_steps (MoStore *store, MoConflict *conflict, int seen, GPtrArray *steps, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT s.who, s.at, s.label, u.was, u.now_ FROM audit u"
                   " JOIN change_set s ON s.id = u.change_set"
                   " WHERE u.tbl = :tbl AND u.row_id = :id AND u.verb <> 'read'"
                   " ORDER BY u.id DESC LIMIT :n");
  mo_stmt_bind_text (&stmt, ":tbl", conflict->table);
  mo_stmt_bind_int (&stmt, ":id", conflict->id);
  mo_stmt_bind_int (&stmt, ":n", MAX (conflict->rev - seen, 1));
  while (mo_stmt_step (&stmt)) {
    if (!conflict->who) {
      conflict->who = mo_stmt_dup (&stmt, 0);
      conflict->at = mo_stmt_dup (&stmt, 1);
      conflict->label = mo_stmt_dup (&stmt, 2);
    }
    const char *was = mo_stmt_text (&stmt, 3);
    g_ptr_array_add (steps, was ? json_from_string (was, NULL) : NULL);
  }
  return mo_stmt_finish (&stmt, error);
}

static void
note_moved (MoConflict *conflict, const Words *words, const char *column, JsonNode *was)
{
  const MoColumnWords *known = mo_column_words (words->table, column);
  const char *now = g_hash_table_lookup (conflict->row, column);
  g_autofree char *before = in_words (words, column, was);

  if ((known && known->kind == MO_COLUMN_HIDDEN) || !now || g_str_equal (before, now))
    return; /* changed and changed back */
  MoMoved *moved = mo_moved_new ();
  moved->column = g_strdup (column);
  moved->label = mo_column_label (words->table, column);
  moved->before = g_steal_pointer (&before);
  moved->now = g_strdup (now);
  g_ptr_array_add (conflict->moved, moved);
}

/* Oldest step first: what a column was when it was read is told by the first that moved it. */
static void
compare (MoConflict *conflict, const Words *words, GPtrArray *steps)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = steps->len; i-- > 0;) {
    JsonNode *was = g_ptr_array_index (steps, i);
    JsonObjectIter iter;
    const char *column;
    JsonNode *value;
    if (!was || !JSON_NODE_HOLDS_OBJECT (was))
      continue;
    json_object_iter_init (&iter, json_node_get_object (was));
    while (json_object_iter_next (&iter, &column, &value))
      if (g_hash_table_add (told, g_strdup (column)))
        note_moved (conflict, words, column, value);
  }
}

static void
tell_row (MoConflict *conflict, const Words *words, JsonObject *row)
{
  JsonObjectIter iter;
  const char *column;
  JsonNode *value;

  json_object_iter_init (&iter, row);
  while (json_object_iter_next (&iter, &column, &value))
    g_hash_table_insert (conflict->row, g_strdup (column), in_words (words, column, value));
}

static void
step_free (gpointer step)
{
  if (step)
    json_node_unref (step);
}

MoConflict *
mo_store_load_conflict (MoStore *store, const MoConflictAsk *ask, GError **error)
{
  g_autoptr (MoConflict) conflict = g_new0 (MoConflict, 1);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (step_free);
  g_autoptr (GHashTable) labels =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Words words = { store, ask->table, mo_store_get_today (store), labels };
  GError *failure = NULL;

  conflict->id = ask->id;
  conflict->table = g_strdup (ask->table);
  conflict->moved = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_moved_unref);
  conflict->row = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JsonObject) row = mo_row_values (store, ask->table, ask->id, &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return NULL;
  }
  conflict->rev = row ? json_object_get_int_member (row, "rev") : 0;
  if (!read_labels (&words, error) || !read_steps (store, conflict, ask->seen, steps, error))
    return NULL;
  if (row) {
    tell_row (conflict, &words, row);
    compare (conflict, &words, steps);
  }
  return g_steal_pointer (&conflict);
}

gpointer
mo_store_load_conflict_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_conflict (store, ask, error);
}

/* ---------------------------------------------------------------------- telling it */

char *
mo_conflict_sentence (const MoConflict *conflict, MoDay today)
{
  MoDay day = MO_DAY_NONE;
  int minute = 0;
  const char *who = conflict->who && *conflict->who ? conflict->who : _ ("Somebody");

  mo_call_time_from_utc (conflict->at, MO_ZONE, &day, &minute);
  g_autofree char *time = mo_call_time_words (minute);
  g_autofree char *date = mo_day_to_short (day, today);
  g_autofree char *when = day == MO_DAY_NONE || day == today
                              ? g_strdup_printf (_ ("at %s"), time)
                              : g_strdup_printf (_ ("on %s at %s"), date, time);
  if (conflict->rev == 0)
    return g_strdup_printf (
        _ ("%s took this away %s, while you were writing. What you typed is "
           "still here: copy what you need."),
        who,
        when);
  return g_strdup_printf (
      _ ("%s changed this %s, while you were writing. Nothing was overwritten and what you "
         "typed "
         "is still here. Compare the two, then save again if yours still holds."),
      who,
      when);
}

static const MoMine *
mine_of (const MoMine *mine, guint n, const char *column)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (mine[i].column, column))
      return &mine[i];
  return NULL;
}

static void
add_line (GPtrArray *lines,
          const char *label,
          const char *before,
          const char *now,
          const char *yours)
{
  MoConflictLine *line = mo_conflict_line_new ();
  line->label = g_strdup (label);
  line->before = g_strdup (before);
  line->now = g_strdup (now);
  line->yours = g_strdup (yours);
  g_ptr_array_add (lines, line);
}

static gboolean
has_moved (const MoConflict *conflict, const char *column)
{
  for (guint i = 0; i < conflict->moved->len; i++)
    if (g_str_equal (((MoMoved *) g_ptr_array_index (conflict->moved, i))->column, column))
      return TRUE;
  return FALSE;
}

GPtrArray *
mo_conflict_lines (const MoConflict *conflict, const MoMine *mine, guint n)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_conflict_line_unref);

  for (guint i = 0; i < conflict->moved->len; i++) {
    const MoMoved *moved = g_ptr_array_index (conflict->moved, i);
    const MoMine *my = mine_of (mine, n, moved->column);
    add_line (lines, moved->label, moved->before, moved->now, my ? my->words : NULL);
  }
  for (guint i = 0; i < n; i++) {
    const char *now = g_hash_table_lookup (conflict->row, mine[i].column);
    g_autofree char *label = mo_column_label (conflict->table, mine[i].column);
    if (!has_moved (conflict, mine[i].column) && g_strcmp0 (now, mine[i].words) != 0)
      add_line (lines, label, now ? now : "—", now ? now : "—", mine[i].words);
  }
  return lines;
}
