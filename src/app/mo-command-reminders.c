/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "app/mo-command-line.h"
#include "app/mo-reminding.h"

/* The file anew, from the database as it stands: they are of this office from now on. */
static int
write_file (const char *database, const char *today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_command_open (database, today, &error);
  if (!store)
    return mo_command_failed (error);
  g_autoptr (MoReminderAsk) ask = mo_reminding_ask (mo_store_get_path (store));
  mo_store_read (store, mo_reminder_write_job, ask, &error);
  if (error)
    return mo_command_failed (error);
  mo_reminding_set_office (mo_store_get_path (store));
  g_settings_sync ();
  g_print (_ ("Written: %s\n"), ask->path);
  return 0;
}

static int
tell (void)
{
  g_autofree char *path = mo_reminder_file_path ();
  g_autofree char *office = mo_reminding_get_office ();
  GStatBuf info;

  g_print ("%s\n",
           mo_reminding_is_on () ? _ ("Reminders begin with the session.")
                                 : _ ("Reminders are off."));
  if (office)
    g_print (_ ("They are of the office in %s.\n"), office);
  if (g_stat (path, &info) == 0) {
    g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (info.st_mtime);
    g_autofree char *when = g_date_time_format (at, _ ("%-e %B %Y at %H:%M"));
    g_print (_ ("%s was last changed on %s.\n"), path, when);
  } else
    g_print ("%s\n", _ ("Nothing was written for them yet."));
  g_print ("%s\n", _ ("mentoring-office-reminders --dry-run says what they would say now."));
  return 0;
}

static int
turn (gboolean on)
{
  g_autoptr (GError) error = NULL;
  if (!mo_reminding_switch (on, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  return tell ();
}

int
mo_command_reminders (int argc, char **argv)
{
  g_autofree char *database = NULL, *today = NULL;
  const GOptionEntry options[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, _ ("Use this database"), _ ("FILE") },
    { "today",
      0,
      0,
      G_OPTION_ARG_STRING,
      &today,
      _ ("Believe that it is this day"),
      "YYYY-MM-DD" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("[on|off|write]"));
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  const char *word = argc > 1 ? argv[1] : NULL;
  if (argc == 1)
    return tell ();
  if (argc == 2 && g_str_equal (word, "write"))
    return write_file (database, today);
  if (argc == 2 && (g_str_equal (word, "on") || g_str_equal (word, "off")))
    return turn (g_str_equal (word, "on"));
  g_printerr (_ ("“%s” is not understood. Write on, off or write, or nothing.\n"),
              argv[argc - 1]);
  return 2;
}
