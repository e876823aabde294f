/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches that may be fading, read from calls, summaries, scores and looks. */
#include "store/mo-calls.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-radar.h"
#include "store/mo-referrals.h"
#include "store/mo-today.h"

#define TODAY mo_day_from_iso ("2026-03-12")

typedef struct {
  MoStore *store;
  gint64 pairing;
} Desk;

static void
call (MoStore *store, gint64 pairing, int day, const char *state, GError **error)
{
  MoNewCall new = {
    .pairing = pairing, .day = TODAY + day, .minute = 18 * 60, .state = state, .actual = 45
  };
  mo_store_add_call (store, &new, error);
}

/* Rung weekly: two moves, and nineteen days since the last call. */
static gpointer
fill_job (MoStore *store, gconstpointer data, GError **error)
{
  Desk *desk = (Desk *) data;
  MoNewPerson mentee = { .first_name = "Denise", .last_name = "Okafor" };
  MoNewPerson person = { .first_name = "Carol", .last_name = "Whitaker" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  MoNewMentor mentor = { .sci = TRUE };
  MoNewPairing pairing = { .state = "active" };

  referral.person = mo_store_add_person (store, &mentee, error);
  referral.received_on = TODAY - 90;
  referral.first_contact_on = TODAY - 88;
  pairing.referral = mo_store_add_referral (store, &referral, error);
  mentor.person = mo_store_add_person (store, &person, error);
  pairing.mentor = mo_store_add_mentor (store, &mentor, error);
  desk->pairing = mo_store_add_pairing (store, &pairing, error);
  call (store, desk->pairing, -26, "done", error);
  call (store, desk->pairing, -19, "done", error);
  call (store, desk->pairing, -12, "moved", error);
  call (store, desk->pairing, -5, "cancelled_mentee", error);
  return NULL;
}

static void
set_up (Desk *desk, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  desk->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (desk->store, TODAY);
  mo_store_write (desk->store, "Fill", fill_job, desk, &error);
  g_assert_no_error (error);
}

static void
tear_down (Desk *desk, gconstpointer unused)
{
  mo_store_close (desk->store);
}

static MoRadarRow *
only (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
      mo_store_read (desk->store, mo_store_list_radar_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  return mo_radar_row_ref (g_ptr_array_index (rows, 0));
}

static int
fading_today (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoToday) today = mo_store_read (desk->store, mo_store_today_job, NULL, &error);
  int n = 0;
  g_assert_no_error (error);
  for (guint i = 0; i < today->duties->len; i++)
    n += ((MoDuty *) g_ptr_array_index (today->duties, i))->kind == MO_DUTY_FADING;
  return n;
}

static void
looked (Desk *desk, int days, const char *refusal)
{
  g_autoptr (GError) error = NULL;
  MoRadarLook *look = mo_radar_look_new (desk->pairing, "both are well", TODAY + days);
  mo_store_write (desk->store, "Look", mo_store_radar_look_job, look, &error);
  mo_radar_look_free (look);
  if (!refusal) {
    g_assert_no_error (error);
    return;
  }
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_cmpstr (error->message, ==, refusal);
}

static void
signs_are_read (Desk *desk, gconstpointer unused)
{
  g_autoptr (MoRadarRow) row = only (desk);
  g_autofree char *codes = mo_radar_codes ((guint) row->signs);
  g_assert_cmpstr (codes, ==, "gap moves notes");
  g_assert_cmpint (row->told, ==, row->signs);
  g_assert_cmpint (row->done, ==, 2);
  g_assert_cmpstr (row->words,
                   ==,
                   "19 days since the last call against 7 agreed; nothing is booked\n"
                   "2 of the last 4 calls were moved or called off\n"
                   "2 of the last 2 summaries late or missing");
  g_assert_cmpint (fading_today (desk), ==, 1);
}

/* Quiet until its day, told again on it. */
static void
a_look_quiets (Desk *desk, gconstpointer unused)
{
  looked (desk, 14, NULL);
  g_autoptr (MoRadarRow) row = only (desk);
  g_assert_cmpint (row->told, ==, 0);
  g_assert_cmpstr (row->looked_words, ==, "both are well");
  g_assert_cmpint (row->looked_until, ==, TODAY + 14);
  g_assert_cmpint (fading_today (desk), ==, 0);
  mo_store_set_today (desk->store, TODAY + 14);
  g_autoptr (MoRadarRow) later = only (desk);
  g_assert_cmpint (later->told, ==, later->signs);
  g_assert_cmpint (later->due, ==, TODAY + 14);
}

static gpointer
feel_job (MoStore *store, gconstpointer pairing, GError **error)
{
  MoChange *change = mo_change_new ("sentiment", 0, 0);
  mo_change_int (change, "pairing", *(const gint64 *) pairing);
  mo_change_text (change, "by_role", "mentee");
  mo_change_int (change, "after_call", 2);
  mo_change_day (change, "taken_on", mo_store_get_today (store));
  mo_change_int (change, "score", 1);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

static void
a_new_sign_is_told (Desk *desk, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  looked (desk, 14, NULL);
  mo_store_set_today (desk->store, TODAY + 2);
  mo_store_write (desk->store, "Feel", feel_job, &desk->pairing, &error);
  g_assert_no_error (error);
  g_autoptr (MoRadarRow) row = only (desk);
  g_assert_cmpint (row->told, ==, row->signs);
  g_assert_cmpint (row->due, ==, TODAY + 2);
}

static void
looks_are_refused (Desk *desk, gconstpointer unused)
{
  looked (desk, 0, "Write a day from tomorrow to half a year from now.");
  looked (desk, 400, "Write a day from tomorrow to half a year from now.");
  mo_store_set_today (desk->store, TODAY - 80);
  desk->pairing++;
  looked (desk, -60, "There is no sign any more that this match may be fading.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/radar/" name, Desk, NULL, set_up, function, tear_down)
  ADD ("signs", signs_are_read);
  ADD ("look", a_look_quiets);
  ADD ("new", a_new_sign_is_told);
  ADD ("refused", looks_are_refused);
  return g_test_run ();
}
