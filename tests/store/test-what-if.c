/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-what-if.h"

#include "store/mo-board-try.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_new (2026, 3, 12)

typedef struct {
  gint64 callum, dilys, gwen; /* referrals that wait */
  gint64 helen, steve;        /* mentors with one place and with two */
} Made;

static gint64
person (MoStore *store, const char *first, const char *last, GError **error)
{
  MoNewPerson new = { .first_name = first, .last_name = last };
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  gint64 id = mo_store_add_person (store, &new, error);
  injury.level = "T12";
  mo_store_add_injury (store, id, &injury, error);
  return id;
}

static gint64
mentor (MoStore *store, const char *first, const char *last, int capacity, GError **error)
{
  gint64 who = person (store, first, last, error);
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
accepted (MoStore *store, const char *first, const char *last, GError **error)
{
  MoNewReferral new = MO_NEW_REFERRAL_INIT;
  new.person = person (store, first, last, error);
  new.strand = "sci";
  new.received_on = TODAY - 40;
  new.first_contact_on = TODAY - 38;
  gint64 id = mo_store_add_referral (store, &new, error);
  mo_store_add_goal (store, id, "work", "back to work", error);
  mo_store_record_assessment (store, id, 0, TODAY - 30, 40, NULL, error);
  mo_store_accept_referral (store, id, 0, NULL, error);
  return id;
}

static gpointer
make_job (MoStore *store, gconstpointer ask, GError **error)
{
  Made *made = (Made *) ask;
  made->callum = accepted (store, "Callum", "Reid", error);
  made->dilys = accepted (store, "Dilys", "Hughes", error);
  made->gwen = accepted (store, "Gwen", "Tully", error);
  made->helen = mentor (store, "Helen", "Marsh", 1, error);
  made->steve = mentor (store, "Steve", "Tranter", 2, error);
  return NULL;
}

static MoStore *
fresh (Made *made)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "Bethan");
  mo_store_set_today (store, TODAY);
  mo_store_write (store, "Made", make_job, made, &error);
  g_assert_no_error (error);
  return store;
}

static int
count (MoStore *store, const char *sql)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  return mo_stmt_step (&stmt) ? (int) mo_stmt_int (&stmt, 0) : -1;
}
#define DRAFTED "SELECT count(*) FROM pairing WHERE state = 'draft'"
#define KEPT    "SELECT count(*) FROM draft WHERE kind = 'what if'"

static MoTrying *
two_tried (const Made *made)
{
  MoTrying *trying = mo_trying_new ();
  mo_trying_step (
      trying,
      mo_what_if_draft (mo_trying_now (trying), made->callum, made->helen, TRUE, NULL),
      "one");
  mo_trying_step (
      trying,
      mo_what_if_draft (mo_trying_now (trying), made->dilys, made->steve, FALSE, NULL),
      "two");
  return trying;
}

/* The error's sentence, or NULL; owned by the caller. */
static char *
runs (MoStore *store, MoStoreJob job, const MoTrying *trying)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = mo_trying_to_text (trying, 0);
  mo_store_write (store, "Said by the job", job, text, &error);
  return error ? g_strdup (error->message) : NULL;
}

static MoTrying *
opened (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  MoTrying *found = mo_store_read (store, mo_store_open_what_if_job, NULL, &error);
  g_assert_no_error (error);
  return found;
}

static MoBoard *
board_of (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  MoBoard *board = mo_store_load_board (store, &error);
  g_assert_no_error (error);
  return board;
}

/* ---------------------------------------------------------------------- */

static void
a_tried_pair_is_a_card (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoBoard) board = board_of (store);
  g_autoptr (MoTrying) trying = two_tried (&made);
  g_autoptr (MoBoard) tried = mo_board_try (board, mo_trying_now (trying), NULL);
  int people, places;

  mo_board_count (board, &people, &places);
  g_assert_cmpint (people, ==, 3);
  g_assert_cmpint (places, ==, 3);
  mo_board_count (tried, &people, &places);
  g_assert_cmpint (people, ==, 1);
  g_assert_cmpint (places, ==, 1);
  g_assert_cmpuint (tried->cards->len, ==, 2);
  const MoBoardCard *card = g_ptr_array_index (tried->cards, 0);
  g_assert_cmpint (card->id, ==, -made.callum);
  g_assert_cmpstr (card->state, ==, MO_CARD_WHAT_IF);
  g_assert_cmpstr (card->name, ==, "Callum Reid");
  g_assert_cmpstr (card->mentor_name, ==, "Helen Marsh");
  g_assert_cmpint (card->column, ==, MO_COLUMN_DRAFT);
  g_assert_cmpint (card->fit, >, 50);

  const MoBoardMentor *helen = mo_board_find_mentor (tried, made.helen);
  g_assert_cmpint (helen->taken, ==, 1);
  g_assert_true (helen->offer.state == helen->state);
  g_assert_cmpint (
      mo_board_bar (tried, mo_board_find_person (tried, made.gwen), helen), ==, MO_BAR_FULL);
  g_assert_true (mo_board_find_person (board, made.callum)->waiting);
  g_assert_cmpuint (board->cards->len, ==, 0);
}

static void
one_place_is_given_once (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoBoard) board = board_of (store);
  g_autoptr (MoTrying) trying = two_tried (&made);
  mo_trying_step (
      trying,
      mo_what_if_draft (mo_trying_now (trying), made.dilys, made.helen, FALSE, NULL),
      "both with Helen");
  g_auto (GStrv) refused = NULL;
  g_autoptr (MoBoard) tried = mo_board_try (board, mo_trying_now (trying), &refused);
  g_assert_cmpuint (g_strv_length (refused), ==, 1);
  g_assert_cmpstr (refused[0], ==, "Dilys Hughes with Helen Marsh: Full: 1 of 1 place.");
  g_assert_true (mo_board_find_person (tried, made.dilys)->waiting);
  g_assert_cmpint (mo_board_find_mentor (tried, made.helen)->taken, ==, 1);

  g_autofree char *sentence = runs (store, mo_store_apply_what_if_job, trying);
  g_assert_nonnull (sentence);
  g_assert_cmpint (count (store, DRAFTED), ==, 0);
}

static void
it_is_kept_for_oneself (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoTrying) trying = two_tried (&made);
  g_assert_null (opened (store));
  for (int i = 0; i < 3; i++)
    g_assert_null (runs (store, mo_store_keep_what_if_job, trying));
  g_assert_cmpint (count (store, KEPT), ==, 1);

  g_autoptr (MoTrying) again = opened (store);
  g_assert_true (mo_what_if_equal (mo_trying_now (again), mo_trying_now (trying)));
  g_assert_cmpstr (mo_trying_undo_words (again), ==, "two");
  mo_store_set_who (store, "Rhys"); /* another desk */
  g_assert_null (opened (store));
  mo_store_set_who (store, "Bethan");

  while (mo_trying_undo (trying))
    ;
  g_assert_null (runs (store, mo_store_keep_what_if_job, trying));
  g_assert_cmpint (count (store, KEPT), ==, 0);
  g_assert_cmpint (count (store, DRAFTED), ==, 0);
}

static void
applied_at_once_and_taken_back_at_once (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoTrying) trying = two_tried (&made);
  g_assert_null (runs (store, mo_store_keep_what_if_job, trying));
  g_assert_null (runs (store, mo_store_apply_what_if_job, trying));
  g_assert_cmpint (count (store, DRAFTED), ==, 2);
  g_assert_cmpint (count (store, "SELECT count(*) FROM pairing WHERE fit > 50"), ==, 2);
  g_assert_cmpint (count (store, "SELECT count(*) FROM pairing WHERE blind = 1"), ==, 1);
  g_assert_cmpint (count (store, KEPT), ==, 0);

  g_autofree char *label = mo_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "What if applied: 2 matches drafted");
  g_assert_cmpint (count (store, DRAFTED), ==, 0);
  g_autoptr (MoTrying) again = opened (store);
  g_assert_nonnull (again);
  g_assert_true (mo_what_if_equal (mo_trying_now (again), mo_trying_now (trying)));
}

static void
refused_meanwhile (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoTrying) trying = two_tried (&made);
  g_assert_null (runs (store, mo_store_keep_what_if_job, trying));
  MoDraftAsk *ask = mo_draft_ask_new (made.gwen, made.helen, NULL); /* at another desk */
  g_free (mo_store_write (store, "Drafted", mo_store_draft_pairing_job, ask, &error));
  mo_draft_ask_free (ask);
  g_assert_no_error (error);

  g_autofree char *sentence = runs (store, mo_store_apply_what_if_job, trying);
  g_assert_cmpstr (sentence,
                   ==,
                   "Nothing was drafted, as the board changed meanwhile. "
                   "Callum Reid with Helen Marsh: Full: 1 of 1 place.");
  g_assert_cmpint (count (store, DRAFTED), ==, 1);
  g_assert_cmpint (count (store, KEPT), ==, 1);
}

static void
thrown_away_and_taken_back (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoTrying) trying = two_tried (&made);
  g_assert_null (runs (store, mo_store_drop_what_if_job, trying));
  g_assert_cmpint (count (store, KEPT), ==, 0);
  g_autofree char *label = mo_store_undo (store, &error);
  g_assert_cmpstr (label, ==, "What if thrown away: 2 drafts");
  g_assert_cmpint (count (store, KEPT), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/what-if/a tried pair is a card", a_tried_pair_is_a_card);
  g_test_add_func ("/what-if/one place is given once", one_place_is_given_once);
  g_test_add_func ("/what-if/it is kept for oneself", it_is_kept_for_oneself);
  g_test_add_func ("/what-if/applied at once and taken back at once",
                   applied_at_once_and_taken_back_at_once);
  g_test_add_func ("/what-if/refused meanwhile", refused_meanwhile);
  g_test_add_func ("/what-if/thrown away and taken back", thrown_away_and_taken_back);
  return g_test_run ();
}
