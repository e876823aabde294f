/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/mo-number.h"
#include "draw/mo-plot-private.h"

/* The ground that columns stand on. */
typedef struct {
  double left, top, width, height, most, tick;
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

static gboolean
has_line (const MoPlot *plot)
{
  for (guint i = 0; i < plot->items->len; i++)
    if (!isnan (mo_plot_item (plot, i)->line))
      return TRUE;
  return FALSE;
}

static gboolean
has_under (const MoPlot *plot)
{
  return plot->items->len && mo_plot_item (plot, 0)->under;
}

static Ground
ground_of (const MoPlot *plot, MoPlotPen *pen)
{
  double em = pen->look->body, most = 1;
  Ground ground = { .left = em * 2.4, .top = pen->top + em * 1.4 };

  for (guint i = 0; i < plot->items->len; i++)
    most = MAX (most, sum_of (plot, mo_plot_item (plot, i)));
  if (plot->n_series > 1 && !plot->nameless)
    ground.top += mo_pen_names (pen, plot, 0, pen->top + em * 0.5);
  if (plot->said >= 0)
    ground.top += em * 2.2;
  if (has_line (plot)) /* the panel takes two fifths */
    ground.top += (pen->look->height - ground.top) * 0.45;
  ground.width = pen->look->width - ground.left;
  ground.height =
      MAX (pen->look->height - ground.top - em * (has_under (plot) ? 2.9 : 1.7), em * 2);
  ground.tick = MAX (mo_chart_tick (most, ground.height > em * 11 ? 5 : 3), 1);
  ground.most = ceil (most * 1.02 / ground.tick) * ground.tick;
  return ground;
}

static double
up (const Ground *ground, double value)
{
  return ground->top + ground->height * (1 - value / ground->most);
}

static void
draw_grid (MoPlotPen *pen, const Ground *ground)
{
  double em = pen->look->body;
  for (double at = 0; at <= ground->most + ground->tick / 2; at += ground->tick) {
    g_autofree char *number = mo_number_words (llround (at));
    double y = up (ground, at);
    mo_pen_line (
        pen, at > 0 ? "line" : "mark", 1 / 14.0, 0, ground->left, y, pen->look->width, y);
    mo_pen_text (pen, number, ground->left - em * 0.5, y, mo_pen_dim (MO_TEXT_RIGHT));
  }
}

/* Names below columns; every second where they would touch. */
static void
draw_labels (const MoPlot *plot, MoPlotPen *pen, const Ground *ground)
{
  double em = pen->look->body, step = ground->width / plot->items->len, widest = 0;

  for (guint i = 0; i < plot->items->len; i++)
    widest = MAX (widest, mo_pen_width (pen, mo_plot_item (plot, i)->label, MO_PLOT_CAPTION));
  int every = MAX (1, (int) ceil ((widest + em * 0.4) / step));
  for (guint i = 0; i < plot->items->len; i += every) {
    const MoPlotItem *item = mo_plot_item (plot, i);
    double x = ground->left + (i + 0.5) * step, y = ground->top + ground->height + em;
    mo_pen_text (pen, item->label, x, y, mo_pen_dim (MO_TEXT_MIDDLE));
    mo_pen_text (pen, item->under, x, y + em * 1.2, mo_pen_dim (MO_TEXT_MIDDLE));
  }
}

static void
draw_column (const MoPlot *plot,
             MoPlotPen *pen,
             const Ground *ground,
             const MoPlotItem *item,
             double x)
{
  double em = pen->look->body, sum = 0;
  double width = MIN (ground->width / plot->items->len * 0.82, em * 5);

  for (int s = 0; s < plot->n_series; s++) {
    double value = item->values[s];
    if (isnan (value) || value <= 0)
      continue;
    double low = up (ground, sum), high = up (ground, sum + value), gap = sum > 0 ? em / 7 : 0;
    mo_pen_piece (pen,
                  item->whole ? MO_INK_OTHER : plot->series[s].ink,
                  (cairo_rectangle_t){ x - width / 2, high, width, MAX (low - high - gap, 1) },
                  item->unfinished);
    sum += value;
  }
  mo_pen_text (
      pen, item->note, x, up (ground, sum) - em * 0.75, mo_pen_strong ("text", MO_TEXT_MIDDLE));
}

/* "17 reached their goal / in one or two calls", with a corner that leads to its column. */
static void
draw_said (const MoPlot *plot, MoPlotPen *pen, const Ground *ground)
{
  double em = pen->look->body,
         x = ground->left + (plot->said + 0.2) * ground->width / plot->items->len;
  double top = ground->top - em * 2.5;

  mo_pen_line (pen, "ok_text", 0.1, 0, x, top, x, top + em);
  mo_pen_line (pen, "ok_text", 0.1, 0, x, top, x + em * 0.6, top);
  mo_pen_text (pen, plot->said_first, x + em, top, mo_pen_strong ("ok_text", MO_TEXT_LEFT));
  MoTextLook how = mo_pen_dim (MO_TEXT_LEFT);
  how.colour = "text";
  mo_pen_text (pen, plot->said_second, x + em, top + em * 1.15, how);
}

static void
draw_divide (const MoPlot *plot, MoPlotPen *pen, const Ground *ground)
{
  double em = pen->look->body,
         x = ground->left + plot->divide * ground->width / plot->items->len;
  double top = ground->top - em * 1.2;
  gboolean left =
      x + em * 0.5 + mo_pen_width (pen, plot->divide_label, MO_PLOT_CAPTION) > pen->look->width;
  MoTextLook how = mo_pen_dim (left ? MO_TEXT_RIGHT : MO_TEXT_LEFT);

  how.colour = "text";
  mo_pen_line (pen, "text", 0.1, 0.4, x, top - em * 0.6, x, ground->top + ground->height);
  mo_pen_text (pen, plot->divide_label, x + em * (left ? -0.5 : 0.5), top, how);
}

/* The values of a line above the columns, on their own scale. */
static void
draw_panel (const MoPlot *plot, MoPlotPen *pen, const Ground *ground)
{
  double em = pen->look->body, step = ground->width / plot->items->len;
  double bottom = ground->top - em * 2, top = pen->top + em * 2.4;
  double last_x = 0, last_y = 0;

  if (plot->n_series > 1 && !plot->nameless)
    top += em * 1.4;
  mo_pen_text (
      pen, plot->line_name, 0, top - em * 1.4, mo_pen_strong ("ok_text", MO_TEXT_LEFT));
  for (double v = plot->line_from; v <= plot->line_to + 0.01;
       v += (plot->line_to - plot->line_from) / 2) {
    double y =
        bottom - (bottom - top) * (v - plot->line_from) / (plot->line_to - plot->line_from);
    g_autofree char *number = g_strdup_printf ("%.0f", v);
    mo_pen_line (pen, "line", 1 / 14.0, 0, ground->left, y, pen->look->width, y);
    mo_pen_text (pen, number, ground->left - em * 0.5, y, mo_pen_dim (MO_TEXT_RIGHT));
  }
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < plot->items->len; i++) {
      const MoPlotItem *item = mo_plot_item (plot, i);
      if (i == 0)
        last_x = 0;
      if (isnan (item->line))
        continue;
      double x = ground->left + (i + 0.5) * step;
      double y = bottom - (bottom - top) * (item->line - plot->line_from) /
                              (plot->line_to - plot->line_from);
      if (pass == 0 && last_x > 0)
        mo_pen_line (pen, "ok", 0.16, item->unfinished ? 0.2 : 0, last_x, last_y, x, y);
      last_x = x;
      last_y = y;
      if (pass == 0)
        continue;
      g_autofree char *number = g_strdup_printf ("%.1f", item->line);
      MoTextLook how = mo_pen_strong ("ok_text", MO_TEXT_MIDDLE);
      how.halo = TRUE;
      mo_pen_marker (pen, MO_INK_SECOND, x, y, item->unfinished);
      mo_pen_text (pen, number, x, y - em * (y - em * 1.6 < top - em * 0.8 ? -1 : 1), how);
    }
}

void
mo_form_columns (const MoPlot *plot, MoPlotPen *pen)
{
  Ground ground = ground_of (plot, pen);
  double step = ground.width / plot->items->len;

  draw_grid (pen, &ground);
  if (has_line (plot))
    draw_panel (plot, pen, &ground);
  draw_labels (plot, pen, &ground);
  for (guint i = 0; i < plot->items->len; i++) {
    draw_column (plot, pen, &ground, mo_plot_item (plot, i), ground.left + (i + 0.5) * step);
    mo_pen_mark (
        pen, i, (cairo_rectangle_t){ ground.left + i * step, ground.top, step, ground.height });
  }
  if (plot->said >= 0)
    draw_said (plot, pen, &ground);
  if (plot->divide >= 0)
    draw_divide (plot, pen, &ground);
}
