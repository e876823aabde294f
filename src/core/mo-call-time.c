/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-call-time.h"

#include <string.h>

char *
mo_call_time_to_utc (MoDay day, int minute, const char *zone)
{
  int y, m, d;
  if (!mo_day_split (day, &y, &m, &d) || minute < 0 || minute >= 24 * 60)
    return NULL;
  g_autoptr (GTimeZone) here = g_time_zone_new_identifier (zone ? zone : MO_ZONE);
  g_autoptr (GDateTime) local = g_date_time_new (
      here ? here : g_time_zone_new_utc (), y, m, d, minute / 60, minute % 60, 0);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (local);
  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

gboolean
mo_call_time_from_utc (const char *text, const char *zone, MoDay *day, int *minute)
{
  g_autoptr (GDateTime) utc =
      text && strlen (text) == 20 ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
  if (!utc)
    return FALSE;
  g_autoptr (GTimeZone) here = g_time_zone_new_identifier (zone ? zone : MO_ZONE);
  if (!here)
    return FALSE;
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, here);
  if (day)
    *day = mo_day_new (g_date_time_get_year (local),
                       g_date_time_get_month (local),
                       g_date_time_get_day_of_month (local));
  if (minute)
    *minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
  return TRUE;
}

char *
mo_call_time_words (int minute)
{
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

/* ---------------------------------------------------------------------- bank holidays */

/* Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm, Nature 1876). */
static MoDay
easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  return mo_day_new (year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
}

static MoDay
first_monday (int year, int month)
{
  MoDay first = mo_day_new (year, month, 1);
  return first + (7 - mo_day_weekday (first)) % 7;
}

static MoDay
last_monday (int year, int month)
{
  MoDay last = mo_day_add_months (mo_day_new (year, month, 1), 1) - 1;
  return last - mo_day_weekday (last);
}

/* A holiday on a weekend is kept on the next day that is neither. */
static MoDay
substitute (MoDay day)
{
  int weekday = mo_day_weekday (day);
  return weekday == 5 ? day + 2 : weekday == 6 ? day + 1 : day;
}

gboolean
mo_is_bank_holiday (MoDay day)
{
  int year, month;
  if (!mo_day_split (day, &year, &month, NULL))
    return FALSE;
  MoDay sunday = easter (year), christmas = mo_day_new (year, 12, 25);
  MoDay kept = substitute (christmas), boxing = substitute (christmas + 1);
  if (boxing == kept)
    boxing++;
  if (mo_day_weekday (christmas) ==
      6) /* Sunday: Boxing Day is on its Monday, Christmas after it */
    kept = christmas + 2, boxing = christmas + 1;
  return day == substitute (mo_day_new (year, 1, 1)) || day == sunday - 2 ||
         day == sunday + 1 || day == first_monday (year, 5) || day == last_monday (year, 5) ||
         day == last_monday (year, 8) || day == kept || day == boxing;
}

void
mo_call_repeat (MoDay first, int rhythm, guint n, gboolean skip_holidays, MoDay *days)
{
  MoDay day = first;
  for (guint i = 0; i < n; day += rhythm) {
    if (skip_holidays && mo_is_bank_holiday (day))
      continue;
    days[i++] = day;
  }
}
