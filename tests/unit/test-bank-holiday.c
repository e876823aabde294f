/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-bank-holiday.h"
#include "core/mo-office-hours.h"

/* Whole years as the government printed them, and two to come with awkward Christmases. */
static const char *const years[][14] = {
  { "2020-01-01",
    "2020-04-10",
    "2020-04-13",
    "2020-05-08",
    "2020-05-25",
    "2020-08-31",
    "2020-12-25",
    "2020-12-28" },
  { "2021-01-01",
    "2021-04-02",
    "2021-04-05",
    "2021-05-03",
    "2021-05-31",
    "2021-08-30",
    "2021-12-27",
    "2021-12-28" },
  { "2022-01-03",
    "2022-04-15",
    "2022-04-18",
    "2022-05-02",
    "2022-06-02",
    "2022-06-03",
    "2022-08-29",
    "2022-09-19",
    "2022-12-26",
    "2022-12-27" },
  { "2023-01-02",
    "2023-04-07",
    "2023-04-10",
    "2023-05-01",
    "2023-05-08",
    "2023-05-29",
    "2023-08-28",
    "2023-12-25",
    "2023-12-26" },
  { "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-04",
    "2026-05-25",
    "2026-08-31",
    "2026-12-25",
    "2026-12-28" },
  { "2027-01-01",
    "2027-03-26",
    "2027-03-29",
    "2027-05-03",
    "2027-05-31",
    "2027-08-30",
    "2027-12-27",
    "2027-12-28" },
  { "2028-01-03",
    "2028-04-14",
    "2028-04-17",
    "2028-05-01",
    "2028-05-29",
    "2028-08-28",
    "2028-12-25",
    "2028-12-26" },
};

static void
whole_year (gconstpointer data)
{
  const char *const *days = data;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree char *expected = g_strjoinv (" ", (char **) days);
  int year;

  mo_day_split (mo_day_from_iso (days[0]), &year, NULL, NULL);
  for (MoDay day = mo_day_new (year, 1, 1); day <= mo_day_new (year, 12, 31); day++)
    if (mo_is_bank_holiday (day)) {
      g_autofree char *iso = mo_day_to_iso (day);
      g_string_append_printf (found, "%s%s", found->len ? " " : "", iso);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
easter (void)
{
  static const char *const sundays[] = { "1583-04-10", "1818-03-22", "1943-04-25", "1961-04-02",
                                         "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31",
                                         "2026-04-05", "2038-04-25", "2100-03-28" };
  for (guint i = 0; i < G_N_ELEMENTS (sundays); i++) {
    int year;
    mo_day_split (mo_day_from_iso (sundays[i]), &year, NULL, NULL);
    g_autofree char *iso = mo_day_to_iso (mo_easter_sunday (year));
    g_assert_cmpstr (iso, ==, sundays[i]);
  }
  g_assert_cmpint (mo_easter_sunday (1582), ==, MO_DAY_NONE);
  g_assert_cmpint (mo_easter_sunday (10000), ==, MO_DAY_NONE);
}

/* Whatever the year: at least eight (seven where New Year's Day slips), each on a working day
 * of the week, and Easter a Sunday from 22 March to 25 April. */
static void
any_year (void)
{
  for (int year = 1979; year < 2400; year++) {
    MoDay sunday = mo_easter_sunday (year);
    int holidays = 0;
    g_assert_cmpint (mo_day_weekday (sunday), ==, 6);
    g_assert_cmpint (sunday, >=, mo_day_new (year, 3, 22));
    g_assert_cmpint (sunday, <=, mo_day_new (year, 4, 25));
    for (MoDay day = mo_day_new (year, 1, 1); day <= mo_day_new (year, 12, 31); day++)
      if (mo_is_bank_holiday (day)) {
        holidays++;
        g_assert_cmpint (mo_day_weekday (day), <, 5);
      }
    g_assert_cmpint (holidays, >=, 8);
    g_assert_cmpint (holidays, <=, 10);
  }
  g_assert_false (mo_is_bank_holiday (MO_DAY_NONE));
}

/* ---------------------------------------------------------------------- office hours */

typedef struct {
  const char *name, *day;
  int minute;
  const char *next_day;
  int next_minute;
} Opening;

static const Opening openings[] = {
  { "in the office", "2026-03-12", 10 * 60, "2026-03-12", 10 * 60 },
  { "early morning", "2026-03-12", 3 * 60, "2026-03-12", 9 * 60 },
  { "the last minute", "2026-03-12", 17 * 60 - 1, "2026-03-12", 17 * 60 - 1 },
  { "just closed", "2026-03-12", 17 * 60, "2026-03-13", 9 * 60 },
  { "Friday night", "2026-03-13", 23 * 60, "2026-03-16", 9 * 60 },
  { "before Good Friday", "2026-04-02", 18 * 60, "2026-04-07", 9 * 60 },
  { "Christmas Eve", "2026-12-24", 17 * 60, "2026-12-29", 9 * 60 },
  { "New Year's Eve", "2026-12-31", 20 * 60, "2027-01-04", 9 * 60 },
  { "the night the clock goes on", "2026-03-28", 23 * 60, "2026-03-30", 9 * 60 },
};

static void
next_opening (gconstpointer data)
{
  const Opening *o = data;
  MoOfficeHours hours = mo_office_hours_default ();
  MoMoment next =
      mo_office_time_from (&hours, (MoMoment){ mo_day_from_iso (o->day), o->minute });
  g_autofree char *day = mo_day_to_iso (next.day);
  g_assert_cmpstr (day, ==, o->next_day);
  g_assert_cmpint (next.minute, ==, o->next_minute);
}

/* For any hours: what is answered is office time, not before the asking, and nothing is between
 * that would have been office time too. */
static void
any_hours (void)
{
  for (int i = 0; i < 2000; i++) {
    MoOfficeHours hours =
        mo_office_hours_sane ((MoOfficeHours){ g_test_rand_int_range (0, 200),
                                               g_test_rand_int_range (-10, 1500),
                                               g_test_rand_int_range (-10, 1500) });
    MoMoment at = { mo_day_new (2020, 1, 1) + g_test_rand_int_range (0, 4000),
                    g_test_rand_int_range (0, 1440) };
    MoMoment next = mo_office_time_from (&hours, at);

    g_assert_true (mo_is_office_time (&hours, next));
    g_assert_cmpint (mo_moment_compare (next, at), >=, 0);
    for (MoDay day = at.day; day < next.day; day++)
      g_assert_false (mo_is_office_time (
          &hours, (MoMoment){ day, day == at.day ? MAX (at.minute, hours.from) : hours.from }));
    MoDay until = mo_office_day_until (&hours, at.day);
    g_assert_true (mo_is_office_day (&hours, until));
    g_assert_cmpint (until, <=, at.day);
    g_assert_cmpint (mo_office_day_after (&hours, until), >, until);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++) {
    g_autofree char *path = g_strdup_printf ("/bank-holiday/year/%.4s", years[i][0]);
    g_test_add_data_func (path, years[i], whole_year);
  }
  g_test_add_func ("/bank-holiday/easter", easter);
  g_test_add_func ("/bank-holiday/any-year", any_year);
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++) {
    g_autofree char *path = g_strconcat ("/office-hours/", openings[i].name, NULL);
    g_test_add_data_func (path, &openings[i], next_opening);
  }
  g_test_add_func ("/office-hours/any-hours", any_hours);
  return g_test_run ();
}
