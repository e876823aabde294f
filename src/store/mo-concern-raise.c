/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-concern-steps.h"
#include "store/mo-stmt.h"

static const MoField person_fields[] = {
  MO_FIELD (INT64, MoConcernPerson, id),
  MO_FIELD (TEXT, MoConcernPerson, name),
  MO_FIELD (TEXT, MoConcernPerson, role),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoConcernPerson, mo_concern_person, person_fields)

GPtrArray *
mo_store_list_concern_people (MoStore *store, gint64 pairing, GError **error)
{
  if (!pairing) {
    g_auto (MoStmt) all = mo_stmt_new (
        store,
        "SELECT p.id AS id, trim(p.first_name || ' ' || p.last_name) AS name,"
        " CASE WHEN m.id IS NULL THEN NULL ELSE 'mentor' END AS role"
        " FROM person p LEFT JOIN mentor m ON m.person = p.id WHERE p.erased_on IS NULL"
        " ORDER BY p.last_name, p.first_name, p.id");
    return mo_stmt_read_all (&all, mo_concern_person, error);
  }
  g_auto (MoStmt) two = mo_stmt_new (
      store,
      "SELECT p.id AS id, trim(p.first_name || ' ' || p.last_name) AS name,"
      " CASE WHEN p.id = r.person THEN 'mentee' ELSE 'mentor' END AS role"
      " FROM pairing x JOIN referral r ON r.id = x.referral JOIN mentor m ON m.id = x.mentor"
      " JOIN person p ON p.id = r.person OR p.id = m.person WHERE x.id = :pairing"
      " ORDER BY CASE WHEN p.id = r.person THEN 0 ELSE 1 END");
  mo_stmt_bind_int (&two, ":pairing", pairing);
  return mo_stmt_read_all (&two, mo_concern_person, error);
}

MoConcernRaise *
mo_concern_raise_new (gint64 person, gint64 pairing, const char *words)
{
  MoConcernRaise *ask = g_new0 (MoConcernRaise, 1);
  ask->person = person;
  ask->pairing = pairing;
  ask->words = g_strdup (words);
  return ask;
}

void
mo_concern_raise_free (gpointer data)
{
  MoConcernRaise *ask = data;
  if (!ask)
    return;
  g_free (ask->raised_by);
  g_free (ask->words);
  g_free (ask);
}

/* "S-0001", counted up: nothing in the register is ever taken away. */
static char *
next_number (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT number FROM concern ORDER BY id DESC LIMIT 1");
  const char *last = mo_stmt_step (&stmt) ? mo_stmt_text (&stmt, 0) : NULL;
  gint64 n = last && g_str_has_prefix (last, "S-") ? g_ascii_strtoll (last + 2, NULL, 10) : 0;
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  return g_strdup_printf ("S-%04" G_GINT64_FORMAT, n + 1);
}

gboolean
mo_store_write_concern_entry (MoStore *store,
                              gint64 concern,
                              const char *kind,
                              const char *words,
                              gint64 corrects,
                              GError **error)
{
  g_autofree char *now = mo_store_now (store);
  MoChange *change = mo_change_new ("concern_entry", 0, 0);
  mo_change_int (change, "concern", concern);
  mo_change_text (change, "at", now);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "kind", kind);
  mo_change_text (change, "words", words && *words ? words : NULL);
  if (corrects)
    mo_change_int (change, "corrects", corrects);
  return mo_store_save (store, change, NULL, error) != 0;
}

static gint64
one_int (MoStore *store, const char *sql, gint64 id, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  mo_stmt_bind_int (&stmt, ":id", id);
  gint64 found = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? found : 0;
}

static gint64
mentee_of (MoStore *store, gint64 pairing, GError **error)
{
  return one_int (store,
                  "SELECT r.person FROM pairing x JOIN referral r ON r.id = x.referral"
                  " WHERE x.id = :id",
                  pairing,
                  error);
}

/* The note hides its words from now on. */
static gboolean
mark_note (MoStore *store, gint64 note, GError **error)
{
  MoChange *change = mo_change_new ("call_note", note, 0);
  mo_change_int (change, "concern", 1);
  return mo_store_save (store, change, NULL, error) != 0;
}

/* A message is hidden by its pair and by itself, so that the two always go together. */
static gint64
pairing_of (MoStore *store, const MoConcernRaise *ask, GError **error)
{
  return ask->message
             ? one_int (
                   store, "SELECT pairing FROM message WHERE id = :id", ask->message, error)
             : ask->pairing;
}

static void
add_links (MoChange *change, const MoConcernRaise *ask, gint64 pairing)
{
  if (pairing)
    mo_change_int (change, "pairing", pairing);
  if (ask->call_note)
    mo_change_int (change, "call_note", ask->call_note);
  if (ask->message)
    mo_change_int (change, "message", ask->message);
}

gint64
mo_store_raise_concern (MoStore *store, const MoConcernRaise *ask, GError **error)
{
  GError *failure = NULL;
  gint64 pairing = pairing_of (store, ask, &failure), person = ask->person;
  if (!failure && !person)
    person = mentee_of (store, pairing, &failure);
  g_autofree char *number = failure ? NULL : next_number (store, &failure);
  g_autofree char *now = mo_store_now (store), *uuid = mo_uuid ();
  const char *by =
      ask->raised_by && *ask->raised_by ? ask->raised_by : mo_store_get_who (store);

  if (failure) {
    g_propagate_error (error, failure);
    return 0;
  }
  if (mo_store_refused (
          mo_rule_concern_raise (person != 0, ask->words), MO_LEVEL_REFUSED, error))
    return 0;
  MoChange *change = mo_change_new ("concern", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_text (change, "number", number);
  mo_change_int (change, "person", person);
  add_links (change, ask, pairing);
  mo_change_text (change, "raised_by", by);
  mo_change_text (change, "raised_login", mo_store_get_login (store));
  mo_change_text (change, "raised_at", now);
  mo_change_day (change, "raised_on", mo_store_get_today (store));
  mo_change_text (change, "words", ask->words);
  mo_change_int (change, "danger", ask->danger ? 1 : 0);
  gint64 id = mo_store_save (store, change, NULL, error);
  if (!id ||
      !mo_store_write_concern_entry (
          store, id, ask->danger ? "danger" : "raised", ask->words, 0, error) ||
      (ask->call_note && !mark_note (store, ask->call_note, error)))
    return 0;
  return id;
}

gpointer
mo_store_raise_concern_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autofree char *number = next_number (store, error);
  if (!number)
    return NULL;
  mo_store_label (store, _ ("Concern %s raised"), number);
  gint64 id = mo_store_raise_concern (store, ask, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

gboolean
mo_store_raise_for_note (MoStore *store, gint64 note, GError **error)
{
  GError *failure = NULL;
  gint64 pairing = one_int (store,
                            "SELECT k.pairing FROM call_note n JOIN call k ON k.id = n.call"
                            " WHERE n.id = :id AND NOT EXISTS"
                            " (SELECT 1 FROM concern c WHERE c.call_note = n.id)",
                            note,
                            &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (!pairing)
    return TRUE;
  g_autoptr (MoConcernRaise) ask =
      mo_concern_raise_new (0, pairing, _ ("Marked as a concern on the summary of a call."));
  ask->call_note = note;
  return mo_store_raise_concern (store, ask, error) != 0;
}
