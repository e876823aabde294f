/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long somebody is on the line. */
#include <glib/gi18n-lib.h>

#include "phone/mo-phone-page-private.h"
#include "widget/mo-announce.h"

static int
seconds_now (MoPhonePage *self)
{
  return self->began ? (int) ((g_get_monotonic_time () - self->began) / G_USEC_PER_SEC)
                     : self->seconds;
}

void
mo_phone_page_show_timer (MoPhonePage *self)
{
  int seconds = seconds_now (self);
  g_autofree char *words = g_strdup_printf ("%02d:%02d", seconds / 60, seconds % 60);
  gtk_label_set_label (self->timer, words);
  gtk_label_set_label (self->timer_words,
                       self->began ? _ ("on the line, F5 stops") : _ ("F5 starts the clock"));
}

static gboolean
tick (gpointer page)
{
  mo_phone_page_show_timer (page);
  return G_SOURCE_CONTINUE;
}

void
mo_phone_page_stop_timer (MoPhonePage *self)
{
  if (!self->began)
    return;
  self->seconds = seconds_now (self);
  self->began = 0;
  g_clear_handle_id (&self->ticking, g_source_remove);
  mo_phone_page_show_timer (self);
}

void
mo_phone_page_reset_timer (MoPhonePage *self)
{
  mo_phone_page_stop_timer (self);
  self->seconds = 0;
  mo_phone_page_show_timer (self);
}

static void
start (MoPhonePage *self)
{
  self->began = g_get_monotonic_time () - (gint64) self->seconds * G_USEC_PER_SEC;
  self->ticking = g_timeout_add_seconds (1, tick, self);
  mo_phone_page_show_timer (self);
}

static void
timer (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPhonePage *self = MO_PHONE_PAGE (widget);
  if (!self->card)
    return;
  if (!self->began) {
    start (self);
    mo_announce (widget, _ ("The clock runs."));
    return;
  }
  mo_phone_page_stop_timer (self);
  g_autofree char *minutes = g_strdup_printf (
      ngettext ("%d minute", "%d minutes", self->seconds / 60), self->seconds / 60);
  g_autofree char *seconds = g_strdup_printf (
      ngettext ("%d second", "%d seconds", self->seconds % 60), self->seconds % 60);
  g_autofree char *words =
      g_strdup_printf (_ ("The clock stands at %s and %s."), minutes, seconds);
  mo_announce (widget, words);
}

void
mo_phone_page_install_timer (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "phone.timer", NULL, timer);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F5, 0, "phone.timer", NULL);
}
