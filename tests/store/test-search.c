/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-people.h"
#include "store/mo-search.h"

static MoStore *store;

static gpointer
fill_job (MoStore *into, gconstpointer ask, GError **error)
{
  static const MoNewPerson people[] = {
    { .first_name = "Siân", .last_name = "O’Brien", .known_as = "Shan" },
    { .first_name = "Sian", .last_name = "Pryce" },
    { .first_name = "Hundred%", .last_name = "Under_score" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    gint64 id = mo_store_add_person (into, &people[i], error);
    if (!id || (i == 1 && !mo_store_add_phone (into, id, "01632 960 123", NULL, TRUE, error)))
      return NULL;
  }
  return NULL;
}

static GPtrArray *
search (const char *typed)
{
  GError *error = NULL;
  GPtrArray *found = mo_store_read (store, mo_search_job, typed, &error);
  g_assert_no_error (error);
  return found;
}

static void
test_names (void)
{
  static const struct {
    const char *typed;
    guint found;
  } cases[] = {
    { "sian", 2 },     { "SIÂN", 2 },    { "obrien", 1 }, { "o'brien siân", 1 },
    { "brien, s", 1 }, { "shan", 1 },    { "nobody", 0 }, { "   ", 0 },
    { "%", 1 },        { "under_s", 1 }, { "n_p", 0 },    { "sian pryce of nowhere at all", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) found = search (cases[i].typed);
    g_test_message ("“%s”", cases[i].typed);
    g_assert_cmpuint (found->len, ==, cases[i].found);
  }
}

static void
test_telephone (void)
{
  g_autoptr (GPtrArray) whole = search ("(01632) 960123");
  g_assert_cmpuint (whole->len, ==, 1);
  const MoFound *found = g_ptr_array_index (whole, 0);
  g_assert_cmpstr (found->last_name, ==, "Pryce");
  g_autoptr (GPtrArray) little = search ("016");
  g_assert_cmpuint (little->len, ==, 0);
}

/* A figure's code is found where a name is, and a name is no code. */
static void
test_figure (void)
{
  GError *error = NULL;
  g_autoptr (MoFoundAll) code = mo_store_read (store, mo_search_all_job, "m-3C/2526", &error);
  g_assert_no_error (error);
  g_assert_true (code->figure);
  g_assert_cmpstr (mo_figure_infos ()[code->which].code, ==, "M-3c");
  g_autofree char *year = mo_period_code (&code->ask.period);
  g_assert_cmpstr (year, ==, "2025/26");
  g_assert_cmpuint (code->people->len, ==, 0);

  g_autoptr (MoFoundAll) name = mo_store_read (store, mo_search_all_job, "pryce", &error);
  g_assert_no_error (error);
  g_assert_false (name->figure);
  g_assert_cmpuint (name->people->len, ==, 1);
}

static void
test_counts_of_nothing (void)
{
  GError *error = NULL;
  g_autofree MoPageCounts *counts = mo_store_read (store, mo_page_counts_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (counts->waiting, ==, 0);
  g_assert_cmpint (counts->board, ==, 0);
  g_assert_cmpint (counts->late, ==, 0);
}

int
main (int argc, char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_write (store, "people", fill_job, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/search/names", test_names);
  g_test_add_func ("/search/telephone", test_telephone);
  g_test_add_func ("/search/figure", test_figure);
  g_test_add_func ("/search/counts-of-nothing", test_counts_of_nothing);
  int status = g_test_run ();
  mo_store_close (store);
  return status;
}
