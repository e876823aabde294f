/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "draw/mo-palette.h"

G_BEGIN_DECLS

/* A line of scores from 1 to 5, as they were told one after another; the first and the last
 * bear their figure.  font: of the figures; NULL for any. */
void mo_feelings_draw (cairo_t *cr,
                       const MoPalette *palette,
                       const PangoFontDescription *font,
                       const int *scores,
                       guint n,
                       double width,
                       double height);

G_END_DECLS
