/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/mo-field.h"

G_BEGIN_DECLS

/* What a list shows: an object around a record, with the record's fields as read-only
 * properties (dashes for underscores).  A row class is its table of fields and one call. */
#define MO_TYPE_ROW (mo_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (MoRow, mo_row, MO, ROW, GObject)

struct _MoRowClass {
  GObjectClass parent_class;
  const MoField *fields;
  gpointer (*ref) (gpointer record);
  void (*unref) (gpointer record);
  GParamSpec **properties;
  guint n_properties;
};

/* From class_init.  A field called "id" of kind INT64 is what lists are kept in step by. */
void mo_row_class_show (MoRowClass *klass, const MoField *fields, gpointer ref, gpointer unref);

/* The record shown; the row keeps it. */
gconstpointer mo_row_get_record (MoRow *row);
/* Shows another record (takes a reference); notifies only what moved. */
void mo_row_set_record (MoRow *row, gpointer record);
gint64 mo_row_get_id (MoRow *row);

/* Makes `list` (of rows of `type`) show `records` in their order.  Rows of the same id are
 * kept, so that focus, selection, scroll and a drag survive; what moved is one splice. */
void mo_rows_sync (GListStore *list, GType type, GPtrArray *records);

G_END_DECLS
