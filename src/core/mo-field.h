/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A record is a plain struct of the field's nouns: built once, then never changed, counted
 * atomically, so that it may pass between threads.  The table of its fields is what the store
 * reads it by, what rows show it by, and what two of them are compared by. */

typedef enum {
  MO_FIELD_TEXT,  /* char *, owned by the record, NULL where nothing is known */
  MO_FIELD_INT,   /* int; MoDay and enums are ints too */
  MO_FIELD_INT64, /* gint64 */
  MO_FIELD_DAY,   /* MoDay, kept in the database as ISO text */
  MO_FIELD_REAL,  /* double */
} MoFieldKind;

typedef struct {
  const char *name;
  MoFieldKind kind;
  gsize offset;
} MoField;

#define MO_FIELD(KIND, Type, member)                                                           \
  {                                                                                            \
#member, MO_FIELD_##KIND, G_STRUCT_OFFSET(Type, member)                                    \
  }
#define MO_FIELD_END                                                                           \
  {                                                                                            \
    NULL, MO_FIELD_INT, 0                                                                      \
  }

/* Declares prefix_new () (all zero, one reference), prefix_ref (), prefix_unref (),
 * prefix_equal () (same in every field) and prefix_fields () for a struct called Type. */
#define MO_DECLARE_RECORD(Type, prefix)                                                        \
  Type *prefix##_new (void);                                                                   \
  Type *prefix##_ref (Type *record);                                                           \
  void prefix##_unref (Type *record);                                                          \
  gboolean prefix##_equal (const Type *one, const Type *other);                                \
  const MoField *prefix##_fields (void);                                                       \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, prefix##_unref)

#define MO_DEFINE_RECORD(Type, prefix, field_table)                                            \
  Type *prefix##_new (void)                                                                    \
  {                                                                                            \
    return g_atomic_rc_box_new0 (Type);                                                        \
  }                                                                                            \
  Type *prefix##_ref (Type *record)                                                            \
  {                                                                                            \
    return g_atomic_rc_box_acquire (record);                                                   \
  }                                                                                            \
  static void prefix##_clear (gpointer record)                                                 \
  {                                                                                            \
    mo_fields_clear (field_table, record);                                                     \
  }                                                                                            \
  void prefix##_unref (Type *record)                                                           \
  {                                                                                            \
    g_atomic_rc_box_release_full (record, prefix##_clear);                                     \
  }                                                                                            \
  gboolean prefix##_equal (const Type *one, const Type *other)                                 \
  {                                                                                            \
    return mo_fields_equal (field_table, one, other);                                          \
  }                                                                                            \
  const MoField *prefix##_fields (void)                                                        \
  {                                                                                            \
    return field_table;                                                                        \
  }

/* Frees the texts of a record, not the record. */
void mo_fields_clear (const MoField *fields, gpointer record);
/* Fills `to`, of `size` bytes, with the same; its texts are its own. */
void mo_fields_copy (const MoField *fields, gpointer to, gconstpointer from, gsize size);
/* TRUE where every field of the two records is the same; texts by their bytes. */
gboolean mo_fields_equal (const MoField *fields, gconstpointer one, gconstpointer other);
/* TRUE where this one field is the same in both. */
gboolean mo_field_equal (const MoField *field, gconstpointer one, gconstpointer other);

G_END_DECLS
