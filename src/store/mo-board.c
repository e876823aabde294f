/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-board.h"

#include <glib/gi18n-lib.h>

#include "store/mo-board-private.h"
#include "core/mo-no-rules.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"

gpointer
mo_store_load_board_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_board (store, error);
}

/* ---------------------------------------------------------------------- a draft */

MoDraftAsk *
mo_draft_ask_new (gint64 referral, gint64 mentor, const char *why)
{
  MoDraftAsk *ask = g_new0 (MoDraftAsk, 1);
  *ask = (MoDraftAsk){ .referral = referral, .mentor = mentor, .why = g_strdup (why) };
  return ask;
}

void
mo_draft_ask_free (MoDraftAsk *ask)
{
  g_free (ask->why);
  g_free (ask);
}

static gboolean
may_draft (const MoBoard *board,
           const MoBoardPerson *person,
           const MoBoardMentor *mentor,
           const char *why,
           GError **error)
{
  if (!person || !mentor || !person->waiting)
    return mo_store_refuse (error, _ ("This person is not waiting for a match any more."));
  MoBar bar = mo_board_bar (board, person, mentor);
  g_auto (MoVerdict) verdict = mo_board_verdict (board, person, mentor, bar);
  if (verdict.level == MO_LEVEL_REFUSED || (verdict.level == MO_LEVEL_ASK && !why)) {
    g_autofree char *sentence =
        g_strdup_printf (_ ("%s with %s: %s"), person->name, mentor->name, verdict.reason);
    return mo_store_refuse (error, sentence);
  }
  return TRUE;
}

/* The match that this one is the next of, or 0. */
static gint64
last_match (const MoBoard *board, gint64 person)
{
  for (guint i = board->past->len; i > 0; i--) {
    const MoBoardPast *past = g_ptr_array_index (board->past, i - 1);
    if (past->person == person && !g_str_has_suffix (past->state, "_no"))
      return past->id;
  }
  return 0;
}

/* The fit and its reasons are kept as they were on the day.  blind: chosen without names. */
static gboolean
keep_fit (MoStore *store,
          gint64 pairing,
          const MoBoard *board,
          const MoBoardPerson *person,
          const MoBoardMentor *mentor,
          gboolean blind,
          GError **error)
{
  MoMatchScore score = mo_board_score (board, person, mentor);
  g_autofree char *reasons = mo_match_reasons (&score,
                                               &person->side,
                                               &mentor->side,
                                               g_str_equal (person->strand, "family"),
                                               board->today);
  g_autofree char *version = g_strdup_printf ("%d", board->weights);
  MoChange *change = mo_change_new ("pairing", pairing, 0);
  mo_change_int (change, "fit", score.total);
  mo_change_text (change, "reasons", reasons);
  if (last_match (board, person->person))
    mo_change_int (change, "follows", last_match (board, person->person));
  mo_change_text (change, "weights_version", version);
  mo_change_int (change, "blind", blind ? 1 : 0);
  return mo_store_save (store, change, NULL, error) != 0;
}

gint64
mo_board_draft (MoStore *store,
                MoBoard *board,
                gint64 referral,
                gint64 mentor_id,
                gboolean blind,
                const char *why,
                GError **error)
{
  MoBoardPerson *person = (MoBoardPerson *) mo_board_find_person (board, referral);
  MoBoardMentor *mentor = (MoBoardMentor *) mo_board_find_mentor (board, mentor_id);
  if (!may_draft (board, person, mentor, why, error))
    return 0;
  MoNewPairing new = {
    .referral = referral, .mentor = mentor_id, .state = "draft", .same_pair_reason = why
  };
  gint64 id = mo_store_add_pairing (store, &new, error);
  if (!id || !keep_fit (store, id, board, person, mentor, blind, error))
    return 0;
  person->waiting = 0;
  mentor->taken++;
  mentor->offer.taken++;
  mo_board_rank_anew (board);
  return id;
}

gpointer
mo_store_draft_pairing_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoDraftAsk *ask = data;
  g_autoptr (MoBoard) board = mo_store_load_board (store, error);
  if (!board)
    return NULL;
  const MoBoardPerson *person = mo_board_find_person (board, ask->referral);
  const MoBoardMentor *mentor = mo_board_find_mentor (board, ask->mentor);
  if (person && mentor)
    mo_store_label (store, _ ("%s drafted with %s"), person->name, mentor->name);
  gint64 id =
      mo_board_draft (store, board, ask->referral, ask->mentor, ask->blind, ask->why, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

/* ---------------------------------------------------------------------- a move */

MoMoveAsk *
mo_move_ask_new (gint64 pairing, int rev, const char *state, const char *why)
{
  MoMoveAsk *ask = g_new0 (MoMoveAsk, 1);
  *ask = (MoMoveAsk){ pairing, rev, g_strdup (state), g_strdup (why), NULL };
  return ask;
}

MoMoveAsk *
mo_move_ask_new_no (gint64 pairing,
                    int rev,
                    const char *state,
                    const char *code,
                    const char *why)
{
  MoMoveAsk *ask = mo_move_ask_new (pairing, rev, state, why && *why ? why : NULL);
  ask->code = g_strdup (code);
  return ask;
}

void
mo_move_ask_free (MoMoveAsk *ask)
{
  g_free (ask->state);
  g_free (ask->why);
  g_free (ask->code);
  g_free (ask);
}

/* Kept with the no that was just said. */
static gboolean
keep_code (MoStore *store, const MoMoveAsk *ask, GError **error)
{
  g_auto (MoVerdict) verdict = mo_rule_no_reason (ask->code, ask->why);
  if (verdict.level == MO_LEVEL_REFUSED)
    return mo_store_refuse (error, verdict.reason);
  MoChange *change = mo_change_new ("pairing", ask->pairing, 0);
  mo_change_text (change, "decline_code", ask->code);
  return mo_store_save (store, change, ask->why, error) != 0;
}

gpointer
mo_store_move_pairing_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoMoveAsk *ask = data;
  g_autofree char *title = mo_store_pairing_title (store, ask->pairing, error);
  if (!title)
    return NULL;
  if (g_str_equal (ask->state, "dropped"))
    mo_store_label (store, _ ("%s: put back to waiting"), title);
  else
    mo_store_label (store, _ ("%s: %s"), title, mo_pairing_state_words (ask->state));
  if (!mo_store_move_pairing (store, ask->pairing, ask->rev, ask->state, ask->why, error) ||
      (ask->code && !keep_code (store, ask, error)))
    return NULL;
  return g_memdup2 (&ask->pairing, sizeof ask->pairing);
}
