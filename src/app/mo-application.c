/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-application-private.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "app/mo-demo-office.h"
#include "app/mo-prefs.h"
#include "app/mo-reminding.h"
#include "app/mo-window.h"
#include "widget/mo-appearance.h"
#include "widget/mo-dialog.h"
#include "widget/mo-focus.h"

#define PRESENT_AFTER_MS 60
#define ID               "org.mentoringoffice.MentoringOffice"

G_DEFINE_FINAL_TYPE (MoApplication, mo_application, GTK_TYPE_APPLICATION)

MoApplication *
mo_application_new (void)
{
  return g_object_new (MO_TYPE_APPLICATION,
                       "application-id",
                       ID,
                       "resource-base-path",
                       "/org/mentoringoffice/MentoringOffice",
                       NULL);
}

/* ---------------------------------------------------------------------- the words */

static void
add_options (GApplication *app)
{
  const struct {
    const char *name;
    GOptionArg kind;
    const char *does, *takes;
  } options[] = {
    { "database", G_OPTION_ARG_FILENAME, _ ("Open this database"), _ ("FILE") },
    { "demo", G_OPTION_ARG_NONE, _ ("Show an office of invented people"), NULL },
    { "today", G_OPTION_ARG_STRING, _ ("Believe that it is this day"), "YYYY-MM-DD" },
    { "show-list", G_OPTION_ARG_NONE, _ ("Show what is due, in the office last open"), NULL },
    { "version", G_OPTION_ARG_NONE, _ ("Say the version"), NULL },
  };
  g_autofree char *words = mo_command_line_words ();

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_application_add_main_option (
        app, options[i].name, 0, 0, options[i].kind, options[i].does, options[i].takes);
  g_application_set_option_context_summary (
      app, _ ("The office of a mentoring service for people with spinal cord injury."));
  g_application_set_option_context_description (app, words);
}

/* One window for one office: a second start with the same database presents the first. */
static void
take_id (MoApplication *self)
{
  g_autofree char *id = mo_reminding_office_id (self->database);
  g_application_set_application_id (G_APPLICATION (self), id);
}

static int
read_demo (MoApplication *self)
{
  g_autoptr (GError) error = NULL;
  self->demo = mo_demo_office_make (self->today, &error);
  if (!self->demo)
    return mo_command_failed (error);
  self->database = g_strdup (self->demo);
  g_application_set_flags (G_APPLICATION (self), G_APPLICATION_NON_UNIQUE);
  return -1;
}

/* Answers -1 to go on, else what to exit with. */
static int
options_read (GApplication *app, GVariantDict *dict, gpointer user)
{
  MoApplication *self = MO_APPLICATION (app);
  const char *today = g_getenv ("MO_TODAY");

  if (g_variant_dict_contains (dict, "version")) {
    g_print ("Mentoring Office " MO_VERSION "\n");
    return 0;
  }
  g_variant_dict_lookup (dict, "today", "&s", &today);
  self->today = mo_day_from_iso (today);
  if (today && self->today == MO_DAY_NONE) {
    g_printerr (_ ("“%s” is not a day. Write it as 2026-03-12.\n"), today);
    return 2;
  }
  if (g_variant_dict_contains (dict, "demo"))
    return read_demo (self);
  if (!g_variant_dict_lookup (dict, "database", "^ay", &self->database))
    self->database = g_strdup (g_getenv ("MO_DATABASE"));
  gboolean list = g_variant_dict_contains (dict, "show-list");
  if (!self->database && list)
    self->database = mo_reminding_get_office ();
  if (!self->database)
    self->database = mo_usual_database ();
  take_id (self);
  return list ? mo_application_want_list (self) : -1;
}

/* ---------------------------------------------------------------------- opening */

static void
close_office (MoApplication *self)
{
  self->begun = FALSE;
  if (self->reminders)
    mo_reminder_writer_close (self->reminders);
  g_clear_object (&self->reminders);
  mo_application_end_calendars (self);
  if (self->office)
    mo_office_close (self->office);
  g_clear_object (&self->office);
}

/* A large file takes a moment to be checked: the window does not wait for that. */
static gboolean
present_early (gpointer app)
{
  MO_APPLICATION (app)->presenting = 0;
  gtk_window_present (gtk_application_get_active_window (app));
  return G_SOURCE_REMOVE;
}

static void
opened (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWindow) window = user;
  g_autoptr (GError) error = NULL;
  MoApplication *self = MO_APPLICATION (g_application_get_default ());

  g_clear_handle_id (&self->presenting, g_source_remove);

  if (!mo_office_opened_finish (MO_OFFICE (source), result, &error))
    mo_window_refuse (window, error);
  else {
    mo_window_begin (window);
    if (!self->demo) /* whatever was begun there was invented */
      mo_window_offer_drafts (window);
    mo_application_begin_list (self);
    mo_application_begin_calendars (self);
  }
  gtk_window_present (GTK_WINDOW (window));
}

/* Each window is a group of its own: what is open over one leaves the others free. */
static MoWindow *
make_window (MoApplication *self)
{
  MoWindow *window = mo_window_new (GTK_APPLICATION (self), self->office);
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  gtk_window_group_add_window (group, GTK_WINDOW (window));
  if (self->demo)
    mo_window_add_banner (window,
                          MO_BANNER_PLAIN,
                          _ ("These people are invented. Try everything: nothing here is kept "
                             "when the program ends."));
  if (self->flags & MO_STORE_READ_ONLY)
    mo_window_add_banner (window,
                          MO_BANNER_SOON,
                          _ ("You are only looking. Nothing can be changed here, because the "
                             "file or its folder cannot be written."));
  return window;
}

/* The thread opens the database while the window is being made. */
static void
open_office (MoApplication *self)
{
  self->office = mo_office_new (self->database, NULL, self->flags, self->today);
  if (!self->demo && !(self->flags & MO_STORE_READ_ONLY))
    mo_office_keep_backups (self->office);
  MoWindow *window = make_window (self);
  self->presenting = g_timeout_add (PRESENT_AFTER_MS, present_early, self);
  mo_office_opened_async (self->office, opened, g_object_ref (window));
}

/* The same office beside itself: a list in one window, a person in the other. */
static void
new_window (GSimpleAction *action, GVariant *value, gpointer user)
{
  MoApplication *self = user;
  if (!self->begun)
    return;
  MoWindow *window = make_window (self);
  mo_window_begin (window);
  mo_application_tell_calendars (self);
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_again (MoApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  g_application_hold (G_APPLICATION (self));
  if (window)
    gtk_window_destroy (window);
  close_office (self);
  open_office (self);
  g_application_release (G_APPLICATION (self));
}

static void
try_again (GSimpleAction *action, GVariant *value, gpointer user)
{
  open_again (user);
}

static void
look_only (GSimpleAction *action, GVariant *value, gpointer user)
{
  MO_APPLICATION (user)->flags |= MO_STORE_READ_ONLY;
  open_again (user);
}

static void
another_chosen (GFile *file, gpointer user)
{
  MoApplication *self = user;
  if (!file)
    return;
  g_free (self->database);
  self->database = g_file_get_path (file);
  self->flags = MO_STORE_DEFAULT;
  open_again (self);
}

static void
open_another (GSimpleAction *action, GVariant *value, gpointer user)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user));
  mo_dialog_open_file (GTK_WIDGET (window),
                       _ ("Open another office"),
                       _ ("Databases of Mentoring Office"),
                       "*.db",
                       another_chosen,
                       user);
}

/* Quitting alone would not close the windows, which remember their size and page then. */
static void
leave (GtkApplication *app)
{
  GtkWindow *window;
  while ((window = gtk_application_get_active_window (app)))
    gtk_window_destroy (window);
  g_application_quit (G_APPLICATION (app));
}

static void
quit (GSimpleAction *action, GVariant *value, gpointer user)
{
  leave (user);
}

static gboolean
told_to_end (gpointer user)
{
  leave (user);
  return G_SOURCE_CONTINUE;
}

/* ---------------------------------------------------------------------- the object */

static void
mo_application_startup (GApplication *app)
{
  static const GActionEntry actions[] = {
    { "quit", quit },
    { "new-window", new_window },
    { "try-again", try_again },
    { "look-only", look_only },
    { "open-another", open_another },
    { "show-list", mo_application_show_list },
  };

  G_APPLICATION_CLASS (mo_application_parent_class)->startup (app);
  g_action_map_add_action_entries (G_ACTION_MAP (app), actions, G_N_ELEMENTS (actions), app);
  gtk_window_set_default_icon_name (ID);
  mo_focus_spares_check_boxes ();
  mo_prefs_follow ();
  mo_appearance_start (mo_appearance_get ());
  g_unix_signal_add (SIGTERM, told_to_end, app);
  g_unix_signal_add (SIGINT, told_to_end, app);
}

static void
mo_application_activate (GApplication *app)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));
  if (window)
    gtk_window_present (window);
  else
    open_office (MO_APPLICATION (app));
}

static void
mo_application_shutdown (GApplication *app)
{
  MoApplication *self = MO_APPLICATION (app);

  g_clear_handle_id (&self->presenting, g_source_remove);
  G_APPLICATION_CLASS (mo_application_parent_class)->shutdown (app);
  g_settings_sync (); /* what is written last would be lost with the process */
  close_office (self);
  if (self->demo)
    mo_demo_office_remove (self->demo);
  g_clear_pointer (&self->demo, g_free);
  g_clear_pointer (&self->database, g_free);
}

static void
mo_application_class_init (MoApplicationClass *klass)
{
  G_APPLICATION_CLASS (klass)->startup = mo_application_startup;
  G_APPLICATION_CLASS (klass)->activate = mo_application_activate;
  G_APPLICATION_CLASS (klass)->shutdown = mo_application_shutdown;
}

static void
mo_application_init (MoApplication *self)
{
  add_options (G_APPLICATION (self));
  g_signal_connect (self, "handle-local-options", G_CALLBACK (options_read), NULL);
}
