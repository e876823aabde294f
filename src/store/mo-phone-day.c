/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-phone-day.h"

#include <glib/gi18n-lib.h>

#include "core/mo-line.h"
#include "store/mo-phone-private.h"
#include "store/mo-today.h"

static const MoField row_fields[] = {
  MO_FIELD (INT64, MoPhoneRow, id),      MO_FIELD (INT, MoPhoneRow, kind),
  MO_FIELD (INT64, MoPhoneRow, key),     MO_FIELD (INT64, MoPhoneRow, person),
  MO_FIELD (INT64, MoPhoneRow, pairing), MO_FIELD (INT64, MoPhoneRow, referral),
  MO_FIELD (TEXT, MoPhoneRow, name),     MO_FIELD (TEXT, MoPhoneRow, other),
  MO_FIELD (INT, MoPhoneRow, is_mentor), MO_FIELD (TEXT, MoPhoneRow, what),
  MO_FIELD (TEXT, MoPhoneRow, numbers),  MO_FIELD (TEXT, MoPhoneRow, why),
  MO_FIELD (TEXT, MoPhoneRow, state),    MO_FIELD (INT, MoPhoneRow, level),
  MO_FIELD (INT, MoPhoneRow, minute),    MO_FIELD (DAY, MoPhoneRow, due),
  MO_FIELD (INT, MoPhoneRow, tries),     MO_FIELD (INT, MoPhoneRow, settled),
  MO_FIELD (INT, MoPhoneRow, place),     MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPhoneRow, mo_phone_row, row_fields)

/* A row with what its place follows from. */
typedef struct {
  MoPhoneRow *row;
  MoDial dial;
} Entry;

typedef struct {
  GHashTable *pairs, *from, *rung; /* owned */
  GHashTable *numbers;             /* owned; NULL: not asked for */
  GHashTable *seen;                /* ids of rows, borrowed keys */
  GArray *entries;                 /* Entry */
  MoDay today;
} Making;

static void
making_clear (Making *making)
{
  g_clear_pointer (&making->pairs, g_hash_table_unref);
  g_clear_pointer (&making->from, g_hash_table_unref);
  g_clear_pointer (&making->rung, g_hash_table_unref);
  g_clear_pointer (&making->numbers, g_hash_table_unref);
  g_clear_pointer (&making->seen, g_hash_table_unref);
  if (making->entries)
    for (guint i = 0; i < making->entries->len; i++)
      g_clear_pointer (&g_array_index (making->entries, Entry, i).row, mo_phone_row_unref);
  g_clear_pointer (&making->entries, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

void
mo_phone_day_free (MoPhoneDay *day)
{
  if (!day)
    return;
  g_clear_pointer (&day->rows, g_ptr_array_unref);
  g_free (day);
}

/* ---------------------------------------------------------------------- words */

static char *
what_words (const MoPhoneRow *row, const MoPhonePair *pair)
{
  const char *other = row->other;
  switch (row->kind) {
  case MO_DUTY_OUTCOME:
    return g_strdup_printf (_ ("call %d with %s: how did it go?"), pair->done + 1, other);
  case MO_DUTY_NOTE:
    return g_strdup_printf (_ ("note of the call with %s"), other);
  case MO_DUTY_MESSAGE:
    return g_strdup_printf (_ ("pass on: from %s"), other);
  case MO_DUTY_FIRST_CALL:
    return g_strdup_printf (_ ("book the first call with %s"), other);
  case MO_DUTY_NEXT_CALL:
    return g_strdup_printf (_ ("book the next call with %s"), other);
  case MO_DUTY_ENDING:
    return g_strdup_printf (_ ("ending with %s"), other);
  case MO_DUTY_IMPACT:
    return g_strdup (_ ("impact measures"));
  default:
    return NULL;
  }
}

/* The duty's words begin a line there, and go on one here. */
static char *
kind_words (int kind)
{
  const char *words = mo_duty_kind_words (kind), *rest = g_utf8_next_char (words);
  g_autofree char *first = g_utf8_strdown (words, rest - words);
  return g_strconcat (first, rest, NULL);
}

static void
name_pair (MoPhoneRow *row, const MoPhonePair *pair, const char *rung_name)
{
  gboolean mentor = rung_name ? row->person == pair->mentor : mo_dial_rings_mentor (row->kind);
  row->is_mentor = mentor;
  row->person = mentor ? pair->mentor : pair->mentee;
  g_free (row->name);
  row->name = g_strdup (mentor ? pair->mentor_name : pair->mentee_name);
  g_free (row->other);
  row->other = g_strdup (mentor ? pair->mentee_name : pair->mentor_name);
  row->what = what_words (row, pair);
}

/* ---------------------------------------------------------------------- rows */

static gboolean
of_pair (int kind)
{
  return kind == MO_DUTY_OUTCOME || kind == MO_DUTY_NOTE || kind == MO_DUTY_MESSAGE ||
         kind == MO_DUTY_FIRST_CALL || kind == MO_DUTY_NEXT_CALL || kind == MO_DUTY_ENDING ||
         kind == MO_DUTY_IMPACT;
}

static gboolean
of_person (int kind)
{
  return kind == MO_DUTY_SUPERVISION || kind == MO_DUTY_MENTOR_BACK ||
         kind == MO_DUTY_ASK_AGAIN;
}

static void
add_entry (Making *making, MoPhoneRow *row, MoDial dial)
{
  Entry entry = { .row = row, .dial = dial };
  if (g_hash_table_contains (making->seen, &row->id)) {
    mo_phone_row_unref (row);
    return;
  }
  g_array_append_val (making->entries, entry);
  g_hash_table_add (making->seen, &row->id);
}

/* What a try of today says of it. */
static void
add_tries (MoDial *dial, const MoPhoneRung *rung, MoDay today)
{
  const MoLineAbout about = { .today = today, .usual = -1 };
  g_autoptr (MoLine) line = mo_line_read (rung->line, &about);
  /* what is asked now is another call of the same pair */
  if (rung->ticks)
    return;
  dial->tries = rung->tries;
  dial->tried = rung->minute;
  dial->heard = g_strcmp0 (rung->outcome, "answered") == 0;
  if (line->again.day == today)
    dial->again = line->again.minute;
  /* to be rung on another day: for today it is settled */
  dial->settled = dial->settled || line->again.day > today;
}

static void
add_duty (Making *making, const MoDuty *duty)
{
  MoPhoneRow *row = mo_phone_row_new ();
  gint64 subject = duty->subject;
  MoDial dial = { .kind = duty->kind,
                  .due = duty->due,
                  .minute = duty->minute,
                  .from = -1,
                  .again = -1,
                  .tried = -1 };
  row->kind = duty->kind;
  row->key = mo_phone_has_own_key (duty->kind) && duty->row ? duty->row : subject;
  row->id = mo_phone_row_id (row->kind, row->key);
  row->person = duty->person;
  row->name = g_strdup (duty->name);
  row->due = duty->due;
  const MoPhonePair *pair =
      of_pair (row->kind) ? g_hash_table_lookup (making->pairs, &subject) : NULL;
  if (pair) {
    row->pairing = subject;
    /* a message is for the one who did not give it */
    if (row->kind == MO_DUTY_MESSAGE)
      row->person =
          g_strcmp0 (duty->name, pair->mentor_name) == 0 ? pair->mentor : pair->mentee;
    name_pair (row, pair, row->kind == MO_DUTY_MESSAGE ? duty->name : NULL);
  } else if (!of_person (row->kind))
    row->referral = subject;
  else
    row->is_mentor = TRUE;
  if (!row->what)
    row->what = kind_words (row->kind);
  gpointer from;
  if (g_hash_table_lookup_extended (making->from, &row->person, NULL, &from))
    dial.from = GPOINTER_TO_INT (from);
  const MoPhoneRung *rung = g_hash_table_lookup (making->rung, &row->id);
  if (rung)
    add_tries (&dial, rung, making->today);
  add_entry (making, row, dial);
}

/* What was rung today and asks nothing more. */
static void
add_settled (Making *making, const MoPhoneRung *rung)
{
  MoPhoneRow *row = mo_phone_row_new ();
  row->id = rung->id;
  row->kind = rung->kind;
  row->key = rung->key;
  row->person = rung->person;
  row->pairing = rung->pairing;
  row->referral = rung->referral;
  row->name = g_strdup (rung->name);
  const MoPhonePair *pair =
      rung->pairing ? g_hash_table_lookup (making->pairs, &rung->pairing) : NULL;
  if (pair) {
    name_pair (row, pair, rung->name);
    if (row->kind == MO_DUTY_OUTCOME) {
      g_free (row->what);
      row->what = g_strdup_printf (_ ("call with %s"), row->other);
    }
  } else
    row->what = kind_words (row->kind);
  add_entry (making,
             row,
             (MoDial){ .kind = rung->kind,
                       .minute = -1,
                       .from = -1,
                       .again = -1,
                       .tries = rung->tries,
                       .tried = rung->minute,
                       .settled = TRUE });
}

/* ---------------------------------------------------------------------- states */

/* What became of it: "done", "moved", "did not come". */
static char *
settled_words (const MoPhoneRung *rung, MoDay today)
{
  const MoLineAbout about = { .today = today, .usual = -1 };
  g_autoptr (MoLine) line = mo_line_read (rung ? rung->line : NULL, &about);
  gboolean told = line->what != MO_LINE_NOTHING && line->what != MO_LINE_SPOKE;
  return g_strdup (told ? mo_line_what_words (line->what) : _ ("done"));
}

static void
say_state (Making *making, Entry *entry)
{
  MoPhoneRow *row = entry->row;
  const MoPhoneRung *rung = g_hash_table_lookup (making->rung, &row->id);
  row->tries = rung ? rung->tries : 0;
  row->settled = entry->dial.settled;
  row->minute = mo_dial_minute (&entry->dial);
  row->why = mo_dial_why (&entry->dial, making->today);
  gboolean unheard = rung && (g_strcmp0 (rung->outcome, "no_answer") == 0 ||
                              g_strcmp0 (rung->outcome, "voicemail") == 0);
  row->level = row->settled ? MO_LEVEL_FINE : mo_duty_level (row->due, making->today);
  if (unheard) {
    row->level = MO_LEVEL_ASK;
    row->state = g_strdup (g_str_equal (rung->outcome, "voicemail") ? _ ("voicemail left")
                                                                    : _ ("no answer"));
  } else if (entry->dial.heard && !row->settled)
    row->state = g_strdup (_ ("still to do"));
  else if (row->settled)
    row->state = settled_words (rung, making->today);
  else if (row->due != MO_DAY_NONE && row->due < making->today) {
    int days = making->today - row->due;
    row->state = g_strdup_printf (ngettext ("%d day late", "%d days late", days), days);
  } else if (row->due == making->today)
    row->state = g_strdup (_ ("today"));
  else {
    int days = row->due - making->today;
    row->state = g_strdup_printf (ngettext ("%d day left", "%d days left", days), days);
  }
}

static int
by_id (gconstpointer one, gconstpointer other)
{
  const Entry *a = one, *b = other;
  return (a->row->id > b->row->id) - (a->row->id < b->row->id);
}

/* The places of the entries, as they are to be rung; owned by the caller. */
static guint *
ordered (Making *making)
{
  guint n = making->entries->len;
  g_autofree MoDial *dials = g_new (MoDial, n);
  g_autofree gint64 *persons = g_new (gint64, n);
  guint *order = g_new (guint, n);
  g_array_sort (making->entries, by_id);
  for (guint i = 0; i < n; i++) {
    const Entry *entry = &g_array_index (making->entries, Entry, i);
    dials[i] = entry->dial;
    persons[i] = entry->row->person;
  }
  mo_dial_order (dials, persons, n, making->today, order);
  return order;
}

static MoPhoneDay *
finish (Making *making)
{
  MoPhoneDay *day = g_new0 (MoPhoneDay, 1);
  day->today = making->today;
  day->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_phone_row_unref);
  g_autofree guint *order = ordered (making);
  for (guint i = 0; i < making->entries->len; i++) {
    Entry *entry = &g_array_index (making->entries, Entry, order[i]);
    say_state (making, entry);
    if (making->numbers)
      entry->row->numbers =
          g_strdup (g_hash_table_lookup (making->numbers, &entry->row->person));
    if (entry->row->settled)
      day->settled++;
    else
      entry->row->place = ++day->left;
    const MoPhoneRung *rung = g_hash_table_lookup (making->rung, &entry->row->id);
    if (rung && !entry->row->settled)
      day->settled += rung->ticked;
    day->spoken += !entry->row->settled && entry->dial.heard;
    day->unheard += !entry->row->settled && entry->dial.tries > 0 && !entry->dial.heard;
    g_ptr_array_add (day->rows, mo_phone_row_ref (entry->row));
  }
  return day;
}

MoPhoneDay *
mo_store_load_phone_day (MoStore *store, gboolean numbers, GError **error)
{
  g_auto (Making) making = { .today = mo_store_get_today (store) };
  g_autoptr (MoToday) today = mo_store_today_job (store, NULL, error);
  if (!today || !(making.pairs = mo_phone_pairs (store, error)) ||
      !(making.from = mo_phone_from (store, error)) ||
      !(making.rung = mo_phone_rung (store, making.today, error)) ||
      (numbers && !(making.numbers = mo_phone_numbers (store, error))))
    return NULL;
  making.seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  making.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < today->duties->len; i++) {
    const MoDuty *duty = today->duties->pdata[i];
    if (mo_dial_is_rung (duty->kind) && duty->due <= making.today)
      add_duty (&making, duty);
  }
  GHashTableIter iter;
  gpointer rung;
  g_hash_table_iter_init (&iter, making.rung);
  while (g_hash_table_iter_next (&iter, NULL, &rung))
    if (!g_hash_table_contains (making.seen, &((MoPhoneRung *) rung)->id))
      add_settled (&making, rung);
  return finish (&making);
}

gpointer
mo_store_phone_day_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_phone_day (store, FALSE, error);
}
