/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-pixels.h"

cairo_t *
mo_pixels_begin (GtkWidget *widget, int width, int height)
{
  int scale = gtk_widget_get_scale_factor (widget);
  cairo_surface_t *image =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_surface_set_device_scale (image, scale, scale);
  cairo_t *cr = cairo_create (image);
  cairo_surface_destroy (image);
  return cr;
}

/* Not as a texture: GTK 4.8 takes those through floating point whenever they are shown without
 * the graphics card. */
GskRenderNode *
mo_pixels_end (cairo_t *cr, int width, int height)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_t *to = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (to, cairo_get_target (cr), 0, 0);
  cairo_paint (to);
  cairo_destroy (to);
  cairo_destroy (cr);
  return node;
}
