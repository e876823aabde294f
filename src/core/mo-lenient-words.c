/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-lenient-private.h"

char *
mo_lenient_not_a_date (void)
{
  return g_strdup (_ ("Write a date such as 3 April 2025, April 2025 or 2025."));
}

static char *
no_such_month (const MoWritten *written)
{
  g_autofree char *swapped = NULL;
  MoDay other = mo_day_new (written->year, written->mday, written->month);
  if (other == MO_DAY_NONE)
    return g_strdup_printf (_ ("There is no month %d. Write a date such as 3 April 2025."),
                            written->month);
  swapped = mo_day_to_words (other, MO_PRECISION_DAY);
  /* Translators: 4/25/2025 was typed, with the month first; %s is "25 April 2025". */
  return g_strdup_printf (_ ("There is no month %d. Write %s."), written->month, swapped);
}

static char *
no_such_day (const MoWritten *written)
{
  MoDay first = mo_day_new (written->year, written->month, 1);
  MoDay last = mo_day_add_months (first, 1) - 1;
  int length;
  mo_day_split (last, NULL, NULL, &length);
  g_autofree char *month = mo_day_to_words (first, MO_PRECISION_MONTH);
  g_autofree char *day = mo_day_to_words (last, MO_PRECISION_DAY);
  g_autoptr (GDateTime) at = g_date_time_new_utc (written->year, written->month, 1, 0, 0, 0);
  g_autofree char *name = g_date_time_format (at, written->month == 2 ? _ ("%B %Y") : "%B");
  /* Translators: "June has 30 days. Write 30 June 2019 or June 2019." */
  return g_strdup_printf (_ ("%s has %d days. Write %s or %s."), name, length, day, month);
}

char *
mo_lenient_other_weekday (MoDay day)
{
  g_autofree char *words = mo_day_to_long (day);
  /* Translators: somebody typed "Friday 12 March 2026"; %s is "Thursday 12 March 2026". */
  return g_strdup_printf (_ ("That day is %s. Write it so, or the date you mean."), words);
}

MoDay
mo_lenient_real_day (const MoWritten *written, MoPrecision *precision, char **problem)
{
  int month = written->month == MO_NOT_SAID ? 1 : written->month;
  int mday = written->mday == MO_NOT_SAID ? 1 : written->mday;
  MoDay day = mo_day_new (written->year, month, mday);

  *precision = written->mday != MO_NOT_SAID    ? MO_PRECISION_DAY
               : written->month != MO_NOT_SAID ? MO_PRECISION_MONTH
                                               : MO_PRECISION_YEAR;
  if (day == MO_DAY_NONE)
    *problem = month < 1 || month > 12 ? no_such_month (written) : no_such_day (written);
  return day;
}
