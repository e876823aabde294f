/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cases behind a figure, named in the order in which the figure gave them back. */
#include "store/mo-case-names.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"

#define TODAY mo_day_from_iso ("2026-03-12")

typedef struct {
  MoStore *store;
  gint64 referrals[3], pair, mentor;
} Desk;

static gint64
person (MoStore *store, const char *first, const char *last, GError **error)
{
  MoNewPerson one = { .first_name = first, .last_name = last };
  return mo_store_add_person (store, &one, error);
}

static gpointer
fill_job (MoStore *store, gconstpointer data, GError **error)
{
  Desk *desk = (Desk *) data;
  static const char *const names[] = { "Denise", "Joyce", "Errol" };
  for (int i = 0; i < 3; i++) {
    MoNewReferral referral = MO_NEW_REFERRAL_INIT;
    referral.person = person (store, names[i], "Marsh", error);
    referral.received_on = TODAY - 30 + i;
    desk->referrals[i] = mo_store_add_referral (store, &referral, error);
  }
  MoNewMentor mentor = { .sci = TRUE, .person = person (store, "Carol", "Webb", error) };
  desk->mentor = mo_store_add_mentor (store, &mentor, error);
  MoNewPairing pairing = { .state = "active",
                           .referral = desk->referrals[1],
                           .mentor = desk->mentor };
  desk->pair = mo_store_add_pairing (store, &pairing, error);
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

static GPtrArray *
named (Desk *desk, MoCaseKind kind, const gint64 *ids, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (wanted, ids, n);
  GPtrArray *found = mo_store_name_cases (desk->store, kind, wanted, &error);
  g_assert_no_error (error);
  return found;
}

static void
test_order (Desk *desk, gconstpointer unused)
{
  const gint64 ids[] = { desk->referrals[2], 999, desk->referrals[0], desk->referrals[2] };
  g_autoptr (GPtrArray) found = named (desk, MO_CASE_REFERRAL, ids, G_N_ELEMENTS (ids));
  g_assert_cmpuint (found->len, ==, 2);
  const MoCaseName *first = found->pdata[0], *second = found->pdata[1];
  g_assert_cmpstr (first->name, ==, "Errol Marsh");
  g_assert_cmpint (first->day, ==, TODAY - 28);
  g_assert_null (first->mentor);
  g_assert_nonnull (first->number);
  g_assert_cmpstr (second->name, ==, "Denise Marsh");
}

static void
test_pair (Desk *desk, gconstpointer unused)
{
  g_autoptr (GPtrArray) found = named (desk, MO_CASE_PAIR, &desk->pair, 1);
  g_assert_cmpuint (found->len, ==, 1);
  const MoCaseName *pair = found->pdata[0];
  g_assert_cmpstr (pair->name, ==, "Joyce Marsh");
  g_assert_cmpstr (pair->mentor, ==, "Carol Webb");
  g_assert_cmpstr (pair->state, ==, "active");
}

static void
test_mentor (Desk *desk, gconstpointer unused)
{
  g_autoptr (GPtrArray) found = named (desk, MO_CASE_MENTOR, &desk->mentor, 1);
  g_assert_cmpuint (found->len, ==, 1);
  const MoCaseName *mentor = found->pdata[0];
  g_assert_cmpstr (mentor->name, ==, "Carol Webb");
  g_assert_cmpstr (mentor->strand, ==, "sci");
  g_assert_null (mentor->number);
}

static void
test_none (Desk *desk, gconstpointer unused)
{
  g_autoptr (GPtrArray) nobody = named (desk, MO_CASE_MENTOR, &desk->mentor, 0);
  g_autoptr (GPtrArray) no_kind = named (desk, MO_CASE_NONE, &desk->mentor, 1);
  g_assert_cmpuint (nobody->len, ==, 0);
  g_assert_cmpuint (no_kind->len, ==, 0);
}

#define TEST(name, test) g_test_add (name, Desk, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/case-names/order", test_order);
  TEST ("/case-names/pair", test_pair);
  TEST ("/case-names/mentor", test_mentor);
  TEST ("/case-names/none", test_none);
  return g_test_run ();
}
