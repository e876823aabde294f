/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-call-tell.h"
#include "store/mo-change.h"
#include "store/mo-extensions.h"
#include "store/mo-feelings.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

typedef struct {
  MoStore *store;
  gint64 referral, mentor, pairing, call;
} Office;

static Office office;

typedef gboolean (*Step) (GError **error);

static gpointer
step_job (MoStore *store, gconstpointer step, GError **error)
{
  return GINT_TO_POINTER ((*(const Step *) step) (error));
}

static void
run (Step step)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (office.store, "Step", step_job, &step, &error);
  g_assert_no_error (error);
}

static void
refuses (Step step)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (office.store, "Step", step_job, &step, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
}

static gboolean
make_pair (GError **error)
{
  MoNewPerson mentee = { .first_name = "Denise", .last_name = "Okafor" };
  MoNewPerson person = { .first_name = "Carol", .last_name = "Whitaker" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  MoNewMentor mentor = { .sci = TRUE };
  MoNewPairing pairing = { .state = "agreed" };

  referral.person = mo_store_add_person (office.store, &mentee, error);
  referral.first_contact_on = mo_day_from_iso ("2026-01-05");
  referral.received_on = mo_day_from_iso ("2026-01-02");
  pairing.referral = office.referral = mo_store_add_referral (office.store, &referral, error);
  mo_store_add_goal (office.store, office.referral, "work", "get back to work", error);
  mo_store_accept_referral (office.store, office.referral, 0, NULL, error);
  mentor.person = mo_store_add_person (office.store, &person, error);
  pairing.mentor = office.mentor = mo_store_add_mentor (office.store, &mentor, error);
  office.pairing = mo_store_add_pairing (office.store, &pairing, error);
  return office.pairing != 0;
}

static MoNewCall
thursday (void)
{
  return (MoNewCall){ .pairing = office.pairing,
                      .day = mo_store_get_today (office.store),
                      .minute = 18 * 60 };
}

static gboolean
book (GError **error)
{
  MoNewCall call = thursday ();
  return (office.call = mo_store_book_call (office.store, &call, error)) != 0;
}

static gboolean
book_61 (GError **error)
{
  MoNewCall call = thursday ();
  call.minutes = 61;
  return mo_store_book_call (office.store, &call, error) != 0;
}

static gboolean
book_in_person (GError **error)
{
  MoNewCall call = thursday ();
  call.medium = "in_person";
  call.gate_public = call.gate_agreed = TRUE;
  return mo_store_book_call (office.store, &call, error) != 0;
}

static gboolean
book_tomorrow (GError **error)
{
  MoNewCall call = thursday ();
  call.day++;
  return (office.call = mo_store_book_call (office.store, &call, error)) != 0;
}

static gboolean
done_45 (GError **error)
{
  return mo_store_close_call (
      office.store, office.call, 0, 45, NULL, "a good talk", 4, FALSE, error);
}

static gboolean
done_80 (GError **error)
{
  return mo_store_close_call (office.store, office.call, 0, 80, NULL, NULL, 0, FALSE, error);
}

static gboolean
no_answer (GError **error)
{
  return mo_store_miss_call (office.store, office.call, 0, "no_answer", NULL, error);
}

static gboolean
move (GError **error)
{
  office.call = mo_store_move_call (
      office.store, office.call, 0, mo_store_get_today (office.store) + 2, 19 * 60, error);
  return office.call != 0;
}

static gboolean
grant (int calls, const char *reason, GError **error)
{
  const MoMoreAsk ask = { .pairing = office.pairing,
                          .reason = (char *) reason,
                          .decided = TRUE,
                          .granted = calls,
                          .decided_by = (char *) "Ruth Holt" };
  return mo_store_more_calls (office.store, &ask, error);
}

static gboolean
two_more (GError **error)
{
  return grant (2, "interview next month", error);
}

static gboolean
more_without_reason (GError **error)
{
  return grant (1, "", error);
}

static void
state_is (const char *sql, const char *value)
{
  g_auto (MoStmt) stmt = mo_stmt_new (office.store, sql);
  g_assert_true (mo_stmt_step (&stmt));
  g_assert_cmpstr (mo_stmt_text (&stmt, 0), ==, value);
}

static void
set_up (void)
{
  g_autoptr (GError) error = NULL;
  office.store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (office.store, mo_day_from_iso ("2026-03-12"));
  run (make_pair);
}

static void
tear_down (void)
{
  mo_store_close (office.store);
}

static void
match_goes_along (void)
{
  set_up ();
  state_is ("SELECT state FROM referral", "matched");
  run (book);
  state_is ("SELECT state FROM pairing", "first_call_booked");
  run (done_45);
  state_is ("SELECT state FROM pairing", "active");
  state_is ("SELECT summary FROM call_note", "a good talk");
  tear_down ();
}

/* Ten, then two with a reason, then no more; what did not take place does not count. */
static void
ten_and_two (void)
{
  set_up ();
  for (int i = 0; i < 10; i++) {
    run (book);
    run (no_answer);
    run (book);
    run (done_45);
  }
  refuses (book);
  refuses (more_without_reason);
  run (two_more);
  for (int i = 0; i < 2; i++) {
    run (book);
    run (done_45);
  }
  refuses (book);
  refuses (two_more);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = mo_store_list_pairs (office.store, 0, &error);
  g_assert_no_error (error);
  const MoPairView *pair = g_ptr_array_index (pairs, 0);
  g_assert_cmpint (pair->done, ==, 12);
  g_assert_cmpint (pair->limit, ==, 12);
  g_assert_cmpstr (pair->goals, ==, "get back to work");
  tear_down ();
}

static void
refusals (void)
{
  set_up ();
  refuses (book_61);
  refuses (book_in_person);
  run (book_tomorrow);
  refuses (done_45);
  run (book);
  refuses (done_80);
  run (done_45);
  refuses (no_answer);
  tear_down ();
}

static void
moved_calls (void)
{
  set_up ();
  run (book);
  run (move);
  g_autoptr (GError) error = NULL;
  MoDay today = mo_store_get_today (office.store);
  g_autoptr (GPtrArray) week = mo_store_list_calls (office.store, today - 3, today + 3, &error);
  g_autoptr (GPtrArray) all = mo_store_list_calls_of (office.store, office.pairing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (week->len, ==, 1);
  g_assert_cmpuint (all->len, ==, 2);
  const MoCallView *call = g_ptr_array_index (week, 0);
  g_assert_cmpint (call->day, ==, today + 2);
  g_assert_cmpint (call->start, ==, 19 * 60);
  g_assert_cmpint (call->number, ==, 1);
  g_assert_cmpstr (call->mentee, ==, "Denise Okafor");

  g_autofree char *label = mo_store_undo (office.store, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) back = mo_store_list_calls (office.store, today, today, &error);
  g_assert_cmpuint (back->len, ==, 1);
  tear_down ();
}

/* "One action writes the new call and what both are told." */
static gboolean
reschedule_to (int days, GError **error)
{
  const MoCallReschedule ask = { .call = office.call,
                                 .state = "moved",
                                 .day = mo_store_get_today (office.store) + days,
                                 .minute = 19 * 60,
                                 .why = (char *) "an interview" };
  office.call = mo_store_reschedule (office.store, &ask, error);
  return office.call != 0;
}

static gboolean
to_saturday (GError **error)
{
  return reschedule_to (2, error);
}

static gboolean
to_sunday (GError **error)
{
  return reschedule_to (3, error);
}

static gboolean
mentee_cancels (GError **error)
{
  const MoCallReschedule ask = { .call = office.call,
                                 .state = "cancelled_mentee",
                                 .mentee_knows = TRUE };
  return mo_store_reschedule (office.store, &ask, error) != 0;
}

static gboolean
with_a_number (GError **error)
{
  const MoCallReschedule ask = { .call = office.call,
                                 .state = "cancelled_office",
                                 .to_mentee = (char *) "Ring Carol on 07700 900123.",
                                 .mentee_knows = TRUE };
  return mo_store_reschedule (office.store, &ask, error) != 0;
}

#define SAID(role)                                                                             \
  "SELECT max(body) FROM message WHERE to_role = '" role "' AND state = 'taken'"

static void
both_are_told (void)
{
  set_up ();
  run (book);
  run (to_saturday);
  state_is ("SELECT count(*) FROM message WHERE kind = 'move' AND state = 'taken'", "2");
  state_is (SAID ("mentee"),
            "Your call with Carol moves from Thursday 12 March 2026 at 18:00 to Saturday 14 "
            "March 2026 at 19:00. Tell us if that does not suit you.");
  state_is ("SELECT reason FROM call WHERE state = 'moved'", "an interview");

  /* Nobody was told of Saturday: for them it moves from Thursday to Sunday. */
  run (to_sunday);
  state_is ("SELECT count(*) FROM message WHERE state = 'taken'", "2");
  state_is (SAID ("mentor"),
            "Your call with Denise moves from Thursday 12 March 2026 at 18:00 to Sunday 15 "
            "March 2026 at 19:00. Tell us if that does not suit you.");
  refuses (with_a_number);
  run (mentee_cancels);
  state_is ("SELECT state FROM message WHERE to_role = 'mentee'", "no_answer_needed");
  state_is (SAID ("mentor"),
            "Your call with Denise on Thursday 12 March 2026 at 18:00 does not take place. We "
            "will get in touch about another day.");

  /* one Undo takes back the call and what was to be told */
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mo_store_undo (office.store, &error);
  g_assert_no_error (error);
  state_is ("SELECT count(*) FROM message WHERE kind = 'cancel'", "0");
  state_is ("SELECT count(*) FROM call WHERE state = 'planned'", "1");
  tear_down ();
}

/* ---------------------------------------------------------------------- the ten calls */

static gboolean
correct (GError **error)
{
  return mo_store_correct_call (
      office.store, office.call, 0, "no_answer", "the wrong line", error);
}

static gboolean
correct_without_why (GError **error)
{
  return mo_store_correct_call (office.store, office.call, 0, "no_answer", "", error);
}

/* Case 7: "a no-show or moved call does not count; deleting a done call (by correction) frees
 * the slot and is in the audit." */
static void
a_correction_frees_the_slot (void)
{
  set_up ();
  for (int i = 0; i < 10; i++) {
    run (book);
    run (done_45);
  }
  gint64 tenth = office.call;
  refuses (book);
  office.call = tenth;
  refuses (correct_without_why);
  run (correct);
  state_is ("SELECT count(*) FROM call WHERE state = 'done'", "9");
  state_is ("SELECT reason FROM call WHERE state = 'no_answer'", "the wrong line");
  g_autofree char *label = mo_store_undo (office.store, NULL);
  g_assert_nonnull (label);
  state_is ("SELECT count(*) FROM call WHERE state = 'done'", "10");
  run (correct);
  refuses (correct); /* it is no done call any more */
  run (book);
  run (done_45);
  refuses (book);
  tear_down ();
}

static MoMoreAsk request;

static gboolean
more (GError **error)
{
  return mo_store_more_calls (office.store, &request, error);
}

/* Rule MORE in two steps: asked for by one, decided by another, refused with the reason. */
static void
more_calls_in_two_steps (void)
{
  g_autoptr (GError) error = NULL;
  set_up ();
  request = (MoMoreAsk){ .pairing = office.pairing, .reason = (char *) "an interview" };
  run (more);
  refuses (more); /* it waits already */
  g_autoptr (MoMoreCalls) it = mo_store_load_more_calls (office.store, office.pairing, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (it->reason, ==, "an interview");
  g_assert_nonnull (it->asked_by);

  request = (MoMoreAsk){ .pairing = office.pairing,
                         .request = it->request,
                         .rev = it->rev,
                         .decided = TRUE,
                         .decided_by = (char *) "Ruth Holt" };
  refuses (more); /* no without why */
  request.answer = (char *) "the goal is reached";
  run (more);
  state_is ("SELECT granted FROM extension", "0");
  state_is ("SELECT extra_granted FROM pairing", "0");
  state_is ("SELECT answer FROM extension", "the goal is reached");
  refuses (more); /* it is decided */

  request = (MoMoreAsk){ .pairing = office.pairing,
                         .reason = (char *) "it was moved",
                         .decided = TRUE,
                         .granted = 2,
                         .decided_by = (char *) "Ruth Holt" };
  run (more);
  state_is ("SELECT extra_granted FROM pairing", "2");
  request.granted = 1;
  refuses (more); /* a 13th, whoever decides */
  tear_down ();
}

static gboolean
not_confident (GError **error)
{
  MoChange *change = mo_change_new ("person", 1, 0);
  mo_change_text (change, "video", "not confident");
  return mo_store_save (office.store, change, NULL, error) != 0;
}

static gboolean
by_zoom (GError **error)
{
  MoNewCall call = thursday ();
  call.medium = "zoom";
  return mo_store_book_call (office.store, &call, error) != 0;
}

static gboolean
by_zoom_confirmed (GError **error)
{
  MoNewCall call = thursday ();
  call.medium = "zoom";
  call.confirmed = TRUE;
  call.join = "meeting 1";
  return (office.call = mo_store_book_call (office.store, &call, error)) != 0;
}

static gboolean
by_facetime (GError **error)
{
  MoNewCall call = thursday ();
  call.medium = "facetime";
  return mo_store_book_call (office.store, &call, error) != 0;
}

/* Case 10. */
static void
video (void)
{
  set_up ();
  refuses (by_facetime);
  run (not_confident);
  refuses (by_zoom);
  run (by_zoom_confirmed);
  run (to_saturday); /* how to join goes along with the call */
  state_is ("SELECT join_details FROM call WHERE state = 'planned'", "meeting 1");
  tear_down ();
}

/* ---------------------------------------------------------------------- how it feels */

static MoFeelingAsk feeling;

static gboolean
feels (GError **error)
{
  g_autofree gint64 *id = mo_store_put_feeling_job (office.store, &feeling, error);
  return id != NULL;
}

static gboolean
ends_quote (GError **error)
{
  gint64 one = 1;
  mo_store_end_quote_job (office.store, &one, error);
  return TRUE;
}

static void
how_it_feels (void)
{
  g_autoptr (GError) error = NULL;
  set_up ();
  MoDay today = mo_store_get_today (office.store);
  feeling = (MoFeelingAsk){ .pairing = office.pairing, .after_call = 1, .score = 4 };
  refuses (feels); /* no call took place */
  run (book);
  run (done_45);
  feeling.scope = (char *) "public";
  refuses (feels); /* what is quoted? */
  feeling.comment = (char *) "He laughed with me.";
  feeling.quote_how = (char *) "phone";
  feeling.until = today + 30;
  run (feels);
  feeling.score = 5; /* asked again after the same call: put right, not doubled */
  run (feels);
  state_is ("SELECT count(*) FROM sentiment", "1");
  state_is ("SELECT score FROM sentiment", "5");
  g_autoptr (GPtrArray) quotes = mo_store_list_quotes (office.store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (quotes->len, ==, 1);
  const MoFeeling *quote = g_ptr_array_index (quotes, 0);
  g_assert_true (
      mo_quote_may_be_used (quote->scope, quote->until, quote->ended, "public", today));
  g_assert_cmpstr (quote->name, ==, "Denise Okafor");
  run (ends_quote);
  g_autoptr (GPtrArray) after = mo_store_list_quotes (office.store, &error);
  const MoFeeling *ended = g_ptr_array_index (after, 0);
  g_assert_false (
      mo_quote_may_be_used (ended->scope, ended->until, ended->ended, "inside", today));
  tear_down ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-calls/match-goes-along", match_goes_along);
  g_test_add_func ("/store-calls/ten-and-two", ten_and_two);
  g_test_add_func ("/store-calls/refusals", refusals);
  g_test_add_func ("/store-calls/moved", moved_calls);
  g_test_add_func ("/store-calls/both-are-told", both_are_told);
  g_test_add_func ("/store-calls/correction", a_correction_frees_the_slot);
  g_test_add_func ("/store-calls/more-in-two-steps", more_calls_in_two_steps);
  g_test_add_func ("/store-calls/video", video);
  g_test_add_func ("/store-calls/how-it-feels", how_it_feels);
  return g_test_run ();
}
