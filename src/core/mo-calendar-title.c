/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-calendar-title.h"

#include <glib/gi18n-lib.h>

static void
add_initial (GString *text, const char *name)
{
  for (const char *at = name; at && *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (!g_unichar_isalpha (c))
      continue;
    if (text->len)
      g_string_append_c (text, ' ');
    g_string_append_unichar (text, g_unichar_toupper (c));
    g_string_append_c (text, '.');
    return;
  }
}

char *
mo_initials (const char *first, const char *last)
{
  g_autoptr (GString) text = g_string_new (NULL);
  add_initial (text, first);
  add_initial (text, last);
  return g_strdup (text->str);
}

char *
mo_calendar_mentor (const MoCalendarCallNames *names, MoCalendarTitle how)
{
  if (how == MO_TITLE_INITIALS)
    return mo_initials (names->mentor_first, names->mentor_last);
  return g_strdup_printf ("M-%04" G_GINT64_FORMAT, names->mentor);
}

char *
mo_calendar_title (const MoCalendarCallNames *names, MoCalendarTitle how, gboolean for_mentor)
{
  g_autofree char *mentee = how == MO_TITLE_INITIALS
                                ? mo_initials (names->mentee_first, names->mentee_last)
                                : g_strdup (names->referral);
  g_autofree char *mentor = mo_calendar_mentor (names, how);

  if (for_mentor)
    return g_strdup_printf (_ ("Call %d of %d, %s"), names->number, names->limit, mentee);
  return g_strdup_printf (
      _ ("Call %d of %d, %s with %s"), names->number, names->limit, mentee, mentor);
}
