/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-calendar-title.h"
#include "core/mo-call-tell.h"
#include "core/mo-lenient.h"

char *
mo_call_words_first (const char *name)
{
  return mo_call_first_name (name);
}

char *
mo_call_words_short (const char *name)
{
  const char *last = strrchr (name, ' ');
  g_autofree char *first = mo_call_words_first (name);
  if (!last || last == name || !last[1])
    return g_steal_pointer (&first);
  char letter[7] = "";
  g_unichar_to_utf8 (g_utf8_get_char (last + 1), letter);
  return g_strdup_printf ("%s %s", first, letter);
}

char *
mo_call_words_initials (const char *name)
{
  const char *last = strrchr (name, ' ');
  g_autofree char *with_points = mo_initials (name, last ? last + 1 : "");
  g_auto (GStrv) letters = g_strsplit (with_points, ".", -1);
  return g_strjoinv ("", letters);
}

char *
mo_call_words_span (int start, int minutes)
{
  g_autofree char *from = mo_call_time_words (start);
  g_autofree char *to = mo_call_time_words ((start + minutes) % (24 * 60));
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

char *
mo_call_words_full (const MoCallView *call)
{
  g_autofree char *day = mo_day_to_long (call->day);
  g_autofree char *span = mo_call_words_span (call->start, call->minutes);
  g_autofree char *words = g_strdup_printf (_ ("Call %d of %d, %s with %s, %s, %s"),
                                            call->number,
                                            call->limit,
                                            call->mentee,
                                            call->mentor,
                                            day,
                                            span);
  if (mo_call_look (call) == MO_CALL_TO_COME)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s, %s", words, mo_call_state_words (call->state));
}

char *
mo_call_words_count (const MoCallView *call)
{
  if (mo_call_look (call) == MO_CALL_MISSED)
    return g_strdup (mo_call_state_words (call->state));
  return g_strdup_printf (_ ("call %d of %d"), call->number, call->limit);
}

char *
mo_call_words_line (const MoCallView *call)
{
  g_autofree char *count = g_strdup_printf (_ ("call %d of %d"), call->number, call->limit);
  if (mo_call_look (call) == MO_CALL_DONE && call->actual > 0)
    return g_strdup_printf (_ ("%s · %d min"), count, call->actual);
  return g_strdup_printf ("%s · %s", count, mo_call_medium_words (call->medium));
}

MoCallLook
mo_call_look (const MoCallView *call)
{
  if (g_strcmp0 (call->state, "planned") == 0)
    return MO_CALL_TO_COME;
  return mo_call_counts (call->state) ? MO_CALL_DONE : MO_CALL_MISSED;
}

const char *
mo_call_icon (const MoCallView *call)
{
  static const char *const icons[] = { NULL, "mo-match-symbolic", "mo-refused-symbolic" };
  return icons[mo_call_look (call)];
}

int
mo_call_minute_now (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (MO_ZONE);
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  int told;
  if (mo_lenient_time (g_getenv ("MO_NOW"), &told))
    return told;
  return g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
}
