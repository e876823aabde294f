/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One concern with all that was written down about it. */
#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-concerns.h"
#include "store/mo-staff.h"
#include "store/mo-stmt.h"
#include "store/mo-terms.h"

static const MoField told_fields[] = {
  MO_FIELD (INT64, MoConcernTold, id),       MO_FIELD (TEXT, MoConcernTold, whom),
  MO_FIELD (TEXT, MoConcernTold, name),      MO_FIELD (TEXT, MoConcernTold, at),
  MO_FIELD (TEXT, MoConcernTold, who),       MO_FIELD (TEXT, MoConcernTold, how),
  MO_FIELD (TEXT, MoConcernTold, consent),   MO_FIELD (TEXT, MoConcernTold, consent_why),
  MO_FIELD (TEXT, MoConcernTold, reference), MO_FIELD (TEXT, MoConcernTold, words),
  MO_FIELD (DAY, MoConcernTold, day),        MO_FIELD_END,
};
MO_DEFINE_RECORD (MoConcernTold, mo_concern_told, told_fields)

static const MoField entry_fields[] = {
  MO_FIELD (INT64, MoConcernEntry, id),
  MO_FIELD (INT64, MoConcernEntry, corrects),
  MO_FIELD (TEXT, MoConcernEntry, at),
  MO_FIELD (TEXT, MoConcernEntry, who),
  MO_FIELD (TEXT, MoConcernEntry, kind),
  MO_FIELD (TEXT, MoConcernEntry, words),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoConcernEntry, mo_concern_entry, entry_fields)

static const MoField reader_fields[] = {
  MO_FIELD (INT64, MoConcernReader, id),
  MO_FIELD (INT64, MoConcernReader, staff),
  MO_FIELD (INT, MoConcernReader, rev),
  MO_FIELD (TEXT, MoConcernReader, name),
  MO_FIELD (TEXT, MoConcernReader, by),
  MO_FIELD (TEXT, MoConcernReader, at),
  MO_FIELD (TEXT, MoConcernReader, why),
  MO_FIELD (TEXT, MoConcernReader, ended_at),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoConcernReader, mo_concern_reader, reader_fields)

void
mo_concern_file_free (gpointer data)
{
  MoConcernFile *file = data;
  if (!file)
    return;
  mo_concern_desk_clear (&file->desk);
  g_clear_pointer (&file->concern, mo_concern_unref);
  g_clear_pointer (&file->told, g_ptr_array_unref);
  g_clear_pointer (&file->entries, g_ptr_array_unref);
  g_clear_pointer (&file->readers, g_ptr_array_unref);
  g_clear_pointer (&file->openings, g_ptr_array_unref);
  g_clear_pointer (&file->staff, g_ptr_array_unref);
  g_clear_pointer (&file->terms, g_ptr_array_unref);
  g_free (file->words);
  g_free (file->pair);
  g_free (file->note);
  g_free (file->note_about);
  g_free (file->message);
  g_free (file->triage_words);
  g_free (file->not_shared_why);
  g_free (file->close_words);
  g_free (file->consent);
  g_free (file->now);
  g_free (file->login);
  g_free (file);
}

static char *
pair_words (MoStmt *stmt, int column)
{
  g_autofree char *name = g_strstrip (g_strdup (mo_stmt_text (stmt, column)));
  return g_strdup_printf (_ ("Mentor: %s"), name);
}

static char *
note_words (MoStmt *stmt, int column)
{
  MoDay day = mo_stmt_day (stmt, column);
  g_autofree char *on = mo_day_to_words (day, MO_PRECISION_DAY);
  return g_strdup_printf (_ ("Summary of the call of %s"), on);
}

/* What it was raised from, for those who may read all of it. */
static gboolean
read_texts (MoStore *store, MoConcernFile *file, GError **error)
{
  gboolean all = file->concern->access == MO_CONCERN_ALL;
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT c.words, c.triage_words, c.not_shared_why, c.close_words, c.consent,"
      " m.id, q.first_name || ' ' || q.last_name, n.summary, k.day_on, s.body"
      " FROM concern c LEFT JOIN pairing x ON x.id = c.pairing"
      " LEFT JOIN mentor m ON m.id = x.mentor LEFT JOIN person q ON q.id = m.person"
      " LEFT JOIN call_note n ON n.id = c.call_note LEFT JOIN call k ON k.id = n.call"
      " LEFT JOIN message s ON s.id = c.message WHERE c.id = :id");
  mo_stmt_bind_int (&stmt, ":id", file->concern->id);
  if (mo_stmt_step (&stmt)) {
    file->words = mo_stmt_dup (&stmt, 0);
    if (!mo_stmt_is_null (&stmt, 5))
      file->pair = pair_words (&stmt, 6);
    if (all) {
      file->triage_words = mo_stmt_dup (&stmt, 1);
      file->not_shared_why = mo_stmt_dup (&stmt, 2);
      file->close_words = mo_stmt_dup (&stmt, 3);
      file->consent = mo_stmt_dup (&stmt, 4);
      file->note = mo_stmt_dup (&stmt, 7);
      if (!mo_stmt_is_null (&stmt, 8))
        file->note_about = note_words (&stmt, 8);
      file->message = mo_stmt_dup (&stmt, 9);
    }
  }
  return mo_stmt_finish (&stmt, error);
}

static GPtrArray *
read_told (MoStore *store, gint64 id, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT t.id AS id, coalesce(w.label, t.whom) AS whom, t.name AS name,"
                   " t.at AS at, t.who AS who, t.how AS how, t.consent AS consent,"
                   " t.consent_why AS consent_why, t.reference AS reference, t.words AS words,"
                   " t.day_on AS day FROM concern_told t"
                   " LEFT JOIN term w ON w.vocabulary = 'told' AND w.code = t.whom"
                   " WHERE t.concern = :id ORDER BY t.at, t.id");
  mo_stmt_bind_int (&stmt, ":id", id);
  return mo_stmt_read_all (&stmt, mo_concern_told, error);
}

static GPtrArray *
read_entries (MoStore *store, gint64 id, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id, at, who, kind, words, corrects"
                                      " FROM concern_entry WHERE concern = :id"
                                      " ORDER BY at, id");
  mo_stmt_bind_int (&stmt, ":id", id);
  return mo_stmt_read_all (&stmt, mo_concern_entry, error);
}

static GPtrArray *
read_readers (MoStore *store, gint64 id, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.id AS id, r.rev AS rev, r.staff AS staff, s.name AS name,"
      " r.let_in_by AS \"by\", r.let_in_at AS at, r.why AS why,"
      " r.ended_at AS ended_at FROM concern_reader r JOIN staff s ON s.id = r.staff"
      " WHERE r.concern = :id ORDER BY r.let_in_at, r.id");
  mo_stmt_bind_int (&stmt, ":id", id);
  return mo_stmt_read_all (&stmt, mo_concern_reader, error);
}

/* Who opened it: the history of reads, of which nothing is ever taken away. */
static GPtrArray *
read_openings (MoStore *store, gint64 id, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT a.id AS id, s.who AS name, s.at AS at, a.why AS why"
                   " FROM audit a JOIN change_set s ON s.id = a.change_set"
                   " WHERE a.tbl = 'concern' AND a.row_id = :id AND a.verb = 'read'"
                   " ORDER BY a.id DESC LIMIT 50");
  mo_stmt_bind_int (&stmt, ":id", id);
  return mo_stmt_read_all (&stmt, mo_concern_reader, error);
}

static MoConcernFile *
load (MoStore *store, gint64 id, GError **error)
{
  g_autoptr (MoConcernFile) file = g_new0 (MoConcernFile, 1);

  if (!(file->concern = mo_store_load_concern (store, id, error)) ||
      !mo_store_read_concern_desk (store, &file->desk, error) ||
      !read_texts (store, file, error))
    return NULL;
  file->now = mo_store_now (store);
  file->login = g_strdup (mo_store_get_login (store));
  if (file->concern->access != MO_CONCERN_ALL)
    return g_steal_pointer (&file);
  if (!(file->told = read_told (store, id, error)) ||
      !(file->entries = read_entries (store, id, error)) ||
      !(file->readers = read_readers (store, id, error)) ||
      !(file->openings = read_openings (store, id, error)) ||
      !(file->staff = mo_store_list_staff (store, error)) ||
      !(file->terms = mo_store_list_terms (store, error)))
    return NULL;
  return g_steal_pointer (&file);
}

gpointer
mo_store_concern_job (MoStore *store, gconstpointer ask, GError **error)
{
  return load (store, *(const gint64 *) ask, error);
}

gpointer
mo_store_open_concern_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 id = *(const gint64 *) ask;
  g_autoptr (MoConcern) concern = mo_store_load_concern (store, id, error);
  if (!concern)
    return NULL;
  mo_store_label (store, _ ("Concern %s opened"), concern->number);
  if (!mo_store_note_read (store, "concern", id, NULL, error))
    return NULL;
  return load (store, id, error);
}
