/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-strip.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Of the square of 22 that the design draws. */
#define GAP       (3.0 / 22)
#define EXTRA_GAP (6.0 / 22)
#define RADIUS    (4.0 / 22)
#define SMALL_W   (9.0 / 22)
#define SMALL_H   (16.0 / 22)

static double
step (double square, gboolean small)
{
  return square * ((small ? SMALL_W : 1) + GAP);
}

double
mo_strip_width (const MoStripFigures *figures, double square, gboolean small)
{
  int n = figures->total + (small ? figures->granted : figures->extra);
  double extra = n > figures->total ? square * EXTRA_GAP : 0;
  return ceil (n * step (square, small) - square * GAP + extra);
}

double
mo_strip_height (double square, gboolean small)
{
  return ceil (square * (small ? SMALL_H : 1));
}

static void
box (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

typedef enum { DONE, NEXT, TO_COME, NOT_GRANTED } Look;

static Look
look_of (const MoStripFigures *figures, int number)
{
  if (number <= figures->done)
    return DONE;
  if (number > figures->total + figures->granted)
    return NOT_GRANTED;
  return number == figures->next ? NEXT : TO_COME;
}

static void
write_number (cairo_t *cr,
              const PangoFontDescription *like,
              const char *text,
              double x,
              double width,
              double height,
              gboolean bold)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font =
      like ? pango_font_description_copy (like) : pango_font_description_from_string ("Sans");
  PangoRectangle ink;

  pango_font_description_set_absolute_size (font, height * 0.56 * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  cairo_move_to (
      cr, x + (width - ink.width) / 2.0 - ink.x, (height - ink.height) / 2.0 - ink.y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_square (cairo_t *cr, const MoPalette *palette, Look look, double x, double w, double h)
{
  double line = look == NEXT ? 2 : 1;
  double dashes[] = { 3, 2 };

  cairo_save (cr);
  if (look == DONE) {
    box (cr, x, 0, w, h, MIN (h * RADIUS, w / 3));
    mo_palette_set_source (palette, cr, "fill");
    cairo_fill (cr);
  } else {
    if (look == NOT_GRANTED)
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
    box (cr, x + line / 2, line / 2, w - line, h - line, MIN (h * RADIUS, w / 3));
    cairo_set_line_width (cr, line);
    mo_palette_set_source (palette, cr, look == NEXT ? "accent_graphic" : "mark");
    cairo_stroke (cr);
  }
  cairo_restore (cr);
}

void
mo_strip_draw (cairo_t *cr,
               const MoPalette *palette,
               const MoStripFigures *figures,
               const PangoFontDescription *font,
               double square,
               gboolean small)
{
  double x = 0, w = square * (small ? SMALL_W : 1), h = mo_strip_height (square, small);
  int n = figures->total + (small ? figures->granted : figures->extra);

  for (int number = 1; number <= n; number++) {
    Look look = look_of (figures, number);
    if (number == figures->total + 1)
      x += square * EXTRA_GAP;
    draw_square (cr, palette, look, x, w, h);
    if (!small) {
      g_autofree char *text =
          g_strdup_printf (number > figures->total ? "+%d" : "%d",
                           number > figures->total ? number - figures->total : number);
      mo_palette_set_source (palette,
                             cr,
                             look == DONE   ? "on_fill"
                             : look == NEXT ? "accent"
                                            : "dim");
      write_number (cr, font, text, x, w, h, look <= NEXT);
    }
    x += step (square, small);
  }
}
