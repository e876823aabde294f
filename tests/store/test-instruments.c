/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-instruments.h"

#include <string.h>

#include "store/mo-measures.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_new (2026, 3, 12)

static gpointer
case_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoNewPerson person = { .first_name = "Gwen", .last_name = "Tully" };
  MoNewReferral new = MO_NEW_REFERRAL_INIT;
  new.person = mo_store_add_person (store, &person, error);
  new.strand = "sci";
  new.received_on = TODAY - 20;
  *(gint64 *) ask = mo_store_add_referral (store, &new, error);
  return NULL;
}

static MoStore *
fresh (gint64 *referral)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  mo_store_set_today (store, TODAY);
  mo_store_write (store, "Made", case_job, referral, &error);
  g_assert_no_error (error);
  return store;
}

static MoInstrument *
find (MoStore *store, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoInstruments) all =
      mo_store_read (store, mo_store_list_instruments_job, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < all->instruments->len; i++) {
    MoInstrument *one = all->instruments->pdata[i];
    if (g_str_equal (one->code, code))
      return mo_instrument_ref (one);
  }
  return NULL;
}

static gboolean
change (MoStore *store, MoInstrumentStep step, MoInstrument *it, char **refused)
{
  g_autoptr (GError) error = NULL;
  MoInstrumentAsk *ask = mo_instrument_ask_new (step, it);
  ask->why = g_strdup ("easier to hear");
  g_autofree gint64 *id =
      mo_store_write (store, "", mo_store_change_instrument_job, ask, &error);
  mo_instrument_ask_free (ask);
  if (refused)
    *refused = error ? g_strdup (error->message) : NULL;
  else
    g_assert_no_error (error);
  g_assert_cmpint (id != NULL, ==, error == NULL);
  return id != NULL;
}

static void
answer (MoStore *store, gint64 referral, const char *stage, int value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStatements) it = mo_store_load_statements (store, referral, stage, &error);
  g_autoptr (MoStatementsAsk) ask = mo_statements_ask_new (referral, stage);
  for (guint i = 0; i < it->statements->len; i++)
    g_array_append_val (ask->values, value);
  mo_store_write (store, "", mo_store_save_statements_job, ask, &error);
  g_assert_no_error (error);
}

static int
count (MoStore *store, const char *sql)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  return mo_stmt_step (&stmt) ? (int) mo_stmt_int (&stmt, 0) : -1;
}

/* The service's own are there and asked; of the scales there are only the places. */
static void
test_shipped (void)
{
  gint64 referral;
  g_autoptr (MoStore) store = fresh (&referral);
  g_autoptr (MoInstrument) own = find (store, "statements");
  g_autoptr (MoInstrument) coping = find (store, "coping");
  g_assert_cmpint (own->in_use, ==, 1);
  g_assert_cmpint (coping->in_use, ==, 1);
  for (const MoScale *scale = mo_scales (); scale->code; scale++) {
    g_autoptr (MoInstrument) one = find (store, scale->code);
    g_assert_cmpint (one->id, ==, 0);
    g_assert_cmpint (one->in_use, ==, 0);
  }
}

/* Each wording is kept; who answered keeps the words they heard. */
static void
test_versions (void)
{
  gint64 referral;
  g_autoptr (MoStore) store = fresh (&referral);
  g_autoptr (GError) error = NULL;
  answer (store, referral, "baseline", 2);

  g_autoptr (MoInstrument) was = find (store, "statements");
  g_autoptr (MoInstrument) it = find (store, "statements");
  g_autoptr (MoWording) words = mo_wording_read (it->items);
  MoItem *first = words->items->pdata[0];
  g_free (first->sentence);
  first->sentence = g_strdup ("I have company in this.");
  mo_wording_add (words, "", "I sleep well.");
  g_free (it->items);
  it->items = mo_wording_write (words);
  change (store, MO_INSTRUMENT_WORDS, it, NULL);

  g_autoptr (MoInstrument) now = find (store, "statements");
  g_assert_cmpstr (now->version, ==, "2");
  g_assert_nonnull (strstr (now->items, "own1|I sleep well."));
  g_assert_cmpint (count (store, "SELECT count(*) FROM measure_version"), ==, 2);

  g_autoptr (MoStatements) before =
      mo_store_load_statements (store, referral, "baseline", &error);
  g_autoptr (MoStatements) after = mo_store_load_statements (store, referral, "end", &error);
  const MoStatement *heard = mo_statements_find (before, was->id, first->key);
  const MoStatement *asked = mo_statements_find (after, was->id, first->key);
  g_assert_cmpstr (heard->sentence, !=, asked->sentence);
  g_assert_cmpint (heard->value, ==, 2);
  g_assert_null (mo_statements_find (before, was->id, "own1"));
  g_assert_nonnull (mo_statements_find (after, was->id, "own1"));

  /* saved again as it is: no version of nothing; and one step is one undo */
  change (store, MO_INSTRUMENT_WORDS, now, NULL);
  g_assert_cmpint (count (store, "SELECT count(*) FROM measure_version"), ==, 2);
  g_free (mo_store_undo (store, &error));
  g_assert_no_error (error);
  g_autoptr (MoInstrument) back = find (store, "statements");
  g_assert_cmpstr (back->items, ==, was->items);
}

/* A scale is asked only with its words and its licence; 0 of 0 to 10 is an answer. */
static void
test_scale (void)
{
  gint64 referral;
  g_autoptr (MoStore) store = fresh (&referral);
  g_autoptr (GError) error = NULL;
  g_autofree char *refused = NULL, *again = NULL;
  g_autoptr (MoInstrument) place = find (store, "ons4");

  place->in_use = 1;
  g_assert_false (change (store, MO_INSTRUMENT_USE, place, &refused));
  g_assert_nonnull (strstr (refused, "4 items"));
  g_assert_cmpint (count (store, "SELECT count(*) FROM measure"), ==, 2);

  g_free (place->items);
  place->items = g_strdup ("ons41|First.\nons42|Second.\nons43|Third.\nons44|Fourth.");
  change (store, MO_INSTRUMENT_WORDS, place, NULL);
  g_autoptr (MoInstrument) worded = find (store, "ons4");
  worded->in_use = 1;
  g_assert_false (change (store, MO_INSTRUMENT_USE, worded, &again));
  g_assert_nonnull (strstr (again, "licence"));
  worded->licence_holder = g_strdup ("The trust");
  change (store, MO_INSTRUMENT_LICENCE, worded, NULL);
  g_autoptr (MoInstrument) held = find (store, "ons4");
  held->in_use = 1;
  change (store, MO_INSTRUMENT_USE, held, NULL);

  answer (store, referral, "baseline", 1); /* the first answer of each */
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM response WHERE item LIKE 'ons4%' AND value = 0"),
      ==,
      4);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM response WHERE item = 'alone' AND value = 1"), ==, 1);
  g_autoptr (MoStatements) it = mo_store_load_statements (store, referral, "baseline", &error);
  const MoStatement *one = mo_statements_find (it, held->id, "ons44");
  g_assert_cmpint (one->value, ==, 1);
  g_assert_cmpint (mo_statement_figure (one), ==, 0);
  g_assert_true (one->turned);
}

/* What is no longer asked is not in a new asking, and still in the one that was answered. */
static void
test_no_longer_asked (void)
{
  gint64 referral;
  g_autoptr (MoStore) store = fresh (&referral);
  g_autoptr (GError) error = NULL;
  answer (store, referral, "baseline", 4);
  g_autoptr (MoInstrument) coping = find (store, "coping");
  coping->in_use = 0;
  change (store, MO_INSTRUMENT_USE, coping, NULL);

  g_autoptr (MoStatements) before =
      mo_store_load_statements (store, referral, "baseline", &error);
  g_autoptr (MoStatements) after = mo_store_load_statements (store, referral, "end", &error);
  g_assert_cmpuint (before->statements->len, ==, 10);
  g_assert_cmpuint (after->statements->len, ==, 5);
}

/* A draft is taken up under what is asked now. */
static void
test_draft (void)
{
  gint64 referral;
  g_autoptr (MoStore) store = fresh (&referral);
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStatementsAsk) ask = mo_statements_ask_new (referral, "baseline");
  for (int i = 0; i < 10; i++) {
    int value = i < 5 ? 2 : 5;
    g_array_append_val (ask->values, value);
  }
  mo_store_write (store, NULL, mo_store_keep_statements_job, ask, &error);
  g_autoptr (MoInstrument) own = find (store, "statements");
  own->in_use = 0;
  change (store, MO_INSTRUMENT_USE, own, NULL);
  g_autoptr (MoStatements) it = mo_store_load_statements (store, referral, "baseline", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (it->statements->len, ==, 5);
  g_assert_cmpint (((MoStatement *) it->statements->pdata[0])->value, ==, 5);
}

/* What was done is told as what it was: a name is no wording. */
static void
another_name (void)
{
  gint64 referral = 0;
  g_autoptr (MoStore) store = fresh (&referral);
  g_autoptr (GError) error = NULL;
  g_autoptr (MoInstrument) it = find (store, "statements");
  g_autofree char *before = g_strdup (it->name), *version = g_strdup (it->version);

  g_free (it->name);
  it->name = g_strdup ("How it goes");
  change (store, MO_INSTRUMENT_WORDS, it, NULL);
  g_autofree char *told = mo_store_undo_label (store, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *wanted = g_strdup_printf ("%s is now called How it goes", before);
  g_assert_cmpstr (told, ==, wanted);
  g_autoptr (MoInstrument) now = find (store, "statements");
  g_assert_cmpstr (now->version, ==, version);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instruments/another-name", another_name);
  g_test_add_func ("/instruments/shipped", test_shipped);
  g_test_add_func ("/instruments/versions", test_versions);
  g_test_add_func ("/instruments/scale", test_scale);
  g_test_add_func ("/instruments/no-longer-asked", test_no_longer_asked);
  g_test_add_func ("/instruments/draft", test_draft);
  return g_test_run ();
}
