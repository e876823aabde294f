/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-replay.h"
#include "store/mo-board.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-past-read.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_new (2026, 3, 12)

typedef struct {
  gint64 mentor, other;
} Made;

static gint64
add_mentor (MoStore *store, const char *last, MoDay approved, GError **error)
{
  MoNewPerson person = { .first_name = "Asha", .last_name = last };
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  gint64 id = mo_store_add_person (store, &person, error);
  MoNewMentor new = { .person = id,
                      .sci = TRUE,
                      .approved_on = approved,
                      .sci_trained_on = approved,
                      .capacity = 1 };
  injury.level = "T12";
  mo_store_add_injury (store, id, &injury, error);
  mo_store_add_check (store, id, "enhanced", "adult", approved, approved, error);
  return mo_store_add_mentor (store, &new, error);
}

static gint64
accept (MoStore *store, const char *last, GError **error)
{
  MoNewPerson person = { .first_name = "Rhys", .last_name = last };
  MoNewReferral new = MO_NEW_REFERRAL_INIT;
  MoDay today = mo_store_get_today (store);
  new.person = mo_store_add_person (store, &person, error);
  new.strand = "sci";
  new.received_on = today - 20;
  new.first_contact_on = today - 18;
  gint64 id = mo_store_add_referral (store, &new, error);
  mo_store_add_goal (store, id, "work", "back to work", error);
  mo_store_record_assessment (store, id, 0, today - 10, 40, NULL, error);
  mo_store_accept_referral (store, id, 0, NULL, error);
  return id;
}

static gpointer
make_job (MoStore *store, gconstpointer ask, GError **error)
{
  Made *made = (Made *) ask;
  made->mentor = add_mentor (store, "Vale", TODAY - 200, error);
  made->other = add_mentor (store, "Brook", TODAY - 400, error);
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

/* Somebody comes and is proposed to a mentor, `days` ago. */
typedef struct {
  const char *last;
  gint64 mentor;  /* 0: nobody yet */
  const char *to; /* the state it goes on to, or NULL */
} Came;

static gpointer
came_job (MoStore *store, gconstpointer data, GError **error)
{
  const Came *came = data;
  gint64 referral = accept (store, came->last, error);
  MoNewPairing new = { .referral = referral, .mentor = came->mentor };
  if (!came->mentor)
    return NULL;
  gint64 pairing = mo_store_add_pairing (store, &new, error);
  if (came->to) {
    mo_store_move_pairing (store, pairing, 0, "mentor_asked", NULL, error);
    if (!g_str_equal (came->to, "mentor_asked"))
      mo_store_move_pairing (store, pairing, 0, came->to, "No time just now", error);
  }
  return NULL;
}

static void
came (MoStore *store, int days_ago, const char *last, gint64 mentor, const char *to)
{
  g_autoptr (GError) error = NULL;
  const Came ask = { last, mentor, to };
  mo_store_set_today (store, TODAY - days_ago);
  mo_store_write (store, "Came", came_job, &ask, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, TODAY);
}

static gboolean
listed (MoStore *store, gint64 mentor, MoReplay *replay)
{
  g_autoptr (GError) error = NULL;
  MoPolicy policy = mo_policy_default ();
  g_autoptr (MoPastOffice) office = mo_store_load_past (store, TODAY - 1000, &error);
  g_assert_no_error (error);
  const MoPastMentor *one = mo_past_find (office->past, mentor);
  g_autoptr (MoReplayer) replayer = mo_replayer_new (office->past, MO_DAY_NONE);
  *replay = mo_replay (replayer, one);
  return mo_rule_not_asked (one, TODAY, &policy);
}

/* Acceptance 19: never asked for 200 days is on the list, with the replayed reason. */
static void
never_asked (void)
{
  Made made;
  g_autoptr (MoStore) store = fresh (&made);
  MoReplay replay;

  came (store, 250, "Early", made.other, "mentor_no"); /* before she could be asked */
  came (store, 90, "Chosen", made.other, "mentor_asked");
  came (store, 5, "Waits", 0, NULL);
  g_assert_true (listed (store, made.mentor, &replay));
  g_assert_cmpint (replay.since, ==, TODAY - 200);
  g_assert_false (replay.ever_asked);
  /* "Early" was declined by the other, and is among those who wait now */
  g_assert_cmpuint (replay.came, ==, 3);
  g_assert_cmpuint (replay.eligible, ==, 3);
  g_assert_cmpuint (replay.first, ==, 3);
  g_assert_cmpuint (replay.waiting, ==, 2);
}

/* … and asked and declined resets "asked". */
static void
declined_is_asked (void)
{
  Made made;
  g_autoptr (MoStore) store = fresh (&made);
  MoReplay replay;

  came (store, 30, "Asked", made.mentor, "mentor_no");
  came (store, 10, "Later", made.other, "mentor_asked");
  g_assert_false (listed (store, made.mentor, &replay));
  g_assert_true (replay.ever_asked);
  g_assert_cmpint (replay.since, ==, TODAY - 30);
  g_assert_cmpuint (replay.came, ==, 2);    /* and who was declined waits again */
  g_assert_cmpuint (replay.waiting, ==, 1); /* */
  g_assert_cmpuint (replay.nearer[MO_CRITERION_FAIRNESS], ==, 1);
}

static void
a_draft_is_no_ask (void)
{
  Made made;
  g_autoptr (MoStore) store = fresh (&made);
  MoReplay replay;

  came (store, 30, "Drafted", made.mentor, NULL);
  listed (store, made.mentor, &replay);
  g_assert_false (replay.ever_asked);
  g_assert_cmpint (replay.since, ==, TODAY - 200);
}

/* A place is as free on a past day as it was then. */
static void
full_only_while_it_was (void)
{
  Made made;
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (GError) error = NULL;
  MoPolicy policy = mo_policy_default ();

  came (store, 100, "Taken", made.mentor, "mentor_no");
  g_autoptr (MoPastOffice) office = mo_store_load_past (store, TODAY - 1000, &error);
  g_assert_no_error (error);
  const MoPastMentor *mentor = mo_past_find (office->past, made.mentor);
  g_assert_cmpuint (mentor->places->len, ==, 1);
  g_assert_cmpint (mo_past_offer (mentor, TODAY - 101, &policy).taken, ==, 0);
  g_assert_cmpint (mo_past_offer (mentor, TODAY, &policy).taken, ==, 0);
  g_assert_cmpstr (mo_past_offer (mentor, TODAY - 201, &policy).state, ==, "enquiry");
  g_assert_cmpstr (mo_past_offer (mentor, TODAY - 200, &policy).state, ==, "active");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past/never-asked", never_asked);
  g_test_add_func ("/past/declined-is-asked", declined_is_asked);
  g_test_add_func ("/past/a-draft-is-no-ask", a_draft_is_no_ask);
  g_test_add_func ("/past/full-only-while-it-was", full_only_while_it_was);
  return g_test_run ();
}
