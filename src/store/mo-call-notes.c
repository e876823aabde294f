/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-call-notes.h"

#include "store/mo-call-notes-private.h"
#include "store/mo-stmt.h"

static const MoField note_fields[] = {
  MO_FIELD (INT64, MoCallNote, id),
  MO_FIELD (INT, MoCallNote, rev),
  MO_FIELD (INT64, MoCallNote, call),
  MO_FIELD (INT64, MoCallNote, pairing),
  MO_FIELD (TEXT, MoCallNote, mentee),
  MO_FIELD (TEXT, MoCallNote, mentor),
  MO_FIELD (INT64, MoCallNote, mentee_person),
  MO_FIELD (INT64, MoCallNote, mentor_id),
  MO_FIELD (DAY, MoCallNote, day),
  MO_FIELD (INT, MoCallNote, number),
  MO_FIELD (TEXT, MoCallNote, side),
  MO_FIELD (TEXT, MoCallNote, via),
  MO_FIELD (TEXT, MoCallNote, at),
  MO_FIELD (TEXT, MoCallNote, who),
  MO_FIELD (DAY, MoCallNote, received),
  MO_FIELD (TEXT, MoCallNote, summary),
  MO_FIELD (INT, MoCallNote, hidden),
  MO_FIELD (INT, MoCallNote, mood),
  MO_FIELD (INT, MoCallNote, concern),
  MO_FIELD (TEXT, MoCallNote, reviewed_by),
  MO_FIELD (DAY, MoCallNote, reviewed),
  MO_FIELD (INT64, MoCallNote, corrects),
  MO_FIELD (INT, MoCallNote, corrected),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoCallNote, mo_call_note, note_fields)

MoNotesAsk *
mo_notes_ask_new (MoNotesShown shown, const char *search)
{
  MoNotesAsk *ask = g_new0 (MoNotesAsk, 1);
  *ask = (MoNotesAsk){ shown, g_strdup (search) };
  return ask;
}

void
mo_notes_ask_free (gpointer data)
{
  MoNotesAsk *ask = data;
  g_free (ask->search);
  g_free (ask);
}

void
mo_note_book_free (gpointer data)
{
  MoNoteBook *book = data;
  if (!book)
    return;
  g_clear_pointer (&book->mentors, g_ptr_array_unref);
  g_clear_pointer (&book->missing, g_ptr_array_unref);
  g_clear_pointer (&book->notes, g_ptr_array_unref);
  g_free (book);
}

/* ---------------------------------------------------------------------- notes */

#define NOTE                                                                                   \
  "SELECT n.id, n.rev, n.call, c.pairing, trim(p.first_name || ' ' || p.last_name) AS mentee," \
  " trim(m.first_name || ' ' || m.last_name) AS mentor, p.id AS mentee_person,"                \
  " x.mentor AS mentor_id, c.day_on AS day," MO_NOTE_WHICH_CALL                                \
  ", n.side, n.via, n.at, n.who,"                                                              \
  " n.received_on AS received,"                                                                \
  " CASE WHEN " MO_NOTE_IS_HIDDEN " THEN NULL ELSE n.summary END AS summary,"                  \
  " CASE WHEN " MO_NOTE_IS_HIDDEN " THEN 1 ELSE 0 END AS hidden, coalesce(n.mood, 0) AS mood," \
  " n.concern, n.reviewed_by, n.reviewed_on AS reviewed, n.corrects,"                          \
  " CASE WHEN EXISTS (SELECT 1 FROM call_note k WHERE k.corrects = n.id) THEN 1 ELSE 0 END"    \
  "  AS corrected FROM call_note n JOIN call c ON c.id = n.call" MO_NOTE_OF_CALL

MoCallNote *
mo_store_get_call_note (MoStore *store, gint64 note, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, NOTE " WHERE n.id = :id");
  mo_stmt_bind_int (&stmt, ":id", note);
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_call_note, error);
  if (!found)
    return NULL;
  if (!found->len) {
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no note %" G_GINT64_FORMAT, note);
    return NULL;
  }
  return mo_call_note_ref (found->pdata[0]);
}

GPtrArray *
mo_store_list_notes_of (MoStore *store, gint64 call, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, NOTE " WHERE n.call = :call ORDER BY n.id");
  mo_stmt_bind_int (&stmt, ":call", call);
  return mo_stmt_read_all (&stmt, mo_call_note, error);
}

/* What was brought over from lists of before was read then. */
static GPtrArray *
list_notes (MoStore *store, const MoNotesAsk *ask, GError **error)
{
  g_autofree char *fold = mo_fold (ask->search);
  g_autofree char *words = mo_like_anywhere (fold);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      NOTE " WHERE CASE WHEN n.who IS NOT NULL AND n.reviewed_on IS NULL THEN 1 ELSE 0 END"
           "  = :unread AND (p.fold LIKE :words ESCAPE '!' OR m.fold LIKE :words ESCAPE '!')"
           " ORDER BY n.id DESC LIMIT :most");
  mo_stmt_bind_int (&stmt, ":unread", ask->shown == MO_NOTES_TO_READ ? 1 : 0);
  mo_stmt_bind_text (&stmt, ":words", words);
  mo_stmt_bind_int (&stmt, ":most", MO_NOTES_MOST + 1);
  return mo_stmt_read_all (&stmt, mo_call_note, error);
}

static gboolean
count_notes (MoStore *store, MoNoteBook *book, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT sum(CASE WHEN who IS NOT NULL AND reviewed_on IS NULL THEN 1 ELSE 0 END),"
      " count(*) FROM call_note");
  if (mo_stmt_step (&stmt)) {
    book->count[MO_NOTES_TO_READ] = (int) mo_stmt_int (&stmt, 0);
    book->count[MO_NOTES_READ] = (int) (mo_stmt_int (&stmt, 1) - mo_stmt_int (&stmt, 0));
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- the book */

gpointer
mo_store_note_book_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoNotesAsk *ask = data;
  g_autoptr (MoNoteBook) book = g_new0 (MoNoteBook, 1);

  if (!mo_note_book_list_mentors (store, book, ask, error) || !count_notes (store, book, error))
    return NULL;
  book->notes = ask->shown == MO_NOTES_TO_COME
                    ? g_ptr_array_new_with_free_func ((GDestroyNotify) mo_call_note_unref)
                    : list_notes (store, ask, error);
  if (!book->notes)
    return NULL;
  book->more = book->notes->len > MO_NOTES_MOST;
  if (book->more)
    g_ptr_array_set_size (book->notes, MO_NOTES_MOST);
  return g_steal_pointer (&book);
}
