/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-period.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static MoPeriod
stretch (MoPeriodKind kind, MoDay year, int first, int months, MoDay today)
{
  MoPeriod period = { .kind = kind, .year = year };

  period.from = mo_day_add_months (year, first);
  period.to = mo_day_add_months (year, first + months) - 1;
  period.over = today > period.to;
  period.as_of = MIN (today, period.to);
  return period;
}

MoPeriod
mo_period_new (MoDay year_start, int quarter, MoDay today)
{
  if (!quarter)
    return stretch (MO_PERIOD_YEAR, year_start, 0, 12, today);
  MoPeriod period = stretch (MO_PERIOD_QUARTER, year_start, (quarter - 1) * 3, 3, today);
  period.quarter = quarter;
  return period;
}

MoPeriod
mo_period_month (MoDay year_start, int at, MoDay today)
{
  return stretch (MO_PERIOD_MONTH, year_start, at, 1, today);
}

MoPeriod
mo_period_before (const MoPeriod *period)
{
  static const int months[] = {
    [MO_PERIOD_YEAR] = 12, [MO_PERIOD_QUARTER] = 3, [MO_PERIOD_MONTH] = 1
  };
  MoPeriod before = *period;

  before.year = mo_day_add_months (period->year, -12);
  before.from = mo_day_add_months (period->from, -12);
  before.to = mo_day_add_months (before.from, months[period->kind]) - 1;
  before.as_of =
      period->as_of >= period->to ? before.to : mo_day_add_months (period->as_of, -12);
  return before;
}

gboolean
mo_period_has (const MoPeriod *period, MoDay day)
{
  return day != MO_DAY_NONE && day >= period->from && day <= MIN (period->to, period->as_of);
}

static int
month_of (const MoPeriod *period)
{
  int year, month;
  mo_day_split (period->from, &year, &month, NULL);
  return month;
}

char *
mo_period_code (const MoPeriod *period)
{
  g_autofree char *year = mo_day_year_label (period->year);
  switch (period->kind) {
  case MO_PERIOD_QUARTER:
    return g_strdup_printf ("%s Q%d", year, period->quarter);
  case MO_PERIOD_MONTH:
    return g_strdup_printf ("%s M%02d", year, month_of (period));
  default:
    return g_steal_pointer (&year);
  }
}

gboolean
mo_period_read_part (const char *part, MoDay year, MoDay today, MoPeriod *period)
{
  int first, n = strlen (part);

  mo_day_split (year, NULL, &first, NULL);
  if (n == 0) {
    *period = mo_period_new (year, 0, today);
    return TRUE;
  }
  for (int i = 1; i < n; i++)
    if (!g_ascii_isdigit (part[i]))
      return FALSE;
  int at = n == 2 || n == 3 ? atoi (part + 1) : 0;
  if (g_ascii_toupper (part[0]) == 'Q' && n == 2 && at >= 1 && at <= 4) {
    *period = mo_period_new (year, at, today);
    return TRUE;
  }
  if (g_ascii_toupper (part[0]) != 'M' || at < 1 || at > 12)
    return FALSE;
  *period = mo_period_month (year, (at - first + 12) % 12, today);
  return TRUE;
}

gboolean
mo_period_read (const char *code, int year_starts, MoDay today, MoPeriod *period)
{
  g_autofree char *typed = g_strstrip (g_ascii_strup (code ? code : "", -1));
  gsize year = strcspn (typed, "QM");
  g_autofree char *part = g_strdup (typed + year);

  typed[year] = '\0';
  g_strchomp (typed);
  MoDay start = mo_day_year_from_label (typed, year_starts);
  return start != MO_DAY_NONE && mo_period_read_part (part, start, today, period);
}

/* "June 2025". */
static char *
month_words (const MoPeriod *period)
{
  int year, month;
  mo_day_split (period->from, &year, &month, NULL);
  g_autoptr (GDateTime) first = g_date_time_new_utc (year, month, 1, 0, 0, 0);
  return g_date_time_format (first, "%OB %Y");
}

char *
mo_period_name (const MoPeriod *period)
{
  g_autofree char *year = mo_day_year_label (period->year);
  switch (period->kind) {
  case MO_PERIOD_QUARTER:
    return g_strdup_printf (_ ("quarter %d of %s"), period->quarter, year);
  case MO_PERIOD_MONTH:
    return month_words (period);
  default:
    return g_steal_pointer (&year);
  }
}

char *
mo_period_words (const MoPeriod *period)
{
  g_autofree char *year = mo_day_year_label (period->year),
                  *from = mo_day_to_short (period->from, period->to),
                  *to = mo_day_to_short (period->to, mo_day_new (1, 1, 1));

  if (period->kind == MO_PERIOD_MONTH)
    return month_words (period);
  if (period->kind == MO_PERIOD_QUARTER)
    /* Translators: quarter, financial year, first and last day */
    return g_strdup_printf (_ ("Quarter %d of %s (%s–%s)"), period->quarter, year, from, to);
  /* Translators: financial year, first and last day */
  return g_strdup_printf (_ ("%s (%s–%s)"), year, from, to);
}

char *
mo_period_so_far (const MoPeriod *period)
{
  MoPeriod before = mo_period_before (period);
  g_autofree char *from = mo_day_to_words (period->from, MO_PRECISION_DAY),
                  *to = mo_day_to_words (period->as_of, MO_PRECISION_DAY),
                  *year = mo_day_year_label (before.year);

  if (period->as_of < period->from)
    return g_strdup_printf (_ ("begins on %s"), from);
  return g_strdup_printf (_ ("%s to %s, beside the same days of %s"), from, to, year);
}
