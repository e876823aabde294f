/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-plot-private.h"

cairo_rectangle_t
mo_pen_text (MoPlotPen *pen, const char *text, double x, double y, MoTextLook how)
{
  cairo_rectangle_t at = { x, y, 0, 0 };
  if (!text || !*text)
    return at;
  at = mo_chart_text_box (pen->cr, pen->look, text, x, y, how);
  if (pen->places)
    g_array_append_val (pen->places->texts, at);
  return at;
}

double
mo_pen_block (MoPlotPen *pen, const char *text, double x, double y, MoTextLook how)
{
  if (!text || !*text)
    return 0;
  cairo_rectangle_t at = mo_chart_layout_box (pen->cr, pen->look, text, how);
  mo_pen_text (pen, text, x, y + at.height / 2, how);
  return at.height;
}

double
mo_pen_width (MoPlotPen *pen, const char *text, double size)
{
  return text && *text ? mo_chart_text_width (pen->cr, pen->look, text, size) : 0;
}

MoTextLook
mo_pen_dim (MoTextSide side)
{
  return (MoTextLook){ MO_PLOT_CAPTION, FALSE, "dim", side, 0, FALSE };
}

MoTextLook
mo_pen_strong (const char *colour, MoTextSide side)
{
  return (MoTextLook){ MO_PLOT_CAPTION, TRUE, colour, side, 0, FALSE };
}

static const struct {
  const char *colour, *ink;
} inks[] = {
  [MO_INK_FIRST] = { "accent_graphic", "accent" },
  [MO_INK_SECOND] = { "ok", "ok_text" },
  [MO_INK_OVER] = { "soon", "soon_text" },
  [MO_INK_FOURTH] = { "violet", "violet_text" },
  [MO_INK_OTHER] = { "grey", "text" },
};

const char *
mo_pen_colour (MoPlotInk ink)
{
  return inks[ink].colour;
}

const char *
mo_pen_ink (MoPlotInk ink)
{
  return inks[ink].ink;
}

static void
hatch (MoPlotPen *pen, cairo_rectangle_t at, const char *colour, gboolean back)
{
  cairo_save (pen->cr);
  if (back) {
    cairo_translate (pen->cr, 2 * at.x + at.width, 0);
    cairo_scale (pen->cr, -1, 1);
  }
  mo_chart_hatch (pen->cr, pen->look, at.x, at.y, at.width, at.height, colour);
  cairo_restore (pen->cr);
}

static void
dot (MoPlotPen *pen, cairo_rectangle_t at)
{
  double step = pen->look->body * 0.5, r = step / 5;
  cairo_save (pen->cr);
  cairo_rectangle (pen->cr, at.x, at.y, at.width, at.height);
  cairo_clip (pen->cr);
  mo_palette_set_source (pen->look->palette, pen->cr, "base");
  for (double y = at.y + step / 2; y < at.y + at.height + r; y += step)
    for (double x = at.x + step / 2; x < at.x + at.width + r; x += step) {
      cairo_new_sub_path (pen->cr);
      cairo_arc (pen->cr, x, y, r, 0, 2 * G_PI);
    }
  cairo_fill (pen->cr);
  cairo_restore (pen->cr);
}

void
mo_pen_piece (MoPlotPen *pen, MoPlotInk ink, cairo_rectangle_t at, gboolean unfinished)
{
  double line = pen->look->body * 0.12;
  gboolean hollow = unfinished || ink == MO_INK_OTHER;

  if (at.width <= 0 || at.height <= 0)
    return;
  mo_palette_set_source (pen->look->palette, pen->cr, hollow ? "base" : inks[ink].colour);
  cairo_rectangle (pen->cr, at.x, at.y, at.width, at.height);
  cairo_fill (pen->cr);
  if (ink == MO_INK_SECOND || ink == MO_INK_OVER)
    hatch (pen, at, hollow ? inks[ink].colour : "base", ink == MO_INK_OVER);
  else if (ink == MO_INK_FOURTH)
    dot (pen, at);
  if (!hollow && ink == MO_INK_FIRST)
    return;
  cairo_save (pen->cr);
  mo_palette_set_source (pen->look->palette, pen->cr, inks[ink].colour);
  cairo_set_line_width (pen->cr, line);
  if (unfinished)
    cairo_set_dash (pen->cr, (double[]){ line * 2, line * 1.5 }, 2, 0);
  cairo_rectangle (pen->cr,
                   at.x + line / 2,
                   at.y + line / 2,
                   MAX (at.width - line, 0),
                   MAX (at.height - line, 0));
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

/* Circles, squares, triangles, diamonds. */
void
mo_pen_marker (MoPlotPen *pen, MoPlotInk ink, double x, double y, gboolean hollow)
{
  cairo_t *cr = pen->cr;
  double r = pen->look->body * 0.32;

  cairo_new_path (cr);
  if (ink == MO_INK_SECOND)
    cairo_rectangle (cr, x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else if (ink == MO_INK_FIRST)
    cairo_arc (cr, x, y, r, 0, 2 * G_PI);
  else {
    cairo_move_to (cr, x, y - r * 1.2);
    cairo_line_to (cr, x + r * 1.1, y + (ink == MO_INK_OVER ? r * 0.9 : 0));
    if (ink != MO_INK_OVER)
      cairo_line_to (cr, x, y + r * 1.2);
    cairo_line_to (cr, x - r * 1.1, y + (ink == MO_INK_OVER ? r * 0.9 : 0));
    cairo_close_path (cr);
  }
  mo_palette_set_source (pen->look->palette, cr, hollow ? "base" : inks[ink].colour);
  cairo_fill_preserve (cr);
  mo_palette_set_source (pen->look->palette, cr, inks[ink].colour);
  cairo_set_line_width (cr, pen->look->body * 0.14);
  cairo_stroke (cr);
}

/* thick and dash: of body; dash 0: a whole line. */
void
mo_pen_line (MoPlotPen *pen,
             const char *colour,
             double thick,
             double dash,
             double x1,
             double y1,
             double x2,
             double y2)
{
  double body = pen->look->body;
  cairo_save (pen->cr);
  mo_palette_set_source (pen->look->palette, pen->cr, colour);
  cairo_set_line_width (pen->cr, body * thick);
  if (dash > 0)
    cairo_set_dash (pen->cr, (double[]){ body * dash, body * dash * 0.6 }, 2, 0);
  cairo_move_to (pen->cr, x1, y1);
  cairo_line_to (pen->cr, x2, y2);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

void
mo_pen_busy (MoPlotPen *pen, cairo_rectangle_t at)
{
  mo_palette_set_source (pen->look->palette, pen->cr, "track");
  cairo_rectangle (pen->cr, at.x, at.y, at.width, at.height);
  cairo_fill (pen->cr);
  hatch (pen, at, "mark", FALSE);
  mo_pen_text (pen,
               _ ("busy"),
               at.x + at.width / 2,
               at.y - pen->look->body * 0.7,
               mo_pen_dim (MO_TEXT_MIDDLE));
}

void
mo_pen_mark (MoPlotPen *pen, int at, cairo_rectangle_t box)
{
  if (!pen->places)
    return;
  if ((guint) at >= pen->places->marks->len)
    g_array_set_size (pen->places->marks, at + 1);
  g_array_index (pen->places->marks, cairo_rectangle_t, at) = box;
}

/* Beside one another, in as many lines as it takes. */
double
mo_pen_names (MoPlotPen *pen, const MoPlot *plot, double x, double y)
{
  double em = pen->look->body, left = x, top = y;

  for (int s = 0; s < plot->n_series; s++) {
    const MoPlotSeries *series = &plot->series[s];
    double width = em * 1.7 + mo_pen_width (pen, series->name, MO_PLOT_CAPTION);
    if (x > left && x + width > pen->look->width) {
      x = left;
      y += em * 1.4;
    }
    mo_pen_piece (
        pen, series->ink, (cairo_rectangle_t){ x, y - em * 0.4, em * 1.3, em * 0.8 }, FALSE);
    mo_pen_text (pen,
                 series->name,
                 x + em * 1.7,
                 y,
                 mo_pen_strong (mo_pen_ink (series->ink), MO_TEXT_LEFT));
    x += width + em * 1.4;
  }
  return y - top + em * 1.4;
}
