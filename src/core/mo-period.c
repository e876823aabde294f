/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-period.h"

#include <glib/gi18n-lib.h>
#include <string.h>

MoPeriod
mo_period_new (MoDay year_start, int quarter, MoDay today)
{
  MoPeriod period = { .kind = quarter ? MO_PERIOD_QUARTER : MO_PERIOD_YEAR,
                      .quarter = quarter };
  int first = quarter ? (quarter - 1) * 3 : 0;

  period.from = mo_day_add_months (year_start, first);
  period.to = mo_day_add_months (year_start, first + (quarter ? 3 : 12)) - 1;
  period.over = today > period.to;
  period.as_of = MIN (today, period.to);
  return period;
}

MoPeriod
mo_period_before (const MoPeriod *period)
{
  int months = period->kind == MO_PERIOD_QUARTER ? 3 : 12;
  MoPeriod before = *period;

  before.from = mo_day_add_months (period->from, -12);
  before.to = mo_day_add_months (before.from, months) - 1;
  before.as_of =
      period->as_of >= period->to ? before.to : mo_day_add_months (period->as_of, -12);
  return before;
}

gboolean
mo_period_has (const MoPeriod *period, MoDay day)
{
  return day != MO_DAY_NONE && day >= period->from && day <= MIN (period->to, period->as_of);
}

static char *
year_label (const MoPeriod *period)
{
  int first = period->quarter ? (period->quarter - 1) * 3 : 0;
  return mo_day_year_label (mo_day_add_months (period->from, -first));
}

char *
mo_period_code (const MoPeriod *period)
{
  g_autofree char *year = year_label (period);
  if (period->kind == MO_PERIOD_YEAR)
    return g_steal_pointer (&year);
  return g_strdup_printf ("%s Q%d", year, period->quarter);
}

gboolean
mo_period_read (const char *code, int year_starts, MoDay today, MoPeriod *period)
{
  g_autofree char *typed = g_strstrip (g_ascii_strup (code ? code : "", -1));
  int quarter = 0;
  char *q = strchr (typed, 'Q');

  if (q) {
    if (q[1] < '1' || q[1] > '4' || q[2] != '\0')
      return FALSE;
    quarter = q[1] - '0';
    *q = '\0';
    g_strchomp (typed);
  }
  MoDay start = mo_day_year_from_label (typed, year_starts);
  if (start == MO_DAY_NONE)
    return FALSE;
  *period = mo_period_new (start, quarter, today);
  return TRUE;
}

char *
mo_period_words (const MoPeriod *period)
{
  g_autofree char *year = year_label (period),
                  *from = mo_day_to_short (period->from, period->to),
                  *to = mo_day_to_short (period->to, mo_day_new (1, 1, 1));

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
                  *year = year_label (&before);

  if (period->as_of < period->from)
    return g_strdup_printf (_ ("begins on %s"), from);
  return g_strdup_printf (_ ("%s to %s, beside the same days of %s"), from, to, year);
}
