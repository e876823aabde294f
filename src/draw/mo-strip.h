/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "draw/mo-palette.h"

G_BEGIN_DECLS

/* A strip of squares for a fixed number of things: done ones filled, the next outlined, those
 * to come thin; extra ones dashed until they are granted. */
typedef struct {
  int done, total;
  int next;           /* which one is next, from 1; 0 for none */
  int granted, extra; /* of `extra` squares behind the total, so many are granted */
} MoStripFigures;

/* Width in pixels for squares of so many pixels; small: narrow squares without numbers. */
double mo_strip_width (const MoStripFigures *figures, double square, gboolean small);
double mo_strip_height (double square, gboolean small);
/* Draws from the origin.  font: of the numbers, which are half a square high; NULL for any. */
void mo_strip_draw (cairo_t *cr,
                    const MoPalette *palette,
                    const MoStripFigures *figures,
                    const PangoFontDescription *font,
                    double square,
                    gboolean small);

G_END_DECLS
