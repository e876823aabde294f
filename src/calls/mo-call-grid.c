/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-grid-private.h"

#include <math.h>

#include "core/mo-lanes.h"
#include "widget/mo-appearance.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoCallGrid, mo_call_grid, GTK_TYPE_WIDGET)

guint mo_call_grid_signals[N_SIGNALS];

/* Two lines of text need so many minutes of height; overlaps are told by what is drawn. */
#define LEAST_SHOWN 45
#define HOUR_EM     3.4
#define GUTTER_EM   3.1

GtkWidget *
mo_call_grid_new (void)
{
  return g_object_new (MO_TYPE_CALL_GRID, NULL);
}

int
mo_call_grid_gutter (GtkWidget *any)
{
  return round (GUTTER_EM * mo_width_em (any));
}

double
mo_call_grid_hour (MoCallGrid *self)
{
  return round (HOUR_EM * mo_width_em (GTK_WIDGET (self)));
}

int
mo_call_grid_top (MoCallGrid *self, int minute)
{
  return (minute / 60.0 - self->from_hour) * mo_call_grid_hour (self);
}

Spot
mo_call_grid_column (MoCallGrid *self, int column)
{
  int gutter = mo_call_grid_gutter (GTK_WIDGET (self));
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - gutter;
  double left = gutter + floor (room * column / self->days);
  return (Spot){ left,
                 0,
                 gutter + floor (room * (column + 1) / self->days) - left,
                 gtk_widget_get_height (GTK_WIDGET (self)) };
}

Spot
mo_call_grid_spot (MoCallGrid *self, MoDay day, int start, int minutes, int lane, int lanes)
{
  Spot column = mo_call_grid_column (self, day - self->first);
  double inside = MAX (column.width - 7, 1), width = inside / lanes;
  return (Spot){ column.x + 3 + floor (lane * width),
                 mo_call_grid_top (self, start) + 1,
                 MAX (floor (width) - (lane < lanes - 1 ? 2 : 0), 1),
                 MAX (minutes, LEAST_SHOWN) * mo_call_grid_hour (self) / 60.0 - 2 };
}

/* ---------------------------------------------------------------------- what is shown */

static void
event_clicked (MoCallEvent *event, MoCallGrid *self)
{
  g_signal_emit (self, mo_call_grid_signals[CHOSEN], 0, mo_call_event_get_call (event)->id);
}

static Placed *
need_event (MoCallGrid *self, gint64 id)
{
  Placed *placed = g_new0 (Placed, 1);
  placed->event = MO_CALL_EVENT (mo_call_event_new ());
  gtk_widget_set_parent (GTK_WIDGET (placed->event), GTK_WIDGET (self));
  g_signal_connect (placed->event, "clicked", G_CALLBACK (event_clicked), self);
  g_hash_table_insert (self->events, g_memdup2 (&id, sizeof id), placed);
  return placed;
}

static void
placed_free (gpointer data)
{
  Placed *placed = data;
  gtk_widget_unparent (GTK_WIDGET (placed->event));
  g_free (placed);
}

static gboolean
shown (MoCallGrid *self, const MoCallView *call)
{
  return call->day >= self->first && call->day < self->first + self->days;
}

/* Events of calls that are no longer shown go; a drag of one of them ends. */
static void
drop_old (MoCallGrid *self, GHashTable *wanted)
{
  GHashTableIter iter;
  gpointer id, placed;
  g_hash_table_iter_init (&iter, self->events);
  while (g_hash_table_iter_next (&iter, &id, &placed))
    if (!g_hash_table_contains (wanted, id)) {
      if (self->dragged == placed)
        self->dragged = NULL;
      g_hash_table_iter_remove (&iter);
    }
}

static void
arrange_lanes (MoCallGrid *self, GPtrArray *visible, GHashTable *clashing)
{
  g_autofree MoLane *lanes = g_new0 (MoLane, visible->len);

  for (guint i = 0; i < visible->len; i++) {
    MoCallView *call = g_ptr_array_index (visible, i);
    lanes[i].start = (call->day - self->first) * 24 * 60 + call->start;
    lanes[i].end = lanes[i].start + MAX (call->minutes, LEAST_SHOWN);
  }
  mo_lanes_arrange (lanes, visible->len);
  for (guint i = 0; i < visible->len; i++) {
    MoCallView *call = g_ptr_array_index (visible, i);
    Placed *placed = g_hash_table_lookup (self->events, &call->id);
    placed->lane = lanes[i].lane;
    placed->lanes = lanes[i].lanes;
    mo_call_event_set (placed->event,
                       call,
                       mo_call_room (lanes[i].lanes, self->days),
                       g_hash_table_contains (clashing, &call->id));
    mo_call_event_set_chosen (placed->event, call->id == self->chosen);
    /* children in the order of time, for whoever reads them one by one */
    gtk_widget_insert_before (GTK_WIDGET (placed->event), GTK_WIDGET (self), NULL);
    g_ptr_array_add (self->in_order, placed);
  }
}

static void
fit_hours (MoCallGrid *self, GPtrArray *visible)
{
  self->from_hour = EARLIEST;
  self->to_hour = LATEST;
  for (guint i = 0; i < visible->len; i++) {
    MoCallView *call = g_ptr_array_index (visible, i);
    int ends = call->start + MAX (call->minutes, LEAST_SHOWN);
    self->from_hour = MIN (self->from_hour, call->start / 60);
    self->to_hour = MAX (self->to_hour, MIN ((ends + 59) / 60, 24));
  }
}

void
mo_call_grid_show (MoCallGrid *self, const MoCallGridLook *look)
{
  GPtrArray *calls = look->calls;
  g_autoptr (GPtrArray) visible = g_ptr_array_new ();
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  Placed *focused = mo_call_grid_focused (self);
  gint64 focus = focused ? mo_call_event_get_call (focused->event)->id : 0;

  self->first = look->first;
  self->days = look->days;
  self->today = look->today;
  self->now = look->now;
  self->chosen = look->chosen;
  self->mentee = look->mentee;
  self->mentor = look->mentor;
  g_ptr_array_set_size (self->in_order, 0);
  for (guint i = 0; i < calls->len; i++) {
    MoCallView *call = g_ptr_array_index (calls, i);
    if (!shown (self, call))
      continue;
    g_ptr_array_add (visible, call);
    g_hash_table_add (wanted, &call->id);
    if (!g_hash_table_contains (self->events, &call->id))
      need_event (self, call->id);
  }
  /* the focus follows a moved call, which is a new one, before its old event goes */
  if (focus && !g_hash_table_contains (wanted, &focus) &&
      !mo_call_grid_focus_call (self, look->chosen))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  drop_old (self, wanted);
  fit_hours (self, visible);
  arrange_lanes (self, visible, look->clashing);
  gtk_widget_set_focusable (GTK_WIDGET (self), visible->len == 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
mo_call_grid_set_judge (MoCallGrid *self, MoCallJudge judge, gpointer user)
{
  self->judge = judge;
  self->judge_user = user;
}

void
mo_call_grid_set_now (MoCallGrid *self, int now)
{
  self->now = now;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mo_call_grid_choose (MoCallGrid *self, gint64 id)
{
  self->chosen = id;
  for (guint i = 0; i < self->in_order->len; i++) {
    Placed *placed = g_ptr_array_index (self->in_order, i);
    mo_call_event_set_chosen (placed->event, mo_call_event_get_call (placed->event)->id == id);
  }
}

Placed *
mo_call_grid_focused (MoCallGrid *self)
{
  for (guint i = 0; i < self->in_order->len; i++) {
    Placed *placed = g_ptr_array_index (self->in_order, i);
    if (gtk_widget_has_focus (GTK_WIDGET (placed->event)))
      return placed;
  }
  return NULL;
}

gboolean
mo_call_grid_focus_call (MoCallGrid *self, gint64 id)
{
  Placed *placed = g_hash_table_lookup (self->events, &id);
  return placed && gtk_widget_grab_focus (GTK_WIDGET (placed->event));
}

void
mo_call_grid_put (MoCallGrid *self, MoCallView *call, MoDay day, int minute)
{
  if (day != call->day || minute != call->start)
    g_signal_emit (self, mo_call_grid_signals[MOVED], 0, call->id, day, minute);
}

void
mo_call_grid_stretch (MoCallGrid *self, MoCallView *call, int minutes)
{
  if (minutes != call->minutes && minutes >= STEP)
    g_signal_emit (self, mo_call_grid_signals[STRETCHED], 0, call->id, minutes);
}

/* ---------------------------------------------------------------------- the widget */

static void
mo_call_grid_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  MoCallGrid *self = MO_CALL_GRID (widget);
  double em = mo_width_em (widget);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = mo_call_grid_gutter (widget) + self->days * 2.5 * em;
    *natural = mo_call_grid_gutter (widget) + self->days * 8.8 * em;
  } else {
    *minimum = *natural = (self->to_hour - self->from_hour) * mo_call_grid_hour (self);
  }
}

static void
place (GtkWidget *child, Spot spot)
{
  int least_width, least_height;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  int width = MAX (least_width, (int) spot.width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
  GtkAllocation there = { spot.x, spot.y, width, MAX (least_height, (int) spot.height) };
  gtk_widget_size_allocate (child, &there, -1);
}

static void
mo_call_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MoCallGrid *self = MO_CALL_GRID (widget);
  for (guint i = 0; i < self->in_order->len; i++) {
    Placed *placed = g_ptr_array_index (self->in_order, i);
    MoCallView *call = mo_call_event_get_call (placed->event);
    gboolean moving = placed == self->dragged;
    place (GTK_WIDGET (placed->event),
           mo_call_grid_spot (self,
                              moving ? self->target_day : call->day,
                              moving ? self->target_minute : call->start,
                              moving ? self->target_minutes : call->minutes,
                              moving ? 0 : placed->lane,
                              moving ? 1 : placed->lanes));
  }
}

static void
mo_call_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MoCallGrid *self = MO_CALL_GRID (widget);
  mo_call_grid_draw (self, snapshot);
  for (guint i = 0; i < self->in_order->len; i++) {
    Placed *placed = g_ptr_array_index (self->in_order, i);
    if (placed != self->dragged)
      gtk_widget_snapshot_child (widget, GTK_WIDGET (placed->event), snapshot);
  }
  if (self->dragged)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->dragged->event), snapshot);
}

/* One stop for Tab: the chosen call, else the first. */
static gboolean
mo_call_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MoCallGrid *self = MO_CALL_GRID (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!tab || mo_call_grid_focused (self) || gtk_widget_has_focus (widget))
    return FALSE;
  if (self->in_order->len == 0)
    return gtk_widget_grab_focus (widget);
  Placed *first = g_ptr_array_index (self->in_order, 0);
  return mo_call_grid_focus_call (self, self->chosen) ||
         gtk_widget_grab_focus (GTK_WIDGET (first->event));
}

static void
mo_call_grid_dispose (GObject *object)
{
  MoCallGrid *self = MO_CALL_GRID (object);
  self->dragged = NULL;
  g_ptr_array_set_size (self->in_order, 0);
  g_hash_table_remove_all (self->events);
  G_OBJECT_CLASS (mo_call_grid_parent_class)->dispose (object);
}

static void
mo_call_grid_finalize (GObject *object)
{
  MoCallGrid *self = MO_CALL_GRID (object);
  g_ptr_array_unref (self->in_order);
  g_hash_table_unref (self->events);
  G_OBJECT_CLASS (mo_call_grid_parent_class)->finalize (object);
}

static guint
new_signal (const char *name, guint n, GType one, GType two, GType three)
{
  return g_signal_new (name,
                       MO_TYPE_CALL_GRID,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n,
                       one,
                       two,
                       three);
}

static void
mo_call_grid_class_init (MoCallGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_call_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = mo_call_grid_finalize;
  widget_class->measure = mo_call_grid_measure;
  widget_class->size_allocate = mo_call_grid_size_allocate;
  widget_class->snapshot = mo_call_grid_snapshot;
  widget_class->focus = mo_call_grid_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  mo_call_grid_signals[CHOSEN] = new_signal ("chosen", 1, G_TYPE_INT64, 0, 0);
  mo_call_grid_signals[OPENED] = new_signal ("opened", 1, G_TYPE_INT64, 0, 0);
  mo_call_grid_signals[MOVED] = new_signal ("moved", 3, G_TYPE_INT64, G_TYPE_INT, G_TYPE_INT);
  mo_call_grid_signals[STRETCHED] = new_signal ("stretched", 2, G_TYPE_INT64, G_TYPE_INT, 0);
  mo_call_grid_signals[EDGE] = new_signal ("edge", 1, G_TYPE_INT, 0, 0);
}

static void
mo_call_grid_init (MoCallGrid *self)
{
  self->days = 7;
  self->now = -1;
  self->from_hour = EARLIEST;
  self->to_hour = LATEST;
  self->in_order = g_ptr_array_new ();
  self->events = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, placed_free);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  mo_call_grid_add_keys (self);
  mo_call_grid_add_drag (self);
  g_signal_connect_object (mo_appearance_get (),
                           "changed",
                           G_CALLBACK (gtk_widget_queue_resize),
                           self,
                           G_CONNECT_SWAPPED);
}
