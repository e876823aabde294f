/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-day.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The days of GDate, counted here: a pack of ten years reads them by the hundred thousand. */
MoDay
mo_day_new (int year, int month, int day)
{
  static const int before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  int whole = year - 1;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
      day > before[month] - before[month - 1] + (leap && month == 2))
    return MO_DAY_NONE;
  return whole * 365 + whole / 4 - whole / 100 + whole / 400 + before[month - 1] +
         (leap && month > 2) + day;
}

static gboolean
to_date (MoDay day, GDate *date)
{
  g_date_clear (date, 1);
  if (day <= 0 || !g_date_valid_julian (day))
    return FALSE;
  g_date_set_julian (date, day);
  return TRUE;
}

gboolean
mo_day_split (MoDay day, int *year, int *month, int *mday)
{
  GDate date;
  gboolean real = to_date (day, &date);

  if (year)
    *year = real ? g_date_get_year (&date) : 0;
  if (month)
    *month = real ? (int) g_date_get_month (&date) : 0;
  if (mday)
    *mday = real ? g_date_get_day (&date) : 0;
  return real;
}

static int
digits (const char *text, int n)
{
  int number = 0;
  for (int i = 0; i < n; i++) {
    if (!g_ascii_isdigit (text[i]))
      return -1;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

MoDay
mo_day_from_iso (const char *text)
{
  if (!text || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return MO_DAY_NONE;
  return mo_day_new (digits (text, 4), digits (text + 5, 2), digits (text + 8, 2));
}

char *
mo_day_to_iso (MoDay day)
{
  int y, m, d;
  return mo_day_split (day, &y, &m, &d) ? g_strdup_printf ("%04d-%02d-%02d", y, m, d) : NULL;
}

int
mo_day_weekday (MoDay day)
{
  GDate date;
  return to_date (day, &date) ? (int) g_date_get_weekday (&date) - 1 : -1;
}

MoDay
mo_day_add_months (MoDay day, int months)
{
  GDate date;
  if (!to_date (day, &date))
    return MO_DAY_NONE;
  if (months >= 0)
    g_date_add_months (&date, months);
  else
    g_date_subtract_months (&date, -months);
  return g_date_get_julian (&date);
}

int
mo_day_age (MoDay born, MoDay today)
{
  int by, bm, bd, ty, tm, td;
  if (!mo_day_split (born, &by, &bm, &bd) || !mo_day_split (today, &ty, &tm, &td) ||
      born > today)
    return -1;
  return ty - by - (tm < bm || (tm == bm && td < bd));
}

MoDay
mo_day_year_start (MoDay day, int starts)
{
  int y, m;
  if (!mo_day_split (day, &y, &m, NULL))
    return MO_DAY_NONE;
  return mo_day_new (m < starts ? y - 1 : y, starts, 1);
}

char *
mo_day_year_label (MoDay year_start)
{
  int y;
  return mo_day_split (year_start, &y, NULL, NULL)
             ? g_strdup_printf ("%d/%02d", y, (y + 1) % 100)
             : NULL;
}

MoDay
mo_day_year_from_label (const char *label, int starts)
{
  if (!label || strlen (label) < 4)
    return MO_DAY_NONE;
  int y = digits (label, 4);
  gboolean whole = label[4] == '\0';
  gboolean pair = strlen (label) == 7 && (label[4] == '/' || label[4] == '-') &&
                  digits (label + 5, 2) == (y + 1) % 100;
  return y > 0 && (whole || pair) ? mo_day_new (y, starts, 1) : MO_DAY_NONE;
}

static char *
written (MoDay day, const char *format)
{
  int y, m, d;
  if (!mo_day_split (day, &y, &m, &d))
    return NULL;
  g_autoptr (GDateTime) at = g_date_time_new_utc (y, m, d, 0, 0, 0);
  return g_date_time_format (at, format);
}

char *
mo_day_to_long (MoDay day)
{
  /* Translators: a whole date, as in "Thursday 12 March 2026". */
  return written (day, _ ("%A %-e %B %Y"));
}

char *
mo_day_to_short (MoDay day, MoDay today)
{
  int y, this_year;
  mo_day_split (day, &y, NULL, NULL);
  mo_day_split (today, &this_year, NULL, NULL);
  return written (day, y == this_year ? _ ("%-e %b") : _ ("%-e %b %Y"));
}

char *
mo_day_to_words (MoDay day, MoPrecision precision)
{
  if (day == MO_DAY_NONE || precision == MO_PRECISION_UNKNOWN)
    return g_strdup (_ ("not known"));
  switch (precision) {
  case MO_PRECISION_YEAR:
    return written (day, "%Y");
  case MO_PRECISION_MONTH:
    return written (day, _ ("%B %Y"));
  default:
    return written (day, _ ("%-e %B %Y"));
  }
}

static const char *const precisions[] = { "unknown", "year", "month", "day" };

const char *
mo_precision_code (MoPrecision precision)
{
  return precisions[CLAMP (precision, MO_PRECISION_UNKNOWN, MO_PRECISION_DAY)];
}

MoPrecision
mo_precision_from_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (precisions); i++)
    if (g_strcmp0 (code, precisions[i]) == 0)
      return i;
  return MO_PRECISION_UNKNOWN;
}
