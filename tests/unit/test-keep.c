/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-keep.h"

/* A backup every day for three years: 14 days, 8 weeks and 12 months of them stay. */
static void
every_day (void)
{
  enum { N = 3 * 365 };
  MoDay days[N], first = mo_day_new (2023, 3, 13);
  gboolean keep[N];
  int kept = 0;

  for (int i = 0; i < N; i++)
    days[i] = first + i;
  mo_keep_backups (days, N, keep);
  for (int i = 0; i < N; i++)
    kept += keep[i];
  for (int i = N - 14; i < N; i++)
    g_assert_true (keep[i]);
  g_assert_cmpint (kept, >=, 14 + 6 + 9);
  g_assert_cmpint (kept, <=, 14 + 8 + 12);
  g_assert_false (keep[0]);
}

/* An office that opens the program now and then loses nothing of its few. */
static void
few (void)
{
  MoDay days[] = { mo_day_new (2024, 1, 1), mo_day_new (2026, 3, 1), mo_day_new (2025, 7, 9) };
  gboolean keep[3];
  mo_keep_backups (days, 3, keep);
  g_assert_true (keep[0] && keep[1] && keep[2]);
}

static void
none (void)
{
  mo_keep_backups (NULL, 0, NULL);
}

/* Keeping is stable: what was kept of a list is kept of the kept. */
static void
stable (void)
{
  GRand *rand = g_rand_new_with_seed (7);
  for (int round = 0; round < 50; round++) {
    MoDay days[200], kept[200];
    gboolean keep[200], again[200];
    guint n = 0;
    MoDay day = mo_day_new (2020, 1, 1);
    for (int i = 0; i < 200; i++)
      days[i] = day += g_rand_int_range (rand, 1, 9);
    mo_keep_backups (days, 200, keep);
    for (int i = 0; i < 200; i++)
      if (keep[i])
        kept[n++] = days[i];
    mo_keep_backups (kept, n, again);
    for (guint i = 0; i < n; i++)
      g_assert_true (again[i]);
  }
  g_rand_free (rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keep/every-day", every_day);
  g_test_add_func ("/keep/few", few);
  g_test_add_func ("/keep/none", none);
  g_test_add_func ("/keep/stable", stable);
  return g_test_run ();
}
