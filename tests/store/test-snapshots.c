/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures of a year that is over are frozen once, and told beside what they are later. */
#include "store/mo-snapshots.h"

#include <string.h>

#include "store/mo-change.h"
#include "store/mo-impact-read.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"

#define RECEIVED mo_figure_find ("M-1a")

/* Three SCI and two family referrals of 2025/26. */
static gpointer
make_job (MoStore *store, gconstpointer data, GError **error)
{
  for (int i = 0; i < 5; i++) {
    g_autofree char *name = g_strdup_printf ("Callum%d", i);
    MoNewPerson person = { .first_name = name, .last_name = "Reid" };
    MoNewReferral referral = MO_NEW_REFERRAL_INIT;
    referral.person = mo_store_add_person (store, &person, error);
    referral.strand = i < 3 ? "sci" : "family";
    referral.received_on = mo_day_new (2025, 5 + i, 10);
    if (!referral.person || !mo_store_add_referral (store, &referral, error))
      return NULL;
  }
  return NULL;
}

static MoStore *
open_store (const char *today)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "Ruth Holt");
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  mo_store_write (store, "Made", make_job, NULL, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, mo_day_from_iso (today));
  return store;
}

static MoSnapshot *
freeze (MoStore *store, const char *period, GError **error)
{
  g_autoptr (MoFreezeAsk) ask = mo_freeze_ask_new (period, "year end");
  return mo_store_write (store, NULL, mo_store_freeze_job, ask, error);
}

static void
not_before_it_is_over (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = open_store ("2026-03-31");
  g_assert_null (freeze (store, "2025/26", &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_cmpstr (error->message,
                   ==,
                   "2025/26 runs until 31 March 2026. Its figures can be frozen from the day "
                   "after.");
  g_clear_error (&error);
  g_assert_null (freeze (store, "last year", &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  mo_store_set_today (store, mo_day_from_iso ("2026-04-01"));
  g_autoptr (MoSnapshot) snapshot = freeze (store, "2025/26", &error);
  g_assert_no_error (error);
  g_assert_nonnull (snapshot);
}

static gpointer
put_one (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_put_setting (store, "office.name", "Harbour House", error);
  return NULL;
}

/* Undo tells once that frozen figures stay, then takes back what was done before them; what is
 * done in between is another matter. */
static void
undone_past (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 before = 0, still = 0;
  g_autofree char *older = mo_store_undo_label (store, &before, &error);

  g_assert_no_error (error);
  g_assert_null (mo_store_undo (store, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_STAYS);
  g_assert_nonnull (strstr (error->message, "Figures of 2025/26 frozen ("));
  g_assert_nonnull (strstr (error->message, "this stays for good"));
  g_autofree char *named = g_strdup_printf ("Before it: “%s”.", older);
  g_assert_nonnull (strstr (error->message, named));
  g_free (mo_store_undo_label (store, &still, NULL));
  g_assert_cmpint (still, ==, before); /* nothing was taken back */
  g_clear_error (&error);

  mo_store_write (store, "a setting", put_one, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *setting = mo_store_undo (store, &error);
  g_assert_cmpstr (setting, ==, "a setting");
  g_assert_null (mo_store_undo (store, &error)); /* told anew: it is the newest again */
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_STAYS);
  g_clear_error (&error);
  g_autofree char *undone = mo_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, older);
  while (undone) {
    g_free (undone);
    undone = mo_store_undo (store, &error); /* and not told of again on the way */
  }
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOTHING);
}

static void
frozen_once (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = open_store ("2026-04-20");
  g_autoptr (MoSnapshot) snapshot = freeze (store, "2025/26", &error);
  g_assert_no_error (error);
  g_assert_cmpint (snapshot->from, ==, mo_day_new (2025, 4, 1));
  g_assert_cmpint (snapshot->to, ==, mo_day_new (2026, 3, 31));
  g_assert_cmpint (snapshot->taken, ==, mo_day_new (2026, 4, 20));
  g_assert_cmpstr (snapshot->who, ==, "Ruth Holt");
  g_autofree char *mark = mo_snapshot_mark (snapshot);
  g_assert_true (g_regex_match_simple ("^[0-9A-F]{4} [0-9A-F]{4}", mark, 0, 0));

  g_assert_null (freeze (store, "2025/26", &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, mark));
  g_clear_error (&error);
  undone_past (store);
  g_autoptr (MoSnapshot) still = mo_store_find_snapshot (store, "2025/26", &error);
  g_assert_no_error (error);
  g_assert_nonnull (still);

  /* a quarter of it may be frozen beside it; another period is not there */
  g_autoptr (MoSnapshot) quarter = freeze (store, "2025/26 Q2", &error);
  g_assert_no_error (error);
  g_assert_cmpint (quarter->from, ==, mo_day_new (2025, 7, 1));
  g_autoptr (GPtrArray) all = mo_store_list_snapshots (store, &error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_null (mo_store_find_snapshot (store, "2024/25", &error));
  g_assert_no_error (error);
}

static MoImpactFacts *
facts_of (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  MoImpactFacts *facts = mo_store_read_impact (store, &error);
  g_assert_no_error (error);
  return facts;
}

static gpointer
mend_job (MoStore *store, gconstpointer data, GError **error)
{
  MoChange *change = mo_change_new ("referral", 1, 0);
  mo_change_text (change, "strand", "family");
  mo_store_save (store, change, NULL, error);
  return NULL;
}

static int
frozen_n (const MoFrozen *frozen, MoStrand strand)
{
  const MoFigure *figure = mo_frozen_figure (frozen, RECEIVED, strand);
  g_assert_nonnull (figure);
  return figure->n;
}

static void
mended_later (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = open_store ("2026-04-20");
  g_autoptr (MoSnapshot) snapshot = freeze (store, "2025/26", &error);
  g_autoptr (MoFrozen) frozen = mo_snapshot_read (snapshot, &error);
  g_assert_no_error (error);
  g_assert_cmpint (frozen_n (frozen, MO_STRAND_SCI), ==, 3);
  g_assert_cmpint (frozen_n (frozen, MO_STRAND_FAMILY), ==, 2);
  g_assert_cmpint (frozen_n (frozen, MO_STRAND_BOTH), ==, 5);

  /* two years on, with nothing mended, every figure is what it was */
  mo_store_set_today (store, mo_day_from_iso ("2028-06-01"));
  g_autoptr (MoImpactFacts) same = facts_of (store);
  g_autoptr (GArray) nothing = mo_frozen_restated (frozen, snapshot, same);
  g_assert_cmpuint (nothing->len, ==, 0);

  mo_store_write (store, "Strand mended", mend_job, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (MoImpactFacts) facts = facts_of (store);
  g_autoptr (GArray) restated = mo_frozen_restated (frozen, snapshot, facts);
  guint found = 0;
  for (guint i = 0; i < restated->len; i++) {
    const MoRestated *item = &g_array_index (restated, MoRestated, i);
    if (item->which != (guint) RECEIVED)
      continue;
    found++;
    g_assert_cmpint (item->strand, !=, MO_STRAND_BOTH);
    g_assert_cmpint (item->was.n, ==, item->strand == MO_STRAND_SCI ? 3 : 2);
    g_assert_cmpint (item->now.n, ==, item->strand == MO_STRAND_SCI ? 2 : 3);
  }
  g_assert_cmpuint (found, ==, 2);
}

static void
a_changed_text_is_found_out (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = open_store ("2026-04-20");
  g_autoptr (MoSnapshot) snapshot = freeze (store, "2025/26", &error);
  g_assert_no_error (error);
  snapshot->figures[strlen (snapshot->figures) / 2]++;
  g_assert_null (mo_snapshot_read (snapshot, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_DAMAGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshots/over", not_before_it_is_over);
  g_test_add_func ("/snapshots/once", frozen_once);
  g_test_add_func ("/snapshots/mended", mended_later);
  g_test_add_func ("/snapshots/whole", a_changed_text_is_found_out);
  return g_test_run ();
}
