/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-grid-keys.h"
#include "calls/mo-call-month-private.h"

static gboolean
focus_part (MonthCell *cell, guint part)
{
  GtkWidget *parts[LINES + 2];
  guint n = mo_call_month_parts (cell, parts);
  return gtk_widget_grab_focus (parts[MIN (part, n - 1)]);
}

/* The day so many days on; a month ends where its weeks do. */
static void
go_days (MoCallMonth *self, MonthCell *from, int days, guint part)
{
  int at = from->day + days - self->first;
  if (at < 0 || at >= self->weeks * 7)
    g_signal_emit (self, mo_call_month_signals[EDGE], 0, from->day + days);
  else
    focus_part (&self->cells[at], part);
}

static void
go_along (MoCallMonth *self, MonthCell *from, guint part, int way)
{
  GtkWidget *parts[LINES + 2];
  guint n = mo_call_month_parts (from, parts);
  if (way > 0 && part + 1 < n)
    gtk_widget_grab_focus (parts[part + 1]);
  else if (way < 0 && part > 0)
    gtk_widget_grab_focus (parts[part - 1]);
  else
    go_days (self, from, 7 * way, way > 0 ? 0 : G_MAXUINT);
}

static void
move (MoCallMonth *self, const MoCallView *call, int days)
{
  if (mo_call_look (call) == MO_CALL_TO_COME)
    g_signal_emit (
        self, mo_call_month_signals[MOVED], 0, call->id, call->day + days, call->start);
}

static int
days_of (guint key)
{
  return key == GDK_KEY_Left ? -1 : key == GDK_KEY_Right ? 1 : key == GDK_KEY_Up ? -7 : 7;
}

static void
open (MoCallMonth *self, MonthCell *cell, MoCallView *call)
{
  if (call)
    g_signal_emit (self, mo_call_month_signals[OPENED], 0, call->id);
  else
    g_signal_emit (self, mo_call_month_signals[DAY_OPENED], 0, cell->day);
}

static gboolean
key_pressed (GtkEventController *controller,
             guint key,
             guint code,
             GdkModifierType state,
             MoCallMonth *self)
{
  GtkWidget *parts[LINES + 2];
  guint part = 0;
  MonthCell *cell = mo_call_month_focused (self, &part);
  gboolean control = state & GDK_CONTROL_MASK;

  if (!cell || state & (GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK))
    return FALSE;
  mo_call_month_parts (cell, parts);
  MoCallView *call = MO_IS_CALL_EVENT (parts[part])
                         ? mo_call_event_get_call (MO_CALL_EVENT (parts[part]))
                         : NULL;
  switch (key = mo_call_plain_arrow (key)) {
  case GDK_KEY_Left:
  case GDK_KEY_Right:
  case GDK_KEY_Up:
  case GDK_KEY_Down:
    if (control && call)
      move (self, call, days_of (key));
    else if (!control && (key == GDK_KEY_Left || key == GDK_KEY_Right))
      go_days (self, cell, days_of (key), part);
    else if (!control)
      go_along (self, cell, part, key == GDK_KEY_Down ? 1 : -1);
    return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    if (control)
      return FALSE;
    open (self, cell, call);
    return TRUE;
  default:
    return FALSE;
  }
}

void
mo_call_month_add_keys (MoCallMonth *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
