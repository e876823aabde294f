/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-feelings.h"

#include <pango/pangocairo.h>

#define LOWEST  1
#define HIGHEST 5
#define DOT     3.5

typedef struct {
  double left, right, top, bottom;
  guint n;
} Frame;

static double
x_of (const Frame *frame, guint i)
{
  return frame->n > 1 ? frame->left + (frame->right - frame->left) * i / (frame->n - 1)
                      : (frame->left + frame->right) / 2;
}

static double
y_of (const Frame *frame, int score)
{
  double share = (double) (CLAMP (score, LOWEST, HIGHEST) - LOWEST) / (HIGHEST - LOWEST);
  return frame->bottom - share * (frame->bottom - frame->top);
}

static void
draw_grid (cairo_t *cr, const MoPalette *palette, const Frame *frame, double width)
{
  mo_palette_set_source (palette, cr, "line");
  cairo_set_line_width (cr, 1);
  for (int score = LOWEST; score <= HIGHEST; score += 2) {
    double y = (int) y_of (frame, score) + 0.5;
    cairo_move_to (cr, 0, y);
    cairo_line_to (cr, width, y);
  }
  cairo_stroke (cr);
}

static void
draw_line (cairo_t *cr, const MoPalette *palette, const Frame *frame, const int *scores)
{
  mo_palette_set_source (palette, cr, "accent_graphic");
  cairo_set_line_width (cr, 2);
  for (guint i = 0; i < frame->n; i++)
    cairo_line_to (cr, x_of (frame, i), y_of (frame, scores[i]));
  cairo_stroke (cr);
  for (guint i = 0; i < frame->n; i++) {
    cairo_arc (cr, x_of (frame, i), y_of (frame, scores[i]), DOT, 0, 2 * G_PI);
    cairo_fill (cr);
  }
}

static void
write_score (cairo_t *cr,
             const MoPalette *palette,
             const PangoFontDescription *font,
             const Frame *frame,
             const int *scores,
             guint i)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autofree char *text = g_strdup_printf ("%d", scores[i]);
  PangoRectangle logical;
  double y = y_of (frame, scores[i]);

  if (font)
    pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_extents (layout, NULL, &logical);
  mo_palette_set_source (palette, cr, "text");
  cairo_move_to (cr, x_of (frame, i) - logical.width / 2.0, y - DOT - 1 - logical.height);
  pango_cairo_show_layout (cr, layout);
}

void
mo_feelings_draw (cairo_t *cr,
                  const MoPalette *palette,
                  const PangoFontDescription *font,
                  const int *scores,
                  guint n,
                  double width,
                  double height)
{
  double room = height * 0.3; /* above, for the figures */
  const Frame frame = { 12, width - 12, room, height - DOT - 2, n };

  if (!n || width < 30)
    return;
  draw_grid (cr, palette, &frame, width);
  draw_line (cr, palette, &frame, scores);
  write_score (cr, palette, font, &frame, scores, 0);
  if (n > 1)
    write_score (cr, palette, font, &frame, scores, n - 1);
}
