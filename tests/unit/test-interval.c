/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-interval.h"

/* The vectors of the method, to a tenth of a percent. */
static void
vectors (void)
{
  static const struct {
    int n, of, low, high; /* per mille */
  } cases[] = {
    { 48, 50, 865, 989 },  { 9, 10, 596, 982 }, { 0, 10, 0, 278 },
    { 10, 10, 722, 1000 }, { 1, 1, 207, 1000 }, { 81, 263, 255, 366 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    double low, high;
    g_assert_true (mo_interval (cases[i].n, cases[i].of, &low, &high));
    g_assert_cmpint ((int) (low * 1000 + 0.5), ==, cases[i].low);
    g_assert_cmpint ((int) (high * 1000 + 0.5), ==, cases[i].high);
  }
}

static void
nothing_to_say (void)
{
  double low, high;
  g_assert_false (mo_interval (0, 0, &low, &high));
  g_assert_false (mo_interval (3, 2, &low, &high));
  g_assert_false (mo_interval (-1, 2, &low, &high));
}

/* It holds the share, narrows with more cases, and is the same seen from the other side. */
static void
properties (void)
{
  for (int of = 1; of < 120; of++)
    for (int n = 0; n <= of; n++) {
      double low, high, other_low, other_high, more_low, more_high;
      mo_interval (n, of, &low, &high);
      mo_interval (of - n, of, &other_low, &other_high);
      mo_interval (4 * n, 4 * of, &more_low, &more_high);
      g_assert_true (0 <= low && low <= (double) n / of && (double) n / of <= high &&
                     high <= 1);
      g_assert_cmpfloat_with_epsilon (low, 1 - other_high, 1e-9);
      g_assert_cmpfloat (more_high - more_low, <, high - low);
    }
}

static void
apart (void)
{
  g_assert_true (mo_interval_apart (48, 50, 20, 50));
  g_assert_true (mo_interval_apart (20, 50, 48, 50));
  g_assert_false (mo_interval_apart (9, 10, 7, 10));
  g_assert_false (mo_interval_apart (9, 10, 0, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval/vectors", vectors);
  g_test_add_func ("/interval/nothing", nothing_to_say);
  g_test_add_func ("/interval/properties", properties);
  g_test_add_func ("/interval/apart", apart);
  return g_test_run ();
}
