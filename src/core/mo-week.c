/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-week.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define WEEKDAYS 0x1f
#define WEEKEND  0x60
#define ALL_DAYS 0x7f

/* ---------------------------------------------------------------------- reading */

static const char *const day_starts[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

/* 0–6 for a word that starts as a day does, -1 for another. */
static int
day_of (const char *word)
{
  for (int i = 0; i < 7; i++)
    if (g_str_has_prefix (word, day_starts[i]))
      return i;
  return -1;
}

/* An hour as written: "6pm", "18:00", "10", "2" (afternoon where it stands after a dash). */
static int
hour_of (const char *word, gboolean late)
{
  if (!g_ascii_isdigit (word[0]))
    return -1;
  int hour = atoi (word);
  if (hour > 24)
    return -1;
  if (strstr (word, "pm") && hour < 12)
    return hour + 12;
  return late && hour < 8 ? hour + 12 : hour;
}

static guint32
span (int from, int to)
{
  guint32 bits = 0;
  for (int hour = MAX (from, 0); hour < MIN (to, 24); hour++)
    bits |= 1u << hour;
  return bits;
}

typedef struct {
  guint days;    /* bits, Monday first */
  guint32 hours; /* of each of them */
  gboolean not_days, after, before, understood;
} Reading;

static void
add_days (Reading *reading, guint days)
{
  reading->days |= days;
  reading->understood = TRUE;
}

static void
add_hours (Reading *reading, guint32 hours)
{
  reading->hours |= hours;
  reading->understood = TRUE;
}

/* "mon-thu" */
static gboolean
read_day_range (Reading *reading, char **ends)
{
  int from = day_of (ends[0]), to = ends[1] ? day_of (ends[1]) : -1;
  if (from < 0 || to < 0)
    return FALSE;
  for (int day = from;; day = (day + 1) % 7) {
    add_days (reading, 1u << day);
    if (day == to)
      return TRUE;
  }
}

/* "10-2", "9am-5pm" */
static gboolean
read_hour_range (Reading *reading, char **ends)
{
  int from = hour_of (ends[0], FALSE), to = ends[1] ? hour_of (ends[1], TRUE) : -1;
  if (from < 0 || to <= from)
    return FALSE;
  add_hours (reading, span (from, to));
  return TRUE;
}

static void
read_word (Reading *reading, const char *word)
{
  g_auto (GStrv) ends = g_strsplit (word, "-", 2);
  int day = day_of (word), hour = hour_of (word, reading->after);

  if (ends[1] && (read_day_range (reading, ends) || read_hour_range (reading, ends)))
    return;
  if (g_str_equal (word, "not") || g_str_equal (word, "except"))
    reading->not_days = TRUE;
  else if (g_str_equal (word, "after") || g_str_equal (word, "from"))
    reading->after = TRUE;
  else if (g_str_equal (word, "before") || g_str_equal (word, "until"))
    reading->before = TRUE;
  else if (day >= 0)
    add_days (reading, 1u << day);
  else if (hour >= 0)
    add_hours (reading, reading->before ? span (9, hour) : span (hour, 21));
  else if (g_str_has_prefix (word, "w/e") || g_str_has_prefix (word, "weekend"))
    add_days (reading, WEEKEND);
  else if (g_str_has_prefix (word, "weekday") || g_str_equal (word, "term"))
    add_days (reading, WEEKDAYS);
  else if (g_str_has_prefix (word, "eve"))
    add_hours (reading, MO_HOURS_EVENING);
  else if (g_str_has_prefix (word, "morning"))
    add_hours (reading, MO_HOURS_MORNING);
  else if (g_str_has_prefix (word, "afternoon"))
    add_hours (reading, MO_HOURS_AFTERNOON);
  else if (g_str_has_prefix (word, "any") || g_str_equal (word, "flexible"))
    add_days (reading, ALL_DAYS);
}

static void
keep (MoWeek *week, const Reading *reading)
{
  guint days = reading->not_days ? ALL_DAYS & ~reading->days
               : reading->days   ? reading->days
                                 : ALL_DAYS;
  guint32 hours = reading->hours ? reading->hours : MO_HOURS_DAY;
  /* "evenings" alone are those of weekdays, since weekends are said apart. */
  if (reading->hours && !reading->days && !reading->not_days)
    days = WEEKDAYS;
  for (int day = 0; day < 7; day++)
    if (days & 1u << day)
      week->hours[day] |= hours;
}

gboolean
mo_week_parse (const char *text, MoWeek *week)
{
  gboolean understood = FALSE;
  g_autofree char *lower = g_utf8_strdown (text ? text : "", -1);
  g_auto (GStrv) parts = g_strsplit_set (lower, "&+,;", -1);

  memset (week, 0, sizeof *week);
  for (char **part = parts; *part; part++) {
    g_auto (GStrv) words = g_strsplit_set (*part, " .", -1);
    Reading reading = { 0 };
    for (char **word = words; *word; word++)
      if (**word)
        read_word (&reading, *word);
    if (reading.understood) {
      keep (week, &reading);
      understood = TRUE;
    }
  }
  return understood;
}

/* ---------------------------------------------------------------------- asking */

int
mo_week_overlap (const MoWeek *one, const MoWeek *other)
{
  int hours = 0;
  for (int day = 0; day < 7; day++)
    hours += __builtin_popcount (one->hours[day] & other->hours[day]);
  return hours;
}

int
mo_week_hours (const MoWeek *week)
{
  return mo_week_overlap (week, week);
}

gboolean
mo_week_is_known (const MoWeek *week)
{
  return mo_week_hours (week) > 0;
}

/* ---------------------------------------------------------------------- words */

static const char *
days_words (guint days)
{
  static const struct {
    guint days;
    const char *words;
  } known[] = {
    { ALL_DAYS, N_ ("any day") },        { WEEKDAYS, N_ ("weekdays") },
    { WEEKEND, N_ ("weekends") },        { 0x01, N_ ("Mondays") },
    { 0x02, N_ ("Tuesdays") },           { 0x04, N_ ("Wednesdays") },
    { 0x08, N_ ("Thursdays") },          { 0x10, N_ ("Fridays") },
    { 0x20, N_ ("Saturdays") },          { 0x40, N_ ("Sundays") },
    { 0x0f, N_ ("Monday to Thursday") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].days == days)
      return _ (known[i].words);
  return NULL;
}

static void
append_days (GString *words, guint days)
{
  static const char *const names[] = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"),
                                       N_ ("Fri"), N_ ("Sat"), N_ ("Sun") };
  const char *known = days_words (days);
  if (known) {
    g_string_append (words, known);
    return;
  }
  gboolean first = TRUE;
  for (int day = 0; day < 7; day++)
    if (days & 1u << day) {
      g_string_append_printf (words, "%s%s", first ? "" : " ", _ (names[day]));
      first = FALSE;
    }
}

static void
append_hours (GString *words, guint32 hours)
{
  int from = __builtin_ctz (hours), to = 32 - __builtin_clz (hours);
  if (hours == MO_HOURS_DAY)
    return;
  if (hours == MO_HOURS_EVENING)
    g_string_append (words, _ (" evenings"));
  else if (hours == MO_HOURS_MORNING)
    g_string_append (words, _ (" mornings"));
  else if (hours == MO_HOURS_AFTERNOON)
    g_string_append (words, _ (" afternoons"));
  else if (hours == span (from, to))
    g_string_append_printf (words, _ (" %d to %d"), from, to);
  else
    g_string_append_printf (words,
                            ngettext (" (%d hour)", " (%d hours)", __builtin_popcount (hours)),
                            __builtin_popcount (hours));
}

char *
mo_week_words (const MoWeek *week)
{
  GString *words = g_string_new (NULL);
  guint told = 0;

  for (int day = 0; day < 7; day++) {
    guint same = 0;
    if (!week->hours[day] || told & 1u << day)
      continue;
    for (int other = day; other < 7; other++)
      if (week->hours[other] == week->hours[day])
        same |= 1u << other;
    told |= same;
    g_string_append (words, words->len ? ", " : "");
    if (same == WEEKDAYS && week->hours[day] != MO_HOURS_DAY)
      g_string_append (words, _ ("weekday"));
    else
      append_days (words, same);
    append_hours (words, week->hours[day]);
  }
  if (!words->len)
    g_string_append (words, _ ("not known"));
  return g_string_free (words, FALSE);
}
