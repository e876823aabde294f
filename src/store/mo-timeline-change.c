/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes of somebody's details, read out of the history and put in words. */
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "core/mo-column-words.h"
#include "store/mo-timeline-private.h"

typedef struct {
  const char *table;
  MoDay today;
  GHashTable *labels;
  GString *said;
} Telling;

/* NULL for nothing; owned by the caller. */
static char *
plain (JsonObject *values, const char *column)
{
  JsonNode *node = values && json_object_has_member (values, column)
                       ? json_object_get_member (values, column)
                       : NULL;
  if (!node || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdelimit (json_node_dup_string (node), "\n", ' ');
  return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
}

static char *
value_words (const Telling *telling, const MoColumnWords *column, JsonObject *values)
{
  g_autofree char *value = plain (values, column->column);
  if (!value || !*value)
    return g_strdup ("");
  if (column->kind == MO_COLUMN_TERM) {
    g_autofree char *key = g_strdup_printf ("%s %s", column->vocabulary, value);
    const char *label = g_hash_table_lookup (telling->labels, key);
    if (label)
      return g_strdup (label);
  }
  return mo_column_value (column->kind, value, telling->today);
}

static void
tell (Telling *telling, const char *name, JsonObject *was, JsonObject *now)
{
  const MoColumnWords *column = mo_column_words (telling->table, name);
  if (!column || column->kind == MO_COLUMN_HIDDEN)
    return;
  g_autofree char *label = mo_column_label (telling->table, name);
  g_autofree char *old = value_words (telling, column, was);
  g_autofree char *new = value_words (telling, column, now);
  if (g_str_equal (old, new))
    return;
  if (telling->said->len)
    g_string_append (telling->said, ". ");
  if (*old && *new)
    g_string_append_printf (telling->said, _ ("%s: %s, before that %s"), label, new, old);
  else if (*new)
    g_string_append_printf (telling->said, _ ("%s: %s"), label, new);
  else
    g_string_append_printf (telling->said, _ ("%s taken away, it was %s"), label, old);
}

char *
mo_timeline_change_words (const char *table,
                          const char *was,
                          const char *now,
                          GHashTable *labels,
                          MoDay today)
{
  g_autoptr (JsonNode) before = was ? json_from_string (was, NULL) : NULL;
  g_autoptr (JsonNode) after = now ? json_from_string (now, NULL) : NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  Telling telling = { table, today, labels, said };

  if (!after || !JSON_NODE_HOLDS_OBJECT (after))
    return NULL;
  JsonObject *new = json_node_get_object (after);
  g_autoptr (GList) names = json_object_get_members (new);
  for (GList *at = names; at; at = at->next)
    tell (&telling, at->data, before ? json_node_get_object (before) : NULL, new);
  return said->len ? g_strdup (said->str) : NULL;
}
