/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-month-private.h"

static GtkWidget *
under (MoCallMonth *self, double x, double y, GType type)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  return widget ? gtk_widget_get_ancestor (widget, type) : NULL;
}

static MonthCell *
cell_at (MoCallMonth *self, double x, double y)
{
  for (int i = 0; i < self->weeks * 7; i++) {
    graphene_rect_t bounds;
    if (gtk_widget_compute_bounds (self->cells[i].box, GTK_WIDGET (self), &bounds) &&
        graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT (x, y)))
      return &self->cells[i];
  }
  return NULL;
}

/* What dropping it here would do stands in the day itself. */
static void
aim (MoCallMonth *self, MonthCell *cell)
{
  if (cell == self->target)
    return;
  if (self->target) {
    gtk_widget_remove_css_class (self->target->box, "target");
    gtk_widget_set_visible (self->target->note, FALSE);
  }
  self->target = cell;
  if (!cell)
    return;
  const MoCallView *call = mo_call_event_get_call (self->dragged);
  gboolean booked = FALSE;
  g_autofree char *against =
      self->judge
          ? self->judge (self->judge_user, call, cell->day, call->start, call->minutes, &booked)
          : NULL;
  g_autofree char *time = mo_call_time_words (call->start);
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), time, against ? against : _ ("fits"));
  gtk_label_set_label (GTK_LABEL (cell->note), words);
  gtk_widget_set_visible (cell->note, TRUE);
  gtk_widget_add_css_class (cell->box, "target");
}

static void
begun (GtkGestureDrag *drag, double x, double y, MoCallMonth *self)
{
  if (!under (self, x, y, MO_TYPE_CALL_EVENT))
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
}

/* A press that does not go far stays a click of the button. */
static void
begin (GtkGestureDrag *drag, double dx, double dy, MoCallMonth *self)
{
  double x, y;
  if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy))
    return;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  GtkWidget *event = under (self, x, y, MO_TYPE_CALL_EVENT);
  if (!event ||
      mo_call_look (mo_call_event_get_call (MO_CALL_EVENT (event))) != MO_CALL_TO_COME) {
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragged = MO_CALL_EVENT (event);
  gtk_widget_add_css_class (event, "left-behind");
}

static void
updated (GtkGestureDrag *drag, double dx, double dy, MoCallMonth *self)
{
  double x, y;
  if (!self->dragged)
    begin (drag, dx, dy, self);
  if (!self->dragged)
    return;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  aim (self, cell_at (self, x + dx, y + dy));
}

static MoCallEvent *
let_go (MoCallMonth *self)
{
  MoCallEvent *event = self->dragged;
  if (event)
    gtk_widget_remove_css_class (GTK_WIDGET (event), "left-behind");
  aim (self, NULL);
  self->dragged = NULL;
  return event;
}

static void
ended (GtkGestureDrag *drag, double dx, double dy, MoCallMonth *self)
{
  MonthCell *cell = self->target;
  MoCallEvent *event = let_go (self);
  MoCallView *call = event ? mo_call_event_get_call (event) : NULL;
  if (call && cell && cell->day != call->day)
    g_signal_emit (self, mo_call_month_signals[MOVED], 0, call->id, cell->day, call->start);
}

static void
cancelled (GtkGesture *gesture, GdkEventSequence *sequence, MoCallMonth *self)
{
  let_go (self);
}

/* Esc while dragging: everything stays where it was. */
static gboolean
escape (GtkEventController *controller,
        guint key,
        guint code,
        GdkModifierType state,
        MoCallMonth *self)
{
  return key == GDK_KEY_Escape && let_go (self);
}

void
mo_call_month_add_drag (MoCallMonth *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (begun), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (updated), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (ended), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancelled), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (escape), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
