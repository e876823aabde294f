/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-bank-holiday.h"

enum { MONDAY = 0, SATURDAY = 5, SUNDAY = 6 };

/* The anonymous Gregorian rule, as printed in Nature in 1876. */
MoDay
mo_easter_sunday (int year)
{
  if (year < 1583 || year > 9999)
    return MO_DAY_NONE;
  int golden = year % 19, century = year / 100, rest = year % 100;
  int skipped = (century - (century + 8) / 25 + 1) / 3;
  int moon = (19 * golden + century - century / 4 - skipped + 15) % 30;
  int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
  int late = (golden + 11 * moon + 22 * sunday) / 451;
  int month = (moon + sunday - 7 * late + 114) / 31;
  return mo_day_new (year, month, (moon + sunday - 7 * late + 114) % 31 + 1);
}

/* What no rule tells: a day in place of another, or one more. */
static const struct {
  const char *usual, *kept; /* usual: not kept that year; NULL for one more */
} moved[] = {
  { "1995-05-01", "1995-05-08" },                                 /* 50 years of peace */
  { NULL, "1999-12-31" },                                         /* the millennium */
  { "2002-05-27", "2002-06-04" },                                 /* Golden Jubilee */
  { NULL, "2002-06-03" },         { NULL, "2011-04-29" },         /* a royal wedding */
  { "2012-05-28", "2012-06-04" },                                 /* Diamond Jubilee */
  { NULL, "2012-06-05" },         { "2020-05-04", "2020-05-08" }, /* 75 years of peace */
  { "2022-05-30", "2022-06-02" },                                 /* Platinum Jubilee */
  { NULL, "2022-06-03" },         { NULL, "2022-09-19" },         /* the Queen's funeral */
  { NULL, "2023-05-08" },                                         /* the Coronation */
};

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

/* New Year's Day may not fall on a weekend unkept: Saturday and Sunday go to Monday. */
static MoDay
new_year (int year)
{
  MoDay day = mo_day_new (year, 1, 1);
  int weekday = mo_day_weekday (day);
  return weekday == SATURDAY ? day + 2 : weekday == SUNDAY ? day + 1 : day;
}

/* Christmas and Boxing Day are two days: the ones on a weekend go to the Monday or Tuesday that
 * the other leaves free. */
static gboolean
is_christmas (MoDay day, int year)
{
  MoDay christmas = mo_day_new (year, 12, 25);
  switch (mo_day_weekday (christmas)) {
  case SATURDAY: /* and Boxing Day on Sunday */
    return day == christmas + 2 || day == christmas + 3;
  case SUNDAY: /* Boxing Day is on Monday already */
    return day == christmas + 1 || day == christmas + 2;
  case SATURDAY - 1: /* Boxing Day is on Saturday */
    return day == christmas || day == christmas + 3;
  default:
    return day == christmas || day == christmas + 1;
  }
}

gboolean
mo_is_bank_holiday (MoDay day)
{
  int year;
  if (!mo_day_split (day, &year, NULL, NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (moved); i++) {
    if (day == mo_day_from_iso (moved[i].kept))
      return TRUE;
    if (day == mo_day_from_iso (moved[i].usual))
      return FALSE;
  }
  MoDay easter = mo_easter_sunday (year);
  return day == new_year (year) || (easter && (day == easter - 2 || day == easter + 1)) ||
         day == first_monday (year, 5) || day == last_monday (year, 5) ||
         day == last_monday (year, 8) || is_christmas (day, year);
}
