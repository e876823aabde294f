/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-change.h"
#include "store/mo-figures-query.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"

#define DAY(text) mo_day_from_iso (text)

/* Three referrals: answered; on hold for ten days, then answered; withdrawn. */
static gpointer
fill_job (MoStore *store, gconstpointer ask, GError **error)
{
  static const struct {
    const char *strand, *received;
  } told[] = { { "sci", "2025-05-01" }, { "family", "2025-05-10" }, { "sci", "2024-05-01" } };
  gint64 ids[3];

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    MoNewPerson person = { .first_name = "Invented", .last_name = "Person" };
    MoNewReferral referral = MO_NEW_REFERRAL_INIT;
    referral.person = mo_store_add_person (store, &person, error);
    referral.strand = told[i].strand;
    referral.received_on = DAY (told[i].received);
    ids[i] = referral.person ? mo_store_add_referral (store, &referral, error) : 0;
    if (!ids[i])
      return NULL;
  }
  MoNewAttempt reached = { .referral = ids[0],
                           .day = DAY ("2025-05-08"),
                           .outcome = "reached" };
  if (!mo_store_log_contact (store, &reached, error))
    return NULL;
  MoChange *hold = mo_change_new ("wait_event", 0, 0);
  mo_change_int (hold, "referral", ids[1]);
  mo_change_text (hold, "stage", "hold");
  mo_change_day (hold, "entered_on", DAY ("2025-05-12"));
  mo_change_day (hold, "left_on", DAY ("2025-05-22"));
  if (!mo_store_save (store, hold, NULL, error))
    return NULL;
  reached =
      (MoNewAttempt){ .referral = ids[1], .day = DAY ("2025-05-25"), .outcome = "reached" };
  mo_store_log_contact (store, &reached, error);
  return NULL;
}

static MoFiguresAnswer *
ask (MoStore *store, const char *year, MoStrand strand)
{
  GError *error = NULL;
  MoFiguresAsk what = { DAY (year), strand };
  MoFiguresAnswer *answer = mo_store_read (store, mo_figures_job, &what, &error);
  g_assert_no_error (error);
  return answer;
}

static void
read_from_the_database (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, DAY ("2025-06-15"));
  mo_store_write (store, "Filled", fill_job, NULL, &error);
  g_assert_no_error (error);

  g_autofree MoFiguresAnswer *both = ask (store, NULL, MO_STRAND_BOTH);
  g_assert_cmpint (both->figures.start, ==, DAY ("2025-04-01"));
  g_assert_cmpint (both->first_year, ==, DAY ("2024-04-01"));
  g_assert_cmpint (both->last_year, ==, DAY ("2025-04-01"));
  g_assert_cmpint (mo_figures_total (&both->figures), ==, 2);
  g_assert_cmpint (mo_figures_before (&both->figures), ==, 1);
  g_assert_cmpint (both->figures.contact.year.n, ==, 2);
  g_assert_cmpfloat (both->figures.contact.year.median, ==, 6); /* 7, and 15 less 10 on hold */
  g_assert_cmpint (both->figures.replies.in_time, ==, 2);
  g_assert_cmpint (both->figures.contact.year.open, ==, 1); /* of the year before */

  g_autofree MoFiguresAnswer *family = ask (store, "2025-04-01", MO_STRAND_FAMILY);
  g_assert_cmpint (mo_figures_total (&family->figures), ==, 1);
  g_assert_cmpfloat (family->figures.contact.year.median, ==, 5);
}

static void
a_blank_database (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, DAY ("2025-06-15"));
  g_autofree MoFiguresAnswer *none = ask (store, NULL, MO_STRAND_BOTH);
  g_assert_cmpint (mo_figures_total (&none->figures), ==, 0);
  g_assert_cmpint (none->first_year, ==, none->last_year);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/read", read_from_the_database);
  g_test_add_func ("/figures/blank", a_blank_database);
  return g_test_run ();
}
