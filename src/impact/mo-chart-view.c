/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "impact/mo-chart-view.h"

#include "widget/mo-announce.h"
#include "widget/mo-appearance.h"
#include "widget/mo-width-bin.h"

struct _MoChartView {
  GtkWidget parent_instance;

  MoChart *chart;
  GskRenderNode *drawn; /* the chart without a mark, at drawn_width × drawn_height */
  int drawn_width, drawn_height;
  int pointed;
  char *family;
};

G_DEFINE_FINAL_TYPE (MoChartView, mo_chart_view, GTK_TYPE_WIDGET)

GtkWidget *
mo_chart_view_new (void)
{
  return g_object_new (MO_TYPE_CHART_VIEW, NULL);
}

static void
forget_drawing (MoChartView *self)
{
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
name_it (MoChartView *self)
{
  g_autofree char *figures = mo_chart_describe (self->chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->chart->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  figures,
                                  -1);
}

void
mo_chart_view_show (MoChartView *self, MoChart *chart)
{
  mo_chart_free (self->chart);
  self->chart = chart;
  self->pointed = -1;
  name_it (self);
  forget_drawing (self);
}

int
mo_chart_view_get_pointed (MoChartView *self)
{
  return self->pointed;
}

static MoChartLook
look_of (MoChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  const char *family =
      pango_font_description_get_family (pango_context_get_font_description (pango));

  g_free (self->family);
  self->family = g_strdup (family ? family : "Sans");
  return (MoChartLook){
    .palette = mo_palette_get (mo_appearance_get_scheme (mo_appearance_get ())),
    .family = self->family,
    .body = mo_width_em (widget),
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
  };
}

/* Kept as pixels: a node of cairo commands would be played again for each frame. */
static GskRenderNode *
as_pixels (MoChartView *self, const MoChartLook *look)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, look->width, look->height);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = look->width * scale, height = look->height * scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  int stride = cairo_image_surface_get_stride (surface);

  cairo_surface_set_device_scale (surface, scale, scale);
  cairo_t *cr = cairo_create (surface);
  mo_chart_draw (self->chart, cr, look);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_autoptr (GBytes) pixels =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                  (gsize) stride * height,
                                  (GDestroyNotify) cairo_surface_destroy,
                                  surface);
  g_autoptr (GdkTexture) texture =
      gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride);
  return gsk_texture_node_new (texture, &all);
}

static void
draw_again (MoChartView *self, const MoChartLook *look)
{
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  self->drawn_width = look->width;
  self->drawn_height = look->height;
  self->drawn = as_pixels (self, look);
}

static void
mo_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MoChartView *self = MO_CHART_VIEW (widget);
  MoChartLook look = look_of (self);

  if (!self->chart || look.width < 1 || look.height < 1)
    return;
  if (!self->drawn || self->drawn_width != (int) look.width ||
      self->drawn_height != (int) look.height)
    draw_again (self, &look);
  gtk_snapshot_append_node (snapshot, self->drawn);
  if (self->pointed < 0)
    return;
  cairo_rectangle_int_t boxes[2];
  mo_chart_pointed_boxes (self->chart, &look, self->pointed, boxes);
  for (int i = 0; i < 2; i++) { /* what lies outside is not painted again */
    cairo_t *cr = gtk_snapshot_append_cairo (
        snapshot,
        &GRAPHENE_RECT_INIT (boxes[i].x, boxes[i].y, boxes[i].width, boxes[i].height));
    (i ? mo_chart_draw_mark : mo_chart_draw_words) (self->chart, cr, &look, self->pointed);
    cairo_destroy (cr);
  }
}

static void
mo_chart_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  double em = mo_width_em (widget);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? em * 20 : em * 15;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? em * 44 : em * 17;
}

static void
mo_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mo_chart_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
  forget_drawing (MO_CHART_VIEW (widget));
}

static void
point_at (MoChartView *self, int at)
{
  if (at == self->pointed)
    return;
  self->pointed = at;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
moved (GtkEventControllerMotion *motion, double x, double y, MoChartView *self)
{
  MoChartLook look = look_of (self);
  if (self->chart)
    point_at (self, mo_chart_at (self->chart, &look, x, y));
}

static void
left (GtkEventControllerMotion *motion, MoChartView *self)
{
  point_at (self, -1);
}

static void
focus_left (GtkEventControllerFocus *focus, MoChartView *self)
{
  point_at (self, -1);
  if (self->chart)
    name_it (self);
}

static gboolean
pressed (GtkEventControllerKey *keys,
         guint key,
         guint code,
         GdkModifierType with,
         MoChartView *self)
{
  int at = self->pointed, last = self->chart ? self->chart->n - 1 : -1;
  if (last < 0 || (with & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return FALSE;
  if (key == GDK_KEY_Left)
    at = at < 0 ? last : MAX (at - 1, 0);
  else if (key == GDK_KEY_Right)
    at = MIN (at + 1, last);
  else if (key == GDK_KEY_Home)
    at = 0;
  else if (key == GDK_KEY_End)
    at = last;
  else if (key == GDK_KEY_Escape && at >= 0)
    at = -1;
  else
    return FALSE;
  point_at (self, at);
  if (at < 0)
    name_it (self);
  else
    mo_announce_as_name (GTK_WIDGET (self), self->chart->words[at]);
  return TRUE;
}

static void
mo_chart_view_dispose (GObject *object)
{
  MoChartView *self = MO_CHART_VIEW (object);
  g_clear_pointer (&self->chart, mo_chart_free);
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  g_clear_pointer (&self->family, g_free);
  G_OBJECT_CLASS (mo_chart_view_parent_class)->dispose (object);
}

static void
mo_chart_view_class_init (MoChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_chart_view_dispose;
  widget_class->snapshot = mo_chart_view_snapshot;
  widget_class->measure = mo_chart_view_measure;
  widget_class->css_changed = mo_chart_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mo_chart_view_init (MoChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->pointed = -1;
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_hexpand (widget, TRUE);
  g_signal_connect (motion, "motion", G_CALLBACK (moved), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_drawing), NULL);
  g_signal_connect_object (
      mo_appearance_get (), "changed", G_CALLBACK (forget_drawing), self, G_CONNECT_SWAPPED);
}
