/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The program's colours, read from the very CSS files that the window uses, so that drawn
 * cards, charts and paper agree with it. */
typedef struct {
  double red, green, blue; /* 0–1 */
} MoColour;

typedef enum {
  MO_SCHEME_LIGHT,
  MO_SCHEME_DARK,
  MO_SCHEME_CONTRAST,      /* black on white */
  MO_SCHEME_CONTRAST_DARK, /* white on black */
} MoScheme;

typedef struct _MoPalette MoPalette;

/* Never NULL; kept by the program. */
const MoPalette *mo_palette_get (MoScheme scheme);
/* A colour by its CSS name without "mo_": "accent_graphic", "late_text"; also "text", "base"
 * and "window", which on screen are the theme's.  An unknown name is the text's colour. */
MoColour mo_palette_colour (const MoPalette *palette, const char *name);
void mo_palette_set_source (const MoPalette *palette, cairo_t *cr, const char *name);

G_END_DECLS
