/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-day.h"

static void
financial_years (void)
{
  static const struct {
    const char *day, *label;
  } cases[] = {
    { "2026-03-31", "2025/26" },
    { "2026-04-01", "2026/27" },
    { "2100-01-01", "2099/00" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoDay start = mo_day_year_start (mo_day_from_iso (cases[i].day), 4);
    g_autofree char *label = mo_day_year_label (start);
    g_assert_cmpstr (label, ==, cases[i].label);
    g_assert_cmpint (mo_day_year_from_label (label, 4), ==, start);
  }
}

static void
there_and_back (void)
{
  for (MoDay day = mo_day_new (1900, 1, 1); day < mo_day_new (2101, 1, 1); day += 7) {
    g_autofree char *iso = mo_day_to_iso (day);
    g_assert_cmpint (mo_day_from_iso (iso), ==, day);
  }
}

static void
what_is_no_day (void)
{
  static const char *const wrong[] = { NULL,         "",           "2026-2-1",  "2026-02-30",
                                       "0000-01-01", "2026-13-01", "abcd-ef-gh" };
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (mo_day_from_iso (wrong[i]), ==, MO_DAY_NONE);
}

static void
ages (void)
{
  MoDay born = mo_day_from_iso ("2008-02-29");
  g_assert_cmpint (mo_day_age (born, mo_day_from_iso ("2026-02-28")), ==, 17);
  g_assert_cmpint (mo_day_age (born, mo_day_from_iso ("2026-03-01")), ==, 18);
  g_assert_cmpint (mo_day_age (MO_DAY_NONE, born), ==, -1);
}

/* Days are those of GDate, and what is no day there is none here. */
static void
test_days_of_gdate (void)
{
  static const int first[] = { 1, 1690, 1890, 1990, 9990 };
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    for (int year = first[i]; year < first[i] + (first[i] < 1990 ? 210 : 10); year++)
      for (int month = 0; month <= 13; month++)
        for (int day = 0; day <= 32; day++) {
          gboolean is = year < 10000 && month && day && g_date_valid_dmy (day, month, year);
          GDate date;
          g_date_clear (&date, 1);
          if (is)
            g_date_set_dmy (&date, day, month, year);
          g_assert_cmpint (mo_day_new (year, month, day),
                           ==,
                           is ? (int) g_date_get_julian (&date) : MO_DAY_NONE);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/financial-years", financial_years);
  g_test_add_func ("/day/there-and-back", there_and_back);
  g_test_add_func ("/day/no-day", what_is_no_day);
  g_test_add_func ("/day/ages", ages);
  g_test_add_func ("/day/of-gdate", test_days_of_gdate);
  return g_test_run ();
}
