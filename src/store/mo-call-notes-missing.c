/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Summaries that have not come, by the mentor who is asked for them. */
#include <string.h>

#include "store/mo-call-notes-private.h"
#include "store/mo-stmt.h"

static const MoField missing_fields[] = {
  MO_FIELD (INT64, MoNoteMissing, id),        MO_FIELD (INT64, MoNoteMissing, pairing),
  MO_FIELD (INT64, MoNoteMissing, mentor_id), MO_FIELD (INT64, MoNoteMissing, mentor_person),
  MO_FIELD (TEXT, MoNoteMissing, mentee),     MO_FIELD (TEXT, MoNoteMissing, mentee_first),
  MO_FIELD (TEXT, MoNoteMissing, mentor),     MO_FIELD (TEXT, MoNoteMissing, mentor_first),
  MO_FIELD (DAY, MoNoteMissing, day),         MO_FIELD (INT, MoNoteMissing, number),
  MO_FIELD (INT, MoNoteMissing, standing),    MO_FIELD_END,
};
MO_DEFINE_RECORD (MoNoteMissing, mo_note_missing, missing_fields)

static const MoField mentor_fields[] = {
  MO_FIELD (INT64, MoNoteMentor, id),        MO_FIELD (INT64, MoNoteMentor, person),
  MO_FIELD (TEXT, MoNoteMentor, name),       MO_FIELD (TEXT, MoNoteMentor, calls_words),
  MO_FIELD (INT, MoNoteMentor, calls),       MO_FIELD (INT, MoNoteMentor, standing),
  MO_FIELD (DAY, MoNoteMentor, oldest),      MO_FIELD (DAY, MoNoteMentor, chased),
  MO_FIELD (DAY, MoNoteMentor, due),         MO_FIELD (TEXT, MoNoteMentor, chased_by),
  MO_FIELD (TEXT, MoNoteMentor, chased_how), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoNoteMentor, mo_note_mentor, mentor_fields)

GPtrArray *
mo_store_list_missing_notes (MoStore *store, gint64 mentor, GError **error)
{
  MoPolicy policy;
  MoDay today = mo_store_get_today (store);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT c.id, c.pairing, x.mentor AS mentor_id, m.id AS mentor_person,"
      " trim(p.first_name || ' ' || p.last_name) AS mentee,"
      " coalesce(p.known_as, p.first_name) AS mentee_first,"
      " trim(m.first_name || ' ' || m.last_name) AS mentor,"
      " coalesce(m.known_as, m.first_name) AS mentor_first, c.day_on AS day," MO_NOTE_WHICH_CALL
      " FROM call c" MO_NOTE_OF_CALL
      " WHERE x.state IN('first_call_booked','active','paused','ending','impact_due')"
      " AND c.state = 'done' AND NOT EXISTS (SELECT 1 FROM call_note n WHERE n.call = c.id)"
      " AND (x.mentor = CAST(:mentor AS BIGINT) OR CAST(:mentor AS BIGINT) = 0)"
      " ORDER BY x.mentor, c.day_on, c.id");
  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  mo_stmt_bind_int (&stmt, ":mentor", mentor);
  GPtrArray *missing = mo_stmt_read_all (&stmt, mo_note_missing, error);
  for (guint i = 0; missing && i < missing->len; i++) {
    MoNoteMissing *one = missing->pdata[i];
    one->standing = mo_rule_note_standing (one->day, today, &policy);
  }
  return missing;
}

/* "Joan Hallam 1 Mar, 8 Mar; Ben Malik 3 Mar" */
static void
add_call (MoNoteMentor *mentor, const MoNoteMissing *call, const char *before, MoDay today)
{
  g_autofree char *day = mo_day_to_short (call->day, today);
  g_autofree char *had = mentor->calls_words;
  gboolean same = g_strcmp0 (before, call->mentee) == 0;
  mentor->calls_words = !had   ? g_strdup_printf ("%s %s", call->mentee, day)
                        : same ? g_strdup_printf ("%s, %s", had, day)
                               : g_strdup_printf ("%s; %s %s", had, call->mentee, day);
  mentor->calls++;
  mentor->standing = MAX (mentor->standing, call->standing);
}

/* The list is by mentor and day. */
static GPtrArray *
by_mentor (GPtrArray *missing, MoDay today)
{
  GPtrArray *mentors = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_note_mentor_unref);
  MoNoteMentor *mentor = NULL;
  const char *before = NULL;

  for (guint i = 0; i < missing->len; i++) {
    const MoNoteMissing *call = missing->pdata[i];
    if (!mentor || mentor->id != call->mentor_id) {
      mentor = mo_note_mentor_new ();
      mentor->id = call->mentor_id;
      mentor->person = call->mentor_person;
      mentor->name = g_strdup (call->mentor);
      mentor->oldest = call->day;
      before = NULL;
      g_ptr_array_add (mentors, mentor);
    }
    add_call (mentor, call, before, today);
    before = call->mentee;
  }
  return mentors;
}

static MoNoteMentor *
mentor_of (GPtrArray *mentors, gint64 id)
{
  for (guint i = 0; i < mentors->len; i++)
    if (((MoNoteMentor *) mentors->pdata[i])->id == id)
      return mentors->pdata[i];
  return NULL;
}

/* When each was last asked, in one query. */
static gboolean
read_chases (MoStore *store, GPtrArray *mentors, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT k.mentor, k.day_on, k.who, k.how FROM note_chase k WHERE k.id ="
                   " (SELECT max(l.id) FROM note_chase l WHERE l.mentor = k.mentor)");
  while (mo_stmt_step (&stmt)) {
    MoNoteMentor *mentor = mentor_of (mentors, mo_stmt_int (&stmt, 0));
    if (!mentor || mo_stmt_day (&stmt, 1) < mentor->oldest)
      continue;
    mentor->chased = mo_stmt_day (&stmt, 1);
    mentor->chased_by = mo_stmt_dup (&stmt, 2);
    mentor->chased_how = mo_stmt_dup (&stmt, 3);
  }
  return mo_stmt_finish (&stmt, error);
}

static int
by_due (gconstpointer one, gconstpointer other)
{
  const MoNoteMentor *a = *(MoNoteMentor *const *) one, *b = *(MoNoteMentor *const *) other;
  return a->due != b->due ? a->due - b->due : a->id < b->id ? -1 : a->id > b->id;
}

static gboolean
fits (const MoNoteMentor *mentor, const char *search)
{
  g_autofree char *wanted = mo_fold (search ? search : "");
  g_autofree char *name = mo_fold (mentor->name), *calls = mo_fold (mentor->calls_words);
  g_strstrip (wanted);
  return !*wanted || strstr (name, wanted) || strstr (calls, wanted);
}

gboolean
mo_note_book_list_mentors (MoStore *store,
                           MoNoteBook *book,
                           const MoNotesAsk *ask,
                           GError **error)
{
  MoPolicy policy;
  MoDay today = mo_store_get_today (store);

  book->missing = mo_store_list_missing_notes (store, 0, error);
  if (!book->missing || !mo_store_load_policy (store, &policy, error))
    return FALSE;
  book->mentors = by_mentor (book->missing, today);
  if (!read_chases (store, book->mentors, error))
    return FALSE;
  for (guint i = book->mentors->len; i > 0; i--) {
    MoNoteMentor *mentor = book->mentors->pdata[i - 1];
    mentor->due = mo_rule_due_digest (mentor->oldest, mentor->chased, &policy);
    if (!fits (mentor, ask->search))
      g_ptr_array_remove_index (book->mentors, i - 1);
  }
  g_ptr_array_sort (book->mentors, by_due);
  book->count[MO_NOTES_TO_COME] = (int) book->missing->len;
  for (guint i = 0; i < book->missing->len; i++)
    book->late += ((MoNoteMissing *) book->missing->pdata[i])->standing == MO_NOTE_LATE;
  return TRUE;
}
