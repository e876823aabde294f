/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-as-of-look.h"

#include <string.h>

#include "store/mo-missing.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"

#define DAY mo_day_new (2026, 1, 12)

typedef struct {
  int n;
  gboolean region;
} Ask;

static gpointer
cases_job (MoStore *store, gconstpointer data, GError **error)
{
  const Ask *ask = data;
  for (int i = 0; i < ask->n; i++) {
    g_autofree char *last = g_strdup_printf ("Tully %d", i);
    const MoNewPerson person = { .first_name = "Gwen",
                                 .last_name = last,
                                 .region = ask->region ? "Wales" : NULL };
    MoNewReferral new = MO_NEW_REFERRAL_INIT;
    new.person = mo_store_add_person (store, &person, error);
    new.strand = "sci";
    new.received_on = DAY - 9;
    mo_store_add_referral (store, &new, error);
  }
  return NULL;
}

static void
add (MoStore *store, int n, gboolean region)
{
  g_autoptr (GError) error = NULL;
  const Ask ask = { n, region };
  mo_store_write (store, "Made", cases_job, (gpointer) &ask, &error);
  g_assert_no_error (error);
}

static const MoFigureThen *
figure (const MoAsOfLook *look, const char *code)
{
  for (guint i = 0; i < look->figures->len; i++) {
    const MoFigureThen *one = look->figures->pdata[i];
    if (g_str_equal (one->code, code))
      return one;
  }
  g_assert_not_reached ();
}

/* Two were on record; three who had come before were written down a day later. */
static void
test_then_and_now (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  MoDay day = DAY;

  mo_store_set_today (store, DAY);
  add (store, 2, TRUE);
  mo_store_set_today (store, DAY + 1);
  add (store, 3, TRUE);
  mo_store_set_today (store, DAY + 30);
  g_autoptr (MoAsOfLook) look = mo_store_read (store, mo_as_of_look_job, &day, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (look->waiting->len, ==, 2);
  g_assert_cmpint (look->begins, ==, DAY);
  const MoFigureThen *referrals = figure (look, "M-1a");
  g_assert_cmpstr (referrals->then, ==, "2");
  g_assert_cmpstr (referrals->now, ==, "5");
  g_assert_true (referrals->changed);
  g_autofree char *csv = mo_as_of_csv (look);
  g_assert_nonnull (strstr (csv, "2026-01-12"));
  g_assert_nonnull (strstr (csv, "Gwen Tully 1"));
  g_assert_null (strstr (csv, "Gwen Tully 2"));

  day = DAY - 1;
  g_assert_null (mo_store_read (store, mo_as_of_look_job, &day, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
}

/* What is missing on each record, the least whole first. */
static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);

  mo_store_set_today (store, DAY);
  add (store, 1, TRUE);
  add (store, 2, FALSE);
  g_autoptr (MoMissingList) list =
      mo_store_read (store, mo_store_list_missing_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (list->looked, ==, 3);
  g_assert_cmpint (list->required[MO_WANTED_REGION], ==, 3);
  g_assert_cmpint (list->filled[MO_WANTED_REGION], ==, 1);
  g_assert_cmpint (list->required[MO_WANTED_GOAL], ==, 0);
  g_assert_cmpuint (list->rows->len, ==, 3);
  const MoMissing *first = list->rows->pdata[0], *last = list->rows->pdata[2];
  g_assert_cmpint (first->score, <, last->score);
  g_assert_nonnull (strstr (first->missing, "region"));
  g_assert_null (strstr (last->missing, "region"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past/then-and-now", test_then_and_now);
  g_test_add_func ("/past/missing", test_missing);
  return g_test_run ();
}
