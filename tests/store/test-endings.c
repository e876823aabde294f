/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches to their end: the plan, the talk, goals, the end and its measures, the closing, what
 * comes after, and the mentor. */
#include <string.h>

#include "store/mo-calls.h"
#include "store/mo-change.h"
#include "store/mo-endings.h"
#include "store/mo-measures.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"
#include "store/mo-today.h"

#define DAY(text) mo_day_from_iso (text)

typedef struct {
  MoStore *store;
  gint64 referral, person, mentor, pairing;
  int calls; /* to be made */
} Desk;

static gpointer
fill_job (MoStore *store, gconstpointer data, GError **error)
{
  Desk *desk = (Desk *) data;
  MoNewPerson mentee = { .first_name = "Denise", .last_name = "Okafor" };
  MoNewPerson person = { .first_name = "Carol", .last_name = "Whitaker" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  MoNewMentor mentor = { .sci = TRUE };
  MoNewPairing pairing = { .state = "agreed" };

  desk->person = referral.person = mo_store_add_person (store, &mentee, error);
  referral.received_on = DAY ("2026-01-02");
  referral.first_contact_on = DAY ("2026-01-05");
  pairing.referral = desk->referral = mo_store_add_referral (store, &referral, error);
  mo_store_add_goal (store, desk->referral, "work", "get back to work", error);
  mo_store_add_goal (store, desk->referral, "getting out", "take the bus again", error);
  mo_store_accept_referral (store, desk->referral, 0, NULL, error);
  mentor.person = mo_store_add_person (store, &person, error);
  pairing.mentor = desk->mentor = mo_store_add_mentor (store, &mentor, error);
  desk->pairing = mo_store_add_pairing (store, &pairing, error);
  for (int i = 0; i < desk->calls && !*error; i++) {
    MoNewCall call = { .pairing = desk->pairing,
                       .day = mo_store_get_today (store) - (desk->calls - 1 - i) * 7,
                       .minute = 18 * 60 };
    gint64 id = mo_store_book_call (store, &call, error);
    if (id)
      mo_store_close_call (store, id, 0, 45, NULL, "a good talk", 4, FALSE, error);
  }
  return NULL;
}

static void
set_up (Desk *desk, gconstpointer calls)
{
  g_autoptr (GError) error = NULL;
  desk->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  desk->calls = GPOINTER_TO_INT (calls);
  mo_store_set_who (desk->store, "Ruth Holt");
  mo_store_set_today (desk->store, DAY ("2026-03-12"));
  mo_store_write (desk->store, "Filled", fill_job, desk, &error);
  g_assert_no_error (error);
}

static void
tear_down (Desk *desk, gconstpointer calls)
{
  mo_store_close (desk->store);
}

static MoEnding *
look (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  MoEnding *it = mo_store_read (desk->store, mo_store_load_ending_job, &desk->pairing, &error);
  g_assert_no_error (error);
  return it;
}

/* Does it, or is refused with a sentence that holds these words. */
static void
does (Desk *desk, MoStoreJob job, gconstpointer ask, const char *refused)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (desk->store, "", job, ask, &error);
  if (!refused) {
    g_assert_no_error (error);
    return;
  }
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, refused));
}

static void
end (Desk *desk, const char *reason, const char *refused)
{
  MoEndingAsk ask = { .pairing = desk->pairing, .reason = (char *) reason };
  does (desk, mo_store_end_match_job, &ask, refused);
}

static void
review_goals (Desk *desk, int score)
{
  g_autoptr (MoEnding) it = look (desk);
  for (guint i = 0; i < it->goals->len; i++) {
    const MoEndingGoal *goal = it->goals->pdata[i];
    MoEndingAsk ask = { .pairing = desk->pairing,
                        .row = goal->id,
                        .rev = goal->rev,
                        .score = score,
                        .importance = 3,
                        .difficulty = 2 };
    does (desk, mo_store_review_goal_job, &ask, NULL);
  }
}

static void
ask_statements (Desk *desk, const char *stage, int value)
{
  MoStatementsAsk *ask = mo_statements_ask_new (desk->referral, stage);
  ask->pairing = g_str_equal (stage, "end") ? desk->pairing : 0;
  for (int i = 0; i < 10; i++)
    g_array_append_val (ask->values, value);
  does (desk, mo_store_save_statements_job, ask, NULL);
  mo_statements_ask_free (ask);
}

static void
close_match (Desk *desk, MoDay again, const char *refused)
{
  MoEndingAsk ask = { .pairing = desk->pairing, .day = again };
  does (desk, mo_store_close_match_job, &ask, refused);
}

static int
listed (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = mo_store_list_endings (desk->store, 0, &error);
  g_assert_no_error (error);
  return all->len;
}

/* ---------------------------------------------------------------------- the cases */

/* Acceptance case 14: after call 2 with the goal reached it is an early success, no drop-out,
 * and the measures are asked all the same. */
static void
early_success (Desk *desk, gconstpointer data)
{
  g_assert_cmpint (listed (desk), ==, 0);
  end (desk, "", "why it ends");
  end (desk, "goal_reached", NULL);
  g_autoptr (MoEnding) it = look (desk);
  g_assert_cmpint (it->view->kind, ==, MO_END_EARLY_SUCCESS);
  g_assert_cmpstr (it->view->state, ==, "impact_due");
  g_assert_cmpint (it->view->impact_due, ==, DAY ("2026-03-26"));
  g_assert_cmpint (listed (desk), ==, 1);

  close_match (desk, MO_DAY_NONE, "2 goals");
  review_goals (desk, 1);
  close_match (desk, MO_DAY_NONE, "statements");
  mo_store_set_today (desk->store, DAY ("2026-03-27"));
  ask_statements (desk, "end", 4);
  close_match (desk, MO_DAY_NONE, NULL);
  g_autoptr (MoEnding) closed = look (desk);
  g_assert_cmpstr (closed->view->state, ==, "closed");
  g_assert_cmpint (closed->view->kind, ==, MO_END_EARLY_SUCCESS);
  g_assert_cmpint (closed->view->impact_done, ==, DAY ("2026-03-27"));
  g_assert_cmpint (closed->view->reached, ==, 2);
}

/* From call 8 on the match stands in the list; the plan makes it “ending”. */
static void
plan_and_talk (Desk *desk, gconstpointer data)
{
  g_autoptr (MoEnding) before = look (desk);
  g_assert_cmpint (listed (desk), ==, 1);
  g_assert_cmpint (before->view->next, ==, MO_ENDING_PLAN);

  MoEndingAsk plan = { .pairing = desk->pairing };
  does (desk, mo_store_plan_ending_job, &plan, "what the last calls");
  plan.plan = (char *) "The interview, then goodbye";
  plan.wish = (char *) "With a cup of tea";
  does (desk, mo_store_plan_ending_job, &plan, NULL);
  g_autoptr (MoEnding) planned = look (desk);
  g_assert_cmpstr (planned->view->state, ==, "ending");
  g_assert_cmpint (planned->words->plan_on, ==, DAY ("2026-03-12"));
  g_assert_cmpstr (planned->words->plan_by, ==, "Ruth Holt");
  g_assert_cmpint (planned->view->next, ==, MO_ENDING_TALK); /* no more call is booked */

  MoEndingAsk talk = { .pairing = desk->pairing,
                       .rev = planned->words->rev,
                       .feelings = (char *) "Sad, and glad",
                       .hard = (char *) "Evenings",
                       .spring = (char *) "yes",
                       .told = TRUE };
  does (desk, mo_store_ending_talk_job, &talk, NULL);
  g_autoptr (MoEnding) talked = look (desk);
  g_assert_cmpint (talked->view->next, ==, MO_ENDING_GOALS);
  g_assert_cmpint (talked->words->mentee_told, ==, DAY ("2026-03-12"));
  /* half a year of rest, where nobody knows since when */
  g_assert_cmpint (talked->words->spring_on, ==, DAY ("2026-09-12"));
}

static gpointer
book_job (MoStore *store, gconstpointer data, GError **error)
{
  const Desk *desk = data;
  MoNewCall call = { .pairing = desk->pairing, .day = DAY ("2026-03-19"), .minute = 18 * 60 };
  mo_store_book_call (store, &call, error);
  return NULL;
}

/* The page of an ending is told of a request that waits; a 13th call is offered to nobody. */
static void
more_calls (Desk *desk, gconstpointer data)
{
  g_autoptr (MoEnding) full = look (desk);
  g_assert_true (mo_ending_offers_more (full));
  g_assert_cmpint (full->more->asked, ==, MO_DAY_NONE);
  MoMoreAsk ask = { .pairing = desk->pairing, .reason = (char *) "An interview" };
  does (desk, mo_store_more_calls_job, &ask, NULL);
  g_autoptr (MoEnding) waits = look (desk);
  g_assert_true (mo_ending_offers_more (waits));
  g_assert_cmpint (waits->more->asked, ==, DAY ("2026-03-12"));

  MoMoreAsk two = { .pairing = desk->pairing,
                    .request = waits->more->request,
                    .rev = waits->more->rev,
                    .decided = TRUE,
                    .granted = 2,
                    .decided_by = (char *) "Ruth Holt" };
  does (desk, mo_store_more_calls_job, &two, NULL);
  g_autoptr (MoEnding) granted = look (desk);
  g_assert_cmpint (granted->more->extra, ==, 2);
  g_assert_cmpint (granted->more->asked, ==, MO_DAY_NONE);
  g_assert_false (mo_ending_offers_more (granted));
  two.request = 0;
  two.reason = (char *) "Another";
  does (desk, mo_store_more_calls_job, &two, "nobody can grant another");
}

/* One that has ended is offered none. */
static void
no_more_calls (Desk *desk, gconstpointer data)
{
  end (desk, "goal_reached", NULL);
  g_autoptr (MoEnding) over = look (desk);
  g_assert_false (mo_ending_offers_more (over));
}

static gint64
to_pass (Desk *desk, const char *role, const char *like)
{
  g_autoptr (GError) error = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (desk->store,
                                      "SELECT count(*) FROM message WHERE state = 'taken'"
                                      " AND to_role = :role AND body LIKE :like");
  mo_stmt_bind_text (&stmt, ":role", role);
  mo_stmt_bind_text (&stmt, ":like", like);
  gint64 n = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : -1;
  mo_stmt_finish (&stmt, &error);
  g_assert_no_error (error);
  return n;
}

/* Calls that are planned are told of before they are cancelled, and then cancelled; Undo brings
 * match and call back together. */
static void
planned_calls (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  does (desk, book_job, desk, NULL);
  end (desk, "partly", "1 planned call");
  MoEndingAsk sure = { .pairing = desk->pairing,
                       .reason = (char *) "partly",
                       .confirmed = TRUE };
  does (desk, mo_store_end_match_job, &sure, NULL);
  g_autoptr (MoEnding) over = look (desk);
  g_assert_cmpint (over->view->planned, ==, 0);
  g_assert_cmpstr (over->view->state, ==, "impact_due");
  /* both of them hear that it does not take place */
  g_assert_cmpint (to_pass (desk,
                            "mentee",
                            "Your call with Carol on Thursday 19 March 2026 at 18:00 does not "
                            "take place: the mentoring has ended."),
                   ==,
                   1);
  g_assert_cmpint (to_pass (desk,
                            "mentor",
                            "Your call with Denise on Thursday 19 March 2026 at 18:00 does not "
                            "take place: the mentoring has ended."),
                   ==,
                   1);

  g_autofree char *undone = mo_store_undo (desk->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Denise Okafor with Carol Whitaker: mentoring ended");
  g_autoptr (MoEnding) back = look (desk);
  g_assert_cmpint (back->view->planned, ==, 1);
  g_assert_cmpstr (back->view->state, ==, "active");
  g_assert_cmpint (to_pass (desk, "mentee", "%"), ==, 0);

  /* of a death nobody hears by a message */
  sure.reason = (char *) "died";
  does (desk, mo_store_end_match_job, &sure, NULL);
  g_assert_cmpint (to_pass (desk, "mentee", "%") + to_pass (desk, "mentor", "%"), ==, 0);
}

/* Two weeks after the last call, and never late on the day that it is ended. */
static void
impact_day (Desk *desk, gconstpointer data)
{
  mo_store_set_today (desk->store, DAY ("2026-03-20"));
  end (desk, "goal_reached", NULL);
  g_autoptr (MoEnding) it = look (desk);
  g_assert_cmpint (it->view->impact_due, ==, DAY ("2026-03-26"));
}

static void
impact_day_late (Desk *desk, gconstpointer data)
{
  mo_store_set_today (desk->store, DAY ("2026-04-20"));
  end (desk, "lost contact", NULL);
  g_autoptr (MoEnding) it = look (desk);
  g_assert_cmpint (it->view->impact_due, ==, DAY ("2026-04-20"));
  close_match (desk, MO_DAY_NONE, NULL); /* nobody is there to be asked */
}

/* What was said before is shown only once everything was asked again. */
static void
before_and_after (Desk *desk, gconstpointer data)
{
  ask_statements (desk, "baseline", 2);
  end (desk, "goal_reached", NULL);
  g_autoptr (MoEnding) before = look (desk);
  g_assert_cmpuint (before->statements->len, ==, 0);
  ask_statements (desk, "end", 4);
  g_autoptr (MoEnding) after = look (desk);
  g_assert_cmpuint (after->statements->len, ==, 10);
  const MoStatementPair *first = after->statements->pdata[0];
  g_assert_cmpint (first->before, ==, 2);
  g_assert_cmpint (first->after, ==, 4);
  g_assert_cmpint (first->later, ==, 0);
  g_assert_cmpint (after->later, ==, MO_DAY_NONE);

  mo_store_set_today (desk->store, DAY ("2026-06-10"));
  ask_statements (desk, "3m", 5);
  g_autoptr (MoEnding) later = look (desk);
  first = later->statements->pdata[0];
  g_assert_cmpint (first->before, ==, 2);
  g_assert_cmpint (first->after, ==, 4); /* what was said at the end stands */
  g_assert_cmpint (first->later, ==, 5);
  g_assert_cmpint (later->later, ==, DAY ("2026-06-10"));
  g_assert_cmpint (later->view->impact_done, ==, DAY ("2026-03-12"));
}

/* A refusal to answer is an answer: the match can be closed. */
static void
declined (Desk *desk, gconstpointer data)
{
  end (desk, "goal_reached", NULL);
  review_goals (desk, 0);
  MoStatementsAsk *ask = mo_statements_ask_new (desk->referral, "end");
  ask->declined = g_strdup ("rather not");
  does (desk, mo_store_save_statements_job, ask, NULL);
  mo_statements_ask_free (ask);
  close_match (desk, DAY ("2026-03-01"), "from tomorrow on");
  close_match (desk, DAY ("2026-06-10"), NULL);
  g_autoptr (MoEnding) it = look (desk);
  g_assert_cmpstr (it->view->state, ==, "closed");
  g_assert_cmpuint (it->statements->len, ==, 0);

  mo_store_set_today (desk->store, DAY ("2026-06-10"));
  g_assert_cmpint (listed (desk), ==, 1); /* after sixty days it would be gone */
  MoEndingAsk told = { .pairing = desk->pairing, .note = (char *) "Works three days a week" };
  does (desk, mo_store_ending_follow_up_job, &told, NULL);
  g_assert_cmpint (listed (desk), ==, 0);
}

/* ---------------------------------------------------------------------- afterwards */

static void
offered (Desk *desk, gconstpointer data)
{
  MoEndingAsk ask = { .pairing = desk->pairing };
  does (desk, mo_store_offer_onward_job, &ask, "what was offered");
  ask.kind = (char *) "other service";
  does (desk, mo_store_offer_onward_job, &ask, "which one it is");
  ask.kind = (char *) "course";
  ask.note = (char *) "Wheelchair skills in May";
  does (desk, mo_store_offer_onward_job, &ask, NULL);
  g_autoptr (MoEnding) it = look (desk);
  const MoOnward *onward = it->onward->pdata[0];
  g_assert_cmpstr (onward->kind_words, ==, "Course");
  g_assert_cmpint (onward->taken, ==, MO_DAY_NONE);

  MoEndingAsk answer = { .pairing = desk->pairing, .row = onward->id, .rev = onward->rev };
  does (desk, mo_store_answer_onward_job, &answer, "what came of it");
  answer.answer = (char *) "taken_up";
  does (desk, mo_store_answer_onward_job, &answer, NULL);
  g_autoptr (MoEnding) after = look (desk);
  const MoOnward *taken = after->onward->pdata[0];
  g_assert_cmpint (taken->taken, ==, DAY ("2026-03-12"));
  g_assert_cmpstr (taken->note, ==, "Wheelchair skills in May");
}

/* Second spring: nobody is asked who did not say that they may be; a yes is an enquiry. */
static void
spring (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MoEndingAsk ask = { .pairing = desk->pairing, .answer = (char *) "yes" };
  does (desk, mo_store_ask_spring_job, &ask, "may be asked");
  MoEndingAsk talk = { .pairing = desk->pairing,
                       .feelings = (char *) "Glad",
                       .spring = (char *) "later" };
  end (desk, "goal_reached", NULL);
  does (desk, mo_store_ending_talk_job, &talk, NULL);
  does (desk, mo_store_ask_spring_job, &ask, NULL);
  g_auto (MoStmt) stmt =
      mo_stmt_new (desk->store, "SELECT state, sci FROM mentor WHERE person = :person");
  mo_stmt_bind_int (&stmt, ":person", desk->person);
  g_assert_true (mo_stmt_step (&stmt));
  g_assert_cmpstr (mo_stmt_text (&stmt, 0), ==, "enquiry");
  g_assert_cmpint (mo_stmt_int (&stmt, 1), ==, 1);
  g_assert_true (mo_stmt_finish (&stmt, &error));
}

/* What it cost the mentor: from “some” on a support call is due within a week. */
static void
mentor_check (Desk *desk, gconstpointer data)
{
  MoMentorCheckAsk light = {
    .mentor = desk->mentor, .pairing = desk->pairing, .gain = 5, .strain = 1, .told = TRUE
  };
  does (desk, mo_store_mentor_check_job, &light, NULL);
  g_autoptr (GError) error = NULL;
  g_assert_cmpint (
      mo_stmt_one_int (desk->store, "SELECT count(*) FROM supervision", &error), ==, 0);
  MoMentorCheckAsk heavy = light;
  heavy.strain = 2;
  does (desk, mo_store_mentor_check_job, &heavy, NULL);
  does (desk, mo_store_mentor_check_job, &heavy, NULL); /* one support call, not two */
  g_auto (MoStmt) stmt = mo_stmt_new (
      desk->store, "SELECT due_on, kind FROM supervision WHERE done_on IS NULL ORDER BY id");
  g_assert_true (mo_stmt_step (&stmt));
  g_assert_cmpint (mo_stmt_day (&stmt, 0), ==, DAY ("2026-03-19"));
  g_assert_cmpstr (mo_stmt_text (&stmt, 1), ==, "after-hard-call");
  g_assert_false (mo_stmt_step (&stmt));
  g_assert_true (mo_stmt_finish (&stmt, &error));
  g_autoptr (MoEnding) it = look (desk);
  g_assert_cmpint (it->check->strain, ==, 2);
  g_assert_cmpint (it->words->mentor_told, ==, DAY ("2026-03-12"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define CASE(name, calls, function)                                                            \
  g_test_add ("/endings/" name, Desk, GINT_TO_POINTER (calls), set_up, function, tear_down)
  CASE ("early-success", 2, early_success);
  CASE ("plan-and-talk", 8, plan_and_talk);
  CASE ("planned-calls", 3, planned_calls);
  CASE ("more-calls", 10, more_calls);
  CASE ("no-more-calls", 10, no_more_calls);
  CASE ("impact-day", 10, impact_day);
  CASE ("impact-day-late", 3, impact_day_late);
  CASE ("before-and-after", 3, before_and_after);
  CASE ("declined", 3, declined);
  CASE ("offered", 3, offered);
  CASE ("spring", 3, spring);
  CASE ("mentor-check", 3, mentor_check);
  return g_test_run ();
}
