/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-board-try.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-level.h"
#include "store/mo-board-private.h"

/* ---------------------------------------------------------------------- copies */

static GPtrArray *
share (GPtrArray *records, gpointer (*ref) (gpointer), GDestroyNotify unref)
{
  GPtrArray *made = g_ptr_array_new_full (records->len + 1, unref);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (made, ref (records->pdata[i]));
  return made;
}

/* All records shared; those that a pair changes are replaced one by one. */
static MoBoard *
share_board (const MoBoard *board)
{
  MoBoard *made = g_memdup2 (board, sizeof *board);
  memset (made->rankings, 0, sizeof made->rankings); /* they are the other's */
  made->people = share (board->people,
                        (gpointer (*) (gpointer)) mo_board_person_ref,
                        (GDestroyNotify) mo_board_person_unref);
  made->mentors = share (board->mentors,
                         (gpointer (*) (gpointer)) mo_board_mentor_ref,
                         (GDestroyNotify) mo_board_mentor_unref);
  made->cards = share (board->cards,
                       (gpointer (*) (gpointer)) mo_board_card_ref,
                       (GDestroyNotify) mo_board_card_unref);
  g_ptr_array_ref (made->past);
  g_array_ref (made->ties);
  g_hash_table_ref (made->interests);
  return made;
}

static void
replace (GPtrArray *records, guint at, gpointer record, GDestroyNotify unref)
{
  unref (records->pdata[at]);
  records->pdata[at] = record;
}

static void
wait_no_more (MoBoard *board, guint at)
{
  MoBoardPerson *person = mo_board_person_new ();
  mo_fields_copy (mo_board_person_fields (), person, board->people->pdata[at], sizeof *person);
  person->waiting = 0;
  replace (board->people, at, person, (GDestroyNotify) mo_board_person_unref);
}

static void
take_place (MoBoard *board, guint at)
{
  MoBoardMentor *mentor = mo_board_mentor_new ();
  mo_fields_copy (mo_board_mentor_fields (), mentor, board->mentors->pdata[at], sizeof *mentor);
  mentor->offer.state = mentor->state;
  mentor->taken++;
  mentor->offer.taken++;
  replace (board->mentors, at, mentor, (GDestroyNotify) mo_board_mentor_unref);
  mo_board_rank_anew (board);
}

/* ---------------------------------------------------------------------- where they stand */

/* id → its place + 1.  The keys are the ids that begin both records: they live as long as the
 * board they are of. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (MoBoardPerson, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (MoBoardMentor, id) == 0);

static GHashTable *
places_by_id (GPtrArray *records)
{
  GHashTable *found = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (found, records->pdata[i], GUINT_TO_POINTER (i + 1));
  return found;
}

static guint
place_of (GHashTable *places, gint64 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (places, &id));
}

/* ---------------------------------------------------------------------- each pair */

/* Why the pair cannot be drafted, or NULL; owned by the caller. */
static char *
refusal (const MoBoard *board,
         const MoBoardPerson *person,
         const MoBoardMentor *mentor,
         const char *why)
{
  if (!person || !person->waiting)
    return g_strdup (_ ("no longer waits for a match."));
  if (!mentor)
    return g_strdup (_ ("this mentor is not there any more."));
  g_auto (MoVerdict) verdict =
      mo_board_verdict (board, person, mentor, mo_board_bar (board, person, mentor));
  gboolean refused =
      verdict.level == MO_LEVEL_REFUSED || (verdict.level == MO_LEVEL_ASK && !why);
  return refused ? g_steal_pointer (&verdict.reason) : NULL;
}

static void
add_card (MoBoard *board,
          const MoTry *pair,
          const MoBoardPerson *person,
          const MoBoardMentor *mentor,
          const char *refused)
{
  MoBoardCard *card = mo_board_card_new ();
  card->id = -pair->referral;
  card->referral = pair->referral;
  card->mentor = pair->mentor;
  card->person = person ? person->person : 0;
  card->name = g_strdup (person ? person->name : "");
  card->mentor_name = g_strdup (mentor ? mentor->name : "");
  card->state = g_strdup (MO_CARD_WHAT_IF);
  card->column = MO_COLUMN_DRAFT;
  card->level = refused ? MO_LEVEL_SOON : MO_LEVEL_STOPPED;
  card->words = g_strdup (refused ? refused : pair->held ? _ ("what if, held") : _ ("what if"));
  if (person && mentor)
    card->fit = mo_board_score (board, person, mentor).total;
  g_ptr_array_add (board->cards, card);
}

static char *
whole_refusal (const MoBoardPerson *person, const MoBoardMentor *mentor, const char *reason)
{
  return g_strdup_printf (_ ("%s with %s: %s"),
                          person ? person->name : _ ("Somebody"),
                          mentor ? mentor->name : _ ("somebody"),
                          reason);
}

MoBoard *
mo_board_try (const MoBoard *board, const MoWhatIf *it, char ***refused)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  MoBoard *made = share_board (board);
  g_autoptr (GHashTable) people = places_by_id (board->people),
                         mentors = places_by_id (board->mentors);
  for (guint i = 0; i < mo_what_if_tries (it); i++) {
    const MoTry *pair = mo_what_if_try (it, i);
    guint p = place_of (people, pair->referral), m = place_of (mentors, pair->mentor);
    const MoBoardPerson *person = p ? made->people->pdata[p - 1] : NULL;
    const MoBoardMentor *mentor = m ? made->mentors->pdata[m - 1] : NULL;
    g_autofree char *reason = refusal (made, person, mentor, pair->why);
    add_card (made, pair, person, mentor, reason);
    if (reason) {
      g_autofree char *sentence = whole_refusal (person, mentor, reason);
      g_strv_builder_add (sentences, sentence);
    }
    if (!reason) {
      wait_no_more (made, p - 1);
      take_place (made, m - 1);
    }
  }
  if (refused)
    *refused = g_strv_builder_end (sentences);
  return made;
}

MoWhatIf *
mo_board_try_without_refused (const MoBoard *board, const MoWhatIf *it)
{
  g_autoptr (MoBoard) made = mo_board_try (board, it, NULL);
  MoWhatIf *next = mo_what_if_ref ((MoWhatIf *) it);
  for (guint i = board->cards->len; i < made->cards->len; i++) {
    const MoBoardCard *card = g_ptr_array_index (made->cards, i);
    if (card->level != MO_LEVEL_SOON)
      continue;
    MoWhatIf *less = mo_what_if_leave (next, card->referral);
    mo_what_if_unref (next);
    next = less;
  }
  return next;
}

void
mo_board_count (const MoBoard *board, int *people, int *places)
{
  *people = *places = 0;
  for (guint i = 0; i < board->people->len; i++)
    *people += ((MoBoardPerson *) board->people->pdata[i])->waiting;
  for (guint i = 0; i < board->mentors->len; i++) {
    const MoBoardMentor *mentor = g_ptr_array_index (board->mentors, i);
    if (g_str_equal (mentor->state, "active"))
      *places += MAX (0, mentor->capacity - mentor->taken);
  }
}
