/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-row.h"

#include <string.h>

#include "core/mo-day.h"

typedef struct {
  gpointer record;
} MoRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MoRow, mo_row, G_TYPE_OBJECT)

static MoRowPrivate *
priv (MoRow *self)
{
  return mo_row_get_instance_private (self);
}

static void
mo_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MoRow *self = MO_ROW (object);
  const MoField *field = &MO_ROW_GET_CLASS (self)->fields[id - 1];
  gconstpointer record = priv (self)->record;
  gconstpointer at = record ? (const char *) record + field->offset : NULL;

  if (!at)
    return;
  switch (field->kind) {
  case MO_FIELD_TEXT:
    g_value_set_string (value, *(char *const *) at);
    break;
  case MO_FIELD_INT:
  case MO_FIELD_DAY:
    g_value_set_int (value, *(const int *) at);
    break;
  case MO_FIELD_INT64:
    g_value_set_int64 (value, *(const gint64 *) at);
    break;
  case MO_FIELD_REAL:
    g_value_set_double (value, *(const double *) at);
    break;
  }
}

static GParamSpec *
spec_of (const MoField *field)
{
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const char *kept = g_intern_string (name);

  switch (field->kind) {
  case MO_FIELD_TEXT:
    return g_param_spec_string (kept, NULL, NULL, NULL, flags);
  case MO_FIELD_INT64:
    return g_param_spec_int64 (kept, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  case MO_FIELD_REAL:
    return g_param_spec_double (kept, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  default:
    return g_param_spec_int (kept, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  }
}

void
mo_row_class_show (MoRowClass *klass, const MoField *fields, gpointer ref, gpointer unref)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  guint n = 0;

  while (fields[n].name)
    n++;
  klass->fields = fields;
  klass->ref = (gpointer (*) (gpointer)) ref;
  klass->unref = (void (*) (gpointer)) unref;
  klass->n_properties = n + 1;
  klass->properties = g_new0 (GParamSpec *, n + 1);
  for (guint i = 0; i < n; i++)
    klass->properties[i + 1] = spec_of (&fields[i]);
  object_class->get_property = mo_row_get_property; /* GObject does not inherit it */
  g_object_class_install_properties (object_class, n + 1, klass->properties);
}

gconstpointer
mo_row_get_record (MoRow *self)
{
  return priv (self)->record;
}

void
mo_row_set_record (MoRow *self, gpointer record)
{
  MoRowClass *klass = MO_ROW_GET_CLASS (self);
  gpointer old = priv (self)->record;

  if (old == record)
    return;
  priv (self)->record = klass->ref (record);
  if (!old)
    return;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; klass->fields[i].name; i++)
    if (!mo_field_equal (&klass->fields[i], old, record))
      g_object_notify_by_pspec (G_OBJECT (self), klass->properties[i + 1]);
  g_object_thaw_notify (G_OBJECT (self));
  klass->unref (old);
}

static gint64
id_of (MoRowClass *klass, gconstpointer record)
{
  for (const MoField *f = klass->fields; f->name; f++)
    if (f->kind == MO_FIELD_INT64 && g_str_equal (f->name, "id"))
      return G_STRUCT_MEMBER (gint64, record, f->offset);
  return 0;
}

gint64
mo_row_get_id (MoRow *self)
{
  gpointer record = priv (self)->record;
  return record ? id_of (MO_ROW_GET_CLASS (self), record) : 0;
}

void
mo_rows_sync (GListStore *list, GType type, GPtrArray *records)
{
  guint old = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autoptr (GHashTable) known =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < old; i++) {
    MoRow *row = g_list_model_get_item (G_LIST_MODEL (list), i);
    gint64 id = mo_row_get_id (row);
    g_hash_table_replace (known, g_memdup2 (&id, sizeof id), row);
  }
  for (guint i = 0; i < records->len; i++) {
    gpointer record = g_ptr_array_index (records, i);
    gint64 id = id_of ((MoRowClass *) klass, record);
    MoRow *row = g_hash_table_lookup (known, &id);
    row = row ? g_object_ref (row) : g_object_new (type, NULL);
    mo_row_set_record (row, record);
    g_ptr_array_add (fresh, row);
  }

  /* Only what differs between the equal head and the equal tail is spliced. */
  guint head = 0, tail = 0, least = MIN (old, fresh->len);
  while (head < least) {
    g_autoptr (GObject) at = g_list_model_get_item (G_LIST_MODEL (list), head);
    if (at != g_ptr_array_index (fresh, head))
      break;
    head++;
  }
  while (tail < least - head) {
    g_autoptr (GObject) at = g_list_model_get_item (G_LIST_MODEL (list), old - 1 - tail);
    if (at != g_ptr_array_index (fresh, fresh->len - 1 - tail))
      break;
    tail++;
  }
  if (old - head - tail > 0 || fresh->len - head - tail > 0)
    g_list_store_splice (
        list, head, old - head - tail, fresh->pdata + head, fresh->len - head - tail);
}

static void
mo_row_finalize (GObject *object)
{
  MoRow *self = MO_ROW (object);
  if (priv (self)->record)
    MO_ROW_GET_CLASS (self)->unref (priv (self)->record);
  G_OBJECT_CLASS (mo_row_parent_class)->finalize (object);
}

static void
mo_row_class_init (MoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mo_row_finalize;
}

static void
mo_row_init (MoRow *self)
{
}
