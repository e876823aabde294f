/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-mentor-letters.h"

#include "store/mo-change.h"
#include "store/mo-stmt.h"

#define MO_MENTOR_NUMBER "M-%04d"

static const MoField fields[] = {
  MO_FIELD (INT64, MoMentorLetter, id),    MO_FIELD (INT64, MoMentorLetter, mentor),
  MO_FIELD (INT, MoMentorLetter, rev),     MO_FIELD (TEXT, MoMentorLetter, kind),
  MO_FIELD (TEXT, MoMentorLetter, format), MO_FIELD (TEXT, MoMentorLetter, words),
  MO_FIELD (TEXT, MoMentorLetter, who),    MO_FIELD (DAY, MoMentorLetter, made_on),
  MO_FIELD (DAY, MoMentorLetter, sent_on), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorLetter, mo_mentor_letter, fields)

MoLetterFacts *
mo_store_load_mentor_envelope (MoStore *store, gint64 mentor, GError **error)
{
  g_autoptr (MoLetterFacts) facts = mo_letter_facts_new ();
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT m.person, p.first_name, p.last_name, p.known_as, p.address, p.town, p.postcode,"
      " p.email, p.preferred_contact AS preferred, p.format, p.deceased_on AS died,"
      " (SELECT min(number) FROM phone f WHERE f.person = p.id AND f.safe = 1 AND f.sort ="
      "  (SELECT min(sort) FROM phone g WHERE g.person = p.id AND g.safe = 1)) AS phone"
      " FROM mentor m JOIN person p ON p.id = m.person WHERE m.id = :id");

  mo_stmt_bind_int (&stmt, ":id", mentor);
  gboolean found = mo_stmt_step (&stmt);
  if (found)
    mo_stmt_read (&stmt, mo_letter_facts_fields (), facts);
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!found) {
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such mentor");
    return NULL;
  }
  facts->number = g_strdup_printf (MO_MENTOR_NUMBER, (int) mentor);
  return g_steal_pointer (&facts);
}

gint64
mo_store_find_mentor (MoStore *store, const char *words, guint *n_found, GError **error)
{
  g_autofree char *wanted = mo_fold (words);
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT m.id, p.first_name, p.last_name, p.known_as"
                                      " FROM mentor m JOIN person p ON p.id = m.person"
                                      " ORDER BY m.id");
  gint64 found = 0;

  *n_found = 0;
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    const char *known = mo_stmt_text (&stmt, 3), *last = mo_stmt_text (&stmt, 2);
    g_autofree char *number = g_strdup_printf (MO_MENTOR_NUMBER, (int) id);
    g_autofree char *whole = g_strdup_printf ("%s %s", mo_stmt_text (&stmt, 1), last);
    g_autofree char *short_name = g_strdup_printf ("%s %s", known ? known : "", last);
    g_autofree char *by_number = mo_fold (number), *by_name = mo_fold (whole),
                    *by_short = mo_fold (short_name);
    if (g_strcmp0 (wanted, by_number) != 0 && g_strcmp0 (wanted, by_name) != 0 &&
        g_strcmp0 (wanted, by_short) != 0)
      continue;
    found = found ? found : id;
    (*n_found)++;
  }
  return mo_stmt_finish (&stmt, error) ? found : 0;
}

GPtrArray *
mo_store_list_mentor_letters (MoStore *store, gint64 mentor, const char *kind, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, mentor, rev, kind, format, words, who, made_on, sent_on"
                   " FROM mentor_letter WHERE (mentor = :mentor OR :mentor = 0)"
                   " AND kind = :kind ORDER BY made_on DESC, id DESC");
  mo_stmt_bind_int (&stmt, ":mentor", mentor);
  mo_stmt_bind_text (&stmt, ":kind", kind);
  return mo_stmt_read_all (&stmt, mo_mentor_letter, error);
}

gint64
mo_store_add_mentor_letter (MoStore *store,
                            gint64 mentor,
                            const char *kind,
                            const char *words,
                            gboolean large,
                            GError **error)
{
  MoChange *change = mo_change_new ("mentor_letter", 0, 0);
  g_autofree char *now = mo_store_now (store);

  mo_change_int (change, "mentor", mentor);
  mo_change_text (change, "kind", kind);
  mo_change_text (change, "made_at", now);
  mo_change_day (change, "made_on", mo_store_get_today (store));
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "format", large ? "large" : "standard");
  mo_change_text (change, "words", words);
  mo_change_day (change, "sent_on", mo_store_get_today (store));
  return mo_store_save (store, change, NULL, error);
}
