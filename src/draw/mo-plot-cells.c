/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "draw/mo-plot-private.h"

/* Tables, tiles and boxes. */

#define ROW 1.55 /* of body */

/* As wide as each column wants to be; the first takes what is left. */
static void
widths_of (const MoPlot *plot, MoPlotPen *pen, double *widths, guint n)
{
  double em = pen->look->body, rest = pen->look->width;

  for (guint c = 1; c < n; c++) {
    widths[c] = mo_pen_width (pen, plot->heads[c], MO_PLOT_CAPTION);
    for (guint r = 0; r < plot->rows->len; r++)
      widths[c] = MAX (
          widths[c], mo_pen_width (pen, ((char **) plot->rows->pdata[r])[c], MO_PLOT_CAPTION));
    widths[c] += em * 1.2;
    rest -= widths[c];
  }
  widths[0] = MAX (rest, em * 6);
}

static void
draw_cells (const MoPlot *plot,
            MoPlotPen *pen,
            char **cells,
            const double *widths,
            double y,
            gboolean head)
{
  double right = widths[0];
  MoTextLook first = { MO_PLOT_CAPTION, head, "text", MO_TEXT_LEFT, 0, FALSE };

  mo_pen_text (pen, cells[0], pen->look->body * 0.3, y, first);
  for (guint c = 1; cells[c]; c++) {
    MoTextLook how =
        head || c == 1 ? mo_pen_strong ("text", MO_TEXT_RIGHT) : mo_pen_dim (MO_TEXT_RIGHT);
    right += widths[c];
    mo_pen_text (pen, cells[c], right - pen->look->body * 0.3, y, how);
  }
}

void
mo_form_table (const MoPlot *plot, MoPlotPen *pen)
{
  double em = pen->look->body, row = em * ROW, top = pen->top;
  guint n = g_strv_length (plot->heads);
  g_autofree double *widths = g_new0 (double, n);

  widths_of (plot, pen, widths, n);
  draw_cells (plot, pen, plot->heads, widths, top + row / 2, TRUE);
  mo_pen_line (pen, "mark", 1 / 14.0, 0, 0, top + row, pen->look->width, top + row);
  for (guint i = 0; i < plot->rows->len; i++) {
    double y = top + row * (i + 1);
    if (i % 2) {
      mo_palette_set_source (pen->look->palette, pen->cr, "window");
      cairo_rectangle (pen->cr, 0, y, pen->look->width, row);
      cairo_fill (pen->cr);
    }
    draw_cells (plot, pen, plot->rows->pdata[i], widths, y + row / 2, FALSE);
    mo_pen_mark (pen, i, (cairo_rectangle_t){ 0, y, pen->look->width, row });
  }
}

/* How many stand beside one another. */
static int
across (const MoPlot *plot, const MoChartLook *look)
{
  int most = plot->columns ? plot->columns : 4;
  return CLAMP ((int) (look->width / (look->body * 9.5)), 1, most);
}

/* Under a line of the accent: the figure, what it is, and what stands behind it.  An unfinished
 * one has a dashed line.  Answers where it ends. */
static double
draw_tile (MoPlotPen *pen, const MoPlotItem *item, double x, double y, double width)
{
  double em = pen->look->body;
  double large = mo_pen_width (pen, item->note, 1.7) <= width ? 1.7 : 1.1;
  MoTextLook figure = { large, TRUE, "text", MO_TEXT_LEFT, width, FALSE };
  MoTextLook name = { 1, TRUE, "text", MO_TEXT_LEFT, width, FALSE };
  MoTextLook under = { MO_PLOT_CAPTION, FALSE, "dim", MO_TEXT_LEFT, width, FALSE };
  double down = y + em * 2.8;

  mo_pen_line (pen, "accent_graphic", 0.2, item->unfinished ? 0.4 : 0, x, y, x + width, y);
  mo_pen_text (pen, item->note, x, y + em * 1.6, figure);
  down += mo_pen_block (pen, item->label, x, down, name);
  down += mo_pen_block (pen, item->under, x, down, under);
  return down + em * 0.4;
}

double
mo_tiles_bottom (const MoPlot *plot, MoPlotPen *pen)
{
  double em = pen->look->body, gap = em * 1.2, top = pen->top + em * 0.4, bottom = top;
  guint n = across (plot, pen->look);
  double width = (pen->look->width - gap * (n - 1)) / n;

  for (guint i = 0; i < plot->items->len; i++) {
    double x = i % n * (width + gap);
    if (i % n == 0 && i > 0)
      top = bottom + em * 0.9;
    double end = draw_tile (pen, mo_plot_item (plot, i), x, top, width);
    bottom = MAX (bottom, end);
    mo_pen_mark (pen, i, (cairo_rectangle_t){ x, top, width, end - top });
  }
  return bottom;
}

void
mo_form_tiles (const MoPlot *plot, MoPlotPen *pen)
{
  mo_tiles_bottom (plot, pen);
}
