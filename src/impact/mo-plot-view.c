/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "impact/mo-plot-view-private.h"

#include "widget/mo-appearance.h"
#include "widget/mo-pixels.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoPlotView, mo_plot_view, GTK_TYPE_WIDGET)

guint mo_plot_view_opened, mo_plot_view_menu;

GtkWidget *
mo_plot_view_new (void)
{
  return g_object_new (MO_TYPE_PLOT_VIEW, NULL);
}

static void
forget_drawing (MoPlotView *self)
{
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mo_plot_view_name (MoPlotView *self)
{
  g_autofree char *figures = mo_plot_describe (self->plot);
  self->read = -1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mo_plot_title (self->plot),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  figures,
                                  -1);
}

void
mo_plot_view_show (MoPlotView *self, const MoPlot *plot)
{
  int marks = plot ? mo_plot_marks (plot) : 0;
  self->plot = plot;
  /* news while somebody reads: they stay where they were */
  int read = self->read < marks ? self->read : -1;
  if (self->pointed >= marks)
    self->pointed = -1;
  if (plot)
    mo_plot_view_name (self);
  self->read = read;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  forget_drawing (self);
}

MoChartLook
mo_plot_view_look (MoPlotView *self, double width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  const char *family =
      pango_font_description_get_family (pango_context_get_font_description (pango));

  if (!self->family || (family && !g_str_equal (self->family, family))) {
    g_free (self->family);
    self->family = g_strdup (family ? family : "Sans");
  }
  return (MoChartLook){
    .palette = mo_palette_get (mo_appearance_get_scheme (mo_appearance_get ())),
    .family = self->family,
    .body = mo_width_em (widget),
    .width = width,
    .height = gtk_widget_get_height (widget),
  };
}

static MoChartLook
look_of (MoPlotView *self)
{
  return mo_plot_view_look (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* ---------------------------------------------------------------------- drawing */

static GskRenderNode *
as_pixels (MoPlotView *self, const MoChartLook *look)
{
  int width = (int) look->width, height = (int) look->height;
  cairo_t *cr = mo_pixels_begin (GTK_WIDGET (self), width, height);
  mo_plot_draw (self->plot, cr, look);
  return mo_pixels_end (cr, width, height);
}

static gboolean
is_in_sight (MoPlotView *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t here;

  if (!window || !gtk_widget_compute_bounds (GTK_WIDGET (self), window, &here))
    return TRUE;
  return here.origin.y < gtk_widget_get_height (window) && here.origin.y + here.size.height > 0;
}

static void
draw_pointed (MoPlotView *self, GtkSnapshot *snapshot, const MoChartLook *look)
{
  cairo_rectangle_int_t boxes[2];

  if (!mo_plot_pointed_boxes (self->plot, look, self->pointed, boxes))
    return;
  for (int i = 0; i < 2; i++) {
    cairo_t *cr = gtk_snapshot_append_cairo (
        snapshot,
        &GRAPHENE_RECT_INIT (boxes[i].x, boxes[i].y, boxes[i].width, boxes[i].height));
    (i ? mo_plot_draw_said : mo_plot_draw_ring) (self->plot, cr, look, self->pointed);
    cairo_destroy (cr);
  }
}

static void
mo_plot_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MoPlotView *self = MO_PLOT_VIEW (widget);
  MoChartLook look = look_of (self);

  if (!self->plot || look.width < 1 || look.height < 1)
    return;
  self->out_of_sight = !is_in_sight (self);
  if (self->out_of_sight)
    return;
  if (!self->drawn || self->drawn_width != (int) look.width ||
      self->drawn_height != (int) look.height) {
    g_clear_pointer (&self->drawn, gsk_render_node_unref);
    self->drawn_width = look.width;
    self->drawn_height = look.height;
    self->drawn = as_pixels (self, &look);
  }
  gtk_snapshot_append_node (snapshot, self->drawn);
  if (self->pointed >= 0)
    draw_pointed (self, snapshot, &look);
}

static void
scrolled (MoPlotView *self)
{
  if (self->out_of_sight && is_in_sight (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
stop_watching (MoPlotView *self)
{
  if (self->scroll)
    g_signal_handlers_disconnect_by_func (self->scroll, scrolled, self);
  g_clear_object (&self->scroll);
}

static void
mo_plot_view_map (GtkWidget *widget)
{
  MoPlotView *self = MO_PLOT_VIEW (widget);
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (mo_plot_view_parent_class)->map (widget);
  stop_watching (self);
  if (!window)
    return;
  self->scroll =
      g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)));
  g_signal_connect_swapped (self->scroll, "value-changed", G_CALLBACK (scrolled), self);
}

static void
mo_plot_view_unmap (GtkWidget *widget)
{
  stop_watching (MO_PLOT_VIEW (widget));
  GTK_WIDGET_CLASS (mo_plot_view_parent_class)->unmap (widget);
}

/* ---------------------------------------------------------------------- its size */

static GtkSizeRequestMode
mo_plot_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mo_plot_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  MoPlotView *self = MO_PLOT_VIEW (widget);
  double em = mo_width_em (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = (int) (em * 20);
    *natural = (int) (em * 40);
    return;
  }
  *minimum = *natural = (int) (em * 15);
  if (!self->plot)
    return;
  MoChartLook look = mo_plot_view_look (self, for_size > 0 ? for_size : em * 40);
  look.height = 0;
  *minimum = *natural = (int) mo_plot_height (self->plot, &look);
}

static void
mo_plot_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mo_plot_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
  forget_drawing (MO_PLOT_VIEW (widget));
}

/* ---------------------------------------------------------------------- the widget */

static void
mo_plot_view_dispose (GObject *object)
{
  MoPlotView *self = MO_PLOT_VIEW (object);
  stop_watching (self);
  self->plot = NULL;
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  g_clear_pointer (&self->family, g_free);
  G_OBJECT_CLASS (mo_plot_view_parent_class)->dispose (object);
}

static void
mo_plot_view_class_init (MoPlotViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_plot_view_dispose;
  widget_class->snapshot = mo_plot_view_snapshot;
  widget_class->map = mo_plot_view_map;
  widget_class->unmap = mo_plot_view_unmap;
  widget_class->measure = mo_plot_view_measure;
  widget_class->get_request_mode = mo_plot_view_get_request_mode;
  widget_class->css_changed = mo_plot_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  mo_plot_view_opened = g_signal_new ("opened",
                                      MO_TYPE_PLOT_VIEW,
                                      G_SIGNAL_RUN_LAST,
                                      0,
                                      NULL,
                                      NULL,
                                      NULL,
                                      G_TYPE_NONE,
                                      1,
                                      G_TYPE_INT);
  mo_plot_view_menu = g_signal_new (
      "menu", MO_TYPE_PLOT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mo_plot_view_init (MoPlotView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->pointed = self->read = self->opened = -1;
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP,
                                  TRUE,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS,
                                  "Shift+F10",
                                  -1);
  mo_plot_view_listen (self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_drawing), NULL);
  g_signal_connect_object (
      mo_appearance_get (), "changed", G_CALLBACK (forget_drawing), self, G_CONNECT_SWAPPED);
}
