/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-targets.h"

#include <math.h>

static GArray *
list (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  GArray *years = mo_store_read (store, mo_store_list_targets_job, NULL, &error);
  g_assert_no_error (error);
  return years;
}

static void
put (MoStore *store, MoDay year, double value, gboolean refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (MoTargetYear));
  const MoTargetYear one = { year, value };
  g_array_append_val (years, one);
  mo_store_write (store, "", mo_store_put_targets_job, years, &error);
  g_assert_cmpint (error != NULL, ==, refused);
}

/* From this year to the one that the plan runs to, whatever was set; one step is one undo. */
static void
test_years (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  const MoDay this_year = mo_day_new (2025, 4, 1), old = mo_day_new (2020, 4, 1);

  mo_store_set_today (store, mo_day_new (2026, 3, 12));
  g_autoptr (GArray) first = list (store);
  g_assert_cmpint (g_array_index (first, MoTargetYear, 0).year, ==, this_year);
  g_assert_cmpuint (first->len, ==, 6); /* 2025/26 to 2030/31 */
  g_assert_true (isnan (g_array_index (first, MoTargetYear, 0).value));

  put (store, this_year, 120, FALSE);
  put (store, old, 80, FALSE);
  put (store, this_year, -1, TRUE);
  g_autoptr (GArray) then = list (store);
  g_assert_cmpuint (then->len, ==, 7);
  g_assert_cmpfloat (g_array_index (then, MoTargetYear, 0).value, ==, 80);
  g_assert_cmpfloat (g_array_index (then, MoTargetYear, 1).value, ==, 120);

  put (store, this_year, NAN, FALSE);
  g_autoptr (GArray) gone = list (store);
  g_assert_true (isnan (g_array_index (gone, MoTargetYear, 1).value));
  g_free (mo_store_undo (store, &error));
  g_assert_no_error (error);
  g_autoptr (GArray) back = list (store);
  g_assert_cmpfloat (g_array_index (back, MoTargetYear, 1).value, ==, 120);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/targets/years", test_years);
  return g_test_run ();
}
