/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-grid-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EDGE_PX 8 /* of the lower edge, which lengthens */

static void
show_target (MoCallGrid *self)
{
  MoCallView *call = mo_call_event_get_call (self->dragged->event);
  g_autofree char *span = mo_call_words_span (self->target_minute, self->target_minutes);
  gboolean booked = FALSE;
  g_autofree char *against = self->judge ? self->judge (self->judge_user,
                                                        call,
                                                        self->target_day,
                                                        self->target_minute,
                                                        self->target_minutes,
                                                        &booked)
                                         : NULL;
  /* Translators: a time span; it fits, or what stands against it. */
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), span, against ? against : _ ("fits"));

  mo_call_event_set_target (self->dragged->event,
                            words,
                            !against ? MO_CALL_FITS
                            : booked ? MO_CALL_CLASHES
                                     : MO_CALL_OUTSIDE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Where the end goes: never before its first step. */
static void
aim_end (MoCallGrid *self, const MoCallView *call)
{
  double end = self->pointer_y / mo_call_grid_hour (self) * 60 + self->from_hour * 60;
  int minutes = (int) lround ((end - call->start) / STEP) * STEP;
  self->target_day = call->day;
  self->target_minute = call->start;
  self->target_minutes = CLAMP (minutes, STEP, 24 * 60 - call->start);
}

static void
aim_start (MoCallGrid *self, const MoCallView *call)
{
  double top = (self->pointer_y - self->grip_y) / mo_call_grid_hour (self) * 60;
  int minute = self->from_hour * 60 + (int) lround (top / STEP) * STEP;
  int column = 0;

  while (column < self->days - 1 && self->pointer_x >= mo_call_grid_column (self, column + 1).x)
    column++;
  self->target_day = self->first + column;
  self->target_minutes = call->minutes;
  self->target_minute = CLAMP (
      minute, self->from_hour * 60, MIN (self->to_hour, 24) * 60 - MIN (call->minutes, 60));
}

static void
aim (MoCallGrid *self)
{
  MoCallView *call = mo_call_event_get_call (self->dragged->event);
  if (self->stretching)
    aim_end (self, call);
  else
    aim_start (self, call);
  show_target (self);
}

static Placed *
event_at (MoCallGrid *self, double x, double y)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *event = under ? gtk_widget_get_ancestor (under, MO_TYPE_CALL_EVENT) : NULL;
  return event ? g_hash_table_lookup (self->events,
                                      &mo_call_event_get_call (MO_CALL_EVENT (event))->id)
               : NULL;
}

static void
begun (GtkGestureDrag *drag, double x, double y, MoCallGrid *self)
{
  if (!event_at (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
}

/* A press that does not go far stays a click of the button. */
static gboolean
begin (GtkGestureDrag *drag, double dx, double dy, MoCallGrid *self)
{
  double x, y;
  graphene_point_t corner;

  if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy))
    return FALSE;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  Placed *placed = event_at (self, x, y);
  if (!placed || mo_call_look (mo_call_event_get_call (placed->event)) != MO_CALL_TO_COME ||
      !gtk_widget_compute_point (GTK_WIDGET (placed->event),
                                 GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (0, 0),
                                 &corner)) {
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
    return FALSE;
  }
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragged = placed;
  self->grip_y = y - corner.y;
  self->stretching =
      self->grip_y > gtk_widget_get_height (GTK_WIDGET (placed->event)) - EDGE_PX;
  self->target_minutes = mo_call_event_get_call (placed->event)->minutes;
  /* its pair's hours are shown */
  g_signal_emit (
      self, mo_call_grid_signals[CHOSEN], 0, mo_call_event_get_call (placed->event)->id);
  return TRUE;
}

static void
updated (GtkGestureDrag *drag, double dx, double dy, MoCallGrid *self)
{
  double x, y;
  if (!self->dragged && !begin (drag, dx, dy, self))
    return;
  if (!self->dragged) /* choosing it took it away */
    return;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  self->pointer_x = x + dx;
  self->pointer_y = y + dy;
  aim (self);
}

static MoCallView *
let_go (MoCallGrid *self)
{
  Placed *placed = g_steal_pointer (&self->dragged);
  if (!placed)
    return NULL;
  mo_call_event_set_target (placed->event, NULL, MO_CALL_FITS);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return mo_call_event_get_call (placed->event);
}

static void
ended (GtkGestureDrag *drag, double dx, double dy, MoCallGrid *self)
{
  MoCallView *call = let_go (self);
  if (!call)
    return;
  if (self->stretching)
    mo_call_grid_stretch (self, call, self->target_minutes);
  else
    mo_call_grid_put (self, call, self->target_day, self->target_minute);
}

static void
cancelled (GtkGesture *gesture, GdkEventSequence *sequence, MoCallGrid *self)
{
  let_go (self);
}

/* Esc while dragging: everything stays where it was. */
static gboolean
escape (GtkEventController *controller,
        guint key,
        guint code,
        GdkModifierType state,
        MoCallGrid *self)
{
  if (key != GDK_KEY_Escape || !self->dragged)
    return FALSE;
  let_go (self);
  return TRUE;
}

/* The lower edge of a call that is to come says by the pointer that it can be drawn. */
static void
pointed (GtkEventController *motion, double x, double y, MoCallGrid *self)
{
  Placed *placed = self->dragged ? NULL : event_at (self, x, y);
  graphene_point_t at;
  gboolean edge =
      placed && mo_call_look (mo_call_event_get_call (placed->event)) == MO_CALL_TO_COME &&
      gtk_widget_compute_point (
          GTK_WIDGET (self), GTK_WIDGET (placed->event), &GRAPHENE_POINT_INIT (x, y), &at) &&
      at.y > gtk_widget_get_height (GTK_WIDGET (placed->event)) - EDGE_PX;
  if (!self->dragged)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), edge ? "ns-resize" : NULL);
}

void
mo_call_grid_add_drag (MoCallGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (begun), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (updated), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (ended), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancelled), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  GtkEventController *motion = gtk_event_controller_motion_new ();
  g_signal_connect (motion, "motion", G_CALLBACK (pointed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (escape), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
