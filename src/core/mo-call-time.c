/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-call-time.h"

#include <string.h>

/* The office's own zone is read from its file once: reading it for each call took longer than
 * the query for the calls.  NULL for a name that is no zone. */
static GTimeZone *
zone_named (const char *name)
{
  static GTimeZone *office;
  static gsize read;

  if (name && !g_str_equal (name, MO_ZONE))
    return g_time_zone_new_identifier (name);
  if (g_once_init_enter (&read)) {
    office = g_time_zone_new_identifier (MO_ZONE);
    g_once_init_leave (&read, 1);
  }
  return office ? g_time_zone_ref (office) : NULL;
}

char *
mo_call_time_to_utc (MoDay day, int minute, const char *zone)
{
  int y, m, d;
  if (!mo_day_split (day, &y, &m, &d) || minute < 0 || minute >= 24 * 60)
    return NULL;
  g_autoptr (GTimeZone) here = zone_named (zone);
  g_autoptr (GDateTime) local = g_date_time_new (
      here ? here : g_time_zone_new_utc (), y, m, d, minute / 60, minute % 60, 0);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (local);
  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

gboolean
mo_call_time_from_utc (const char *text, const char *zone, MoDay *day, int *minute)
{
  g_autoptr (GDateTime) utc =
      text && strlen (text) == 20 ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
  if (!utc)
    return FALSE;
  g_autoptr (GTimeZone) here = zone_named (zone);
  if (!here)
    return FALSE;
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, here);
  if (day)
    *day = mo_day_new (g_date_time_get_year (local),
                       g_date_time_get_month (local),
                       g_date_time_get_day_of_month (local));
  if (minute)
    *minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
  return TRUE;
}

char *
mo_call_time_words (int minute)
{
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}
