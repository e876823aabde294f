/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/mo-prefs.h"
#include "app/mo-window-private.h"
#include "store/mo-error.h"
#include "store/mo-search.h"
#include "store/mo-staff.h"
#include "widget/mo-announce.h"

/* The history calls what was taken back "Undone: …"; that is offered for doing again. */
static gboolean
is_undo (const char *label)
{
  const char *format = _ ("Undone: %s");
  return strncmp (label, format, strcspn (format, "%")) == 0;
}

/* Nothing of the safeguarding register is taken back. */
static gboolean
is_kept (char **tables)
{
  for (char **table = tables; *table; table++)
    if (mo_store_is_kept (*table))
      return TRUE;
  return FALSE;
}

static void
counted (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWindow) self = user;
  g_autofree MoPageCounts *counts = mo_office_finish (MO_OFFICE (source), result, NULL);
  if (!counts || !self->office)
    return; /* a count is no news: a page that cannot be read says why itself */

  g_autofree char *late = g_strdup_printf (_ ("%d due today or late"), counts->late);
  g_autofree char *waiting =
      counts->on_hold ? g_strdup_printf (_ ("%d waiting, %d of them on hold"),
                                         counts->waiting,
                                         counts->on_hold)
                      : g_strdup_printf (ngettext ("%d waiting", "%d waiting", counts->waiting),
                                         counts->waiting);
  g_autofree char *board =
      g_strdup_printf (_ ("%d accepted and without a match under way"), counts->board);
  mo_navigation_set_count (self->navigation, "today", counts->late, late);
  mo_navigation_set_count (self->navigation, "waiting", counts->waiting, waiting);
  g_autofree char *messages = g_strdup_printf (
      ngettext ("%d message to pass on", "%d messages to pass on", counts->messages),
      counts->messages);
  mo_navigation_set_count (self->navigation, "board", counts->board, board);
  mo_navigation_set_count (self->navigation, "messages", counts->messages, messages);
}

static void
count (MoWindow *self)
{
  mo_office_read (
      self->office, mo_page_counts_job, NULL, NULL, g_free, NULL, counted, g_object_ref (self));
}

/* The name on the list of staff, else what the computer calls them. */
static void
who_known (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWindow) self = user;
  g_autofree char *name = mo_office_finish (MO_OFFICE (source), result, NULL);
  const char *real = g_get_real_name ();
  gboolean known = real && *real && !g_str_equal (real, "Unknown");

  if (self->office)
    mo_navigation_set_who (self->navigation, name ? name : known ? real : g_get_user_name ());
}

static void
ask_who (MoWindow *self)
{
  mo_office_read (self->office,
                  mo_store_my_name_job,
                  NULL,
                  NULL,
                  g_free,
                  NULL,
                  who_known,
                  g_object_ref (self));
}

static void
news (MoWindow *self, char **tables, const char *label, gint64 change_set)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");

  mo_navigation_set_saved (self->navigation, time);
  count (self);
  if (mo_news_touches ((const char *const *) tables, "staff"))
    ask_who (self);
  if (!change_set || !label || !*label)
    return;
  mo_banner_set_words (self->problem, ""); /* what went wrong before is behind */
  mo_toast_overlay_set_seconds (self->toasts, mo_prefs_number ("message-seconds", 20));
  if (is_kept (tables))
    mo_toast_overlay_show (self->toasts, label, NULL, NULL);
  else if (is_undo (label))
    mo_toast_overlay_show (self->toasts, label, _ ("Redo"), "win.redo");
  else
    mo_toast_overlay_show (self->toasts, label, _ ("Undo"), "win.undo");
}

static void
undone (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWindow) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!error)
    return; /* the news of it says so */
  g_autofree char *words = mo_store_error_sentence (error);
  if (g_error_matches (error, MO_STORE_ERROR, MO_STORE_STAYS)) {
    /* Translators: after "…: this stays for good. Before it: “Match closed”." */
    g_autofree char *again = g_strdup_printf (_ ("%s Ctrl+Z again takes that back."), words);
    mo_toast_overlay_show (self->toasts, again, _ ("Undo"), "win.undo");
  } else if (g_error_matches (error, MO_STORE_ERROR, MO_STORE_NOTHING) ||
             g_error_matches (error, MO_STORE_ERROR, MO_STORE_NOTHING_AGAIN))
    mo_toast_overlay_show (self->toasts, words, NULL, NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", words);
}

void
mo_window_undo (MoWindow *self)
{
  mo_office_undo (self->office, undone, g_object_ref (self));
}

void
mo_window_redo (MoWindow *self)
{
  mo_office_redo (self->office, undone, g_object_ref (self));
}

void
mo_window_news_start (MoWindow *self)
{
  g_signal_connect_swapped (self->office, "news", G_CALLBACK (news), self);
  g_signal_connect_swapped (self->office, "day-changed", G_CALLBACK (count), self);
  count (self);
  ask_who (self);
}
