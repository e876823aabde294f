/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands against a call is read from the store: leave, assessment talks, hours. */
#include "model/mo-calls-jobs.h"
#include "store/mo-change.h"
#include "store/mo-people.h"
#include "store/mo-pairings.h"
#include "store/mo-referrals.h"

#define THURSDAY mo_day_from_iso ("2026-03-12")

static gint64 helen, denise, carol, pairing, call;

static gint64
save (MoStore *store, MoChange *change)
{
  g_autoptr (GError) error = NULL;
  gint64 id = mo_store_save (store, change, NULL, &error);
  g_assert_no_error (error);
  return id;
}

static gpointer
fill_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson mentee = { .first_name = "Denise", .last_name = "Okafor" };
  MoNewPerson person = { .first_name = "Carol", .last_name = "Whitaker" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  MoNewMentor mentor = { .sci = TRUE };
  MoNewPairing pair = { .state = "agreed" };
  MoChange *staff = mo_change_new ("staff", 0, 0);

  mo_change_text (staff, "login", "helen");
  mo_change_text (staff, "name", "Helen Moss");
  helen = save (store, staff);
  referral.person = denise = mo_store_add_person (store, &mentee, error);
  referral.first_contact_on = mo_day_from_iso ("2026-01-05");
  referral.received_on = mo_day_from_iso ("2026-01-02");
  pair.referral = mo_store_add_referral (store, &referral, error);
  mo_store_add_goal (store, pair.referral, "work", "get back to work", error);
  mo_store_accept_referral (store, pair.referral, 0, NULL, error);
  mentor.person = carol = mo_store_add_person (store, &person, error);
  pair.mentor = mo_store_add_mentor (store, &mentor, error);
  pairing = mo_store_add_pairing (store, &pair, error);
  MoNewCall first = {
    .pairing = pairing, .day = THURSDAY, .minute = 18 * 60, .minutes = 60, .staff = helen
  };
  call = mo_store_book_call (store, &first, error);
  MoChange *talk = mo_change_new ("assessment", 0, 0);
  mo_change_int (talk, "referral", pair.referral);
  mo_change_text (talk, "booked_for", "2026-03-13T10:00:00Z");
  mo_change_text (talk, "who", "Helen Moss");
  save (store, talk);
  return NULL;
}

static MoStore *
office (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, THURSDAY);
  mo_store_write (store, "Filled", fill_job, NULL, &error);
  g_assert_no_error (error);
  return store;
}

static char *
clash (MoStore *store, MoDay day, int minute, gboolean hours)
{
  g_autoptr (GError) error = NULL;
  MoCallsClash ask = { .pairing = pairing,
                       .except = call,
                       .day = day,
                       .minute = minute,
                       .minutes = 60,
                       .hours = hours };
  char *words = mo_store_read (store, mo_calls_clash_job, &ask, &error);
  g_assert_no_error (error);
  return words;
}

static void
talks (void)
{
  MoStore *store = office ();
  g_autofree char *before = clash (store, THURSDAY + 1, 9 * 60, FALSE);
  g_autofree char *during = clash (store, THURSDAY + 1, 10 * 60 + 30, FALSE);
  g_assert_null (before);
  g_assert_cmpstr (during, ==, "Denise has an assessment talk then.");
  mo_store_close (store);
}

static void
leave (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = office ();
  g_autoptr (MoStaffLeave) away = mo_staff_leave_new ();

  away->staff = helen;
  away->from = THURSDAY + 5;
  away->to = THURSDAY + 4;
  mo_store_write (store, "Away", mo_store_put_leave_job, away, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  away->to = THURSDAY + 6;
  mo_store_write (store, "Away", mo_store_put_leave_job, away, &error);
  g_assert_no_error (error);
  g_autofree char *last = clash (store, THURSDAY + 6, 23 * 60, FALSE);
  g_autofree char *after = clash (store, THURSDAY + 7, 9 * 60, FALSE);
  g_assert_cmpstr (last, ==, "Helen is away.");
  g_assert_null (after);

  g_autofree char *undone = mo_store_undo (store, &error);
  g_autofree char *again = clash (store, THURSDAY + 6, 23 * 60, FALSE);
  g_assert_no_error (error);
  g_assert_null (again);
  mo_store_close (store);
}

static gpointer
hours_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoChange *change = mo_change_new ("availability", 0, 0);
  mo_change_int (change, "person", carol);
  mo_change_int (change, "weekday", 3);
  mo_change_int (change, "hours", 0xf << 17);
  save (store, change);
  return NULL;
}

/* Told of where it is asked for, and never in the way. */
static void
hours (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = office ();
  mo_store_write (store, "Hours", hours_job, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *evening = clash (store, THURSDAY, 19 * 60, TRUE);
  g_autofree char *morning = clash (store, THURSDAY, 9 * 60, TRUE);
  g_autofree char *quiet = clash (store, THURSDAY, 9 * 60, FALSE);
  g_assert_null (evening);
  g_assert_cmpstr (morning, ==, "Carol Whitaker did not name these hours.");
  g_assert_null (quiet);

  /* and a call is offered within them */
  MoCallsOffer ask = { pairing, THURSDAY + 1, 10 * 60, 60, 14 };
  g_autofree MoCallsOffer *offer = mo_store_read (store, mo_calls_offer_job, &ask, &error);
  g_assert_no_error (error);
  g_assert_cmpint (offer->day, ==, THURSDAY + 7);
  g_assert_cmpint (offer->minute, ==, 17 * 60);
  mo_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/call-clash/talks", talks);
  g_test_add_func ("/call-clash/leave", leave);
  g_test_add_func ("/call-clash/hours", hours);
  return g_test_run ();
}
