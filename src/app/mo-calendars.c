/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-calendars.h"

#include "app/mo-prefs.h"

/* "" where there is none; owned by the caller. */
static char *
path_kept (const char *key)
{
  if (!mo_prefs ())
    return g_strdup ("");
  g_autoptr (GVariant) value = g_settings_get_value (mo_prefs (), key);
  return g_strdup (g_variant_get_bytestring (value));
}

static void
keep_path (const char *key, const char *path)
{
  if (mo_prefs ())
    g_settings_set_value (mo_prefs (), key, g_variant_new_bytestring (path ? path : ""));
}

gboolean
mo_calendars_are_of_another (const char *database)
{
  g_autofree char *folder = path_kept ("calendar-folder"),
                  *office = path_kept ("calendar-office");
  g_autofree char *whole = g_canonicalize_filename (database, NULL);
  return *folder && !g_str_equal (office, whole);
}

char *
mo_calendars_get_folder (const char *database)
{
  g_autofree char *folder = path_kept ("calendar-folder");
  return *folder && !mo_calendars_are_of_another (database) ? g_steal_pointer (&folder) : NULL;
}

void
mo_calendars_set_folder (const char *database, const char *folder)
{
  g_autofree char *whole = g_canonicalize_filename (database, NULL);
  keep_path ("calendar-office", folder ? whole : NULL);
  keep_path ("calendar-folder", folder);
}

MoCalendarAsk *
mo_calendars_ask (const char *database)
{
  g_autofree char *folder = mo_calendars_get_folder (database);
  gboolean numbers = mo_prefs_flag ("calendar-numbers", FALSE);
  return folder
             ? mo_calendar_ask_new (folder, numbers ? MO_TITLE_NUMBERS : MO_TITLE_INITIALS, 0)
             : NULL;
}
