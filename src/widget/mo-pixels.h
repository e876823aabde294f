/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A picture that a widget draws once and keeps as pixels, so that the commands which draw it
 * are not played again for each frame. */

/* What to draw on, in the widget's own measure; ended by mo_pixels_end (). */
cairo_t *mo_pixels_begin (GtkWidget *widget, int width, int height);
/* The picture as a node of that size, owned by the caller; frees cr. */
GskRenderNode *mo_pixels_end (cairo_t *cr, int width, int height);

G_END_DECLS
