/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-grid-keys.h"

#include "calls/mo-call-grid-private.h"

static MoCallView *
call_at (MoCallGrid *self, guint i)
{
  Placed *placed = g_ptr_array_index (self->in_order, i);
  return mo_call_event_get_call (placed->event);
}

/* The nearest call in time of the nearest day that way; NULL where there is none. */
static MoCallView *
beside (MoCallGrid *self, const MoCallView *from, int way)
{
  MoCallView *best = NULL;
  for (guint i = 0; i < self->in_order->len; i++) {
    MoCallView *call = call_at (self, i);
    int days = (call->day - from->day) * way;
    if (days <= 0)
      continue;
    int best_days = best ? (best->day - from->day) * way : G_MAXINT;
    if (days < best_days || (days == best_days &&
                             ABS (call->start - from->start) < ABS (best->start - from->start)))
      best = call;
  }
  return best;
}

static MoCallView *
along (MoCallGrid *self, const MoCallView *from, int way)
{
  for (guint i = 0; i < self->in_order->len; i++)
    if (call_at (self, i)->id == from->id) {
      int next = (int) i + way;
      if (next < 0 || next >= (int) self->in_order->len ||
          call_at (self, next)->day != from->day)
        return NULL;
      return call_at (self, next);
    }
  return NULL;
}

static gboolean
go (MoCallGrid *self, MoCallView *from, guint key)
{
  gboolean sideways = key == GDK_KEY_Left || key == GDK_KEY_Right;
  int way = key == GDK_KEY_Right || key == GDK_KEY_Down ? 1 : -1;
  MoCallView *to = sideways ? beside (self, from, way) : along (self, from, way);

  if (to) {
    mo_call_grid_focus_call (self, to->id);
    g_signal_emit (self, mo_call_grid_signals[CHOSEN], 0, to->id);
  } else if (sideways) {
    g_signal_emit (self, mo_call_grid_signals[EDGE], 0, way * self->days);
  }
  return TRUE;
}

static gboolean
move (MoCallGrid *self, MoCallView *call, guint key)
{
  if (mo_call_look (call) != MO_CALL_TO_COME)
    return TRUE;
  switch (key) {
  case GDK_KEY_Left:
    mo_call_grid_put (self, call, call->day - 1, call->start);
    break;
  case GDK_KEY_Right:
    mo_call_grid_put (self, call, call->day + 1, call->start);
    break;
  case GDK_KEY_Up:
    mo_call_grid_put (self, call, call->day, MAX (call->start - STEP, 0));
    break;
  default:
    mo_call_grid_put (self, call, call->day, MIN (call->start + STEP, 24 * 60 - call->minutes));
  }
  return TRUE;
}

/* Shift and an arrow: the end of the call. */
static gboolean
stretch (MoCallGrid *self, MoCallView *call, guint key)
{
  if (key != GDK_KEY_Up && key != GDK_KEY_Down)
    return FALSE;
  if (mo_call_look (call) == MO_CALL_TO_COME)
    mo_call_grid_stretch (self, call, call->minutes + (key == GDK_KEY_Down ? STEP : -STEP));
  return TRUE;
}

guint
mo_call_plain_arrow (guint key)
{
  return key == GDK_KEY_KP_Left    ? GDK_KEY_Left
         : key == GDK_KEY_KP_Right ? GDK_KEY_Right
         : key == GDK_KEY_KP_Up    ? GDK_KEY_Up
         : key == GDK_KEY_KP_Down  ? GDK_KEY_Down
                                   : key;
}

static gboolean
key_pressed (GtkEventController *controller,
             guint key,
             guint code,
             GdkModifierType state,
             MoCallGrid *self)
{
  Placed *focused = mo_call_grid_focused (self);
  gboolean control = state & GDK_CONTROL_MASK;
  MoCallView *call = focused ? mo_call_event_get_call (focused->event) : NULL;

  key = mo_call_plain_arrow (key);
  if (state & GDK_SHIFT_MASK && !control && call)
    return stretch (self, call, key);
  if (state & (GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK))
    return FALSE;
  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_Right:
  case GDK_KEY_Up:
  case GDK_KEY_Down:
    if (call)
      return control ? move (self, call, key) : go (self, call, key);
    if (key == GDK_KEY_Left || key == GDK_KEY_Right)
      g_signal_emit (
          self, mo_call_grid_signals[EDGE], 0, key == GDK_KEY_Right ? self->days : -self->days);
    return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    if (!call || control)
      return FALSE;
    g_signal_emit (self, mo_call_grid_signals[OPENED], 0, call->id);
    return TRUE;
  default:
    return FALSE;
  }
}

void
mo_call_grid_add_keys (MoCallGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
