/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-notes.h"

#include "store/mo-change.h"
#include "store/mo-stmt.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoNote, id),      MO_FIELD (INT64, MoNote, person),
  MO_FIELD (INT, MoNote, rev),       MO_FIELD (TEXT, MoNote, at),
  MO_FIELD (TEXT, MoNote, who),      MO_FIELD (TEXT, MoNote, words),
  MO_FIELD (INT, MoNote, corrected), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoNote, mo_note, fields)

MoNote *
mo_store_get_note (MoStore *store, gint64 note, GError **error)
{
  g_autoptr (MoNote) found = NULL;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT n.id, n.person, n.rev, n.at, n.who, n.words,"
                   " CASE WHEN EXISTS (SELECT 1 FROM note o WHERE o.corrects = n.id)"
                   "  THEN 1 ELSE 0 END AS corrected FROM note n WHERE n.id = :note");
  mo_stmt_bind_int (&stmt, ":note", note);
  if (mo_stmt_step (&stmt)) {
    found = mo_note_new ();
    mo_stmt_read (&stmt, fields, found);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!found)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no note %" G_GINT64_FORMAT, note);
  return g_steal_pointer (&found);
}

gint64
mo_store_add_note (MoStore *store,
                   gint64 person,
                   const char *words,
                   gint64 corrects,
                   GError **error)
{
  g_autofree char *now = mo_store_now (store);
  MoChange *change = mo_change_new ("note", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_text (change, "at", now);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "words", words);
  if (corrects)
    mo_change_int (change, "corrects", corrects);
  return mo_store_save (store, change, NULL, error);
}

static MoChange *
retired (MoStore *store, gint64 phone, const char *why, GError **error)
{
  g_autofree char *now = mo_store_now (store);
  MoChange *change = NULL;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT person, number, digits, label FROM phone WHERE id = :phone");
  mo_stmt_bind_int (&stmt, ":phone", phone);
  if (mo_stmt_step (&stmt)) {
    change = mo_change_new ("phone_retired", 0, 0);
    mo_change_int (change, "person", mo_stmt_int (&stmt, 0));
    mo_change_text (change, "number", mo_stmt_text (&stmt, 1));
    mo_change_text (change, "digits", mo_stmt_text (&stmt, 2));
    mo_change_text (change, "label", mo_stmt_text (&stmt, 3));
    mo_change_text (change, "retired_at", now);
    mo_change_text (change, "who", mo_store_get_who (store));
    mo_change_text (change, "why", why && *why ? why : NULL);
  }
  if (!mo_stmt_finish (&stmt, error)) {
    g_clear_pointer (&change, mo_change_free);
    return NULL;
  }
  if (!change)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no phone %" G_GINT64_FORMAT, phone);
  return change;
}

gboolean
mo_store_retire_phone (MoStore *store, gint64 phone, int rev, const char *why, GError **error)
{
  MoChange *kept = retired (store, phone, why, error);
  return kept && mo_store_save (store, kept, why, error) &&
         mo_store_delete (store, "phone", phone, rev, why, error);
}

GPtrArray *
mo_store_person_values (MoStore *store,
                        gint64 person,
                        const char *const *columns,
                        GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT first_name, last_name, known_as, pronouns, gender, born_on, born_precision,"
      " address, town, postcode, region, email, preferred_contact, contact_times, format,"
      " interpreter, language, voicemail_safe, withhold_number, video, note, deceased_on"
      " FROM person WHERE id = :person");
  mo_stmt_bind_int (&stmt, ":person", person);
  gboolean there = mo_stmt_step (&stmt);
  for (guint i = 0; there && columns[i]; i++) {
    int c = 0;
    while (c < mo_stmt_columns (&stmt) &&
           !g_str_equal (mo_stmt_column_name (&stmt, c), columns[i]))
      c++;
    g_ptr_array_add (values, c < mo_stmt_columns (&stmt) ? mo_stmt_dup (&stmt, c) : NULL);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!there)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no person %" G_GINT64_FORMAT, person);
  return there ? g_steal_pointer (&values) : NULL;
}
