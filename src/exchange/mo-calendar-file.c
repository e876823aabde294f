/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/mo-calendar-file.h"

#include <libical/ical.h>
#include <string.h>

#define MAKER "-//Mentoring Office//Calls//EN"
#define OWNER "X-MENTORING-OFFICE"
#define HEAD  2048 /* bytes in which a file says whose it is */

void
mo_calendar_event_free (MoCalendarEvent *event)
{
  g_free (event->uid);
  g_free (event->starts_at);
  g_free (event->changed_at);
  g_free (event->title);
  g_free (event->where);
  g_free (event);
}

/* "2026-03-26T18:00:00Z" → a moment of UTC; the null time where it is none. */
static struct icaltimetype
moment (const char *iso)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (const char *at = iso; at && *at; at++)
    if (*at != '-' && *at != ':')
      g_string_append_c (text, *at);
  return text->len == 16 ? icaltime_from_string (text->str) : icaltime_null_time ();
}

static void
add_x (icalcomponent *to, const char *name, const char *value)
{
  icalproperty *property = icalproperty_new_x (value);
  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (to, property);
}

static icalcomponent *
event_component (const MoCalendarEvent *event)
{
  struct icaltimetype from = moment (event->starts_at), changed = moment (event->changed_at);
  struct icaltimetype to = icaltime_add (from, icaldurationtype_from_int (event->minutes * 60));

  if (icaltime_is_null_time (from) || icaltime_is_null_time (changed))
    return NULL;
  return icalcomponent_vanew (
      ICAL_VEVENT_COMPONENT,
      icalproperty_new_uid (event->uid),
      icalproperty_new_sequence (event->sequence),
      icalproperty_new_dtstamp (changed),
      icalproperty_new_lastmodified (changed),
      icalproperty_new_dtstart (from),
      icalproperty_new_dtend (to),
      icalproperty_new_summary (event->title),
      icalproperty_new_location (event->where),
      icalproperty_new_class (ICAL_CLASS_PRIVATE),
      icalproperty_new_status (event->cancelled ? ICAL_STATUS_CANCELLED
                                                : ICAL_STATUS_CONFIRMED),
      icalproperty_new_transp (event->cancelled ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE),
      (void *) 0);
}

static icalcomponent *
calendar_component (const char *name, const char *owner)
{
  icalcomponent *calendar = icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT,
                                                 icalproperty_new_version ("2.0"),
                                                 icalproperty_new_prodid (MAKER),
                                                 icalproperty_new_calscale ("GREGORIAN"),
                                                 icalproperty_new_method (ICAL_METHOD_PUBLISH),
                                                 (void *) 0);
  add_x (calendar, OWNER, owner);
  add_x (calendar, "X-WR-CALNAME", name);
  return calendar;
}

char *
mo_calendar_file_text (const char *name, const char *owner, GPtrArray *events)
{
  icalcomponent *calendar = calendar_component (name, owner);
  gboolean whole = TRUE;

  for (guint i = 0; whole && i < events->len; i++) {
    icalcomponent *event = event_component (g_ptr_array_index (events, i));
    whole = event != NULL;
    if (whole)
      icalcomponent_add_component (calendar, event);
  }
  char *text = whole ? icalcomponent_as_ical_string_r (calendar) : NULL;
  char *copy = g_strdup (text);
  free (text);
  icalcomponent_free (calendar);
  return copy;
}

gboolean
mo_calendar_file_is_ours (const char *text, const char *owner)
{
  g_autofree char *head = g_strndup (text ? text : "", HEAD);
  g_autofree char *line = g_strdup_printf ("\r\n" OWNER ":%s\r\n", owner);
  return g_str_has_prefix (head, "BEGIN:VCALENDAR") && strstr (head, "PRODID:" MAKER) &&
         strstr (head, line);
}
