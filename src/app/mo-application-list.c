/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-application-private.h"
#include "app/mo-prefs.h"
#include "app/mo-reminding.h"
#include "app/mo-window.h"

static MoReminderAsk *
ask_of_reminders (gpointer app)
{
  MoReminderAsk *ask = mo_reminding_ask (MO_APPLICATION (app)->database);
  g_free (ask->opens); /* it may have another open than it began with */
  ask->opens = g_strdup (g_application_get_application_id (app));
  return ask;
}

static void
prefs_changed (GSettings *prefs, const char *key, MoReminderWriter *writer)
{
  if (g_str_has_prefix (key, "reminder-"))
    mo_reminder_writer_changed (writer);
}

/* Reminders are of a real office that somebody works in, not of one that is only looked at. */
static void
begin_reminders (MoApplication *self)
{
  if (self->demo || (self->flags & MO_STORE_READ_ONLY))
    return;
  mo_reminding_set_office (self->database);
  self->reminders = mo_reminder_writer_new (self->office, ask_of_reminders, self);
  if (mo_prefs ())
    g_signal_connect_object (
        mo_prefs (), "changed", G_CALLBACK (prefs_changed), self->reminders, 0);
}

static GtkWindow *
find_window (MoApplication *self)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at; at = at->next)
    if (MO_IS_WINDOW (at->data))
      return at->data;
  return NULL;
}

/* The page of the day has all that a reminder counts. */
static void
give_list (MoApplication *self)
{
  GtkWindow *window = find_window (self);
  if (window && self->begun && self->list_wanted)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "today");
  self->list_wanted = FALSE;
}

void
mo_application_begin_list (MoApplication *self)
{
  self->begun = TRUE;
  begin_reminders (self);
  give_list (self);
}

/* A program that has the office open already is asked to show it. */
int
mo_application_want_list (MoApplication *self)
{
  g_application_register (G_APPLICATION (self), NULL, NULL);
  if (!g_application_get_is_remote (G_APPLICATION (self))) {
    self->list_wanted = TRUE;
    return -1;
  }
  g_action_group_activate_action (G_ACTION_GROUP (self), "show-list", NULL);
  return 0;
}

/* The desktop starts the program for the usual office.  Where another was worked in last, that
 * one is asked, or started, under its own name. */
static gboolean
hand_over (MoApplication *self)
{
  g_autofree char *last = mo_reminding_get_office ();
  g_autofree char *whole = g_canonicalize_filename (self->database, NULL);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  char *argv[] = { program, "--show-list", NULL };

  if (!last || !program || g_str_equal (last, whole))
    return FALSE;
  return g_spawn_async (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL);
}

void
mo_application_show_list (GSimpleAction *action, GVariant *value, gpointer user)
{
  MoApplication *self = user;
  GtkWindow *window = find_window (self);

  if (!window && hand_over (self))
    return;
  self->list_wanted = TRUE;
  if (window && self->begun)
    give_list (self);
  if (window)
    gtk_window_present (window);
  else
    g_application_activate (user);
}
