/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-lenient.h"

#include <string.h>

typedef struct {
  int hour, minute;
  gboolean padded; /* "06:30": written as a clock shows it */
} Clock;

/* "18", "1830", "930", "18:00", "18.00", "6 30"; answers where it ended, NULL if no time. */
static const char *
take_clock (const char *at, Clock *clock)
{
  int digits = 0, number = 0;
  for (; g_ascii_isdigit (*at) && digits < 4; at++, digits++)
    number = number * 10 + (*at - '0');
  if (digits == 0 || g_ascii_isdigit (*at))
    return NULL;
  const char *start = at - digits;
  clock->padded = *start == '0';
  *clock = digits > 2 ? (Clock){ number / 100, number % 100, clock->padded }
                      : (Clock){ number, 0, clock->padded };
  if (digits > 2 || !*at || !strchr (":.h ", *at) || !g_ascii_isdigit (at[1]))
    return at;
  if (!g_ascii_isdigit (at[2]) || g_ascii_isdigit (at[3]))
    return NULL;
  clock->minute = (at[1] - '0') * 10 + at[2] - '0';
  return at + 3;
}

static gboolean
apply_half (Clock *clock, const char *half)
{
  gboolean pm = g_str_equal (half, "pm") || g_str_equal (half, "p");
  gboolean am = g_str_equal (half, "am") || g_str_equal (half, "a");

  if (!pm && !am && half[0])
    return FALSE;
  if ((pm || am) && (clock->hour < 1 || clock->hour > (pm ? 23 : 12)))
    return FALSE;
  if (pm && clock->hour < 12)
    clock->hour += 12;
  else if (am && clock->hour == 12)
    clock->hour = 0;
  else if (!am && !clock->padded && clock->hour >= 1 && clock->hour <= 7)
    clock->hour += 12;
  return TRUE;
}

gboolean
mo_lenient_time (const char *text, int *minute_of_day)
{
  g_autofree char *small = g_ascii_strdown (text ? text : "", -1);
  g_strstrip (small);
  if (g_str_equal (small, "noon") || g_str_equal (small, "midday")) {
    *minute_of_day = 12 * 60;
    return TRUE;
  }
  Clock clock = { 0 };
  const char *rest = take_clock (small, &clock);
  if (!rest)
    return FALSE;
  g_autoptr (GString) half = g_string_new (rest);
  g_string_replace (half, " ", "", 0);
  g_string_replace (half, ".", "", 0);
  if (!apply_half (&clock, half->str) || clock.hour > 23 || clock.minute > 59)
    return FALSE;
  *minute_of_day = clock.hour * 60 + clock.minute;
  return TRUE;
}
