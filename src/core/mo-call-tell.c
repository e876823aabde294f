/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-call-tell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-call-time.h"

char *
mo_call_first_name (const char *name)
{
  const char *space = strchr (name, ' ');
  return space && space > name ? g_strndup (name, space - name) : g_strstrip (g_strdup (name));
}

char *
mo_call_change_words (const MoCallChange *change)
{
  g_autofree char *day = mo_day_to_long (change->day);
  g_autofree char *time = mo_call_time_words (change->minute);

  if (change->to_day == MO_DAY_NONE)
    /* Translators: a name, a day, a time */
    return g_strdup_printf (_ ("Your call with %s on %s at %s does not take place. We will get "
                               "in touch about another day."),
                            change->other,
                            day,
                            time);
  g_autofree char *to_day = mo_day_to_long (change->to_day);
  g_autofree char *to_time = mo_call_time_words (change->to_minute);
  return g_strdup_printf (
      _ ("Your call with %s moves from %s at %s to %s at %s. Tell us if that "
         "does not suit you."),
      change->other,
      day,
      time,
      to_day,
      to_time);
}

char *
mo_call_ended_words (const MoCallChange *next, int calls)
{
  g_autofree char *day = mo_day_to_long (next->day);
  g_autofree char *time = mo_call_time_words (next->minute);

  if (calls == 1)
    /* Translators: a name, a day, a time */
    return g_strdup_printf (
        _ ("Your call with %s on %s at %s does not take place: the mentoring has ended."),
        next->other,
        day,
        time);
  return g_strdup_printf (
      ngettext ("The %d call that was booked with %s, from %s at %s on, does not take place: "
                "the mentoring has ended.",
                "The %d calls that were booked with %s, from %s at %s on, do not take place: "
                "the mentoring has ended.",
                calls),
      calls,
      next->other,
      day,
      time);
}

gboolean
mo_call_ended_is_told (const char *end_reason)
{
  return g_strcmp0 (end_reason, "died") != 0;
}
