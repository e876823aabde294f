/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-imports.h"

#include "core/mo-referral-rules.h"
#include "store/mo-stmt.h"

static const MoField before_fields[] = {
  MO_FIELD (INT64, MoImportBefore, id),        MO_FIELD (TEXT, MoImportBefore, name),
  MO_FIELD (DAY, MoImportBefore, imported_on), MO_FIELD (INT, MoImportBefore, rows_in),
  MO_FIELD (INT, MoImportBefore, rows_back),   MO_FIELD_END,
};
MO_DEFINE_RECORD (MoImportBefore, mo_import_before, before_fields)

static const MoField known_fields[] = {
  MO_FIELD (INT64, MoImportKnown, id),        MO_FIELD (TEXT, MoImportKnown, first_name),
  MO_FIELD (TEXT, MoImportKnown, last_name),  MO_FIELD (DAY, MoImportKnown, born_on),
  MO_FIELD (TEXT, MoImportKnown, postcode),   MO_FIELD (TEXT, MoImportKnown, email),
  MO_FIELD (TEXT, MoImportKnown, phones),     MO_FIELD (INT64, MoImportKnown, mentor),
  MO_FIELD (DAY, MoImportKnown, lived_since), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoImportKnown, mo_import_known, known_fields)

static const MoField referral_fields[] = {
  MO_FIELD (INT64, MoImportReferral, id),        MO_FIELD (INT64, MoImportReferral, person),
  MO_FIELD (TEXT, MoImportReferral, number),     MO_FIELD (TEXT, MoImportReferral, strand),
  MO_FIELD (DAY, MoImportReferral, received_on), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoImportReferral, mo_import_referral, referral_fields)

MoImportBefore *
mo_store_find_import (MoStore *store, const char *sha256, GError **error)
{
  g_autoptr (MoImportBefore) before = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id, name, imported_on, rows_in, rows_back"
                                      " FROM import_file WHERE sha256 = :sha256"
                                      " ORDER BY id DESC LIMIT 1");
  mo_stmt_bind_text (&stmt, ":sha256", sha256);
  if (mo_stmt_step (&stmt)) {
    before = mo_import_before_new ();
    mo_stmt_read (&stmt, before_fields, before);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&before) : NULL;
}

/* The numbers of each person join here rather than in SQL: the dialects differ on that. */
static gboolean
add_phones (MoStore *store, GPtrArray *known, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < known->len; i++) {
    MoImportKnown *person = known->pdata[i];
    g_hash_table_insert (by_id, &person->id, person);
  }
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT person, digits FROM phone");
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    MoImportKnown *person = g_hash_table_lookup (by_id, &id);
    if (!person)
      continue;
    g_autofree char *before = g_steal_pointer (&person->phones);
    person->phones = before ? g_strconcat (before, " ", mo_stmt_text (&stmt, 1), NULL)
                            : mo_stmt_dup (&stmt, 1);
  }
  return mo_stmt_finish (&stmt, error);
}

GPtrArray *
mo_store_list_known (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT p.id, p.first_name, p.last_name, p.born_on, p.postcode, p.email,"
                   " coalesce(m.id, 0) AS mentor, m.lived_since"
                   " FROM person p LEFT JOIN mentor m ON m.person = p.id"
                   " WHERE p.erased_on IS NULL ORDER BY p.id");
  g_autoptr (GPtrArray) known = mo_stmt_read_all (&stmt, mo_import_known, error);
  if (!known || !add_phones (store, known, error))
    return NULL;
  return g_steal_pointer (&known);
}

GPtrArray *
mo_store_list_referral_numbers (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT id, person, number, strand, received_on FROM referral");
  return mo_stmt_read_all (&stmt, mo_import_referral, error);
}

GArray *
mo_store_list_busy (MoStore *store, GError **error)
{
  g_autoptr (GArray) busy = g_array_new (FALSE, FALSE, sizeof (MoBusySpan));
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT from_on, to_on, days FROM busy_period");
  while (mo_stmt_step (&stmt)) {
    MoBusySpan span = { mo_stmt_day (&stmt, 0),
                        mo_stmt_day (&stmt, 1),
                        (int) mo_stmt_int (&stmt, 2) };
    g_array_append_val (busy, span);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&busy) : NULL;
}
