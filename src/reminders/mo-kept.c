/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reminders/mo-kept.h"

#include <sys/stat.h>

#define MOST_BYTES (256 * 1024) /* of a file that somebody else may have put there */

char *
mo_kept_sheet_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "mentoring-office", "reminders", NULL);
}

char *
mo_kept_memory_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "mentoring-office", "reminders-told", NULL);
}

static char *
read_text (const char *path)
{
  struct stat info;
  char *text = NULL;

  if (stat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > MOST_BYTES)
    return NULL;
  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

MoReminderSheet *
mo_kept_sheet (void)
{
  g_autofree char *path = mo_kept_sheet_path ();
  g_autofree char *text = read_text (path);
  MoReminderSheet *sheet = mo_reminder_sheet_parse (text);
  return sheet ? sheet : mo_reminder_sheet_new ();
}

MoReminderMemory *
mo_kept_memory (void)
{
  g_autofree char *path = mo_kept_memory_path ();
  g_autofree char *text = read_text (path);
  return mo_reminder_memory_parse (text);
}

void
mo_kept_memory_save (const MoReminderMemory *memory)
{
  static gboolean complained;
  g_autofree char *path = mo_kept_memory_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = mo_reminder_memory_write (memory);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    return;
  if (!complained)
    g_message ("What was said cannot be kept: %s", error->message);
  complained = TRUE;
}

MoMoment
mo_kept_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  return (MoMoment){ mo_day_new (g_date_time_get_year (now),
                                 g_date_time_get_month (now),
                                 g_date_time_get_day_of_month (now)),
                     g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now) };
}

gint64
mo_kept_seconds (MoMoment at)
{
  int year, month, day;
  if (!mo_day_split (at.day, &year, &month, &day))
    return 0;
  g_autoptr (GDateTime) time =
      g_date_time_new_local (year, month, day, at.minute / 60, at.minute % 60, 0);
  return time ? g_date_time_to_unix (time) : 0;
}
