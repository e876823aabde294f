/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-board.h"
#include "store/mo-calls.h"
#include "store/mo-noes.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-rematch.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_new (2026, 3, 12)

typedef struct {
  gint64 referral, mentor, full;
} Made;

static gint64
person (MoStore *store, const char *first, const char *last, const char *level, GError **error)
{
  MoNewPerson new = { .first_name = first, .last_name = last };
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  gint64 id = mo_store_add_person (store, &new, error);
  injury.level = level;
  mo_store_add_injury (store, id, &injury, error);
  return id;
}

static gint64
mentor (MoStore *store, const char *first, const char *last, int capacity, GError **error)
{
  gint64 who = person (store, first, last, "T12", error);
  MoNewMentor new = { .person = who,
                      .sci = TRUE,
                      .sci_trained_on = TODAY - 300,
                      .lived_since = TODAY - 4000,
                      .lived_precision = MO_PRECISION_DAY,
                      .capacity = capacity };
  mo_store_add_check (store, who, "enhanced", "adult", TODAY - 90, TODAY - 80, error);
  return mo_store_add_mentor (store, &new, error);
}

static gint64
wait_for (MoStore *store, gint64 person, const char *goal, GError **error)
{
  MoNewReferral new = MO_NEW_REFERRAL_INIT;
  new.person = person;
  new.strand = "sci";
  new.received_on = TODAY - 40;
  new.first_contact_on = TODAY - 38;
  gint64 id = mo_store_add_referral (store, &new, error);
  mo_store_add_goal (store, id, "work", goal, error);
  mo_store_record_assessment (store, id, 0, TODAY - 30, 40, NULL, error);
  mo_store_accept_referral (store, id, 0, NULL, error);
  return id;
}

static gint64
accepted (MoStore *store, const char *first, const char *last, GError **error)
{
  return wait_for (store, person (store, first, last, "T12", error), "back to work", error);
}

static gpointer
make_job (MoStore *store, gconstpointer ask, GError **error)
{
  Made *made = (Made *) ask;
  made->referral = accepted (store, "Callum", "Reid", error);
  made->mentor = mentor (store, "Helen", "Marsh", 1, error);
  made->full = mentor (store, "Yusuf", "Karim", 1, error);
  gint64 other = accepted (store, "Meera", "Joshi", error);
  MoNewPairing taken = { .referral = other, .mentor = made->full, .state = "mentor_asked" };
  mo_store_add_pairing (store, &taken, error);
  return NULL;
}

static MoStore *
fresh (Made *made)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "tester");
  mo_store_set_today (store, TODAY);
  mo_store_write (store, "Made", make_job, made, &error);
  g_assert_no_error (error);
  return store;
}

static gint64
draft (MoStore *store, gint64 referral, gint64 with, const char *why, GError **error)
{
  MoDraftAsk *ask = mo_draft_ask_new (referral, with, why);
  g_autofree gint64 *id =
      mo_store_write (store, "Drafted", mo_store_draft_pairing_job, ask, error);
  mo_draft_ask_free (ask);
  return id ? *id : 0;
}

static void
move (MoStore *store, gint64 pairing, const char *state, const char *why, GError **error)
{
  MoMoveAsk *ask = mo_move_ask_new (pairing, 0, state, why);
  g_free (mo_store_write (store, "Moved", mo_store_move_pairing_job, ask, error));
  mo_move_ask_free (ask);
}

static char *
state_of (MoStore *store, gint64 referral)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT state FROM referral WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", referral);
  return mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
}

static void
assert_state (MoStore *store, gint64 referral, const char *wanted)
{
  g_autofree char *state = state_of (store, referral);
  g_assert_cmpstr (state, ==, wanted);
}

static void
loads_and_ranks (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (board->people->len, ==, 2);
  g_assert_cmpuint (board->mentors->len, ==, 2);
  g_assert_cmpuint (board->cards->len, ==, 1);

  const MoBoardPerson *callum = mo_board_find_person (board, made.referral);
  g_assert_cmpstr (callum->name, ==, "Callum Reid");
  g_assert_cmpstr (callum->goals, ==, "Work or study");
  g_assert_true (callum->waiting);
  const MoBoardCard *card = g_ptr_array_index (board->cards, 0);
  g_assert_cmpstr (card->name, ==, "Meera Joshi");
  g_assert_cmpstr (card->mentor_name, ==, "Yusuf Karim");
  g_assert_cmpint (card->column, ==, MO_COLUMN_MENTOR_ASKED);
  g_assert_cmpint (card->fit, >, 50);

  g_autoptr (GArray) ranked = mo_board_rank (board, callum);
  const MoRanked *first = &g_array_index (ranked, MoRanked, 0);
  const MoRanked *last = &g_array_index (ranked, MoRanked, 1);
  g_assert_cmpint (((MoBoardMentor *) board->mentors->pdata[first->at])->id, ==, made.mentor);
  g_assert_cmpint (first->bar, ==, MO_BAR_NONE);
  g_assert_cmpint (last->bar, ==, MO_BAR_FULL);
}

static void
draft_to_agreed_and_undone (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);

  g_assert_cmpint (draft (store, made.referral, made.full, NULL, &error), ==, 0);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_cmpstr (error->message, ==, "Callum Reid with Yusuf Karim: Full: 1 of 1 place.");
  g_clear_error (&error);

  gint64 pairing = draft (store, made.referral, made.mentor, NULL, &error);
  g_assert_no_error (error);
  assert_state (store, made.referral, "awaiting_match");
  move (store, pairing, "mentor_asked", NULL, &error);
  move (store, pairing, "mentee_asked", NULL, &error);
  move (store, pairing, "agreed", NULL, &error);
  g_assert_no_error (error);
  assert_state (store, made.referral, "matched");
  g_autofree char *label = mo_store_undo (store, &error);
  g_assert_cmpstr (label, ==, "Callum Reid with Helen Marsh: agreed");
  assert_state (store, made.referral, "awaiting_match");

  move (store, pairing, "agreed", NULL, &error);
  move (store, pairing, "mentee_no", "wants somebody nearer", &error);
  g_assert_no_error (error);
  assert_state (store, made.referral, "awaiting_match");
  g_assert_cmpint (draft (store, made.referral, made.mentor, NULL, &error), >, 0);
  g_assert_no_error (error);
}

static gpointer
return_job (MoStore *store, gconstpointer ask, GError **error)
{
  const gint64 *referral = ask;
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT person FROM referral WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", *referral);
  if (!mo_stmt_step (&stmt))
    return NULL;
  gint64 id = wait_for (store, mo_stmt_int (&stmt, 0), "to drive again", error);
  return g_memdup2 (&id, sizeof id);
}

/* Somebody comes back after the pair has ended. */
static void
again_only_with_a_reason (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  gint64 pairing = draft (store, made.referral, made.mentor, NULL, &error);
  move (store, pairing, "agreed", NULL, &error);
  move (store, pairing, "closed", NULL, &error);
  g_assert_no_error (error);
  assert_state (store, made.referral, "closed");
  g_autofree gint64 *again =
      mo_store_write (store, "Came back", return_job, &made.referral, &error);
  g_assert_no_error (error);

  mo_store_set_today (store, TODAY + 200); /* the mentor's rest is over */
  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  g_assert_cmpint (mo_board_bar (board,
                                 mo_board_find_person (board, *again),
                                 mo_board_find_mentor (board, made.mentor)),
                   ==,
                   MO_BAR_AGAIN);
  g_assert_cmpint (draft (store, *again, made.mentor, NULL, &error), ==, 0);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "Callum Reid with Helen Marsh: "));
  g_clear_error (&error);

  gint64 id = draft (store, *again, made.mentor, "asked for her by name", &error);
  g_assert_no_error (error);
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT same_pair_reason FROM pairing WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", id);
  g_assert_true (mo_stmt_step (&stmt));
  g_assert_cmpstr (mo_stmt_text (&stmt, 0), ==, "asked for her by name");
}

static void
say_no (MoStore *store,
        gint64 pairing,
        const char *state,
        const char *code,
        const char *words,
        GError **error)
{
  MoMoveAsk *ask = mo_move_ask_new_no (pairing, 0, state, code, words);
  g_free (mo_store_write (store, "Moved", mo_store_move_pairing_job, ask, error));
  mo_move_ask_free (ask);
}

static int
noes_of (const MoNoReview *review, int side, const char *code, const char **says)
{
  for (guint i = 0; i < review->reasons->len; i++) {
    const MoNoReason *reason = g_ptr_array_index (review->reasons, i);
    if (reason->side != side || !g_str_equal (reason->code, code))
      continue;
    *says = reason->says;
    return reason->noes;
  }
  return -1;
}

/* A no has a reason of the list, stands in the review, and is remembered by the board. */
static void
noes_are_reviewed (void)
{
  Made made = { 0 };
  const char *says = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  gint64 pairing = draft (store, made.referral, made.mentor, NULL, &error);
  g_assert_no_error (error);

  say_no (store, pairing, "mentor_no", "other", "", &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  assert_state (store, made.referral, "awaiting_match");
  say_no (store, pairing, "mentor_no", "hours", "works nights", &error);
  g_assert_no_error (error);

  g_autoptr (MoNoReview) review = mo_store_review_noes (store, TODAY - 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (review->noes->len, ==, 1);
  const MoNo *no = g_ptr_array_index (review->noes, 0);
  g_assert_cmpstr (no->name, ==, "Callum Reid");
  g_assert_cmpstr (no->mentor_name, ==, "Helen Marsh");
  g_assert_cmpstr (no->label, ==, "The hours do not fit");
  g_assert_cmpstr (no->words, ==, "works nights");
  g_assert_cmpint (noes_of (review, MO_NO_MENTOR, "hours", &says), ==, 1);
  g_assert_cmpstr (says, ==, "1 no is too few to learn from.");
  g_assert_cmpint (noes_of (review, MO_NO_MENTEE, "hours", &says), ==, 0);
  g_autoptr (MoNoReview) later = mo_store_review_noes (store, TODAY + 1, &error);
  g_assert_cmpuint (later->noes->len, ==, 0);

  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  const MoBoardPerson *callum = mo_board_find_person (board, made.referral);
  g_autofree char *history = mo_board_history (board, callum->person, made.mentor);
  g_assert_true (g_str_has_prefix (history, "mentor said no "));
  g_assert_null (callum->before);
}

static gpointer
call_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewCall new = { .pairing = *(const gint64 *) ask, .day = TODAY + 3, .minute = 600 };
  gint64 id = mo_store_book_call (store, &new, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

static gpointer
done_job (MoStore *store, gconstpointer ask, GError **error)
{
  if (!mo_store_close_call (store, *(const gint64 *) ask, 0, 40, NULL, NULL, 0, FALSE, error))
    return NULL;
  return g_memdup2 (ask, sizeof (gint64));
}

/* The first call is booked, never just said to be; after it the pair may end early, and the
 * person waits for another mentor under the same referral. */
static void
another_mentor (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  gint64 pairing = draft (store, made.referral, made.mentor, NULL, &error);
  move (store, pairing, "agreed", NULL, &error);
  g_assert_no_error (error);
  move (store, pairing, "first_call_booked", NULL, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);

  g_autofree gint64 *call = mo_store_write (store, "Booked", call_job, &pairing, &error);
  g_assert_no_error (error);
  move (store, pairing, "briefed", NULL, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  mo_store_set_today (store, TODAY + 3);
  g_free (mo_store_write (store, "Done", done_job, call, &error));
  g_assert_no_error (error);

  g_autoptr (MoRematchFacts) facts = mo_store_rematch_facts_job (store, &pairing, &error);
  g_assert_cmpint (facts->done, ==, 1);
  MoRematchAsk *ask = mo_rematch_ask_new (pairing, facts->rev, "goal_reached", "");
  g_assert_null (mo_store_write (store, "Again", mo_store_rematch_job, ask, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  mo_rematch_ask_free (ask);
  ask = mo_rematch_ask_new (pairing, facts->rev, "unsuitable", "too alike");
  g_free (mo_store_write (store, "Again", mo_store_rematch_job, ask, &error));
  mo_rematch_ask_free (ask);
  g_assert_no_error (error);
  assert_state (store, made.referral, "awaiting_match");

  mo_store_set_today (store, TODAY + 60);
  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  const MoBoardPerson *callum = mo_board_find_person (board, made.referral);
  g_assert_true (callum->waiting);
  g_assert_cmpint (callum->days, ==, 57); /* since the match ended */
  g_assert_cmpstr (callum->before, ==, "Second match, before with Helen Marsh");
  gint64 next = draft (store, made.referral, made.mentor, "both want to try again", &error);
  g_assert_no_error (error);
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT follows FROM pairing WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", next);
  g_assert_true (mo_stmt_step (&stmt));
  g_assert_cmpint (mo_stmt_int (&stmt, 0), ==, pairing);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board/loads-and-ranks", loads_and_ranks);
  g_test_add_func ("/board/draft-to-agreed", draft_to_agreed_and_undone);
  g_test_add_func ("/board/again", again_only_with_a_reason);
  g_test_add_func ("/board/noes", noes_are_reviewed);
  g_test_add_func ("/board/another-mentor", another_mentor);
  return g_test_run ();
}
