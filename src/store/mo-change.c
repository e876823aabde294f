/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-change-private.h"

MoChange *
mo_change_new (const char *table, gint64 id, int rev)
{
  MoChange *change = g_new0 (MoChange, 1);
  change->table = g_intern_string (table);
  change->id = id;
  change->rev = rev;
  change->columns = g_ptr_array_new ();
  change->values = json_object_new ();
  return change;
}

void
mo_change_free (MoChange *change)
{
  if (!change)
    return;
  g_ptr_array_unref (change->columns);
  json_object_unref (change->values);
  g_free (change);
}

void
mo_change_node (MoChange *change, const char *column, JsonNode *value)
{
  if (!json_object_has_member (change->values, column))
    g_ptr_array_add (change->columns, (gpointer) g_intern_string (column));
  json_object_set_member (change->values, column, value);
}

void
mo_change_text (MoChange *change, const char *column, const char *value)
{
  JsonNode *node = json_node_new (JSON_NODE_NULL);
  if (value) {
    g_autofree char *clean = mo_clean_text (value, 0);
    json_node_init_string (node, clean);
  }
  mo_change_node (change, column, node);
}

void
mo_change_int (MoChange *change, const char *column, gint64 value)
{
  mo_change_node (change, column, json_node_init_int (json_node_alloc (), value));
}

void
mo_change_real (MoChange *change, const char *column, double value)
{
  mo_change_node (change, column, json_node_init_double (json_node_alloc (), value));
}

void
mo_change_day (MoChange *change, const char *column, MoDay value)
{
  g_autofree char *iso = mo_day_to_iso (value);
  mo_change_text (change, column, iso);
}

void
mo_change_null (MoChange *change, const char *column)
{
  mo_change_node (change, column, json_node_new (JSON_NODE_NULL));
}
