/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/mo-board-private.h"

/* What there was before between the people of the board and the mentors: matches that ended,
 * and noes. */

void
mo_board_past_free (gpointer data)
{
  MoBoardPast *past = data;
  g_free (past->state);
  g_free (past);
}

gboolean
mo_board_read_past (MoStore *store, MoBoard *board, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT x.mentor, f.person, x.referral, x.state, coalesce(x.ended_on, x.closed_on, "
      "x.state_on),"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done'),"
      " x.id FROM pairing x JOIN referral f ON f.id = x.referral"
      " WHERE x.state IN ('closed','impact_due','mentor_no','mentee_no') AND f.person IN"
      " (SELECT r.person FROM referral r WHERE r.state = 'awaiting_match' OR r.id IN"
      "   (SELECT y.referral FROM pairing y WHERE y.state IN (" MO_BOARD_OPEN ")))"
      " ORDER BY f.person, x.id");
  while (mo_stmt_step (&stmt)) {
    MoBoardPast *past = g_new0 (MoBoardPast, 1);
    past->mentor = mo_stmt_int (&stmt, 0);
    past->person = mo_stmt_int (&stmt, 1);
    past->referral = mo_stmt_int (&stmt, 2);
    past->state = mo_stmt_dup (&stmt, 3);
    past->on = mo_stmt_day (&stmt, 4);
    past->calls = (int) mo_stmt_int (&stmt, 5);
    past->id = mo_stmt_int (&stmt, 6);
    g_ptr_array_add (board->past, past);
  }
  return mo_stmt_finish (&stmt, error);
}

/* Where those of a person begin: they stand in the order of the persons. */
static guint
first_of (const MoBoard *board, gint64 person)
{
  guint low = 0, high = board->past->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (((MoBoardPast *) board->past->pdata[middle])->person < person)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The next of that person from *at on, or NULL. */
static const MoBoardPast *
next_of (const MoBoard *board, gint64 person, guint *at)
{
  const MoBoardPast *past =
      *at < board->past->len ? g_ptr_array_index (board->past, *at) : NULL;
  (*at)++;
  return past && past->person == person ? past : NULL;
}

static gboolean
is_no (const MoBoardPast *past)
{
  return g_str_has_suffix (past->state, "_no");
}

/* "Helen said no on 3 March", "together before, 8 calls until 3 March 2024". */
char *
mo_board_history (const MoBoard *board, gint64 person, gint64 mentor)
{
  const MoBoardPast *last = NULL, *past;
  for (guint at = first_of (board, person); (past = next_of (board, person, &at));)
    if (past->mentor == mentor)
      last = past;
  if (!last)
    return NULL;
  g_autofree char *day = mo_day_to_short (last->on, board->today);
  if (!is_no (last))
    return g_strdup_printf (ngettext ("together before, %d call until %s",
                                      "together before, %d calls until %s",
                                      last->calls),
                            last->calls,
                            day ? day : _ ("a day not known"));
  return g_strdup_printf (g_str_equal (last->state, "mentor_no") ? _ ("mentor said no %s")
                                                                 : _ ("mentee said no %s"),
                          day);
}

/* "second match, before with Helen Marsh". */
static char *
matches_before (const MoBoard *board, gint64 person)
{
  int n = 0;
  const MoBoardMentor *mentor = NULL;
  const MoBoardPast *past;
  for (guint at = first_of (board, person); (past = next_of (board, person, &at));) {
    if (is_no (past))
      continue;
    n++;
    mentor = mo_board_find_mentor (board, past->mentor);
  }
  if (!n)
    return NULL;
  const char *name = mentor ? mentor->name : _ ("somebody who left");
  return n == 1 ? g_strdup_printf (_ ("Second match, before with %s"), name)
                : g_strdup_printf (_ ("Match number %d, before with %s"), n + 1, name);
}

void
mo_board_say_past (MoBoard *board)
{
  for (guint i = 0; i < board->people->len; i++) {
    MoBoardPerson *person = g_ptr_array_index (board->people, i);
    person->before = matches_before (board, person->person);
  }
  for (guint i = 0; i < board->cards->len; i++) {
    MoBoardCard *card = g_ptr_array_index (board->cards, i);
    card->before = mo_board_history (board, card->person, card->mentor);
    if (!card->before)
      card->before = matches_before (board, card->person);
  }
}
