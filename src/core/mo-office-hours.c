/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-office-hours.h"

#include "core/mo-bank-holiday.h"

#define EVERY_DAY   0x7f
#define DAY_MINUTES (24 * 60)
#define LONGEST_GAP 60 /* days: more than any week with holidays round it */

int
mo_moment_compare (MoMoment one, MoMoment other)
{
  return one.day != other.day ? one.day - other.day : one.minute - other.minute;
}

MoOfficeHours
mo_office_hours_default (void)
{
  return (MoOfficeHours){ .days = 0x1f, .from = 9 * 60, .until = 17 * 60 };
}

MoOfficeHours
mo_office_hours_sane (MoOfficeHours hours)
{
  MoOfficeHours usual = mo_office_hours_default ();

  hours.days &= EVERY_DAY;
  if (!hours.days)
    hours.days = usual.days;
  if (hours.from < 0 || hours.until > DAY_MINUTES || hours.from >= hours.until) {
    hours.from = usual.from;
    hours.until = usual.until;
  }
  return hours;
}

gboolean
mo_is_office_day (const MoOfficeHours *hours, MoDay day)
{
  int weekday = mo_day_weekday (day);
  return weekday >= 0 && (hours->days & (1u << weekday)) && !mo_is_bank_holiday (day);
}

gboolean
mo_is_office_time (const MoOfficeHours *hours, MoMoment at)
{
  return mo_is_office_day (hours, at.day) && at.minute >= hours->from &&
         at.minute < hours->until;
}

/* An office that opens on Mondays only may meet several bank holidays in a row; a loop that
 * could not end would be worse than any answer. */
static MoDay
walk (const MoOfficeHours *hours, MoDay day, int step)
{
  for (int i = 0; i < LONGEST_GAP && !mo_is_office_day (hours, day); i++)
    day += step;
  return day;
}

MoDay
mo_office_day_until (const MoOfficeHours *hours, MoDay day)
{
  return walk (hours, day, -1);
}

MoDay
mo_office_day_after (const MoOfficeHours *hours, MoDay day)
{
  return walk (hours, day + 1, 1);
}

MoMoment
mo_office_time_from (const MoOfficeHours *hours, MoMoment at)
{
  if (mo_is_office_time (hours, at))
    return at;
  if (mo_is_office_day (hours, at.day) && at.minute < hours->from)
    return (MoMoment){ at.day, hours->from };
  return (MoMoment){ mo_office_day_after (hours, at.day), hours->from };
}
