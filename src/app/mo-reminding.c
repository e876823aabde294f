/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-reminding.h"

#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "app/mo-prefs.h"
#include "core/mo-reminder-words.h"
#include "model/mo-autostart.h"

#define AUTOSTART MO_REMINDERS_ID ".desktop"
#define OFFICE_ID "org.mentoringoffice.MentoringOffice"

char *
mo_reminding_office_id (const char *database)
{
  g_autofree char *usual = mo_usual_database ();
  g_autofree char *whole = g_canonicalize_filename (database, NULL);
  if (g_str_equal (whole, usual))
    return g_strdup (OFFICE_ID);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  return g_strdup_printf (OFFICE_ID ".of%.16s", sum);
}

MoReminderAsk *
mo_reminding_ask (const char *database)
{
  static const char *const no_calls[] = { "calls", NULL };
  MoReminderAsk *ask = g_new0 (MoReminderAsk, 1);
  MoOfficeHours usual = mo_office_hours_default ();
  g_auto (GStrv) silent = mo_prefs () ? g_settings_get_strv (mo_prefs (), "reminder-silent")
                                      : g_strdupv ((char **) no_calls);

  ask->path = mo_reminder_file_path ();
  ask->opens = mo_reminding_office_id (database);
  ask->hours.days = mo_prefs_number ("reminder-days", usual.days);
  ask->hours.from = mo_prefs_number ("reminder-from", usual.from);
  ask->hours.until = mo_prefs_number ("reminder-until", usual.until);
  ask->kinds = mo_reminder_kinds_without ((const char *const *) silent);
  return ask;
}

/* ---------------------------------------------------------------------- the program */

/* Beside this one, installed or in the folder it was built in; NULL where it is not. */
static char *
find_program (void)
{
  static const char *const places[] = { "mentoring-office-reminders",
                                        "../reminders/mentoring-office-reminders" };
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self ? g_path_get_dirname (self) : NULL;

  for (guint i = 0; folder && i < G_N_ELEMENTS (places); i++) {
    g_autofree char *path = g_build_filename (folder, places[i], NULL);
    if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
      return g_canonicalize_filename (path, NULL);
  }
  return g_find_program_in_path (places[0]);
}

static gboolean
start (const char *word, GError **error)
{
  g_autofree char *path = find_program ();
  const char *argv[] = { path, word, NULL };

  if (path) /* it stays: a script that reads what this program prints would wait for its end */
    return g_spawn_async (NULL,
                          (char **) argv,
                          NULL,
                          G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                          NULL,
                          NULL,
                          NULL,
                          error);
  g_set_error_literal (error,
                       G_IO_ERROR,
                       G_IO_ERROR_NOT_FOUND,
                       _ ("The program that reminds was not installed. Install Mentoring "
                          "Office again."));
  return FALSE;
}

static void
stop (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (!bus)
    return;
  g_dbus_connection_call (bus,
                          MO_REMINDERS_ID,
                          "/org/mentoringoffice/MentoringOffice/Reminders",
                          "org.gtk.Actions",
                          "Activate",
                          g_variant_new ("(sava{sv})", "quit", NULL, NULL),
                          NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          -1,
                          NULL,
                          NULL,
                          NULL);
  g_dbus_connection_flush_sync (bus, NULL, NULL);
}

gboolean
mo_reminding_is_on (void)
{
  return mo_autostart_is_on (AUTOSTART);
}

gboolean
mo_reminding_switch (gboolean on, GError **error)
{
  g_autofree char *path = find_program ();
  if (!mo_autostart_set (AUTOSTART,
                         _ ("Reminders of Mentoring Office"),
                         path ? path : "mentoring-office-reminders",
                         on,
                         error))
    return FALSE;
  if (on)
    return start (NULL, error);
  stop ();
  return TRUE;
}

gboolean
mo_reminding_try (GError **error)
{
  return start ("--try", error);
}

/* ---------------------------------------------------------------------- the office */

void
mo_reminding_set_office (const char *database)
{
  g_autofree char *whole = g_canonicalize_filename (database, NULL);
  if (mo_prefs ())
    g_settings_set_value (mo_prefs (), "office-file", g_variant_new_bytestring (whole));
}

char *
mo_reminding_get_office (void)
{
  if (!mo_prefs ())
    return NULL;
  g_autoptr (GVariant) value = g_settings_get_value (mo_prefs (), "office-file");
  const char *path = g_variant_get_bytestring (value);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_strdup (path) : NULL;
}

gboolean
mo_reminding_is_office (const char *database)
{
  g_autofree char *last = mo_reminding_get_office ();
  g_autofree char *whole = g_canonicalize_filename (database, NULL);
  return !last || g_str_equal (last, whole);
}

void
mo_reminding_follow (MoStore *store)
{
  const char *database = mo_store_get_path (store);
  g_autoptr (GError) error = NULL;

  if (!mo_reminding_is_office (database))
    return;
  g_autoptr (MoReminderAsk) ask = mo_reminding_ask (database);
  mo_store_read (store, mo_reminder_write_job, ask, &error);
  if (error)
    g_message ("The reminders were not written: %s", error->message);
  mo_reminding_set_office (database);
  g_settings_sync ();
}
