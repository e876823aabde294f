/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-compare.h"

#include <glib/gi18n-lib.h>

#include "store/mo-board-private.h"
#include "store/mo-change.h"
#include "store/mo-letters.h"
#include "store/mo-person-card.h"

/* ---------------------------------------------------------------------- made and freed */

static void
mentor_free (gpointer data)
{
  MoCompareMentor *mentor = data;
  g_free (mentor->name);
  g_free (mentor->years);
  g_free (mentor->strongest);
  g_free (mentor->places);
  g_free (mentor->refused);
  for (int i = 0; i < MO_MATCH_RULES; i++)
    g_free (mentor->broken[i]);
  for (int i = 0; i < MO_CRITERIA; i++) {
    g_free (mentor->words[i]);
    g_free (mentor->open[i]);
  }
  g_free (mentor);
}

static void
other_free (gpointer data)
{
  MoCompareOther *other = data;
  g_free (other->name);
  g_free (other->reasons);
  g_free (other);
}

void
mo_compare_free (MoCompare *compare)
{
  g_free (compare->number);
  g_free (compare->name);
  g_free (compare->about);
  g_free (compare->weights);
  for (int i = 0; i < MO_CRITERIA; i++)
    g_free (compare->words[i]);
  g_ptr_array_unref (compare->mentors);
  g_ptr_array_unref (compare->others);
  g_free (compare);
}

MoCompareAsk *
mo_compare_ask_new (gint64 referral, const gint64 *mentors, guint n)
{
  MoCompareAsk *ask = g_new0 (MoCompareAsk, 1);
  ask->referral = referral;
  for (guint i = 0; i < MIN (n, MO_COMPARE_MOST); i++)
    ask->mentors[i] = mentors[i];
  return ask;
}

void
mo_compare_ask_free (gpointer data)
{
  MoCompareAsk *ask = data;
  g_free (ask->number);
  g_free (ask);
}

/* ---------------------------------------------------------------------- words */

GHashTable *
mo_store_load_labels (MoStore *store, GError **error)
{
  g_autoptr (GHashTable) labels =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT vocabulary, code, label FROM term");
  while (mo_stmt_step (&stmt))
    g_hash_table_insert (
        labels,
        g_strdup_printf ("%s/%s", mo_stmt_text (&stmt, 0), mo_stmt_text (&stmt, 1)),
        mo_stmt_dup (&stmt, 2));
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&labels) : NULL;
}

char *
mo_store_weights_words (MoStore *store, GError **error)
{
  g_autofree char *words = g_strdup (_ ("The service’s own weights."));
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT made_on, who FROM weights ORDER BY id DESC LIMIT 1");
  if (mo_stmt_step (&stmt)) {
    g_autofree char *day = mo_day_to_words (mo_stmt_day (&stmt, 0), MO_PRECISION_DAY);
    g_free (words);
    words = g_strdup_printf (_ ("Weights of %s, by %s."), day, mo_stmt_text (&stmt, 1));
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&words) : NULL;
}

static char *
places_words (const MoBoardMentor *mentor, MoDay today)
{
  int left = MAX (0, mentor->capacity - mentor->taken);
  g_autofree char *asked = mo_day_to_short (mentor->last_asked, today);
  g_autofree char *places = g_strdup_printf (
      ngettext ("%d of %d place free", "%d of %d places free", mentor->capacity),
      left,
      mentor->capacity);
  return asked ? g_strdup_printf (_ ("%s · last asked %s"), places, asked)
               : g_strdup_printf (_ ("%s · not asked yet"), places);
}

static char *
years_words (const MoBoardMentor *mentor, MoDay today)
{
  int years = mentor->side.since != MO_DAY_NONE ? (today - mentor->side.since) / 365 : -1;
  return years >= 0 ? g_strdup_printf (ngettext ("%d year on", "%d years on", years), years)
                    : NULL;
}

/* ---------------------------------------------------------------------- a mentor */

static MoCompareMentor *
mentor_of (const MoBoard *board,
           const MoBoardPerson *person,
           const MoBoardMentor *mentor,
           const MoMatchVocabulary *vocabulary)
{
  MoCompareMentor *made = g_new0 (MoCompareMentor, 1);
  MoBar bar = mo_board_bar (board, person, mentor);
  g_auto (MoVerdict) verdict = mo_match_verdict (bar, &mentor->offer, board->today);
  g_autofree char *level =
      mo_board_injury_words (mentor->level_code, mentor->side.completeness);

  made->id = mentor->id;
  made->person = mentor->person;
  made->name = g_strdup (mentor->name);
  made->years = years_words (mentor, board->today);
  made->places = places_words (mentor, board->today);
  made->again = bar == MO_BAR_AGAIN;
  if (verdict.level == MO_LEVEL_REFUSED)
    made->refused = g_steal_pointer (&verdict.reason);
  made->score = mo_board_score (board, person, mentor);
  made->strongest = mo_match_strongest (&made->score, vocabulary->family);
  mo_board_rules (board, person, mentor, made->rules);
  for (int i = 0; i < MO_MATCH_RULES; i++) {
    g_auto (MoVerdict) one =
        mo_match_verdict (made->rules[i].bar, &mentor->offer, board->today);
    made->broken[i] = g_steal_pointer (&one.reason);
  }
  for (int i = 0; i < MO_CRITERIA; i++) {
    made->words[i] = mo_match_offered_words (
        vocabulary, i, made->score.fit[i], &person->side, &mentor->side, level, FALSE);
    made->open[i] = mo_match_offered_words (
        vocabulary, i, made->score.fit[i], &person->side, &mentor->side, level, TRUE);
  }
  return made;
}

static gboolean
is_asked_for (const MoCompareAsk *ask, gint64 mentor)
{
  for (int i = 0; i < MO_COMPARE_MOST && ask->mentors[i]; i++)
    if (ask->mentors[i] == mentor)
      return TRUE;
  return FALSE;
}

/* In the order of the ranking, whatever the order they were asked for in. */
static void
add_mentors (MoCompare *compare,
             const MoCompareAsk *ask,
             const MoBoard *board,
             const MoBoardPerson *person,
             const MoMatchVocabulary *vocabulary)
{
  g_autoptr (GArray) ranked = mo_board_rank (board, person);

  for (guint i = 0; i < ranked->len; i++) {
    const MoRanked *at = &g_array_index (ranked, MoRanked, i);
    const MoBoardMentor *mentor = g_ptr_array_index (board->mentors, at->at);
    gboolean can = at->bar <= MO_BAR_AGAIN;
    if (ask->mentors[0] ? is_asked_for (ask, mentor->id) : can && i < MO_COMPARE_MOST) {
      MoCompareMentor *made = mentor_of (board, person, mentor, vocabulary);
      made->place = can ? (int) i + 1 : 0;
      g_ptr_array_add (compare->mentors, made);
    }
    if (!can)
      continue;
    MoMatchScore score = mo_board_score (board, person, mentor);
    MoCompareOther *other = g_new0 (MoCompareOther, 1);
    *other = (MoCompareOther){
      .id = mentor->id,
      .place = (int) i + 1,
      .total = at->total,
      .name = g_strdup (mentor->name),
      .reasons = mo_match_reasons (
          &score, &person->side, &mentor->side, vocabulary->family, board->today),
    };
    g_ptr_array_add (compare->others, other);
  }
}

/* ---------------------------------------------------------------------- the whole */

static MoCompare *
compare_new (const MoBoard *board, const MoBoardPerson *person, gboolean family)
{
  MoCompare *compare = g_new0 (MoCompare, 1);
  compare->referral = person->id;
  compare->person = person->person;
  compare->number = g_strdup (person->number);
  compare->name = g_strdup (person->name);
  compare->about = g_strdup (person->about);
  compare->days = person->days;
  compare->family = family;
  compare->waiting = person->waiting;
  compare->gender_wished = person->side.gender_wish != 0;
  compare->today = board->today;
  compare->mentors = g_ptr_array_new_with_free_func (mentor_free);
  compare->others = g_ptr_array_new_with_free_func (other_free);
  return compare;
}

MoCompare *
mo_store_load_compare (MoStore *store, const MoCompareAsk *ask, GError **error)
{
  gint64 referral =
      ask->referral ? ask->referral : mo_store_find_referral (store, ask->number, error);
  g_autoptr (MoBoard) board =
      referral ? mo_store_load_board_for (store, referral, error) : NULL;
  g_autoptr (GHashTable) labels = board ? mo_store_load_labels (store, error) : NULL;
  g_autofree char *weights = labels ? mo_store_weights_words (store, error) : NULL;
  if (!weights)
    return NULL;
  const MoBoardPerson *person = mo_board_find_person (board, referral);
  if (!person) {
    g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such referral");
    return NULL;
  }
  gboolean family = g_str_equal (person->strand, "family");
  MoMatchVocabulary vocabulary = { labels, board->interests, family, board->today };
  g_autofree char *level =
      mo_board_injury_words (person->level_code, person->side.completeness);
  MoCompare *compare = compare_new (board, person, family);
  compare->weights = g_steal_pointer (&weights);
  for (int i = 0; i < MO_CRITERIA; i++)
    compare->words[i] = mo_match_wanted_words (&vocabulary, i, &person->side, level);
  add_mentors (compare, ask, board, person, &vocabulary);
  return compare;
}

gpointer
mo_store_load_compare_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_compare (store, ask, error);
}

/* ---------------------------------------------------------------------- looking */

gpointer
mo_store_compare_look_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCompareLook *look = data;
  const char *what = look->criterion == MO_CRITERION_PAIN ? MO_PART_PAIN : MO_PART_BLADDER;

  mo_store_label (store, _ ("Private answers compared"));
  if (!mo_store_note_read (store, "person", look->person, what, error))
    return NULL;
  for (int i = 0; i < MO_COMPARE_MOST && look->mentors[i]; i++)
    if (!mo_store_note_read (store, "person", look->mentors[i], what, error))
      return NULL;
  return NULL;
}

gpointer
mo_store_names_shown_job (MoStore *store, gconstpointer referral, GError **error)
{
  mo_store_label (store, _ ("Names shown while ranking"));
  mo_store_note_read (store, "referral", *(const gint64 *) referral, "names", error);
  return NULL;
}
