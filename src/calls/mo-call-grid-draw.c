/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-grid-private.h"

#include "draw/mo-palette.h"
#include "widget/mo-appearance.h"
#include "widget/mo-width-bin.h"

typedef struct {
  GtkSnapshot *snapshot;
  const MoPalette *palette;
  GtkWidget *widget;
} Pen;

static GdkRGBA
ink (Pen *pen, const char *name, double alpha)
{
  MoColour colour = mo_palette_colour (pen->palette, name);
  return (GdkRGBA){ colour.red, colour.green, colour.blue, alpha };
}

static void
fill (Pen *pen, const char *name, double alpha, double x, double y, double w, double h)
{
  GdkRGBA colour = ink (pen, name, alpha);
  gtk_snapshot_append_color (pen->snapshot, &colour, &GRAPHENE_RECT_INIT (x, y, w, h));
}

/* Words in the gutter, ending at its right, beside a line at y. */
static void
write_hour (Pen *pen, const char *text, const char *name, gboolean bold, double right, double y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (pen->widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();
  GdkRGBA colour = ink (pen, name, 1);
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.89));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT (right - width, y));
  gtk_snapshot_append_layout (pen->snapshot, layout, &colour);
  gtk_snapshot_restore (pen->snapshot);
}

static void
draw_hours (MoCallGrid *self, Pen *pen)
{
  int gutter = mo_call_grid_gutter (pen->widget), width = gtk_widget_get_width (pen->widget);
  gboolean now_near;

  for (int hour = self->from_hour; hour < self->to_hour; hour++) {
    double y = mo_call_grid_top (self, hour * 60);
    g_autofree char *text = g_strdup_printf ("%d", hour);
    if (hour > self->from_hour)
      fill (pen, "line", 1, gutter, y, width - gutter, 1);
    now_near = self->now >= self->from_hour * 60 && self->today >= self->first &&
               self->today < self->first + self->days && ABS (self->now - hour * 60 - 10) < 18;
    if (!now_near)
      write_hour (pen, text, "dim", FALSE, gutter - 8, y + 1);
  }
}

static void
draw_columns (MoCallGrid *self, Pen *pen)
{
  for (int column = 0; column < self->days; column++) {
    Spot spot = mo_call_grid_column (self, column);
    fill (pen, "line", 1, spot.x, 0, 1, spot.height);
  }
}

/* Hours of a column that both can, where both told theirs; else of the one who did. */
static guint32
hours_of_pair (MoCallGrid *self, int column)
{
  int weekday = mo_day_weekday (self->first + column);
  gboolean mentee = mo_week_is_known (&self->mentee), mentor = mo_week_is_known (&self->mentor);
  if (!mentee && !mentor)
    return G_MAXUINT32;
  return (mentee ? self->mentee.hours[weekday] : G_MAXUINT32) &
         (mentor ? self->mentor.hours[weekday] : G_MAXUINT32);
}

/* What the chosen call could not have is shaded; a drag says so in words. */
static void
draw_hours_of_pair (MoCallGrid *self, Pen *pen)
{
  for (int column = 0; column < self->days; column++) {
    Spot spot = mo_call_grid_column (self, column);
    guint32 hours = hours_of_pair (self, column);
    for (int hour = self->from_hour, until; hour < self->to_hour; hour = until) {
      for (until = hour + 1;
           until < self->to_hour && !(hours >> until & 1) == !(hours >> hour & 1);)
        until++;
      double top = mo_call_grid_top (self, hour * 60);
      if (!(hours >> hour & 1))
        fill (pen,
              "line",
              0.45,
              spot.x,
              top,
              spot.width,
              mo_call_grid_top (self, until * 60) - top);
    }
  }
}

/* The part of today that is over, and now. */
static void
draw_today (MoCallGrid *self, Pen *pen)
{
  int column = self->today - self->first;
  if (column < 0 || column >= self->days || self->now < self->from_hour * 60)
    return;
  Spot spot = mo_call_grid_column (self, column);
  double y = CLAMP (mo_call_grid_top (self, self->now), 0, spot.height - 2);
  fill (pen, "text", 0.035, spot.x, 0, spot.width, y);
  fill (pen, "accent_graphic", 1, spot.x, y, spot.width, 2);
  g_autofree char *time = mo_call_time_words (self->now);
  write_hour (pen,
              time,
              "accent",
              TRUE,
              mo_call_grid_gutter (pen->widget) - 4,
              CLAMP (y - 0.6 * mo_width_em (pen->widget),
                     0,
                     spot.height - 1.2 * mo_width_em (pen->widget)));
}

/* The place that a dragged call leaves behind. */
static void
draw_left_behind (MoCallGrid *self, Pen *pen)
{
  MoCallView *call = mo_call_event_get_call (self->dragged->event);
  Spot spot = mo_call_grid_spot (
      self, call->day, call->start, call->minutes, self->dragged->lane, self->dragged->lanes);
  cairo_t *cr = gtk_snapshot_append_cairo (
      pen->snapshot, &GRAPHENE_RECT_INIT (spot.x, spot.y, spot.width, spot.height));
  double dashes[] = { 4, 3 };
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1);
  mo_palette_set_source (pen->palette, cr, "mark");
  cairo_rectangle (cr, spot.x + 0.5, spot.y + 0.5, spot.width - 1, spot.height - 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
mo_call_grid_draw (MoCallGrid *self, GtkSnapshot *snapshot)
{
  Pen pen = { snapshot,
              mo_palette_get (mo_appearance_get_scheme (mo_appearance_get ())),
              GTK_WIDGET (self) };
  draw_hours_of_pair (self, &pen);
  draw_hours (self, &pen);
  draw_columns (self, &pen);
  draw_today (self, &pen);
  if (self->dragged)
    draw_left_behind (self, &pen);
}
