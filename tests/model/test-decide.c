/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deciding after the talk, by the very jobs of the page: acceptance cases 5, 6, 15 and 20. */
#include <string.h>

#include "model/mo-decide-jobs.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-services.h"
#include "store/mo-stmt.h"

typedef struct {
  MoStore *store;
  gint64 person, referral;
} Office;

typedef struct {
  Office *office;
  const char *born, *goal;
  gboolean guardian, assessed;
  int mentors, capacity; /* so many of them, with so many places */
} Setting;

static gint64
add_mentor (MoStore *store, int at, int capacity, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Mentor%d", at);
  MoNewPerson person = { .first_name = name, .last_name = "Marsh" };
  MoDay today = mo_store_get_today (store);
  gint64 id = mo_store_add_person (store, &person, error);
  MoNewMentor mentor = { .person = id,
                         .sci = TRUE,
                         .sci_trained_on = today - 400,
                         .lived_since = today - 4000,
                         .capacity = capacity };
  if (!id ||
      !mo_store_add_check (store, id, "enhanced", "adult", today - 90, today - 80, error))
    return 0;
  return mo_store_add_mentor (store, &mentor, error);
}

static gpointer
set_job (MoStore *store, gconstpointer data, GError **error)
{
  const Setting *setting = data;
  MoNewPerson person = { .first_name = "Grace", .last_name = "Tilley" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;

  person.born_on = mo_day_from_iso (setting->born);
  person.born_precision = setting->born ? MO_PRECISION_DAY : MO_PRECISION_UNKNOWN;
  referral.person = setting->office->person = mo_store_add_person (store, &person, error);
  referral.received_on = mo_store_get_today (store) - 10;
  setting->office->referral = mo_store_add_referral (store, &referral, error);
  if (setting->assessed &&
      !mo_store_record_assessment (
          store, setting->office->referral, 0, MO_DAY_NONE, 40, NULL, error))
    return NULL;
  if (setting->goal)
    mo_store_add_goal (store, setting->office->referral, "work", setting->goal, error);
  if (setting->guardian) {
    MoChange *change = mo_change_new ("referral", setting->office->referral, 0);
    mo_change_text (change, "guardian_name", "Ann Tilley");
    mo_store_save (store, change, NULL, error);
  }
  for (int i = 0; i < setting->mentors; i++)
    if (!add_mentor (store, i, setting->capacity, error))
      return NULL;
  return NULL;
}

static Office *
office_with (Setting setting)
{
  g_autoptr (GError) error = NULL;
  Office *office = g_new0 (Office, 1);
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (office->store, "Ruth Holt");
  mo_store_set_today (office->store, mo_day_from_iso ("2026-03-12"));
  setting.office = office;
  mo_store_write (office->store, "Set", set_job, &setting, &error);
  g_assert_no_error (error);
  return office;
}

#define ASSESSED .assessed = TRUE, .mentors = 2, .capacity = 1

static void
office_free (Office *office)
{
  mo_store_close (office->store);
  g_free (office);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

static char *
told (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (office->store, sql);
  mo_stmt_bind_int (&stmt, ":id", office->referral);
  char *words = mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
  mo_stmt_finish (&stmt, &error);
  g_assert_no_error (error);
  return words;
}

static void
is (Office *office, const char *sql, const char *expected)
{
  g_autofree char *words = told (office, sql);
  g_assert_cmpstr (words, ==, expected);
}

#define STATE "SELECT state FROM referral WHERE id = :id"

static void
decides (Office *office, MoDecideAsk *ask, const char *refusal)
{
  g_autoptr (MoDecideAsk) owned = ask;
  g_autoptr (GError) error = NULL;
  mo_store_write (office->store, "", mo_decide_job, owned, &error);
  if (!refusal) {
    g_assert_no_error (error);
    return;
  }
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, refusal));
}

static MoDecideAsk *
asks (Office *office, MoDecision decision, const char *why)
{
  MoDecideAsk *ask = mo_decide_ask_new (decision, office->referral, 0);
  ask->why = g_strdup (why);
  return ask;
}

static void
steps (Office *office, MoDecideStep step, gint64 row, const char *words, const char *refusal)
{
  g_autoptr (MoDecideStepAsk) ask = mo_decide_step_ask_new (step, office->referral, 0);
  g_autoptr (GError) error = NULL;
  ask->row = row;
  ask->goal = g_strdup (words);
  ask->why = g_strdup (words);
  ask->said = g_strdup (words);
  mo_store_write (office->store, "", mo_decide_step_job, ask, &error);
  if (!refusal)
    g_assert_no_error (error);
  else {
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
    g_assert_nonnull (strstr (error->message, refusal));
  }
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mo_store_undo (office->store, &error);
  g_assert_no_error (error);
  g_assert_nonnull (label);
}

/* ---------------------------------------------------------------------- case 5 */

static void
never_without_a_goal (void)
{
  g_autoptr (Office) office = office_with ((Setting){ ASSESSED });

  decides (office, asks (office, MO_DECIDE_ACCEPT, NULL), "at least one goal");
  is (office, STATE, "assessed");
  MoDecideAsk *ask = asks (office, MO_DECIDE_ACCEPT, NULL);
  ask->goal = g_strdup ("To drive to work");
  ask->domain = g_strdup ("getting out");
  decides (office, ask, NULL);
  is (office, STATE, "awaiting_match");
  is (office,
      "SELECT decision || ' ' || decided_on || ' ' || decided_by || ' ' || accepted_on"
      " FROM referral WHERE id = :id",
      "accepted 2026-03-12 Ruth Holt 2026-03-12");
  is (office,
      "SELECT stage || ' ' || entered_on FROM wait_event WHERE referral = :id"
      " AND left_on IS NULL",
      "match 2026-03-12");

  undo (office);
  is (office, STATE, "assessed");
  is (office, "SELECT count(*) FROM goal WHERE referral = :id", "0");
}

/* ---------------------------------------------------------------------- case 6 */

static void
nobody_to_ask (void)
{
  g_autoptr (Office) office =
      office_with ((Setting){ .assessed = TRUE, .goal = "To work again", .mentors = 0 });

  decides (office, asks (office, MO_DECIDE_ACCEPT, NULL), "no active mentor in this strand");
  is (office, STATE, "assessed");
  MoDecideAsk *ask = asks (office, MO_DECIDE_ACCEPT, NULL);
  ask->wait_told = TRUE;
  decides (office, ask, NULL);
  is (office, STATE, "awaiting_match");
  is (office,
      "SELECT label FROM change_set WHERE :id = :id ORDER BY id DESC LIMIT 1",
      "Referral R-0001 for Grace Tilley: accepted, waiting for a mentor");
}

static gpointer
fill_up_job (MoStore *store, gconstpointer ask, GError **error)
{
  for (int i = 1; i <= 2; i++) {
    MoChange *change = mo_change_new ("mentor", i, 0);
    mo_change_int (change, "capacity", 0);
    mo_store_save (store, change, NULL, error);
  }
  return NULL;
}

/* Those in the way are counted by reason. */
static void
counted_by_reason (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Office) office = office_with ((Setting){ ASSESSED, .goal = "To work again" });
  MoMentorCount count;

  mo_store_count_mentors_for (office->store, office->referral, &count, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count.could, ==, 2);
  mo_store_write (office->store, "Full", fill_up_job, NULL, &error);
  g_assert_no_error (error);
  decides (office, asks (office, MO_DECIDE_ACCEPT, NULL), "2 have no free place");
}

static void
not_suitable (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Office) office = office_with ((Setting){ ASSESSED });
  MoService service = { .name = (char *) "Harbour Counselling",
                        .phone = (char *) "01632 960101" };
  g_autofree gint64 *id =
      mo_store_write (office->store, "", mo_store_put_service_job, &service, &error);
  g_assert_no_error (error);

  decides (office, asks (office, MO_DECIDE_NOT_SUITABLE, NULL), "Write why");
  decides (
      office, asks (office, MO_DECIDE_NOT_SUITABLE, "grief first"), "at least one service");
  MoDecideAsk *ask = asks (office, MO_DECIDE_NOT_SUITABLE, "grief first");
  mo_decide_ask_point_to (ask, *id, NULL);
  mo_decide_ask_point_to (ask, 0, "a counsellor near her");
  decides (office, ask, NULL);
  is (office, STATE, "signposted");
  is (office,
      "SELECT signposted_to FROM referral WHERE id = :id",
      "Harbour Counselling, a counsellor near her");
  is (office, "SELECT count(*) FROM signpost WHERE referral = :id", "2");
  /* 28 days on, unless the office says otherwise */
  is (office, "SELECT min(follow_up_on) FROM signpost WHERE referral = :id", "2026-04-09");
  is (office, "SELECT decision_reason FROM referral WHERE id = :id", "grief first");

  undo (office);
  is (office, STATE, "assessed");
  is (office, "SELECT count(*) FROM signpost WHERE referral = :id", "0");

  ask = asks (office, MO_DECIDE_NOT_SUITABLE, "grief first");
  ask->none_wanted = TRUE;
  decides (office, ask, NULL);
  is (office, STATE, "not_suitable");
}

/* ---------------------------------------------------------------------- case 15 */

static gpointer
close_job (MoStore *store, gconstpointer data, GError **error)
{
  const Office *office = data;
  MoNewPairing pairing = { .referral = office->referral, .mentor = 1, .state = "closed" };
  pairing.drafted_on = pairing.started_on = mo_day_from_iso ("2025-01-10");
  pairing.ended_on = pairing.closed_on = mo_day_from_iso ("2025-06-10");
  pairing.end_reason = "goal_reached";
  mo_store_add_pairing (store, &pairing, error);
  MoChange *goal = mo_change_new ("goal", 1, 0);
  mo_change_text (goal, "status", "reached");
  mo_store_save (store, goal, NULL, error);
  return NULL;
}

static gpointer
again_job (MoStore *store, gconstpointer data, GError **error)
{
  Office *office = (Office *) data;
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = office->person;
  referral.again_of = office->referral;
  office->referral = mo_store_add_referral (store, &referral, error);
  mo_store_record_assessment (store, office->referral, 0, MO_DAY_NONE, 30, NULL, error);
  return NULL;
}

static void
mentoring_again (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Office) office = office_with ((Setting){ ASSESSED, .goal = "To work again" });

  decides (office, asks (office, MO_DECIDE_ACCEPT, NULL), NULL);
  mo_store_write (office->store, "Closed", close_job, office, &error);
  g_assert_no_error (error);
  is (office, STATE, "closed");
  mo_store_write (office->store, "Again", again_job, office, &error);
  g_assert_no_error (error);

  /* the match before stands beside it */
  g_autoptr (MoDecisionCase) it =
      mo_store_load_decision (office->store, office->referral, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (it->earlier->len, ==, 1);
  const MoEarlierReferral *before = g_ptr_array_index (it->earlier, 0);
  g_assert_cmpint (before->year, ==, 2025);
  g_assert_cmpstr (before->mentor, ==, "M. M.");
  g_assert_cmpstr (before->end, ==, "Goal reached");
  g_assert_cmpstr (before->goals, ==, "“To work again”, reached");

  /* the same words, however they are written, are no new goal */
  MoDecideAsk *ask = asks (office, MO_DECIDE_ACCEPT, NULL);
  ask->goal = g_strdup ("  to WORK again ");
  ask->new_confirmed = TRUE;
  decides (office, ask, "a new goal");
  ask = asks (office, MO_DECIDE_ACCEPT, NULL);
  ask->goal = g_strdup ("To travel alone");
  decides (office, ask, "confirm that the goal is a new one");
  ask = asks (office, MO_DECIDE_ACCEPT, NULL);
  ask->goal = g_strdup ("To travel alone");
  ask->new_confirmed = TRUE;
  decides (office, ask, NULL);
  is (office, STATE, "awaiting_match");
}

/* ---------------------------------------------------------------------- case 20 */

static void
under_18 (void)
{
  g_autoptr (Office) alone =
      office_with ((Setting){ ASSESSED, .goal = "To see friends", .born = "2010-05-01" });
  MoDecideAsk *ask = asks (alone, MO_DECIDE_ACCEPT, NULL);
  ask->wait_told = TRUE; /* these mentors do not mentor young people */
  decides (alone, ask, "guardian");
  is (alone, STATE, "assessed");

  g_autoptr (Office) guarded = office_with (
      (Setting){ ASSESSED, .goal = "To see friends", .born = "2010-05-01", .guardian = TRUE });
  decides (guarded, asks (guarded, MO_DECIDE_ACCEPT, NULL), "do not mentor people under 18");
  ask = asks (guarded, MO_DECIDE_ACCEPT, NULL);
  ask->wait_told = TRUE;
  decides (guarded, ask, NULL);
  is (guarded, STATE, "awaiting_match");
}

/* ---------------------------------------------------------------------- who, when, why */

static void
withdrawn_and_decided_again (void)
{
  g_autoptr (Office) office = office_with ((Setting){ ASSESSED, .goal = "To work again" });

  decides (office, asks (office, MO_DECIDE_WITHDRAWN, ""), "Write why");
  decides (office, asks (office, MO_DECIDE_WITHDRAWN, "moving abroad"), NULL);
  is (office,
      "SELECT state || ' ' || decided_by || ' ' || closed_on || ' ' || close_reason"
      " FROM referral WHERE id = :id",
      "withdrawn Ruth Holt 2026-03-12 moving abroad");
  is (office, "SELECT count(*) FROM wait_event WHERE referral = :id AND left_on IS NULL", "0");
  is (office,
      "SELECT why FROM audit WHERE tbl = 'referral' AND row_id = :id ORDER BY id DESC LIMIT 1",
      "moving abroad");

  steps (office, MO_DECIDE_REOPEN, 0, "", "Write why");
  steps (office, MO_DECIDE_REOPEN, 0, "stays after all", NULL);
  is (office, STATE, "assessed");
  is (office,
      "SELECT coalesce(closed_on, close_reason, decided_by) FROM referral WHERE id = :id",
      NULL);
  is (office,
      "SELECT stage FROM wait_event WHERE referral = :id AND left_on IS NULL",
      "assessment");
  undo (office);
  is (office, STATE, "withdrawn");
}

static void
hold_and_resume (void)
{
  g_autoptr (Office) office = office_with ((Setting){ ASSESSED, .goal = "To work again" });
  MoDecideAsk *ask = asks (office, MO_DECIDE_HOLD, "in hospital");
  ask->look_again = mo_day_from_iso ("2026-04-01");
  decides (office, ask, NULL);
  is (office,
      "SELECT state || ' ' || held_state || ' ' || hold_reason || ' ' || review_on"
      " FROM referral WHERE id = :id",
      "on_hold assessed in hospital 2026-04-01");
  decides (office, asks (office, MO_DECIDE_ACCEPT, NULL), "off hold");
  steps (office, MO_DECIDE_RESUME, 0, NULL, NULL);
  is (office, STATE, "assessed");
}

static void
somebody_was_faster (void)
{
  g_autoptr (Office) office = office_with ((Setting){ ASSESSED, .goal = "To work again" });
  g_autoptr (MoDecideAsk) ask = asks (office, MO_DECIDE_ACCEPT, NULL);
  g_autoptr (GError) error = NULL;
  ask->rev = 1; /* long gone */
  mo_store_write (office->store, "", mo_decide_job, ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_CONFLICT);
  is (office, STATE, "assessed");
}

static void
goals_beside_it (void)
{
  g_autoptr (Office) office = office_with ((Setting){ ASSESSED, .goal = "To work again" });
  steps (office, MO_DECIDE_ADD_GOAL, 0, "", "own words");
  steps (office, MO_DECIDE_ADD_GOAL, 0, "To sleep better", NULL);
  steps (office, MO_DECIDE_CHANGE_GOAL, 2, "To sleep through", NULL);
  is (office, "SELECT words FROM goal WHERE id = 2 AND referral = :id", "To sleep through");
  decides (office, asks (office, MO_DECIDE_ACCEPT, NULL), NULL);
  steps (office, MO_DECIDE_DROP_GOAL, 1, NULL, NULL);
  /* somebody accepted keeps a goal */
  steps (office, MO_DECIDE_DROP_GOAL, 2, NULL, "needs a goal");
  steps (office, MO_DECIDE_ADD_SIGNPOST, 0, "the swimming club", NULL);
  is (office, "SELECT said FROM signpost WHERE referral = :id", "the swimming club");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decide/5-never-without-a-goal", never_without_a_goal);
  g_test_add_func ("/decide/6-nobody-to-ask", nobody_to_ask);
  g_test_add_func ("/decide/6-counted-by-reason", counted_by_reason);
  g_test_add_func ("/decide/6-not-suitable", not_suitable);
  g_test_add_func ("/decide/15-mentoring-again", mentoring_again);
  g_test_add_func ("/decide/20-under-18", under_18);
  g_test_add_func ("/decide/withdrawn-and-again", withdrawn_and_decided_again);
  g_test_add_func ("/decide/hold", hold_and_resume);
  g_test_add_func ("/decide/conflict", somebody_was_faster);
  g_test_add_func ("/decide/goals", goals_beside_it);
  return g_test_run ();
}
