/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-mentor-care.h"
#include "core/mo-young-rules.h"
#include "store/mo-board-private.h"
#include "store/mo-weights.h"

static const MoField card_fields[] = {
  MO_FIELD (INT64, MoBoardCard, id),
  MO_FIELD (INT, MoBoardCard, rev),
  MO_FIELD (INT64, MoBoardCard, referral),
  MO_FIELD (INT64, MoBoardCard, mentor),
  MO_FIELD (INT64, MoBoardCard, person),
  MO_FIELD (TEXT, MoBoardCard, name),
  MO_FIELD (TEXT, MoBoardCard, mentor_name),
  MO_FIELD (TEXT, MoBoardCard, state),
  MO_FIELD (TEXT, MoBoardCard, words),
  MO_FIELD (TEXT, MoBoardCard, before),
  MO_FIELD (INT, MoBoardCard, fit),
  MO_FIELD (INT, MoBoardCard, column),
  MO_FIELD (INT, MoBoardCard, level),
  MO_FIELD (DAY, MoBoardCard, state_on),
  MO_FIELD (DAY, MoBoardCard, first_call),
  MO_FIELD (TEXT, MoBoardCard, approved_by),
  MO_FIELD (INT, MoBoardCard, wants_approval),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoBoardCard, mo_board_card, card_fields)

/* ---------------------------------------------------------------------- cards */

static int
column_of (const char *state)
{
  static const char *const states[MO_COLUMNS] = {
    "draft", "mentor_asked", "mentee_asked", "agreed", "briefed", "first_call_booked"
  };
  for (int c = 0; c < MO_COLUMNS; c++)
    if (g_str_equal (state, states[c]))
      return c;
  return MO_COLUMN_MENTOR_ASKED; /* the mentor said yes */
}

/* What waits for an answer. */
static char *
asked_words (MoBoardCard *card, MoDay today, const MoPolicy *policy)
{
  g_autofree char *day = mo_day_to_short (card->state_on, today);
  int days = today - card->state_on;
  if (days > policy->answer_days) {
    card->level = MO_LEVEL_SOON;
    return g_strdup_printf (ngettext ("%d day, ring", "%d days, ring", days), days);
  }
  return days == 0 ? g_strdup (_ ("asked today")) : g_strdup_printf (_ ("asked %s"), day);
}

/* What is agreed waits for its first call. */
static char *
call_words (MoBoardCard *card, MoDay today)
{
  g_autofree char *call = mo_day_to_short (card->first_call, today);
  if (call)
    return g_strdup_printf (_ ("first call %s"), call);
  card->level = MO_LEVEL_SOON;
  return g_strdup (_ ("book first call"));
}

static void
say_state (MoBoardCard *card, const MoBoard *board)
{
  card->level = MO_LEVEL_STOPPED;
  if (card->column >= MO_COLUMN_AGREED) {
    card->words = call_words (card, board->today);
  } else if (card->column != MO_COLUMN_DRAFT && !g_str_equal (card->state, "mentor_yes")) {
    card->words = asked_words (card, board->today, &board->policy);
  } else if (card->column != MO_COLUMN_DRAFT) {
    card->words = g_strdup (_ ("said yes"));
    card->level = MO_LEVEL_FINE;
  } else if (card->state_on == board->today) {
    card->words = g_strdup (_ ("since today"));
  } else {
    g_autofree char *day = mo_day_to_short (card->state_on, board->today);
    card->words = g_strdup_printf (_ ("since %s"), day);
  }
}

static const char cards_sql[] =
    "SELECT x.id AS id, x.rev AS rev, x.referral AS referral, x.mentor AS mentor,"
    " x.state AS state, x.state_on AS state_on, x.approved_by AS approved_by, coalesce(x.fit, "
    "0) AS fit,"
    " (SELECT min(c.day_on) FROM call c WHERE c.pairing = x.id AND c.state = 'planned')"
    " AS first_call,"
    " (SELECT r.person FROM referral r WHERE r.id = x.referral) AS person"
    " FROM pairing x WHERE x.state IN (" MO_BOARD_OPEN ")"
    " ORDER BY x.state_on, x.id";

static gboolean
read_cards (MoStore *store, MoBoard *board, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, cards_sql);

  while (mo_stmt_step (&stmt)) {
    MoBoardCard *card = mo_board_card_new ();
    mo_stmt_read (&stmt, card_fields, card);
    card->column = column_of (card->state);
    say_state (card, board);
    g_ptr_array_add (board->cards, card);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- ties */

static gboolean
read_ties (MoStore *store, MoBoard *board, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT e.mentor, e.person, 1, e.until, e.set_by FROM exclusion e"
      " WHERE e.until IS NULL OR e.until > :today"
      " UNION ALL SELECT m.id, r.other, 2, NULL, NULL FROM relation r JOIN mentor m ON "
      "m.person = r.person"
      " UNION ALL SELECT m.id, r.person, 2, NULL, NULL FROM relation r JOIN mentor m ON "
      "m.person = r.other"
      " UNION ALL SELECT x.mentor, f.person, 4, NULL, NULL FROM pairing x JOIN referral f"
      " ON f.id = x.referral WHERE x.state IN ('closed','impact_due')"
      " UNION ALL SELECT x.mentor, f.person, 8, NULL, NULL FROM pairing x JOIN referral f"
      " ON f.id = x.referral WHERE x.state IN (" MO_BOARD_OPEN ")");
  mo_stmt_bind_day (&stmt, ":today", board->today);
  while (mo_stmt_step (&stmt)) {
    MoBoardTie tie = { mo_stmt_int (&stmt, 0),
                       mo_stmt_int (&stmt, 1),
                       (guint) mo_stmt_int (&stmt, 2),
                       mo_stmt_day (&stmt, 3),
                       g_intern_string (mo_stmt_text (&stmt, 4)) };
    g_array_append_val (board->ties, tie);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- the whole */

/* A card's names and, where nobody kept it, its fit. */
/* Rule 7: a check that lapsed takes the mentor off the board; what is under way is not ended by
 * it, but says so. */
static void
flag_check (MoBoardCard *card, const MoBoardMentor *mentor, const MoBoard *board)
{
  MoLevel check = mo_rule_check_level (mentor->check_due, board->today, &board->policy);
  if (check != MO_LEVEL_LATE)
    return;
  g_autofree char *day = mo_day_to_short (mentor->check_due, board->today);
  g_free (card->words);
  card->words = g_strdup_printf (_ ("check lapsed %s"), day);
  card->level = MO_LEVEL_LATE;
}

static void
finish_cards (MoBoard *board)
{
  for (guint i = 0; i < board->cards->len; i++) {
    MoBoardCard *card = g_ptr_array_index (board->cards, i);
    const MoBoardPerson *person = mo_board_find_person (board, card->referral);
    const MoBoardMentor *mentor = mo_board_find_mentor (board, card->mentor);
    card->name = g_strdup (person ? person->name : "");
    card->mentor_name = g_strdup (mentor ? mentor->name : "");
    if (mentor)
      flag_check (card, mentor, board);
    if (!card->fit && person && mentor)
      card->fit = mo_board_score (board, person, mentor).total;
    if (!person)
      continue;
    ((MoBoardPerson *) person)->waiting = 0;
    card->wants_approval = mo_rule_is_young (person->born, person->young, board->today) &&
                           card->column < MO_COLUMN_AGREED && !card->approved_by;
  }
}

static MoBoard *
load (MoStore *store, gint64 referral, GError **error)
{
  g_autoptr (MoBoard) board = g_new0 (MoBoard, 1);
  board->people = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_board_person_unref);
  board->mentors = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_board_mentor_unref);
  board->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_board_card_unref);
  board->past = g_ptr_array_new_with_free_func (mo_board_past_free);
  board->ties = g_array_new (FALSE, FALSE, sizeof (MoBoardTie));
  board->interests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  board->today = mo_store_get_today (store);

  if (!mo_store_load_policy (store, &board->policy, error) ||
      !mo_board_read_people (store, board, referral, error) ||
      !mo_board_read_mentors (store, board, error) || !read_cards (store, board, error) ||
      !read_ties (store, board, error) || !mo_board_read_past (store, board, error) ||
      !mo_board_read_sides (store, board, error))
    return NULL;
  if (!(board->weights = mo_store_weights_number (store, error)))
    return NULL;
  finish_cards (board);
  mo_board_say_past (board);
  return g_steal_pointer (&board);
}

MoBoard *
mo_store_load_board (MoStore *store, GError **error)
{
  return load (store, 0, error);
}

MoBoard *
mo_store_load_board_for (MoStore *store, gint64 referral, GError **error)
{
  return load (store, referral, error);
}

MoBoard *
mo_store_load_board_of_noes (MoStore *store, GError **error)
{
  return load (store, MO_BOARD_NOES, error);
}
