/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"

struct _MoChange {
  const char *table;
  gint64 id;
  int rev;
  GPtrArray *columns; /* interned names, in the order they were set */
  JsonObject *values; /* what they become */
};

/* The row's values now, or NULL where there is none or something failed (see error). */
JsonObject *mo_row_values (MoStore *store, const char *table, gint64 id, GError **error);
/* For undo: a value as it was, and a row under its old id. */
void mo_change_node (MoChange *change, const char *column, JsonNode *value);
gint64 mo_store_insert_again (MoStore *store, MoChange *change, GError **error);
/* A new row, and one that goes, of which the history is told nothing. */
gint64 mo_store_write_row (MoStore *store, MoChange *change, GError **error);
gboolean mo_store_drop_row (MoStore *store, const char *table, gint64 id, GError **error);
gboolean mo_value_equal (JsonNode *one, JsonNode *other);
