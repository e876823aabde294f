/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "draw/mo-plot-private.h"

#define ROW 2.1 /* of body: from one row to the next, at most */

typedef struct {
  double left, right, top, row, most; /* of the bars */
} Ground;

static double
sum_of (const MoPlot *plot, const MoPlotItem *item)
{
  double sum = 0;
  for (int s = 0; s < plot->n_series; s++)
    if (!isnan (item->values[s]))
      sum += item->values[s];
  return sum;
}

static Ground
ground_of (const MoPlot *plot, MoPlotPen *pen)
{
  double em = pen->look->body, names = 0, notes = 0;
  int n = plot->items->len;
  Ground ground = { .top = pen->top + em * 0.3, .most = isnan (plot->to) ? 1 : plot->to };

  for (int i = 0; i < n; i++) {
    const MoPlotItem *item = mo_plot_item (plot, i);
    names = MAX (names, mo_pen_width (pen, item->label, 1));
    notes = MAX (notes, mo_pen_width (pen, item->note, MO_PLOT_CAPTION));
    if (isnan (plot->to))
      ground.most = MAX (ground.most, sum_of (plot, item));
  }
  if (plot->n_series > 1 && !plot->nameless)
    ground.top += mo_pen_names (pen, plot, 0, pen->top + em * 0.6) + em * 0.3;
  ground.left = MIN (names, pen->look->width * 0.4) + em;
  ground.right = MAX (pen->look->width - notes - em * 0.6, ground.left + em * 4);
  ground.row = CLAMP ((pen->look->height - ground.top - em * 0.3) / n, em * 1.5, em * ROW);
  return ground;
}

static void
draw_row (const MoPlot *plot, MoPlotPen *pen, const Ground *ground, int at)
{
  const MoPlotItem *item = mo_plot_item (plot, at);
  double em = pen->look->body, top = ground->top + at * ground->row;
  double y = top + ground->row / 2, thick = MIN (ground->row * 0.66, em * 1.5);
  double x = ground->left, whole = ground->right - ground->left;
  MoTextLook name = { 1, FALSE, "text", MO_TEXT_LEFT, ground->left - em + 1, FALSE };

  mo_pen_text (pen, item->label, 0, y, name);
  for (int s = 0; s < plot->n_series; s++) {
    double width = item->values[s] * whole / ground->most, gap = x > ground->left ? em / 7 : 0;
    if (isnan (width) || width <= 0)
      continue;
    mo_pen_piece (pen,
                  plot->series[s].ink,
                  (cairo_rectangle_t){ x + gap, y - thick / 2, MAX (width - gap, 1.5), thick },
                  item->unfinished);
    x += width;
  }
  mo_pen_text (pen, item->note, x + em * 0.5, y, mo_pen_strong ("text", MO_TEXT_LEFT));
  mo_pen_mark (pen, at, (cairo_rectangle_t){ 0, top, pen->look->width, ground->row });
}

void
mo_form_bars (const MoPlot *plot, MoPlotPen *pen)
{
  Ground ground = ground_of (plot, pen);

  mo_pen_line (pen,
               "mark",
               1 / 14.0,
               0,
               ground.left,
               ground.top,
               ground.left,
               ground.top + ground.row * plot->items->len);
  for (guint i = 0; i < plot->items->len; i++)
    draw_row (plot, pen, &ground, i);
}
