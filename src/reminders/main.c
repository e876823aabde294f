/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mentoring-office-reminders: tells the desktop what is due, while the office itself is shut.
 */
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>

#include "core/mo-reminder-words.h"
#include "reminders/mo-kept.h"
#include "reminders/mo-names.h"
#include "reminders/mo-reminders.h"

static gboolean once, dry_run, try_now, version;
static char *at;

static const GOptionEntry options[] = {
  { "once", 0, 0, G_OPTION_ARG_NONE, &once, N_ ("Look once, say what is to be said, leave") },
  { "dry-run",
    0,
    0,
    G_OPTION_ARG_NONE,
    &dry_run,
    N_ ("Print what would be said; nothing is shown or remembered") },
  { "at",
    0,
    0,
    G_OPTION_ARG_STRING,
    &at,
    N_ ("With --dry-run: as if it were then"),
    "'YYYY-MM-DD HH:MM'" },
  { "try", 0, 0, G_OPTION_ARG_NONE, &try_now, N_ ("Show how a reminder looks, now") },
  { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Say the version") },
  { NULL },
};

/* ---------------------------------------------------------------------- in words */

static gboolean
read_moment (const char *text, MoMoment *moment)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 2);
  g_auto (GStrv) time = words[0] && words[1] ? g_strsplit (words[1], ":", 2) : NULL;
  gint64 hour, minute;

  moment->day = mo_day_from_iso (words[0]);
  if (moment->day == MO_DAY_NONE || !time || !time[0] || !time[1] ||
      !g_ascii_string_to_signed (time[0], 10, 0, 23, &hour, NULL) ||
      !g_ascii_string_to_signed (time[1], 10, 0, 59, &minute, NULL))
    return FALSE;
  moment->minute = hour * 60 + minute;
  return TRUE;
}

static int
print_plan (MoMoment now)
{
  g_autoptr (MoReminderSheet) sheet = mo_kept_sheet ();
  g_autoptr (MoReminderMemory) memory = mo_kept_memory ();
  g_autoptr (MoReminderPlan) plan =
      mo_reminder_plan (sheet->reminders, &sheet->policy, memory, now);

  if (plan->say->len) {
    g_autofree char *title = mo_reminder_title (plan->say);
    g_autofree char *body = mo_reminder_body (plan->say, now.day);
    g_print ("%s\n%s\n", title, body);
    mo_reminder_memory_add (memory, plan->say, now.day);
  } else
    g_print ("%s\n", _ ("Nothing to say now."));
  g_autoptr (MoReminderPlan) then =
      mo_reminder_plan (sheet->reminders, &sheet->policy, memory, now);
  g_autofree char *next = mo_moment_words (then->next);
  if (next)
    g_print (_ ("Next: %s\n"), next);
  else
    g_print ("%s\n", _ ("Next: not before something changes."));
  return EXIT_SUCCESS;
}

static int
print_only (void)
{
  MoMoment now = mo_kept_now ();
  if (at && !read_moment (at, &now)) {
    g_printerr (_ ("“%s” is not a time. Write it as 2026-03-12 09:00.\n"), at);
    return 2;
  }
  return print_plan (now);
}

/* ---------------------------------------------------------------------- at work */

static gboolean
told_to_end (gpointer app)
{
  g_application_quit (app);
  return G_SOURCE_CONTINUE;
}

/* A second start finds the first at work already. */
static void
activated (GApplication *app, gpointer user)
{
}

/* One that is there already stays; it takes over a try. */
static int
work (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GApplication) app = g_application_new (
      MO_REMINDERS_NAME, once ? G_APPLICATION_NON_UNIQUE : G_APPLICATION_DEFAULT_FLAGS);

  if (!g_application_register (app, NULL, &error) || !g_application_get_dbus_connection (app)) {
    g_message ("No session to remind in: %s", error ? error->message : "no bus");
    return EXIT_SUCCESS;
  }
  if (g_application_get_is_remote (app)) {
    if (try_now)
      g_action_group_activate_action (G_ACTION_GROUP (app), "try", NULL);
    g_dbus_connection_flush_sync (g_application_get_dbus_connection (app), NULL, NULL);
    return EXIT_SUCCESS;
  }
  MoReminders *reminders = mo_reminders_new (app, once ? MO_ONCE : MO_STAY);
  g_signal_connect (app, "activate", G_CALLBACK (activated), NULL);
  g_unix_signal_add (SIGTERM, told_to_end, app);
  g_unix_signal_add (SIGINT, told_to_end, app);
  g_unix_signal_add (SIGHUP, told_to_end, app);
  if (!try_now)
    g_application_hold (app);
  if (try_now)
    mo_reminders_try (reminders);
  else
    mo_reminders_start (reminders);
  int status = g_application_run (app, 0, NULL);
  mo_reminders_free (reminders);
  return status;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  /* neither the desktop's file systems nor its settings are needed: they are larger than this
   */
  g_setenv ("GIO_USE_VFS", "local", TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, MO_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("mentoring-office-reminders");
  g_option_context_set_summary (context, _ ("Reminds of what is due in the mentoring office."));
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  if (version) {
    g_print ("mentoring-office-reminders " MO_VERSION "\n");
    return EXIT_SUCCESS;
  }
  return dry_run ? print_only () : work ();
}
