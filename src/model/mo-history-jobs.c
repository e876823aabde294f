/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-history-jobs.h"

#include <glib/gi18n-lib.h>

#include "core/mo-replay-words.h"
#include "model/mo-papers-jobs.h"
#include "store/mo-past-read.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoNotAsked, id),
  MO_FIELD (INT64, MoNotAsked, person),
  MO_FIELD (TEXT, MoNotAsked, name),
  MO_FIELD (TEXT, MoNotAsked, lived),
  MO_FIELD (INT, MoNotAsked, days),
  MO_FIELD (INT, MoNotAsked, ever),
  MO_FIELD (TEXT, MoNotAsked, days_words),
  MO_FIELD (TEXT, MoNotAsked, reason),
  MO_FIELD (TEXT, MoNotAsked, help),
  MO_FIELD (DAY, MoNotAsked, told),
  MO_FIELD (INT, MoNotAsked, eligible),
  MO_FIELD (INT, MoNotAsked, came),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoNotAsked, mo_not_asked, fields)

static MoPastOffice *
load_past (MoStore *store, GError **error)
{
  MoDay today = mo_store_get_today (store);
  return mo_store_load_past (store, mo_day_add_months (today, -12 * MO_REPLAY_YEARS), error);
}

/* ---------------------------------------------------------------------- the list */

void
mo_not_asked_list_free (gpointer data)
{
  MoNotAskedList *list = data;
  g_clear_pointer (&list->rows, g_ptr_array_unref);
  g_free (list);
}

static MoNotAsked *
row_of (const MoReplayer *replayer, const MoPastOffice *office, const MoPastMentor *mentor)
{
  const MoBoardMentor *now = mo_board_find_mentor (office->board, mentor->mentor);
  MoReplay replay = mo_replay (replayer, mentor);
  MoNotAsked *row = mo_not_asked_new ();

  row->id = mentor->mentor;
  row->person = mentor->person;
  row->name = g_strdup (now->name);
  row->lived = g_strdup (now->lived);
  row->days = office->past->today - replay.since;
  row->ever = replay.ever_asked;
  row->came = (int) replay.came;
  row->eligible = (int) replay.eligible;
  g_autofree char *days =
      g_strdup_printf (ngettext ("%d day", "%d days", row->days), row->days);
  row->days_words = replay.ever_asked ? g_steal_pointer (&days)
                                      : g_strdup_printf (_ ("%s, not asked yet"), days);
  row->reason = mo_replay_short (&replay);
  row->help = mo_replay_short_help (&replay);
  return row;
}

static int
longest_first (gconstpointer one, gconstpointer other)
{
  const MoNotAsked *a = *(MoNotAsked **) one, *b = *(MoNotAsked **) other;
  if (a->days != b->days)
    return b->days - a->days;
  return a->id < b->id ? -1 : a->id > b->id;
}

static void
fill_rows (MoNotAskedList *list, const MoPastOffice *office)
{
  const MoPast *past = office->past;
  MoDay from = past->today;
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();

  for (guint i = 0; i < past->mentors->len; i++) {
    MoPastMentor *mentor = g_ptr_array_index (past->mentors, i);
    if (mo_rule_not_asked (mentor, past->today, &office->board->policy)) {
      g_ptr_array_add (listed, mentor);
      from = MIN (from, mo_replay_since (mentor, past->today));
    }
  }
  g_autoptr (MoReplayer) replayer = mo_replayer_new (past, from);
  for (guint i = 0; i < listed->len; i++)
    g_ptr_array_add (list->rows, row_of (replayer, office, listed->pdata[i]));
  g_ptr_array_sort (list->rows, longest_first);
}

static void
note_told (GPtrArray *rows, GPtrArray *letters)
{
  g_autoptr (GHashTable) by_mentor = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = letters->len; i > 0; i--) {
    MoMentorLetter *letter = letters->pdata[i - 1]; /* the newest is kept */
    g_hash_table_insert (by_mentor, &letter->mentor, letter);
  }
  for (guint i = 0; i < rows->len; i++) {
    MoNotAsked *row = rows->pdata[i];
    const MoMentorLetter *letter = g_hash_table_lookup (by_mentor, &row->id);
    row->told = letter ? letter->sent_on : MO_DAY_NONE;
  }
}

gpointer
mo_not_asked_list_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoNotAskedList) list = g_new0 (MoNotAskedList, 1);
  g_autoptr (MoPastOffice) office = load_past (store, error);
  g_autoptr (GPtrArray) letters =
      office ? mo_store_list_mentor_letters (store, 0, MO_LETTER_NOT_ASKED, error) : NULL;

  if (!letters)
    return NULL;
  list->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_not_asked_unref);
  list->after_days = office->board->policy.not_asked_days;
  list->today = office->past->today;
  fill_rows (list, office);
  note_told (list->rows, letters);
  return g_steal_pointer (&list);
}

/* ---------------------------------------------------------------------- the letter */

void
mo_not_asked_letter_free (gpointer data)
{
  MoNotAskedLetter *letter = data;
  g_clear_pointer (&letter->office, mo_office_facts_unref);
  g_clear_pointer (&letter->sent, g_ptr_array_unref);
  g_free (letter->number);
  g_free (letter->name);
  g_free (letter->subject);
  g_free (letter->envelope);
  g_free (letter->words);
  g_free (letter->refused);
  g_free (letter->missing);
  g_free (letter->office_missing);
  g_free (letter);
}

static char *
refusal (const MoLetterFacts *facts, const MoNotAskedLetter *letter)
{
  if (facts->died != MO_DAY_NONE)
    return g_strdup_printf (_ ("%s has died. No letter goes to that address."), letter->name);
  if (letter->replay.since == MO_DAY_NONE)
    return g_strdup_printf (_ ("%s could not be asked yet: there is no day of approval or "
                               "training on record. Note it on the mentor’s page first."),
                            letter->name);
  if (letter->replay.since >= letter->today)
    return g_strdup_printf (_ ("%s was asked today. There is nothing to explain."),
                            letter->name);
  return NULL;
}

static void
write_words (MoNotAskedLetter *letter, const MoLetterFacts *facts, const char *text)
{
  const char *known = facts->known_as, *first = facts->first_name;

  letter->name = mo_letter_name (facts, MO_LETTER_TO_PERSON);
  letter->number = g_strdup (facts->number);
  letter->subject = g_strdup (_ ("Why we have not asked you for a while"));
  letter->envelope = mo_letter_envelope (facts, MO_LETTER_TO_PERSON);
  letter->missing = mo_letter_missing (facts, MO_LETTER_TO_PERSON);
  letter->office_missing = mo_office_facts_missing (letter->office);
  letter->wants_large = g_strcmp0 (facts->format, "large") == 0;
  letter->words = mo_replay_letter (text,
                                    &letter->replay,
                                    known && *known   ? known
                                    : first && *first ? first
                                                      : letter->name,
                                    letter->office,
                                    letter->today);
}

gpointer
mo_not_asked_letter_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoNotAskedAsk *ask = data;
  g_autoptr (MoNotAskedLetter) letter = g_new0 (MoNotAskedLetter, 1);
  g_autoptr (MoLetterFacts) facts = mo_store_load_mentor_envelope (store, ask->mentor, error);
  g_autoptr (MoPastOffice) office = facts ? load_past (store, error) : NULL;
  g_autofree char *text =
      office ? mo_papers_text_of (store, mo_letter_text_of ("letter_not_asked"), error) : NULL;

  if (!text || !(letter->office = mo_store_load_office_facts (store, error)) ||
      !(letter->sent =
            mo_store_list_mentor_letters (store, ask->mentor, MO_LETTER_NOT_ASKED, error)))
    return NULL;
  const MoPastMentor *mentor = mo_past_find (office->past, ask->mentor);
  MoDay from = mo_replay_since (mentor, office->past->today);
  g_autoptr (MoReplayer) replayer = mo_replayer_new (office->past, from);
  letter->mentor = ask->mentor;
  letter->person = mentor->person;
  letter->today = office->past->today;
  letter->replay = mo_replay (replayer, mentor);
  letter->listed = mo_rule_not_asked (mentor, letter->today, &office->board->policy);
  write_words (letter, facts, text);
  letter->refused = refusal (facts, letter);
  return g_steal_pointer (&letter);
}

gpointer
mo_not_asked_keep_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoNotAskedAsk *ask = data;
  g_autoptr (MoNotAskedLetter) letter = mo_not_asked_letter_job (store, ask, error);

  if (!letter)
    return NULL;
  if (letter->refused)
    return mo_store_refuse_job (error, letter->refused);
  mo_store_label (store, _ ("Letter to %s kept as sent: why not asked"), letter->name);
  mo_store_add_mentor_letter (
      store, ask->mentor, MO_LETTER_NOT_ASKED, letter->words, ask->large, error);
  return NULL;
}

gpointer
mo_not_asked_find_job (MoStore *store, gconstpointer data, GError **error)
{
  guint n = 0;
  gint64 id = mo_store_find_mentor (store, data, &n, error);

  if (id && n == 1)
    return g_memdup2 (&id, sizeof id);
  if (n > 1)
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("More than one mentor is called %s. Write the number, like M-0012."),
                 (const char *) data);
  else if (error && !*error)
    g_set_error (
        error,
        MO_STORE_ERROR,
        MO_STORE_REFUSED,
        _ ("No mentor is called %s. Write the whole name, or the number, like M-0012."),
        (const char *) data);
  return NULL;
}
