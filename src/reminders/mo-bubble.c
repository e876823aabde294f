/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reminders/mo-bubble.h"

#include <glib/gi18n-lib.h>
#include <libnotify/notify.h>

#include "reminders/mo-names.h"

#define SERVICE    "org.freedesktop.Notifications"
#define ANSWERS_MS 5000

struct _MoBubble {
  GDBusConnection *bus;
  GCancellable *asking; /* while the service is asked */
  NotifyNotification *note;
  gboolean open;
  char *title, *body;
  gboolean urgent;
  MoBubbleChosen chosen;
  MoBubbleShown shown;
  gpointer user;
};

static const struct {
  const char *action, *words;
  MoVerb verb;
} verbs[] = {
  { "default", N_ ("Open list"), MO_VERB_OPEN },
  { "open", N_ ("Open list"), MO_VERB_OPEN },
  { "hour", N_ ("In an hour"), MO_VERB_IN_AN_HOUR },
  { "tomorrow", N_ ("Tomorrow"), MO_VERB_TOMORROW },
};

static void
closed (MoBubble *bubble)
{
  bubble->open = FALSE;
}

static void
acted (NotifyNotification *note, char *action, gpointer user)
{
  MoBubble *bubble = user;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].action, action))
      bubble->chosen (
          verbs[i].verb, notify_notification_get_activation_token (note), bubble->user);
  mo_bubble_close (bubble);
}

/* XFCE draws the click on the bubble as one more button, where "Open list" would stand twice.
 */
static gboolean
draws_default (void)
{
  g_autofree char *name = NULL, *vendor = NULL, *number = NULL, *spec = NULL;
  return notify_get_server_info (&name, &vendor, &number, &spec) && name &&
         g_ascii_strncasecmp (name, "xfce", 4) == 0;
}

static void
add_verbs (MoBubble *bubble)
{
  for (guint i = draws_default () ? 1 : 0; i < G_N_ELEMENTS (verbs); i++)
    notify_notification_add_action (
        bubble->note, verbs[i].action, _ (verbs[i].words), acted, bubble, NULL);
}

static void
dress (MoBubble *bubble, const char *const *can)
{
  NotifyNotification *note = bubble->note;

  notify_notification_set_category (note, "x-mentoring-office.due");
  notify_notification_set_urgency (
      note, bubble->urgent ? NOTIFY_URGENCY_CRITICAL : NOTIFY_URGENCY_NORMAL);
  notify_notification_set_hint (note, "desktop-entry", g_variant_new_string (MO_OFFICE_NAME));
  notify_notification_clear_actions (note);
  if (g_strv_contains (can, "actions"))
    add_verbs (bubble);
}

static gboolean
put_up (MoBubble *bubble, const char *const *can)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *escaped = g_markup_escape_text (bubble->body, -1);
  const char *body = g_strv_contains (can, "body-markup") ? escaped : bubble->body;

  if (!bubble->note) {
    bubble->note = notify_notification_new (bubble->title, body, MO_OFFICE_NAME);
    g_signal_connect_swapped (bubble->note, "closed", G_CALLBACK (closed), bubble);
  } else
    notify_notification_update (bubble->note, bubble->title, body, MO_OFFICE_NAME);
  dress (bubble, can);
  bubble->open = notify_notification_show (bubble->note, &error);
  if (error)
    g_message ("Not shown: %s", error->message);
  return bubble->open;
}

static void
answered (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autofree const char **can = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  MoBubble *bubble = user;
  g_clear_object (&bubble->asking);
  if (answer)
    g_variant_get (answer, "(^a&s)", &can);
  bubble->shown (can && put_up (bubble, can), bubble->user);
}

void
mo_bubble_show (MoBubble *bubble, const char *title, const char *body, gboolean urgent)
{
  g_free (bubble->title);
  g_free (bubble->body);
  bubble->title = g_strdup (title);
  bubble->body = g_strdup (body);
  bubble->urgent = urgent;
  if (bubble->asking)
    return; /* its answer shows what stands then */
  bubble->asking = g_cancellable_new ();
  g_dbus_connection_call (bubble->bus,
                          SERVICE,
                          "/org/freedesktop/Notifications",
                          SERVICE,
                          "GetCapabilities",
                          NULL,
                          G_VARIANT_TYPE ("(as)"),
                          G_DBUS_CALL_FLAGS_NONE,
                          ANSWERS_MS,
                          bubble->asking,
                          answered,
                          bubble);
}

void
mo_bubble_close (MoBubble *bubble)
{
  if (bubble->open)
    notify_notification_close (bubble->note, NULL);
  bubble->open = FALSE;
}

gboolean
mo_bubble_is_open (MoBubble *bubble)
{
  return bubble->open;
}

MoBubble *
mo_bubble_new (GDBusConnection *bus, MoBubbleChosen chosen, MoBubbleShown shown, gpointer user)
{
  MoBubble *bubble = g_new0 (MoBubble, 1);
  notify_init (_ ("Mentoring Office"));
  bubble->bus = g_object_ref (bus);
  bubble->chosen = chosen;
  bubble->shown = shown;
  bubble->user = user;
  return bubble;
}

void
mo_bubble_free (MoBubble *bubble)
{
  if (!bubble)
    return;
  if (bubble->asking)
    g_cancellable_cancel (bubble->asking);
  g_clear_object (&bubble->asking);
  if (bubble->note)
    g_signal_handlers_disconnect_by_data (bubble->note, bubble);
  g_clear_object (&bubble->note);
  g_clear_object (&bubble->bus);
  g_free (bubble->title);
  g_free (bubble->body);
  g_free (bubble);
  notify_uninit ();
}
