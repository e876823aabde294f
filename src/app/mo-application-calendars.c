/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-application-private.h"
#include "app/mo-calendars.h"
#include "app/mo-prefs.h"
#include "app/mo-window.h"

static MoCalendarAsk *
ask_of_calendars (gpointer app)
{
  return mo_calendars_ask (MO_APPLICATION (app)->database);
}

static void
prefs_changed (GSettings *prefs, const char *key, MoCalendarWriter *writer)
{
  if (g_str_has_prefix (key, "calendar-"))
    mo_calendar_writer_changed (writer);
}

/* A folder that is gone is said in every window, until it is back. */
void
mo_application_tell_calendars (MoApplication *self)
{
  const char *problem =
      self->calendars ? mo_calendar_writer_get_problem (self->calendars) : NULL;
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at; at = at->next)
    if (MO_IS_WINDOW (at->data))
      mo_window_tell_calendars (at->data, problem);
}

static void
write_now (GSimpleAction *action, GVariant *value, gpointer user)
{
  MoApplication *self = user;
  if (self->calendars)
    mo_calendar_writer_now (self->calendars);
}

/* Not of an office that is only looked at. */
void
mo_application_begin_calendars (MoApplication *self)
{
  static const GActionEntry actions[] = { { "write-calendars", write_now } };

  if (self->flags & MO_STORE_READ_ONLY)
    return;
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  self->calendars = mo_calendar_writer_new (self->office, ask_of_calendars, self);
  g_signal_connect_object (self->calendars,
                           "written",
                           G_CALLBACK (mo_application_tell_calendars),
                           self,
                           G_CONNECT_SWAPPED);
  if (mo_prefs ())
    g_signal_connect_object (
        mo_prefs (), "changed", G_CALLBACK (prefs_changed), self->calendars, 0);
}

MoCalendarWriter *
mo_application_get_calendars (MoApplication *self)
{
  return self->calendars;
}

void
mo_application_end_calendars (MoApplication *self)
{
  if (self->calendars)
    mo_calendar_writer_close (self->calendars);
  g_clear_object (&self->calendars);
}
