/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pointing at the marks of a chart, and going through them by keys. */
#include "impact/mo-plot-view-private.h"
#include "widget/mo-announce.h"

static gboolean
has_cases (MoPlotView *self, int at)
{
  guint which;
  MoFigureAsk ask;
  return at >= 0 && mo_plot_mark_ask (self->plot, at, &which, &ask);
}

static void
point_at (MoPlotView *self, int at)
{
  if (at == self->pointed)
    return;
  self->pointed = at;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), has_cases (self, at) ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
mark_under (MoPlotView *self, double x, double y)
{
  MoChartLook look = mo_plot_view_look (self, gtk_widget_get_width (GTK_WIDGET (self)));
  return self->plot ? mo_plot_at (self->plot, &look, x, y) : -1;
}

static void
moved (GtkEventControllerMotion *motion, double x, double y, MoPlotView *self)
{
  /* a pointer that lies still is told anew when the page below it changes: it points at nothing
   */
  if (!self->plot || (x == self->x && y == self->y))
    return;
  self->x = x;
  self->y = y;
  point_at (self, mark_under (self, x, y));
}

static void
left (GtkEventController *controller, MoPlotView *self)
{
  if (!self->plot)
    return;
  if (GTK_IS_EVENT_CONTROLLER_FOCUS (controller))
    mo_plot_view_name (self);
  point_at (self, self->read);
}

static void
read_mark (MoPlotView *self, int at)
{
  self->read = at;
  point_at (self, at);
  mo_announce_as_name (GTK_WIDGET (self), mo_plot_mark_words (self->plot, at));
}

/* Back from the cases of a mark: on with the next. */
static void
entered (GtkEventController *focus, MoPlotView *self)
{
  int at = self->opened;

  self->opened = -1;
  if (self->plot && at >= 0 && at < mo_plot_marks (self->plot))
    read_mark (self, at);
}

static void
open_mark (MoPlotView *self, int at)
{
  if (self->plot && has_cases (self, at))
    g_signal_emit (self, mo_plot_view_opened, 0, at);
}

static void
clicked (GtkGestureClick *click, int n, double x, double y, MoPlotView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  open_mark (self, mark_under (self, x, y));
}

static void
clicked_other (GtkGestureClick *click, int n, double x, double y, MoPlotView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, mo_plot_view_menu, 0);
}

static gboolean
is_menu (guint key, GdkModifierType with)
{
  return key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (with & GDK_SHIFT_MASK));
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space;
}

/* The mark that a key leads to; -2: the key is none of the chart's. */
static int
mark_after (int at, int last, guint key)
{
  switch (key) {
  case GDK_KEY_Left:
    return at < 0 ? last : MAX (at - 1, 0);
  case GDK_KEY_Right:
    return MIN (at + 1, last);
  case GDK_KEY_Home:
    return 0;
  case GDK_KEY_End:
    return last;
  case GDK_KEY_Escape:
    return -1;
  default:
    return -2;
  }
}

static gboolean
pressed (GtkEventControllerKey *keys,
         guint key,
         guint code,
         GdkModifierType with,
         MoPlotView *self)
{
  int last = self->plot ? mo_plot_marks (self->plot) - 1 : -1;
  if (is_menu (key, with)) {
    g_signal_emit (self, mo_plot_view_menu, 0);
    return TRUE;
  }
  if (last < 0 || (with & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return FALSE;
  if (is_enter (key) && self->pointed >= 0) {
    self->opened = self->read;
    open_mark (self, self->read >= 0 ? self->read : self->pointed);
    return TRUE;
  }
  int at = mark_after (self->read, last, key);
  if (at == -2 || (at == -1 && self->pointed < 0))
    return FALSE;
  if (at >= 0) {
    read_mark (self, at);
    return TRUE;
  }
  point_at (self, -1);
  mo_plot_view_name (self);
  return TRUE;
}

void
mo_plot_view_listen (MoPlotView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new (), *other = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (other), GDK_BUTTON_SECONDARY);

  g_signal_connect (motion, "motion", G_CALLBACK (moved), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed), self);
  g_signal_connect (focus, "enter", G_CALLBACK (entered), self);
  g_signal_connect (focus, "leave", G_CALLBACK (left), self);
  g_signal_connect (click, "released", G_CALLBACK (clicked), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect (other, "pressed", G_CALLBACK (clicked_other), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (other));
}
