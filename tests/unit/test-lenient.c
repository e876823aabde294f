/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-lenient.h"

#include <string.h>

#define TODAY "2026-03-12" /* a Thursday */

static const struct {
  const char *said, *day, *precision;
} days[] = {
  { "3/4/25", "2025-04-03", "day" },
  { "03.04.25", "2025-04-03", "day" },
  { "3 Apr 2025", "2025-04-03", "day" },
  { "3rd of April, 2025", "2025-04-03", "day" },
  { "April 3 2025", "2025-04-03", "day" },
  { "2025-04-03", "2025-04-03", "day" },
  { "3-Apr-25", "2025-04-03", "day" },
  { "030425", "2025-04-03", "day" },
  { "03042025", "2025-04-03", "day" },
  { "20250403", "2025-04-03", "day" },
  { " 03 / 04 / 2025 ", "2025-04-03", "day" },
  { "3\342\200\2234\342\200\22325", "2025-04-03", "day" },
  { "10.12.53", "1953-12-10", "day" },
  { "11/06/10", "2010-06-11", "day" },
  { "11.02.26", "2026-02-11", "day" },
  { "1/1/27", "2027-01-01", "day" },
  { "1/1/28", "1928-01-01", "day" },
  { "29/02/2024", "2024-02-29", "day" },
  { "28/05", "2026-05-28", "day" },
  { "28/12", "2025-12-28", "day" },
  { "w/c 27 Feb", "2026-02-27", "day" },
  { "w/c 9 Sep", "2026-09-09", "day" },
  { "Thursday 12 March 2026", "2026-03-12", "day" },
  { "Thurs 12/3/26", "2026-03-12", "day" },
  { "June 2019", "2019-06-01", "month" },
  { "june 2019", "2019-06-01", "month" },
  { "Sept 2019", "2019-09-01", "month" },
  { "Jun-19", "2019-06-01", "month" },
  { "June '19", "2019-06-01", "month" },
  { "06/2019", "2019-06-01", "month" },
  { "2019-06", "2019-06-01", "month" },
  { "late June 2019", "2019-06-01", "month" },
  { "1974", "1974-01-01", "year" },
  { "about 1974", "1974-01-01", "year" },
  { "c. 1974", "1974-01-01", "year" },
  { "~1974", "1974-01-01", "year" },
  { "summer 2019", "2019-01-01", "year" },
  { "today", "2026-03-12", "day" },
  { "Yesterday", "2026-03-11", "day" },
  { "tomorrow", "2026-03-13", "day" },
  { "thu", "2026-03-12", "day" },
  { "mon", "2026-03-16", "day" },
  { "next thu", "2026-03-19", "day" },
  { "next mon", "2026-03-16", "day" },
  { "last thu", "2026-03-05", "day" },
  { "last mon", "2026-03-09", "day" },
  { "this friday", "2026-03-13", "day" },
  { "2 days ago", "2026-03-10", "day" },
  { "3 weeks ago", "2026-02-19", "day" },
  { "6 months ago", "2025-09-12", "day" },
  { "in 2 weeks", "2026-03-26", "day" },
  { "", NULL, "unknown" },
  { "?", NULL, "unknown" },
  { "n/a", NULL, "unknown" },
  { "Not known", NULL, "unknown" },
  { "don\342\200\231t know", NULL, "unknown" },
};

static void
days_as_people_write_them (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    MoDay day;
    MoPrecision precision;
    g_autofree char *problem = NULL;
    gboolean read =
        mo_lenient_day (days[i].said, mo_day_from_iso (TODAY), &day, &precision, &problem);
    g_test_message ("%s: %s", days[i].said, problem ? problem : "read");
    g_assert_true (read);
    g_assert_null (problem);
    g_autofree char *iso = mo_day_to_iso (day);
    g_assert_cmpstr (iso, ==, days[i].day);
    g_assert_cmpstr (mo_precision_code (precision), ==, days[i].precision);
  }
}

static const struct {
  const char *said, *problem;
} wrong[] = {
  { "31 june 2019", "June has 30 days. Write 30 June 2019 or June 2019." },
  { "31/6/2019", "June has 30 days. Write 30 June 2019 or June 2019." },
  { "29 Feb 2023", "February 2023 has 28 days. Write 28 February 2023 or February 2023." },
  { "4/25/2025", "There is no month 25. Write 25 April 2025." },
  { "44/25/2025", "There is no month 25. Write a date such as 3 April 2025." },
  { "Friday 12 March 2026",
    "That day is Thursday 12 March 2026. Write it so, or the date you mean." },
  { "3/0/2025", "There is no month 0. Write a date such as 3 April 2025." },
  { "0 June 2019", "June has 30 days. Write 30 June 2019 or June 2019." },
  { "see email", "Write a date such as 3 April 2025, April 2025 or 2025." },
  { "197", "Write a date such as 3 April 2025, April 2025 or 2025." },
  { "45028", "Write a date such as 3 April 2025, April 2025 or 2025." },
  { "12/03/9999", "Write a date such as 3 April 2025, April 2025 or 2025." },
  { "week", "Write a date such as 3 April 2025, April 2025 or 2025." },
  { "3 Foo 2025", "Write a date such as 3 April 2025, April 2025 or 2025." },
};

static void
what_is_no_date (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autofree char *problem = NULL;
    MoDay day = 1;
    g_test_message ("%s", wrong[i].said);
    g_assert_false (
        mo_lenient_day (wrong[i].said, mo_day_from_iso (TODAY), &day, NULL, &problem));
    g_assert_cmpint (day, ==, MO_DAY_NONE);
    g_assert_cmpstr (problem, ==, wrong[i].problem);
  }
}

/* Whatever is typed: an answer or a sentence, never both, never neither. */
static void
any_text (void)
{
  static const char alphabet[] = "0123456789/.- ,'~juneaprthwkcgo\303\251";
  MoDay today = mo_day_from_iso (TODAY);
  for (int n = 0; n < 20000; n++) {
    char text[24] = "";
    int length = g_test_rand_int_range (0, sizeof text - 1);
    for (int i = 0; i < length; i++)
      text[i] = alphabet[g_test_rand_int_range (0, strlen (alphabet))];
    g_autofree char *valid = g_utf8_make_valid (text, -1);
    g_autofree char *problem = NULL;
    MoDay day;
    MoPrecision precision;
    gboolean read = mo_lenient_day (valid, today, &day, &precision, &problem);
    g_assert_true (read == (problem == NULL));
    g_assert_true ((day == MO_DAY_NONE) == (precision == MO_PRECISION_UNKNOWN));
  }
}

/* A day written out in full is read back as itself. */
static void
there_and_back (void)
{
  MoDay today = mo_day_from_iso (TODAY);
  for (int n = 0; n < 2000; n++) {
    MoDay day = today - g_test_rand_int_range (0, 40000), found;
    g_autofree char *words = mo_day_to_long (day);
    g_autofree char *iso = mo_day_to_iso (day);
    g_assert_true (mo_lenient_day (words, today, &found, NULL, NULL));
    g_assert_cmpint (found, ==, day);
    g_assert_true (mo_lenient_day (iso, today, &found, NULL, NULL));
    g_assert_cmpint (found, ==, day);
  }
}

static const struct {
  const char *said;
  int minute; /* -1: no time */
} times[] = {
  { "18:00", 1080 }, { "18.00", 1080 },  { "1830", 1110 },      { "6pm", 1080 },
  { "6 pm", 1080 },  { "6.30pm", 1110 }, { "6:30 p.m.", 1110 }, { "6", 1080 },
  { "6.30", 1110 },  { "06:30", 390 },   { "9", 540 },          { "9am", 540 },
  { "930", 570 },    { "12am", 0 },      { "12pm", 720 },       { "noon", 720 },
  { "0:15", 15 },    { "23:59", 1439 },  { "24:00", -1 },       { "25", -1 },
  { "18:60", -1 },   { "", -1 },         { "soon", -1 },        { "6pn", -1 },
  { "13am", -1 },    { "18:5", -1 },     { "12345", -1 },       { NULL, -1 },
};

static void
times_of_day (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    int minute = -1;
    gboolean read = mo_lenient_time (times[i].said, &minute);
    g_test_message ("%s", times[i].said);
    g_assert_true (read == (times[i].minute >= 0));
    g_assert_cmpint (minute, ==, times[i].minute);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lenient/days", days_as_people_write_them);
  g_test_add_func ("/lenient/no-date", what_is_no_date);
  g_test_add_func ("/lenient/any-text", any_text);
  g_test_add_func ("/lenient/there-and-back", there_and_back);
  g_test_add_func ("/lenient/times", times_of_day);
  return g_test_run ();
}
