/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether reminders come at all, what they are at, and trying one. */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "app/mo-reminding.h"
#include "core/mo-reminder-words.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"
#include "widget/mo-setting-row.h"

#define SERVICE    "org.freedesktop.Notifications"
#define PATH       "/org/mentoringoffice/MentoringOffice/Reminders"
#define ANSWERS_MS 5000

typedef struct {
  GtkWidget *on_row, *try_row;
  GtkSwitch *toggle;
  GDBusConnection *bus; /* NULL without a session */
  guint watch;
  gboolean running;
  GActionGroup *actions; /* of the running program */
  GCancellable *asking;
} Reminding;

static void
reminding_free (gpointer data)
{
  Reminding *self = data;
  if (self->watch)
    g_bus_unwatch_name (self->watch);
  if (self->actions)
    g_signal_handlers_disconnect_by_data (self->actions, self);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->actions);
  g_clear_object (&self->bus);
  g_free (self);
}

/* ---------------------------------------------------------------------- at work or not */

static char *
next_words (gint64 seconds)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (seconds);
  MoMoment moment = { mo_day_new (g_date_time_get_year (at),
                                  g_date_time_get_month (at),
                                  g_date_time_get_day_of_month (at)),
                      g_date_time_get_hour (at) * 60 + g_date_time_get_minute (at) };
  g_autofree char *words = mo_moment_words (moment);
  return g_strdup_printf (_ ("At work. The next one comes on %s."), words);
}

/* A state of the running program, or NULL. */
static GVariant *
state_of (Reminding *self, const char *name, const GVariantType *type)
{
  g_autoptr (GVariant) state =
      self->actions ? g_action_group_get_action_state (self->actions, name) : NULL;
  return state && g_variant_is_of_type (state, type) ? g_steal_pointer (&state) : NULL;
}

static char *
state_words (Reminding *self)
{
  g_autoptr (GVariant) next = state_of (self, "next", G_VARIANT_TYPE_INT64);
  g_autoptr (GVariant) service = state_of (self, "service", G_VARIANT_TYPE_STRING);

  if (!gtk_switch_get_active (self->toggle))
    return g_strdup (_ ("Off: nothing reminds while this program is shut."));
  if (!self->running)
    return g_strdup (_ ("Begins with the next session."));
  if (service && g_str_equal (g_variant_get_string (service, NULL), "no"))
    return g_strdup (_ ("At work, and waiting for somebody to show what is due."));
  if (next && g_variant_get_int64 (next))
    return next_words (g_variant_get_int64 (next));
  return g_strdup (_ ("At work. Nothing is due in the coming weeks."));
}

static void
show_state (Reminding *self)
{
  g_autofree char *words = state_words (self);
  mo_setting_row_set_note (MO_SETTING_ROW (self->on_row), words);
}

static void
appeared (GDBusConnection *bus, const char *name, const char *owner, gpointer user)
{
  Reminding *self = user;
  self->running = TRUE;
  self->actions = G_ACTION_GROUP (g_dbus_action_group_get (bus, name, PATH));
  g_signal_connect_swapped (self->actions, "action-added", G_CALLBACK (show_state), self);
  g_signal_connect_swapped (
      self->actions, "action-state-changed", G_CALLBACK (show_state), self);
  g_strfreev (g_action_group_list_actions (self->actions)); /* begins to follow them */
  show_state (self);
}

static void
vanished (GDBusConnection *bus, const char *name, gpointer user)
{
  Reminding *self = user;
  self->running = FALSE;
  if (self->actions)
    g_signal_handlers_disconnect_by_data (self->actions, self);
  g_clear_object (&self->actions);
  show_state (self);
}

static gboolean
switched (GtkSwitch *toggle, gboolean on, Reminding *self)
{
  g_autoptr (GError) error = NULL;
  if (!mo_reminding_switch (on, &error)) {
    mo_problem_show (GTK_WIDGET (toggle), error->message);
    return TRUE; /* stays as it was */
  }
  gtk_switch_set_state (toggle, on);
  show_state (self);
  return TRUE;
}

/* ---------------------------------------------------------------------- who shows them */

static void
show_service (Reminding *self, const char *name)
{
  g_autofree char *words =
      name ? g_strdup_printf (_ ("Shown by %s."), name)
           : g_strdup (_ ("No notification service answers on this desktop, so nothing can be "
                          "shown. The page Today always has everything."));
  mo_setting_row_set_note (MO_SETTING_ROW (self->try_row), words);
}

static void
service_answered (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  const char *name = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (answer)
    g_variant_get_child (answer, 0, "&s", &name);
  show_service (user, name);
}

static void
ask_service (Reminding *self)
{
  if (!self->bus) {
    show_service (self, NULL);
    return;
  }
  g_dbus_connection_call (self->bus,
                          SERVICE,
                          "/org/freedesktop/Notifications",
                          SERVICE,
                          "GetServerInformation",
                          NULL,
                          NULL,
                          G_DBUS_CALL_FLAGS_NONE,
                          ANSWERS_MS,
                          self->asking,
                          service_answered,
                          self);
}

static void
try_clicked (GtkWidget *button, Reminding *self)
{
  g_autoptr (GError) error = NULL;
  if (!mo_reminding_try (&error))
    mo_problem_show (button, error->message);
  ask_service (self);
}

/* ---------------------------------------------------------------------- the card */

static GDBusConnection *
session_bus (void)
{
  GApplication *app = g_application_get_default ();
  GDBusConnection *bus = app ? g_application_get_dbus_connection (app) : NULL;
  return bus ? g_object_ref (bus) : NULL;
}

GtkWidget *
mo_preferences_reminding_new (void)
{
  GtkWidget *card = mo_setting_card_new (_ ("On this computer"));
  GtkWidget *try_button = gtk_button_new_with_label (_ ("Try one now"));
  Reminding *self = g_new0 (Reminding, 1);
  GtkWidget *on_off = mo_setting_switch_new (&self->toggle);

  self->bus = session_bus ();
  self->asking = g_cancellable_new ();
  self->on_row = mo_setting_row_new (_ ("Remind me"), "", on_off);
  self->try_row = mo_setting_row_new (_ ("On the desktop"), "", try_button);
  mo_access_icon_button (try_button, _ ("Try one now"));
  mo_setting_card_add (card, self->on_row);
  mo_setting_card_add (card, self->try_row);
  gtk_switch_set_active (self->toggle, mo_reminding_is_on ());
  g_object_set_data_full (G_OBJECT (card), "mo-reminding", self, reminding_free);
  g_signal_connect (self->toggle, "state-set", G_CALLBACK (switched), self);
  g_signal_connect (try_button, "clicked", G_CALLBACK (try_clicked), self);
  if (self->bus)
    self->watch = g_bus_watch_name_on_connection (self->bus,
                                                  MO_REMINDERS_ID,
                                                  G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                  appeared,
                                                  vanished,
                                                  self,
                                                  NULL);
  show_state (self);
  ask_service (self);
  return card;
}
