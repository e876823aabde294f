/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A day and a time together. */
#include <glib/gi18n-lib.h>

#include "core/mo-line-private.h"

static gboolean
was_bare (const MoLineReader *reader, guint i, guint n)
{
  const MoLineWord *last = mo_line_word (reader, i + n - 1);
  return n == 1 && last->number >= 1 && last->number <= 12;
}

guint
mo_line_take_when (const MoLineReader *reader, guint i, gboolean next, MoLineWhen *when)
{
  guint n = 0, taken;
  gboolean day = FALSE;
  when->minute = -1;
  for (;;) {
    int minute;
    if (n > 0 && mo_line_word (reader, i + n)->comma)
      break;
    if (day && (mo_line_is (reader, i + n, "usual") || mo_line_is (reader, i + n, "same")) &&
        mo_line_is (reader, i + n + 1, "time"))
      n += 2;
    if (!day && (taken = mo_line_take_day (reader, i + n, next, when)) > 0) {
      day = TRUE;
      n += taken;
      /* "same time next week": the time is told, the day follows */
      MoLineWhen other = { .day = MO_DAY_NONE };
      if ((taken = mo_line_take_usual (reader, i + n, FALSE, &other)) > 0) {
        when->day = other.day;
        n += taken;
      } else if (mo_line_is (reader, i, "same") &&
                 (taken = mo_line_take_weekday (reader, i + n, FALSE, when)) > 0)
        n += taken;
      continue;
    }
    int length;
    if (when->minute < 0 && !mo_line_take_length (reader, i + n, &length) &&
        (taken = mo_line_take_time (reader, i + n, day, &minute)) > 0) {
      when->minute = minute;
      if (!when->hint && was_bare (reader, i + n, taken))
        mo_line_hint (when,
                      g_strdup_printf (_ ("“%d” is read as %02d:%02d"),
                                       mo_line_word (reader, i + n + taken - 1)->number,
                                       minute / 60,
                                       minute % 60));
      n += taken;
      continue;
    }
    break;
  }
  return n;
}
