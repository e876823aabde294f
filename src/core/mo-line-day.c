/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days that are written in a line. */
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "core/mo-lenient.h"
#include "core/mo-line-private.h"

static MoDay
coming (MoDay today, int weekday)
{
  return today + 1 + (weekday - mo_day_weekday (today) + 6) % 7;
}

void
mo_line_hint (MoLineWhen *when, char *words)
{
  g_free (when->hint);
  when->hint = words;
}

/* "next thu" is Thursday of the week after this one, whatever today is. */
static MoDay
of_next_week (MoDay today, int weekday)
{
  return today - mo_day_weekday (today) + 7 + weekday;
}

/* The next day of a month with this number that has passed the test of its weekday. */
static MoDay
with_number (MoDay today, int mday, int weekday)
{
  for (MoDay day = today; day < today + 100; day++) {
    int is;
    mo_day_split (day, NULL, NULL, &is);
    if (is == mday && (weekday < 0 || mo_day_weekday (day) == weekday))
      return day;
  }
  return MO_DAY_NONE;
}

/* "19th" or "19" → 19. */
static int
day_number (const char *small, gboolean *ordinal)
{
  static const char *const ends[] = { "", "st", "nd", "rd", "th", NULL };
  gsize figures = strspn (small, "0123456789");
  if (figures == 0 || figures > 2 || !g_strv_contains (ends, small + figures))
    return 0;
  int n = atoi (small);
  *ordinal = small[figures] != '\0';
  return n >= 1 && n <= 31 ? n : 0;
}

/* A date in figures or with its month; answers words taken. */
static guint
take_date (const MoLineReader *reader, guint i, MoLineWhen *when)
{
  const MoLineWord *one = mo_line_word (reader, i), *two = mo_line_word (reader, i + 1);
  gboolean ordinal = FALSE;
  guint n = 0;
  if (strpbrk (one->small, "/-") && g_ascii_isdigit (*one->small))
    n = 1;
  else if (day_number (one->small, &ordinal) && mo_line_is (reader, i + 1, "of") &&
           mo_line_month (mo_line_word (reader, i + 2)->small))
    n = 3;
  else if (!two->comma && ((day_number (one->small, &ordinal) && mo_line_month (two->small)) ||
                           (mo_line_month (one->small) && day_number (two->small, &ordinal))))
    n = 2;
  if (!n)
    return 0;
  const MoLineWord *year = mo_line_word (reader, i + n);
  if (n > 1 && !year->comma && year->number >= 2000 && year->number <= 2200)
    n++;
  g_autofree char *words =
      g_strndup (reader->text + one->start, mo_line_word (reader, i + n - 1)->end - one->start);
  g_autofree char *problem = NULL;
  MoDay day;
  if (!mo_lenient_day (words, reader->about->today, &day, NULL, &problem)) {
    g_ptr_array_add (reader->line->problems, g_steal_pointer (&problem));
    return n;
  }
  gboolean year_said = strlen (words) > 7 && g_ascii_isdigit (words[strlen (words) - 4]);
  if (day < reader->about->today && !year_said)
    day = mo_day_add_months (day, 12);
  when->day = day;
  return n;
}

static int
weeks_unit (const char *small)
{
  if (g_str_has_prefix (small, "week") || g_str_equal (small, "wk") ||
      g_str_equal (small, "wks"))
    return 7;
  if (g_str_equal (small, "fortnight"))
    return 14;
  return g_str_has_prefix (small, "day") ? 1 : 0;
}

/* "in 2 weeks", "in a fortnight", "2 weeks", "a week today". */
static guint
take_span (const MoLineReader *reader, guint i, MoLineWhen *when)
{
  guint n = mo_line_is (reader, i, "in") ? 1 : 0, taken = 1;
  int count = 1, each;
  if (mo_line_is (reader, i + n, "a") || mo_line_is (reader, i + n, "one"))
    n++;
  else if (!weeks_unit (mo_line_word (reader, i + n)->small)) {
    taken = mo_line_take_number (reader, i + n, &count);
    if (!taken || count > 60)
      return 0;
    n += taken;
  }
  each = weeks_unit (mo_line_word (reader, i + n)->small);
  if (!each)
    return 0;
  n++;
  int weekday;
  if (mo_line_is (reader, i + n, "on") &&
      (weekday = mo_line_weekday (mo_line_word (reader, i + n + 1)->small)) >= 0) {
    when->day = coming (reader->about->today, weekday) + count * each;
    return n + 2;
  }
  MoDay from = reader->about->today;
  if (mo_line_is (reader, i + n, "today"))
    n++;
  else if (mo_line_is (reader, i + n, "tomorrow")) {
    n++;
    from++;
  }
  when->day = from + count * each;
  return n;
}

static MoDay
call_or_today (const MoLineAbout *about)
{
  return about->call_day != MO_DAY_NONE ? about->call_day : about->today;
}

/* "same time next week", "usual time", "as usual". */
guint
mo_line_take_usual (const MoLineReader *reader, guint i, gboolean next, MoLineWhen *when)
{
  guint n = 0;
  const MoLineAbout *about = reader->about;
  gboolean same = mo_line_is (reader, i, "same") || mo_line_is (reader, i, "usual");
  if (mo_line_is (reader, i, "as") && mo_line_is (reader, i + 1, "usual"))
    n = 2;
  else if (same) {
    const char *what = mo_line_word (reader, i + 1)->small;
    n = 1 +
        (g_str_equal (what, "time") || g_str_equal (what, "slot") || g_str_equal (what, "day"));
  } else if (mo_line_is (reader, i, "week") && next) {
    when->day = of_next_week (about->today, mo_day_weekday (call_or_today (about)));
    return 1;
  } else if (mo_line_is (reader, i, "next") && mo_line_is (reader, i + 1, "week")) {
    when->day = of_next_week (about->today, mo_day_weekday (call_or_today (about)));
    return 2;
  }
  if (n && when->day == MO_DAY_NONE)
    when->day = call_or_today (about) + (about->rhythm > 0 ? about->rhythm : 7);
  while (n && when->day <= about->today)
    when->day += about->rhythm > 0 ? about->rhythm : 7;
  return n;
}

/* A bare number after a weekday: "fri 7" is seven o'clock unless that Friday is the 7th, or a
 * time stands after it. */
static guint
number_after_weekday (const MoLineReader *reader, guint i, int weekday, MoLineWhen *when)
{
  const MoLineWord *word = mo_line_word (reader, i);
  gboolean ordinal = FALSE;
  int number = day_number (word->small, &ordinal), is, minute;
  if (!number || word->comma || mo_line_month (mo_line_word (reader, i + 1)->small))
    return 0;
  mo_day_split (when->day, NULL, NULL, &is);
  gboolean time_follows = mo_line_take_time (reader, i + 1, FALSE, &minute) > 0;
  gboolean is_time = !ordinal && !time_follows && number <= 23 && is != number &&
                     !mo_line_take_length (reader, i, &minute);
  if (is_time || mo_line_take_length (reader, i, &minute) ||
      mo_line_take_time (reader, i, FALSE, &minute))
    return 0;
  MoDay day = with_number (reader->about->today, number, weekday);
  if (day == MO_DAY_NONE) {
    MoDay other = with_number (reader->about->today, number, -1);
    g_autofree char *words = mo_day_to_long (other);
    g_ptr_array_add (
        reader->line->problems,
        g_strdup_printf (_ ("The %d is %s. Write the day that is meant."), number, words));
    return 1;
  }
  when->day = day;
  if (!ordinal && !time_follows)
    mo_line_hint (when, g_strdup_printf (_ ("“%d” is read as the day of the month"), number));
  return 1;
}

/* "thu 26 mar": the date is meant, and the weekday has to be its own. */
static guint
date_after_weekday (const MoLineReader *reader, guint i, int weekday, MoLineWhen *when)
{
  MoLineWhen date = { .day = MO_DAY_NONE };
  guint n = mo_line_word (reader, i)->comma ? 0 : take_date (reader, i, &date);
  if (!n)
    return number_after_weekday (reader, i, weekday, when);
  if (date.day == MO_DAY_NONE)
    return n;
  if (mo_day_weekday (date.day) != weekday) {
    g_autofree char *words = mo_day_to_long (date.day);
    g_ptr_array_add (
        reader->line->problems,
        g_strdup_printf (_ ("That day is %s. Write it so, or the date you mean."), words));
  }
  when->day = date.day;
  mo_line_hint (when, NULL);
  return n;
}

guint
mo_line_take_weekday (const MoLineReader *reader, guint i, gboolean next, MoLineWhen *when)
{
  MoDay today = reader->about->today;
  guint n = 0;
  if (mo_line_is (reader, i, "on") || mo_line_is (reader, i, "this") ||
      mo_line_is (reader, i, "coming")) {
    next = FALSE;
    n = 1;
  } else if (mo_line_is (reader, i, "next")) {
    next = TRUE;
    n = 1;
  }
  const char *word = mo_line_word (reader, i + n)->small;
  int weekday = mo_line_weekday (word);
  if (weekday < 0)
    return 0;
  n++;
  when->day = next ? of_next_week (today, weekday) : coming (today, weekday);
  if (mo_line_is (reader, i + n, "week") && !mo_line_word (reader, i + n)->comma) {
    when->day = coming (today, weekday) + 7;
    n++;
  } else if (next)
    mo_line_hint (when, g_strdup_printf (_ ("“next %s” is read as next week"), word));
  else if (weekday == mo_day_weekday (today))
    mo_line_hint (when, g_strdup_printf (_ ("“%s” is read as a week from today"), word));
  return n + date_after_weekday (reader, i + n, weekday, when);
}

static guint
take_plain_day (const MoLineReader *reader, guint i, MoLineWhen *when)
{
  static const char *const tomorrows[] = { "tomorrow", "tmrw", "tmw", "tomoz", NULL };
  const char *small = mo_line_word (reader, i)->small;
  gboolean ordinal = FALSE;
  if (g_strv_contains (tomorrows, small)) {
    when->day = reader->about->today + 1;
    return 1;
  }
  if (g_str_equal (small, "today") || g_str_equal (small, "tonight")) {
    when->day = reader->about->today;
    return 1;
  }
  guint n = g_str_equal (small, "the") ? 1 : 0;
  int number = day_number (mo_line_word (reader, i + n)->small, &ordinal);
  if (!number || !ordinal)
    return 0;
  when->day = with_number (reader->about->today, number, -1);
  return n + 1;
}

guint
mo_line_take_day (const MoLineReader *reader, guint i, gboolean next, MoLineWhen *when)
{
  guint n = mo_line_is (reader, i, "on") || mo_line_is (reader, i, "for") ? 1 : 0, taken;
  if ((taken = take_date (reader, i + n, when)) > 0 ||
      (taken = take_plain_day (reader, i + n, when)) > 0)
    return n + taken;
  if ((taken = mo_line_take_usual (reader, i, next, when)) > 0)
    return taken;
  if (mo_line_is (reader, i, "week") && mo_line_is (reader, i + 1, "on"))
    return take_span (reader, i, when);
  if ((taken = mo_line_take_weekday (reader, i, next, when)) > 0)
    return taken;
  return take_span (reader, i, when);
}
