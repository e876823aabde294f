/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reminders/mo-reminders.h"

#include <glib/gi18n-lib.h>

#include "core/mo-reminder-words.h"
#include "reminders/mo-alarm.h"
#include "reminders/mo-bubble.h"
#include "reminders/mo-kept.h"
#include "reminders/mo-open-list.h"
#include "reminders/mo-watch.h"

#define LOOK_EVERY   3600 /* seconds: a time zone may change without a word */
#define TRY_FOR      30   /* seconds that a try alone waits for a click */
#define FIRST_RETRY  60   /* seconds after no service answered; doubles */
#define LONGEST_WAIT 1800

struct _MoReminders {
  GApplication *app;
  MoStay stay;
  MoReminderMemory *memory;
  MoAlarm *alarm;
  MoWatch *watch;
  MoBubble *bubble;
  GSimpleAction *service, *next;
  guint name_watch;

  GArray *saying; /* what becomes said when the bubble is up; empty for a try */
  GArray *shown;  /* the lines of the bubble */
  gboolean trying;
  int retry; /* seconds; 0 where the last bubble was shown */
};

static void
keep (GArray **lines, const GArray *other)
{
  g_array_unref (*lines);
  *lines = g_array_copy ((GArray *) other);
}

/* ---------------------------------------------------------------------- looking */

static void
set_alarm (MoReminders *self, gint64 at)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gint64 latest = now + (self->retry ? self->retry : LOOK_EVERY);
  if (self->alarm)
    mo_alarm_set (self->alarm, at > now ? MIN (at, latest) : latest);
}

static void
show (MoReminders *self, const GArray *lines, MoDay today)
{
  g_autofree char *title =
      lines->len ? mo_reminder_title (lines) : g_strdup (_ ("Nothing is due"));
  g_autofree char *body =
      lines->len ? mo_reminder_body (lines, today)
                 : g_strdup (_ ("This is how a reminder looks. Nothing is late or due today."));
  keep (&self->shown, lines);
  mo_bubble_show (self->bubble, title, body, mo_reminder_is_urgent (lines));
}

/* What was done takes its bubble away; the rest of one that is still open is said again with
 * what is new, so that there is never more than one. */
static void
say (MoReminders *self, const MoReminderPlan *plan, MoDay today)
{
  gboolean open = mo_bubble_is_open (self->bubble);
  g_autoptr (GArray) merged = mo_reminder_plan_merge (plan, self->shown);

  if (open && self->shown->len && !merged->len)
    mo_bubble_close (self->bubble);
  if (!plan->say->len)
    return;
  keep (&self->saying, plan->say);
  show (self, open ? merged : plan->say, today);
}

static void
look (MoReminders *self)
{
  g_autoptr (MoReminderSheet) sheet = mo_kept_sheet ();
  MoMoment now = mo_kept_now ();
  g_autoptr (MoReminderPlan) plan =
      mo_reminder_plan (sheet->reminders, &sheet->policy, self->memory, now);

  say (self, plan, now.day);
  gint64 next = mo_kept_seconds (plan->next);
  g_simple_action_set_state (self->next, g_variant_new_int64 (next));
  set_alarm (self, next);
  if (self->stay == MO_ONCE && !plan->say->len)
    g_application_quit (self->app);
}

static void
look_again (gpointer user)
{
  MoReminders *self = user;
  if (self->watch)
    mo_watch_look (self->watch);
  look (self);
}

/* ---------------------------------------------------------------------- the bubble */

static void
shown (gboolean done, gpointer user)
{
  MoReminders *self = user;
  gboolean was_try = self->trying;

  self->trying = FALSE;
  g_simple_action_set_state (self->service, g_variant_new_string (done ? "yes" : "no"));
  if (!was_try && done) {
    mo_reminder_memory_add (self->memory, self->saying, mo_kept_now ().day);
    mo_kept_memory_save (self->memory);
    g_array_set_size (self->saying, 0);
  }
  if (!was_try)
    self->retry = done ? 0 : CLAMP (self->retry * 2, FIRST_RETRY, LONGEST_WAIT);
  if (self->stay == MO_ONCE)
    g_application_quit (self->app);
  else if (self->alarm && done)
    look (self);
  else if (self->alarm && !was_try)
    set_alarm (self, 0);
}

/* It would be told to somebody who is not there to see it: a service that appears is at once
 * asked for what waits. */
static void
service_appeared (GDBusConnection *bus, const char *name, const char *owner, gpointer user)
{
  MoReminders *self = user;
  g_simple_action_set_state (self->service, g_variant_new_string ("yes"));
  if (self->retry)
    look (self);
}

static void
service_vanished (GDBusConnection *bus, const char *name, gpointer user)
{
  MoReminders *self = user;
  g_simple_action_set_state (self->service, g_variant_new_string ("unknown"));
}

static void
chosen (MoVerb verb, const char *token, gpointer user)
{
  MoReminders *self = user;
  g_autoptr (MoReminderSheet) sheet = mo_kept_sheet ();
  MoMoment now = mo_kept_now ();

  if (verb == MO_VERB_OPEN) {
    mo_open_list (g_application_get_dbus_connection (self->app), sheet->opens, token);
    return;
  }
  if (!self->shown->len)
    return; /* a try with nothing in it */
  mo_reminder_memory_snooze (self->memory,
                             self->shown,
                             now,
                             verb == MO_VERB_IN_AN_HOUR
                                 ? mo_reminder_in_an_hour (&sheet->policy, now)
                                 : mo_reminder_tomorrow (&sheet->policy, now));
  mo_kept_memory_save (self->memory);
  look (self);
}

static gboolean
release (gpointer app)
{
  g_application_release (app);
  return G_SOURCE_REMOVE;
}

void
mo_reminders_try (MoReminders *self)
{
  g_autoptr (MoReminderSheet) sheet = mo_kept_sheet ();
  g_autoptr (MoReminderMemory) blank = mo_reminder_memory_new ();
  MoMoment now = mo_kept_now ();
  g_autoptr (MoReminderPlan) plan =
      mo_reminder_plan (sheet->reminders, &sheet->policy, blank, now);

  if (self->saying->len == 0)
    self->trying = TRUE;
  show (self, plan->standing, now.day);
  g_application_hold (self->app); /* where it was only called for the try */
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, TRY_FOR, release, self->app, NULL);
}

/* ---------------------------------------------------------------------- beginning */

static void
try_asked (GSimpleAction *action, GVariant *value, gpointer user)
{
  mo_reminders_try (user);
}

static void
quit_asked (GSimpleAction *action, GVariant *value, gpointer user)
{
  MoReminders *self = user;
  mo_bubble_close (self->bubble);
  g_application_quit (self->app);
}

static GSimpleAction *
add_state (MoReminders *self, const char *name, GVariant *state)
{
  GSimpleAction *action = g_simple_action_new_stateful (name, NULL, state);
  g_simple_action_set_enabled (action, FALSE);
  g_action_map_add_action (G_ACTION_MAP (self->app), G_ACTION (action));
  return action;
}

MoReminders *
mo_reminders_new (GApplication *app, MoStay stay)
{
  static const GActionEntry entries[] = { { "try", try_asked }, { "quit", quit_asked } };
  MoReminders *self = g_new0 (MoReminders, 1);

  self->app = app;
  self->stay = stay;
  self->memory = mo_kept_memory ();
  self->saying = g_array_new (FALSE, FALSE, sizeof (MoReminderLine));
  self->shown = g_array_new (FALSE, FALSE, sizeof (MoReminderLine));
  self->bubble = mo_bubble_new (g_application_get_dbus_connection (app), chosen, shown, self);
  self->service = add_state (self, "service", g_variant_new_string ("unknown"));
  self->next = add_state (self, "next", g_variant_new_int64 (0));
  g_action_map_add_action_entries (G_ACTION_MAP (app), entries, G_N_ELEMENTS (entries), self);
  return self;
}

static gboolean
look_once (gpointer user)
{
  look (user);
  return G_SOURCE_REMOVE;
}

void
mo_reminders_start (MoReminders *self)
{
  g_autofree char *path = mo_kept_sheet_path ();

  if (self->stay == MO_ONCE) { /* it may leave at once, which only a program at work can */
    g_idle_add (look_once, self);
    return;
  }
  self->alarm = mo_alarm_new (look_again, self);
  self->watch = mo_watch_new (path, look_again, self);
  self->name_watch =
      g_bus_watch_name_on_connection (g_application_get_dbus_connection (self->app),
                                      "org.freedesktop.Notifications",
                                      G_BUS_NAME_WATCHER_FLAGS_NONE,
                                      service_appeared,
                                      service_vanished,
                                      self,
                                      NULL);
  look (self);
}

void
mo_reminders_free (MoReminders *self)
{
  if (!self)
    return;
  if (self->name_watch)
    g_bus_unwatch_name (self->name_watch);
  mo_alarm_free (self->alarm);
  mo_watch_free (self->watch);
  mo_bubble_free (self->bubble);
  mo_reminder_memory_free (self->memory);
  g_array_unref (self->saying);
  g_array_unref (self->shown);
  g_object_unref (self->service);
  g_object_unref (self->next);
  g_free (self);
}
