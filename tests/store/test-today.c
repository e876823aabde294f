/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-change.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-today.h"

typedef struct {
  MoStore *store;
  gint64 referral;
} Desk;

static gpointer
take (MoStore *store, gconstpointer data, GError **error)
{
  MoNewPerson person = { .first_name = "Gareth", .last_name = "Pugh", .town = "Swansea" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = mo_store_add_person (store, &person, error);
  referral.received_on = mo_day_from_iso (data);
  return GSIZE_TO_POINTER (mo_store_add_referral (store, &referral, error));
}

static gpointer
reach (MoStore *store, gconstpointer data, GError **error)
{
  MoNewAttempt attempt = { .referral = *(const gint64 *) data, .outcome = "reached" };
  mo_store_log_contact (store, &attempt, error);
  return NULL;
}

static gpointer
book (MoStore *store, gconstpointer data, GError **error)
{
  mo_store_book_assessment (store, *(const gint64 *) data, 0, "2026-03-12T15:00:00Z", error);
  return NULL;
}

static MoDuty *
only_duty (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoToday) today = mo_store_read (store, mo_store_today_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (today->duties->len, ==, 1);
  return mo_duty_ref (g_ptr_array_index (today->duties, 0));
}

/* One referral through its first weeks: late, reached, its talk at three today. */
static void
a_referral (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  gint64 id = GPOINTER_TO_SIZE (mo_store_write (store, "Take", take, "2026-02-23", &error));
  g_assert_no_error (error);

  g_autoptr (MoDuty) late = only_duty (store);
  g_autoptr (GPtrArray) ahead = mo_store_read (store, mo_store_due_ahead_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ahead->len, ==, 1);
  const MoDueAhead *due = g_ptr_array_index (ahead, 0);
  g_assert_cmpint (due->kind, ==, MO_DUTY_CONTACT);
  g_assert_cmpint (due->day, ==, mo_day_from_iso ("2026-03-09"));
  g_assert_cmpint (due->count, ==, 1);
  g_assert_cmpint (late->kind, ==, MO_DUTY_CONTACT);
  g_assert_cmpint (late->level, ==, MO_LEVEL_LATE);
  g_assert_cmpint (late->days_left, ==, -3);
  g_assert_cmpint (late->subject, ==, id);
  g_assert_cmpstr (late->detail, ==, "SCI · Swansea");
  g_assert_cmpint (mo_store_count_due (store, NULL), ==, 1);

  mo_store_write (store, "Reach", reach, &id, &error);
  g_autoptr (MoToday) reached = mo_store_read (store, mo_store_today_job, NULL, &error);
  g_assert_cmpuint (reached->duties->len, ==, 0); /* three weeks for the talk: not yet */
  mo_store_set_today (store, mo_day_from_iso ("2026-03-29"));
  g_autoptr (MoDuty) to_book = only_duty (store);
  g_assert_cmpint (to_book->kind, ==, MO_DUTY_ASSESSMENT);
  g_assert_cmpint (to_book->level, ==, MO_LEVEL_FINE);
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  g_assert_cmpint (mo_store_count_due (store, NULL), ==, 0);

  mo_store_write (store, "Book", book, &id, &error);
  g_assert_no_error (error);
  g_autoptr (MoDuty) booked = only_duty (store);
  g_assert_cmpint (booked->kind, ==, MO_DUTY_TALK);
  g_assert_cmpint (booked->level, ==, MO_LEVEL_SOON);
  g_assert_cmpint (booked->minute, ==, 15 * 60);
}

static gpointer
assess_undated (MoStore *store, gconstpointer data, GError **error)
{
  MoChange *change = mo_change_new ("referral", *(const gint64 *) data, 0);
  mo_change_text (change, "state", "assessed");
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* Somebody whose workbook kept no days is late all the same, not forgotten. */
static void
nobody_is_forgotten (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  gint64 id = GPOINTER_TO_SIZE (mo_store_write (store, "Take", take, "2019-07-01", &error));
  mo_store_write (store, "Assess", assess_undated, &id, &error);
  g_assert_no_error (error);
  g_autoptr (MoDuty) duty = only_duty (store);
  g_assert_cmpint (duty->kind, ==, MO_DUTY_DECISION);
  g_assert_cmpint (duty->level, ==, MO_LEVEL_LATE);
}

static void
empty_office (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_autoptr (MoToday) today = mo_store_read (store, mo_store_today_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (today->duties->len, ==, 0);
  g_assert_cmpint (today->counts.longest_wait, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today/a-referral", a_referral);
  g_test_add_func ("/today/nobody-is-forgotten", nobody_is_forgotten);
  g_test_add_func ("/today/empty-office", empty_office);
  return g_test_run ();
}
