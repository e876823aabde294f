/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/mo-measure.h"
#include "store/mo-change.h"
#include "store/mo-impact-read.h"
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

static MoImpactFacts *
read_facts (MoStore *store)
{
  GError *error = NULL;
  MoImpactFacts *facts = mo_store_read_impact (store, &error);
  g_assert_no_error (error);
  return facts;
}

static MoFigure
ask (const MoImpactFacts *facts, const char *code, gboolean before, MoStrand strand)
{
  MoFigureAsk what = { .period = mo_period_new (DAY ("2025-04-01"), 0, facts->today),
                       .strand = strand };
  if (before)
    what.period = mo_period_before (&what.period);
  return mo_figure (mo_figure_find (code), facts, &what, NULL, NULL);
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

  g_autoptr (MoImpactFacts) facts = read_facts (store);
  g_assert_cmpint (ask (facts, "M-1a", FALSE, MO_STRAND_BOTH).n, ==, 2);
  g_assert_cmpint (ask (facts, "M-1a", TRUE, MO_STRAND_BOTH).n, ==, 1);
  MoFigure wait = ask (facts, "M-3a", FALSE, MO_STRAND_BOTH);
  g_assert_cmpint (wait.n, ==, 2);
  g_assert_cmpfloat (wait.value, ==, 6); /* 7, and 15 less 10 on hold */
  g_assert_cmpint (wait.open, ==, 1);    /* of the year before */
  g_assert_cmpint (ask (facts, "M-2", FALSE, MO_STRAND_BOTH).n, ==, 2);
  g_assert_cmpint (ask (facts, "M-1a", FALSE, MO_STRAND_FAMILY).n, ==, 1);
  g_assert_cmpfloat (ask (facts, "M-3a", FALSE, MO_STRAND_FAMILY).value, ==, 5);
}

static void
a_blank_database (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, DAY ("2025-06-15"));
  g_autoptr (MoImpactFacts) facts = read_facts (store);
  g_assert_cmpint (ask (facts, "M-1a", FALSE, MO_STRAND_BOTH).n, ==, 0);
  g_assert_true (isnan (ask (facts, "M-3a", FALSE, MO_STRAND_BOTH).value));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/impact-read/read", read_from_the_database);
  g_test_add_func ("/impact-read/blank", a_blank_database);
  return g_test_run ();
}
