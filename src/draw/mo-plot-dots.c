/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "draw/mo-plot-private.h"

#define ROW 2.0 /* of body: from one row to the next, at most */

typedef struct {
  double left, right, top, row, to, tick;
} Ground;

static Ground
ground_of (const MoPlot *plot, MoPlotPen *pen)
{
  double em = pen->look->body, names = 0, notes = 0, most = 1;
  int n = plot->items->len;
  Ground ground = { .top = pen->top + em * 1.5 };

  for (int i = 0; i < n; i++) {
    const MoPlotItem *item = mo_plot_item (plot, i);
    names = MAX (names, mo_pen_width (pen, item->label, 1));
    notes = MAX (notes, mo_pen_width (pen, item->note, MO_PLOT_CAPTION));
    most = MAX (most, isnan (item->high) ? 0 : item->high);
  }
  ground.tick = mo_chart_tick (isnan (plot->to) ? most : plot->to, 5);
  ground.to = isnan (plot->to) ? ceil (most * 1.02 / ground.tick) * ground.tick : plot->to;
  ground.left = MIN (names, pen->look->width * 0.4) + em * 1.2;
  ground.right = MAX (pen->look->width - notes - em * 1.2, ground.left + em * 5);
  ground.row = CLAMP ((pen->look->height - ground.top - em * 0.3) / n, em * 1.4, em * ROW);
  return ground;
}

static double
across (const Ground *ground, double value)
{
  return ground->left + (ground->right - ground->left) * value / ground->to;
}

static void
draw_scale (const MoPlot *plot, MoPlotPen *pen, const Ground *ground)
{
  double em = pen->look->body, bottom = ground->top + ground->row * plot->items->len;
  for (double at = 0; at <= ground->to + ground->tick / 2; at += ground->tick) {
    g_autofree char *number = mo_plot_days (at);
    double x = across (ground, at);
    mo_pen_line (pen, at > 0 ? "line" : "mark", 1 / 14.0, 0, x, ground->top, x, bottom);
    mo_pen_text (pen, number, x, ground->top - em * 0.75, mo_pen_dim (MO_TEXT_MIDDLE));
  }
}

/* Rows without a value are headings of those that follow. */
static void
draw_row (const MoPlot *plot, MoPlotPen *pen, const Ground *ground, int at)
{
  const MoPlotItem *item = mo_plot_item (plot, at);
  double em = pen->look->body, top = ground->top + at * ground->row;
  double y = top + ground->row / 2;
  MoTextLook name = { 1, FALSE, "text", MO_TEXT_LEFT, ground->left - em * 1.2 + 1, FALSE };
  MoTextLook note = mo_pen_dim (MO_TEXT_RIGHT);

  mo_pen_text (pen, item->label, 0, y, name);
  note.colour = "text";
  mo_pen_text (pen, item->note, pen->look->width, y, note);
  mo_pen_mark (pen, at, (cairo_rectangle_t){ 0, top, pen->look->width, ground->row });
  if (isnan (item->values[0]))
    return;
  if (!isnan (item->low)) {
    double low = across (ground, item->low), high = across (ground, item->high);
    mo_pen_line (pen, "accent_graphic", 0.16, 0, low, y, high, y);
    mo_pen_line (pen, "accent_graphic", 0.12, 0, low, y - em * 0.3, low, y + em * 0.3);
    mo_pen_line (pen, "accent_graphic", 0.12, 0, high, y - em * 0.3, high, y + em * 0.3);
  }
  mo_pen_marker (pen, MO_INK_FIRST, across (ground, item->values[0]), y, FALSE);
}

void
mo_form_dots (const MoPlot *plot, MoPlotPen *pen)
{
  Ground ground = ground_of (plot, pen);

  draw_scale (plot, pen, &ground);
  for (guint i = 0; i < plot->items->len; i++)
    draw_row (plot, pen, &ground, i);
}
