/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-field.h"

#include <string.h>

void
mo_fields_clear (const MoField *fields, gpointer record)
{
  for (const MoField *f = fields; f->name; f++)
    if (f->kind == MO_FIELD_TEXT)
      g_clear_pointer (&G_STRUCT_MEMBER (char *, record, f->offset), g_free);
}

void
mo_fields_copy (const MoField *fields, gpointer to, gconstpointer from, gsize size)
{
  memcpy (to, from, size);
  for (const MoField *f = fields; f->name; f++)
    if (f->kind == MO_FIELD_TEXT)
      G_STRUCT_MEMBER (char *, to, f->offset) =
          g_strdup (G_STRUCT_MEMBER (char *, from, f->offset));
}

gboolean
mo_field_equal (const MoField *field, gconstpointer one, gconstpointer other)
{
  switch (field->kind) {
  case MO_FIELD_TEXT:
    return g_strcmp0 (G_STRUCT_MEMBER (char *, one, field->offset),
                      G_STRUCT_MEMBER (char *, other, field->offset)) == 0;
  case MO_FIELD_INT64:
    return G_STRUCT_MEMBER (gint64, one, field->offset) ==
           G_STRUCT_MEMBER (gint64, other, field->offset);
  case MO_FIELD_REAL:
    return G_STRUCT_MEMBER (double, one, field->offset) ==
           G_STRUCT_MEMBER (double, other, field->offset);
  case MO_FIELD_INT:
  case MO_FIELD_DAY:
    return G_STRUCT_MEMBER (int, one, field->offset) ==
           G_STRUCT_MEMBER (int, other, field->offset);
  }
  g_assert_not_reached ();
}

gboolean
mo_fields_equal (const MoField *fields, gconstpointer one, gconstpointer other)
{
  for (const MoField *f = fields; f->name; f++)
    if (!mo_field_equal (f, one, other))
      return FALSE;
  return TRUE;
}
