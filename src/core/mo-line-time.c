/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers, lengths and times of day in a line. */
#include <stdlib.h>
#include <string.h>

#include "core/mo-lenient.h"
#include "core/mo-line-private.h"

static const char *const ones[] = { "zero",    "one",     "two",       "three",    "four",
                                    "five",    "six",     "seven",     "eight",    "nine",
                                    "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
                                    NULL };
static const char *const tens[] = { "twenty",  "thirty", "forty",  "fifty", "sixty",
                                    "seventy", "eighty", "ninety", NULL };

static int
index_in (const char *const *names, const char *word)
{
  for (int i = 0; names[i]; i++)
    if (g_str_equal (names[i], word))
      return i;
  return -1;
}

guint
mo_line_take_number (const MoLineReader *reader, guint i, int *number)
{
  const MoLineWord *word = mo_line_word (reader, i);
  if (word->number >= 0) {
    *number = word->number;
    return 1;
  }
  int ten = index_in (tens, word->small);
  *number = index_in (ones, word->small);
  if (ten < 0)
    return *number >= 0 ? 1 : 0;
  const MoLineWord *second = mo_line_word (reader, i + 1);
  int one = second->comma ? -1 : index_in (ones, second->small);
  *number = (ten + 2) * 10 + (one > 0 && one < 10 ? one : 0);
  return one > 0 && one < 10 ? 2 : 1;
}

/* ---------------------------------------------------------------------- lengths */

static int
unit_minutes (const char *unit)
{
  static const char *const minutes[] = { "m", "min", "mins", "minute", "minutes", NULL };
  static const char *const hours[] = { "h", "hr", "hrs", "hour", "hours", NULL };
  return g_strv_contains (minutes, unit) ? 1 : g_strv_contains (hours, unit) ? 60 : 0;
}

/* "45min", "45m", "1h", "1h10", "1.5h" in one word. */
static gboolean
glued_length (const char *small, int *minutes)
{
  char *end;
  if (!g_ascii_isdigit (*small))
    return FALSE;
  double n = g_ascii_strtod (small, &end);
  gsize letters = strspn (end, "abcdefghijklmnopqrstuvwxyz");
  g_autofree char *unit = g_strndup (end, letters);
  int each = unit_minutes (unit);
  if (!each || n > 1000)
    return FALSE;
  *minutes = (int) (n * each + 0.5);
  end += letters;
  if (!*end)
    return TRUE;
  gsize figures = strspn (end, "0123456789");
  if (each != 60 || figures == 0 || figures > 2)
    return FALSE;
  *minutes += atoi (end);
  end += figures;
  return !*end || unit_minutes (end) == 1;
}

static const struct {
  const char *words;
  int minutes;
} said_lengths[] = {
  { "three quarters of an hour", 45 },
  { "an hour and a half", 90 },
  { "hour and a half", 90 },
  { "an hour and a quarter", 75 },
  { "hour and a quarter", 75 },
  { "half an hour", 30 },
  { "half hour", 30 },
  { "quarter of an hour", 15 },
  { "a quarter of an hour", 15 },
  { "an hour", 60 },
  { "a full hour", 60 },
  { "full hour", 60 },
  { "one hour", 60 },
};

static guint
said_length (const MoLineReader *reader, guint i, int *minutes)
{
  for (guint s = 0; s < G_N_ELEMENTS (said_lengths); s++) {
    g_auto (GStrv) words = g_strsplit (said_lengths[s].words, " ", 0);
    guint n = 0;
    while (words[n] && mo_line_is (reader, i + n, words[n]))
      n++;
    if (!words[n]) {
      *minutes = said_lengths[s].minutes;
      return n;
    }
  }
  return 0;
}

guint
mo_line_take_length (const MoLineReader *reader, guint i, int *minutes)
{
  guint taken = said_length (reader, i, minutes);
  if (taken)
    return taken;
  if (glued_length (mo_line_word (reader, i)->small, minutes)) {
    int more;
    gboolean unit = unit_minutes (mo_line_word (reader, i + 2)->small) == 1;
    if (*minutes % 60 != 0 || mo_line_word (reader, i + 1)->comma ||
        mo_line_take_number (reader, i + 1, &more) != 1 || more >= 60 || (more < 10 && !unit))
      return 1;
    *minutes += more;
    return unit ? 3 : 2;
  }
  int number = 0, more = 0;
  guint n = mo_line_take_number (reader, i, &number);
  int each = n ? unit_minutes (mo_line_word (reader, i + n)->small) : 0;
  if (!each)
    return 0;
  *minutes = number * each;
  n++;
  if (each == 60 && !mo_line_word (reader, i + n)->comma) {
    guint joined = mo_line_is (reader, i + n, "and") ? 1 : 0;
    guint rest = mo_line_take_number (reader, i + n + joined, &more);
    if (rest && more < 60) {
      *minutes += more;
      n += joined + rest;
      n += unit_minutes (mo_line_word (reader, i + n)->small) == 1;
    }
  }
  return n;
}

/* ---------------------------------------------------------------------- times */

/* Nobody books a call for the night: one to seven is the afternoon, as everywhere. */
static int
afternoon (int hour)
{
  return hour >= 1 && hour <= 7 ? hour + 12 : hour;
}

/* "half six", "half past six", "quarter to seven", "ten past six", "twenty to seven". */
static guint
spoken_time (const MoLineReader *reader, guint i, int *minute)
{
  int away = 0, hour = 0;
  guint n = 1, taken;
  gboolean half = mo_line_is (reader, i, "half");
  if (half)
    away = 30;
  else if (mo_line_is (reader, i, "quarter"))
    away = 15;
  else if ((n = mo_line_take_number (reader, i, &away)) == 0 || away > 29 || away % 5)
    return 0;
  gboolean past = mo_line_is (reader, i + n, "past"), to = mo_line_is (reader, i + n, "to");
  if ((half && to) || (!half && !past && !to))
    return 0;
  n += past || to;
  taken = mo_line_take_number (reader, i + n, &hour);
  if (!taken || hour < 1 || hour > 12)
    return 0;
  *minute = to ? afternoon (hour) * 60 - away : afternoon (hour) * 60 + away;
  return n + taken;
}

/* A word that can only be a time: "6pm", "18:00", "6.30", "6:30pm". */
static gboolean
clear_time (const char *small, int *minute)
{
  gsize figures = strspn (small, "0123456789");
  const char *rest = small + figures;
  gboolean clock = (*rest == ':' || *rest == '.') && strspn (rest + 1, "0123456789") == 2;
  static const char *const halves[] = { "pm", "am", "p.m", "a.m", NULL };

  if (g_str_equal (small, "noon") || g_str_equal (small, "midday"))
    return mo_lenient_time (small, minute);
  if (figures == 0 || figures > 4 || (!clock && !g_strv_contains (halves, rest)))
    return FALSE;
  if (clock && rest[3] && !g_strv_contains (halves, rest + 3))
    return FALSE;
  return mo_lenient_time (small, minute);
}

/* "6 pm", "6 oclock", "six in the evening": what stands after the hour. */
static guint
half_of_day (const MoLineReader *reader, guint i, int *minute)
{
  const MoLineWord *word = mo_line_word (reader, i);
  guint n = 0;
  if (word->comma)
    return 0;
  if (g_str_equal (word->small, "oclock"))
    n = 1;
  const char *said = mo_line_word (reader, i + n)->small;
  if (g_str_equal (said, "pm") || g_str_equal (said, "am")) {
    gboolean pm = *said == 'p';
    if (pm && *minute < 12 * 60)
      *minute += 12 * 60;
    else if (!pm && *minute >= 12 * 60)
      *minute -= 12 * 60;
    return n + 1;
  }
  guint at = n;
  if (mo_line_is (reader, i + at, "in") && mo_line_is (reader, i + at + 1, "the"))
    at += 2;
  said = mo_line_word (reader, i + at)->small;
  if (g_str_equal (said, "evening") || g_str_equal (said, "afternoon")) {
    *minute += *minute < 12 * 60 ? 12 * 60 : 0;
    return at + 1;
  }
  if (g_str_equal (said, "morning")) {
    *minute -= *minute >= 12 * 60 ? 12 * 60 : 0;
    return at + 1;
  }
  return n;
}

guint
mo_line_take_time (const MoLineReader *reader, guint i, gboolean loose, int *minute)
{
  guint at = mo_line_is (reader, i, "at") ? 1 : 0;
  const MoLineWord *word = mo_line_word (reader, i + at);
  const char *small = word->small;
  int found = 0;
  guint n = 0;

  if (at && word->comma)
    return 0;
  if (clear_time (small, &found)) {
    n = 1;
  } else if ((n = spoken_time (reader, i + at, &found)) == 0) {
    int hour = 0;
    guint taken = mo_line_take_number (reader, i + at, &hour);
    if (!taken)
      return 0;
    gboolean four = word->number >= 0 && strlen (word->small) == 4;
    int minutes = four ? hour % 100 : 0;
    hour = four ? hour / 100 : hour;
    if (hour > 23 || minutes > 59)
      return 0;
    int before = (afternoon (hour) * 60) + minutes;
    found = before;
    guint half = half_of_day (reader, i + at + taken, &found);
    if (!half && !loose && !at)
      return 0;
    *minute = found;
    return at + taken + half;
  }
  n += half_of_day (reader, i + at + n, &found);
  *minute = found;
  return at + n;
}
