/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-mentor-jobs.h"
#include "core/mo-mentor-care.h"
#include "store/mo-board.h"
#include "store/mo-mentor-card.h"
#include "store/mo-mentor-lived.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

static MoStore *
office (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  return store;
}

static void
write_down (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  MoNewMentorAsk ask = { .first_name = "Helen",
                         .last_name = "Marsh",
                         .phone = "07700 900123",
                         .level = "T12 inc",
                         .hours = "evenings",
                         .lived_since = mo_day_from_iso ("2009-06-01"),
                         .lived_precision = MO_PRECISION_MONTH,
                         .trained_on = mo_day_from_iso ("2015-06-14"),
                         .check_seen = mo_day_from_iso ("2025-01-10"),
                         .capacity = 1 };
  mo_store_write (store, NULL, mo_new_mentor_job, &ask, &error);
  g_assert_no_error (error);
}

static MoBoardMentor *
only_mentor (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (board->mentors->len, ==, 1);
  return mo_board_mentor_ref (g_ptr_array_index (board->mentors, 0));
}

static void
does (MoStore *store, MoMentorAsk ask, int refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  ask.mentor = mentor->id;
  ask.rev = mentor->rev;
  mo_store_write (store, NULL, mo_mentor_job, &ask, &error);
  if (refused)
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  else
    g_assert_no_error (error);
}

static void
written_down (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  g_assert_cmpstr (mentor->name, ==, "Helen Marsh");
  g_assert_cmpstr (mentor->level_code, ==, "T12");
  g_assert_cmpint (mentor->check_due, ==, mo_day_from_iso ("2025-01-10") + 1095);
  g_assert_true (mo_week_is_known (&mentor->side.week));
}

/* Raising the places asks for her yes; lowering does not; four are too many. */
static void
places (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_CAPACITY, .number = 2 }, TRUE);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_CAPACITY, .number = 2, .agreed = TRUE }, FALSE);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_CAPACITY, .number = 4, .agreed = TRUE }, TRUE);
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  g_assert_cmpint (mentor->capacity, ==, 2);
}

static void
break_and_back (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  does (store,
        (MoMentorAsk){ .verb = MO_MENTOR_PAUSE, .day = mo_day_from_iso ("2026-05-01") },
        FALSE);
  g_autoptr (MoBoardMentor) away = only_mentor (store);
  g_assert_cmpstr (away->state, ==, "paused");
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_RETURN }, FALSE);
  g_autoptr (MoBoardMentor) back = only_mentor (store);
  g_assert_cmpstr (back->state, ==, "active");
  g_assert_cmpint (back->paused_until, ==, MO_DAY_NONE);
}

static MoMentorAsk
seen_on (const char *day)
{
  return (MoMentorAsk){ .verb = MO_MENTOR_CHECK,
                        .check = { .kind = (char *) "enhanced",
                                   .workforce = (char *) "adult",
                                   .seen = mo_day_from_iso (day) } };
}

static void
checks (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  does (store, seen_on ("2026-03-13"), TRUE);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_CHECK }, TRUE);
  MoMentorAsk odd = seen_on ("2026-03-01");
  odd.check.status_checked = mo_day_from_iso ("2026-03-02"); /* and not in the service */
  does (store, odd, TRUE);
  does (store, seen_on ("2026-03-12"), FALSE);
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  g_assert_cmpint (mentor->check_seen, ==, mo_day_from_iso ("2026-03-12"));
}

static MoMentorCard *
card_of (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  MoMentorCard *card = mo_store_load_mentor_card (store, mentor->id, &error);
  g_assert_no_error (error);
  return card;
}

static gpointer
pair_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson person = { .first_name = "Tomasz", .last_name = "Nowak" };
  const char *state = ask;
  MoNewReferral referral = { .strand = "sci", .received_on = mo_day_from_iso ("2026-01-05") };
  referral.person = mo_store_add_person (store, &person, error);
  gint64 id = mo_store_add_referral (store, &referral, error);
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  MoNewPairing pairing = { .referral = id,
                           .mentor = mentor->id,
                           .state = state,
                           .drafted_on = mo_day_from_iso ("2026-02-01") };
  if (g_str_equal (state, "active"))
    pairing.agreed_on = mo_day_from_iso ("2026-02-10");
  return GSIZE_TO_POINTER (mo_store_add_pairing (store, &pairing, error));
}

static void
pair (MoStore *store, const char *state)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (store, "pair", pair_job, state, &error);
  g_assert_no_error (error);
}

/* Nobody leaves over the head of a mentee: what becomes of the matches is said first. */
static void
leaving (void)
{
  g_autoptr (MoStore) store = office ();
  MoMentorAsk ask = { .verb = MO_MENTOR_LEAVE, .code = (char *) "moved" };
  write_down (store);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_LEAVE }, TRUE);
  pair (store, "mentor_asked");
  does (store, ask, TRUE);
  pair (store, "active");
  ask.number = MO_LEAVE_DROP;
  does (store, ask, TRUE);

  ask.number = MO_LEAVE_FINISH;
  does (store, ask, FALSE);
  g_autoptr (MoMentorCard) later = card_of (store);
  g_assert_cmpstr (later->facts->state, ==, "paused");
  g_assert_cmpint (later->facts->proposals, ==, 0);
  g_assert_cmpint (later->facts->going, ==, 1);
}

static void
leaving_with_proposals (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  pair (store, "mentee_asked");
  does (store,
        (MoMentorAsk){
            .verb = MO_MENTOR_LEAVE, .code = (char *) "moved", .number = MO_LEAVE_DROP },
        FALSE);
  g_autoptr (MoMentorCard) gone = card_of (store);
  g_assert_cmpstr (gone->facts->state, ==, "left");
  g_assert_cmpint (gone->facts->taken, ==, 0);
  g_assert_cmpint (gone->facts->left_on, ==, mo_store_get_today (store));
}

/* Case 17: a check that lapses today takes the mentor off the board; the match goes on, and its
 * card says so. */
static void
lapses (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = office ();
  write_down (store);
  pair (store, "agreed");
  for (int days = -1; days <= 0; days++) {
    mo_store_set_today (store, mo_day_from_iso ("2025-01-10") + 1095 + days);
    g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
    g_assert_no_error (error);
    const MoBoardMentor *mentor = g_ptr_array_index (board->mentors, 0);
    const MoBoardCard *card = g_ptr_array_index (board->cards, 0);
    const MoMatchWanted wanted = { .person = 999 };
    const MoMatchSide side = { 0 };
    MoMatchOffer offer = mentor->offer;
    offer.capacity = 3;
    g_assert_cmpint (
        mo_match_bar (&wanted, &offer, &side, &side, 0, &board->policy, board->today),
        ==,
        days ? MO_BAR_NONE : MO_BAR_CHECK_LAPSED);
    g_assert_cmpstr (card->state, ==, "agreed");
    g_assert_cmpint (card->level == MO_LEVEL_LATE, ==, days == 0);
  }
}

/* Kept apart from every score, with who wrote it and when. */
static void
notes (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_NOTE, .words = (char *) "" }, TRUE);
  does (store,
        (MoMentorAsk){ .verb = MO_MENTOR_NOTE,
                       .code = (char *) "quality",
                       .words = (char *) "Listens first." },
        FALSE);
  g_autoptr (MoMentorCard) card = card_of (store);
  g_assert_cmpuint (card->notes->len, ==, 1);
  const MoMentorNote *note = g_ptr_array_index (card->notes, 0);
  g_assert_cmpstr (note->kind, ==, "quality");
  g_assert_cmpstr (note->words, ==, "Listens first.");
}

static void
hours (void)
{
  g_autoptr (MoStore) store = office ();
  write_down (store);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_HOURS, .words = (char *) "qwerty" }, TRUE);
  does (store, (MoMentorAsk){ .verb = MO_MENTOR_HOURS, .words = (char *) "Sat only" }, FALSE);
  g_autoptr (MoMentorCard) card = card_of (store);
  g_assert_cmpint (card->week.hours[0], ==, 0);
  g_assert_cmpint (card->week.hours[5], !=, 0);
}

/* Opening is written down; saving keeps the earlier profile and what the form does not show. */
static void
lived (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = office ();
  write_down (store);
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  g_autoptr (MoMentorLived) now =
      mo_store_write (store, "", mo_store_open_lived_job, &mentor->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (now->level, ==, "T12");
  g_assert_cmpint (
      mo_stmt_one_int (store, "SELECT count(*) FROM audit WHERE verb = 'read'", &error), ==, 3);

  g_free (now->level);
  now->level = g_strdup ("L1");
  now->lived_since = mo_day_from_iso ("2026-03-13");
  mo_store_write (store, NULL, mo_store_save_lived_job, now, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  now->lived_since = mo_day_from_iso ("2009-06-01");
  mo_store_write (store, NULL, mo_store_save_lived_job, now, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mo_stmt_one_int (store, "SELECT count(*) FROM injury", &error), ==, 2);
  g_autoptr (MoMentorCard) card = card_of (store);
  g_assert_cmpstr (card->facts->level, ==, "L1");
}

static void
offers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = office ();
  char *first[] = { (char *) "work", (char *) "pain", NULL },
       *then[] = { (char *) "work", NULL }, *choir[] = { (char *) "choir", NULL };
  write_down (store);
  g_autoptr (MoBoardMentor) mentor = only_mentor (store);
  MoMentorOffers ask = { mentor->id, first, choir };
  mo_store_write (store, NULL, mo_store_save_offers_job, &ask, &error);
  g_assert_no_error (error);
  g_autoptr (MoMentorCard) three = card_of (store);
  g_assert_cmpuint (three->topics->len, ==, 3);
  ask.topics = then;
  mo_store_write (store, NULL, mo_store_save_offers_job, &ask, &error);
  g_assert_no_error (error);
  g_autoptr (MoMentorCard) two = card_of (store);
  g_assert_cmpuint (two->topics->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentor-jobs/written-down", written_down);
  g_test_add_func ("/mentor-jobs/places", places);
  g_test_add_func ("/mentor-jobs/break-and-back", break_and_back);
  g_test_add_func ("/mentor-jobs/checks", checks);
  g_test_add_func ("/mentor-jobs/leaving", leaving);
  g_test_add_func ("/mentor-jobs/leaving-with-proposals", leaving_with_proposals);
  g_test_add_func ("/mentor-jobs/lapses", lapses);
  g_test_add_func ("/mentor-jobs/notes", notes);
  g_test_add_func ("/mentor-jobs/hours", hours);
  g_test_add_func ("/mentor-jobs/lived", lived);
  g_test_add_func ("/mentor-jobs/offers", offers);
  return g_test_run ();
}
