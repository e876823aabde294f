/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-young.h"

#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_new (2026, 3, 12)

typedef struct {
  gint64 referral, mentor, pairing;
  const char *words;
} Ask;

static MoStore *
fresh (void)
{
  GError *error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "Rhian Pugh");
  mo_store_set_today (store, TODAY);
  return store;
}

static gboolean
does (MoStore *store, MoStoreJob job, Ask *ask, const char *sentence)
{
  GError *error = NULL;
  mo_store_write (store, "Tried", job, ask, &error);
  if (!sentence) {
    g_assert_no_error (error);
    return TRUE;
  }
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_cmpstr (error->message, ==, sentence);
  g_clear_error (&error);
  return FALSE;
}

/* ---------------------------------------------------------------------- jobs */

/* 17 until tomorrow, assessed, with a goal; and a mentor. */
static gpointer
make (MoStore *store, gconstpointer data, GError **error)
{
  Ask *ask = (Ask *) data;
  MoNewPerson mentee = { .first_name = "Carys",
                         .last_name = "Bevan",
                         .born_on = mo_day_new (2008, 3, 13),
                         .born_precision = MO_PRECISION_DAY };
  MoNewPerson other = { .first_name = "Helen", .last_name = "Marsh" };
  MoNewReferral new = MO_NEW_REFERRAL_INIT;
  MoNewMentor mentor = { .sci = TRUE, .young_people_ok = TRUE };
  new.person = mo_store_add_person (store, &mentee, error);
  new.young = TRUE;
  new.received_on = TODAY - 20;
  new.first_contact_on = TODAY - 15;
  ask->referral = mo_store_add_referral (store, &new, error);
  mo_store_add_goal (store, ask->referral, "work", "an apprenticeship", error);
  mo_store_record_assessment (store, ask->referral, 0, TODAY - 5, 40, NULL, error);
  mentor.person = mo_store_add_person (store, &other, error);
  ask->mentor = mo_store_add_mentor (store, &mentor, error);
  return NULL;
}

static gpointer
accept (MoStore *store, gconstpointer data, GError **error)
{
  mo_store_accept_referral (store, ((const Ask *) data)->referral, 0, NULL, error);
  return NULL;
}

static gpointer
decline (MoStore *store, gconstpointer data, GError **error)
{
  mo_store_decline_referral (store, ((const Ask *) data)->referral, 0, "no", "GP", error);
  return NULL;
}

static gpointer
half_judged (MoStore *store, gconstpointer data, GError **error)
{
  MoGuard guard = { .referral = ((const Ask *) data)->referral,
                    .competence_by = (char *) "Priya Nair",
                    .competence_on = TODAY };
  mo_store_note_guard (store, &guard, error);
  return NULL;
}

static gpointer
judged (MoStore *store, gconstpointer data, GError **error)
{
  MoGuard guard = { .referral = ((const Ask *) data)->referral,
                    .competence_why = (char *) "explained it back" };
  mo_store_note_guard (store, &guard, error);
  return NULL;
}

static gpointer
with_guardian (MoStore *store, gconstpointer data, GError **error)
{
  MoGuard guard = { .referral = ((const Ask *) data)->referral,
                    .guardian_name = (char *) "Ann Bevan",
                    .guardian_relation = (char *) "mother" };
  mo_store_note_guard (store, &guard, error);
  return NULL;
}

static gpointer
draft (MoStore *store, gconstpointer data, GError **error)
{
  Ask *ask = (Ask *) data;
  MoNewPairing new = { .referral = ask->referral, .mentor = ask->mentor };
  ask->pairing = mo_store_add_pairing (store, &new, error);
  return NULL;
}

static gpointer
move (MoStore *store, gconstpointer data, GError **error)
{
  const Ask *ask = data;
  mo_store_move_pairing (store, ask->pairing, 0, ask->words, NULL, error);
  return NULL;
}

static gpointer
approve (MoStore *store, gconstpointer data, GError **error)
{
  const Ask *ask = data;
  MoApproveAsk approval = { ask->pairing, 0, (char *) ask->words };
  g_autofree gint64 *id = mo_store_approve_pairing_job (store, &approval, error);
  return NULL;
}

/* ---------------------------------------------------------------------- tests */

static const char *const nobody =
    "Under 18, a guardian has to be on record, or a named member of staff who judged that the "
    "young person understands.";
static const char *const second =
    "Under 18: a second member of staff approves the match first. Write who did.";

/* Case 20: no guardian and no competence record, so no way from the assessment to a match;
 * other ways out are open. */
static void
cannot_leave_assessment (void)
{
  static const MoStoreJob either[] = { judged, with_guardian };
  for (guint i = 0; i < G_N_ELEMENTS (either); i++) {
    g_autoptr (MoStore) store = fresh ();
    Ask ask = { 0 };
    does (store, make, &ask, NULL);
    does (store, accept, &ask, nobody);
    does (store, half_judged, &ask, NULL);
    does (store, accept, &ask, nobody);
    does (store, either[i], &ask, NULL);
    does (store, accept, &ask, NULL);
  }
  g_autoptr (MoStore) store = fresh ();
  Ask ask = { 0 };
  does (store, make, &ask, NULL);
  does (store, decline, &ask, NULL);
}

static void
ready_to_match (MoStore *store, Ask *ask)
{
  does (store, make, ask, NULL);
  does (store, with_guardian, ask, NULL);
  does (store, accept, ask, NULL);
  does (store, draft, ask, NULL);
}

/* Case 20: a match of somebody under 18 begins with a second member of staff. */
static void
second_approval (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  Ask ask = { 0 };
  ready_to_match (store, &ask);
  ask.words = "mentee_asked";
  does (store, move, &ask, NULL);
  static const char *const beginnings[] = { "agreed", "briefed", "first_call_booked" };
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++) {
    ask.words = beginnings[i];
    g_autoptr (GError) failure = NULL;
    mo_store_write (store, "Tried", move, &ask, &failure);
    g_assert_error (failure, MO_STORE_ERROR, MO_STORE_REFUSED);
  }
  ask.words = "agreed";
  does (store, move, &ask, second);
  ask.words = "rhian pugh";
  does (store,
        approve,
        &ask,
        "Rhian Pugh drafted this match. Somebody else of the staff approves it.");
  ask.words = "Priya Nair";
  does (store, approve, &ask, NULL);
  g_assert_cmpint (mo_stmt_one_int (store,
                                    "SELECT count(*) FROM pairing WHERE state = 'agreed'"
                                    " AND approved_by = 'Priya Nair'"
                                    " AND approved_on = '2026-03-12'",
                                    &error),
                   ==,
                   1);
  g_autofree char *undone = mo_store_undo (store, &error);
  g_assert_cmpstr (undone, ==, "Carys Bevan with Helen Marsh: agreed, approved by Priya Nair");
  g_assert_cmpint (mo_stmt_one_int (store,
                                    "SELECT count(*) FROM pairing WHERE approved_by IS NULL"
                                    " AND state = 'mentee_asked'",
                                    &error),
                   ==,
                   1);
}

/* Case 20: whoever turns 18 meanwhile needs no approval, and it is told anew each day. */
static void
grown_up_meanwhile (void)
{
  g_autoptr (MoStore) store = fresh ();
  Ask ask = { 0 };
  ready_to_match (store, &ask);
  ask.words = "agreed";
  does (store, move, &ask, second);
  mo_store_set_today (store, TODAY + 1);
  does (store, move, &ask, NULL);

  g_autoptr (MoStore) later = fresh ();
  Ask other = { 0 };
  does (later, make, &other, NULL);
  mo_store_set_today (later, TODAY + 1);
  does (later, accept, &other, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/young/assessment", cannot_leave_assessment);
  g_test_add_func ("/young/second-approval", second_approval);
  g_test_add_func ("/young/grown-up", grown_up_meanwhile);
  return g_test_run ();
}
