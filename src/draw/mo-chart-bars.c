/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-chart-private.h"

#define CAPTION 0.886

static void
draw_part (cairo_t *cr,
           const MoChartLook *look,
           const MoChartSeries *series,
           const double box[4],
           gboolean unfinished)
{
  double line = look->body * 0.12;

  mo_palette_set_source (look->palette,
                         cr,
                         unfinished || series->second || series->hollow ? "base"
                                                                        : series->colour);
  cairo_rectangle (cr, box[0], box[1], box[2], box[3]);
  cairo_fill (cr);
  if (series->second)
    mo_chart_hatch (cr, look, box[0], box[1], box[2], box[3], series->colour);
  if (!series->second && !series->hollow && !unfinished)
    return;
  cairo_save (cr);
  mo_palette_set_source (look->palette, cr, series->colour);
  cairo_set_line_width (cr, line);
  if (unfinished)
    cairo_set_dash (cr, (double[]){ line * 2, line * 1.5 }, 2, 0);
  cairo_rectangle (
      cr, box[0] + line / 2, box[1] + line / 2, MAX (box[2] - line, 0), MAX (box[3] - line, 0));
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* The names beside a swatch of the very pattern, above the plot. */
static void
draw_names (const MoChart *chart, cairo_t *cr, const MoChartLook *look, const MoChartPlot *plot)
{
  double em = look->body, x = plot->left, y = em * 3.7;
  for (int s = 0; s < chart->n_series; s++) {
    const MoChartSeries *series = &chart->series[s];
    const double box[4] = { x, y - em * 0.4, em * 1.3, em * 0.8 };
    draw_part (cr, look, series, box, FALSE);
    x += em * 1.7;
    x += mo_chart_text (cr,
                        look,
                        series->name,
                        x,
                        y,
                        (MoTextLook){ CAPTION, TRUE, series->ink, MO_TEXT_LEFT, 0 });
    x += em * 1.6;
  }
}

void
mo_chart_draw_bars (const MoChart *chart,
                    cairo_t *cr,
                    const MoChartLook *look,
                    const MoChartPlot *plot)
{
  double em = look->body, step = plot->width / chart->n;
  double width = MIN (step * 0.72, em * 4);

  draw_names (chart, cr, look, plot);
  for (int i = 0; i < chart->begun; i++) {
    double left = mo_chart_x (plot, chart, i + 0.5) - width / 2, sum = 0;
    for (int s = 0; s < chart->n_series; s++) {
      double value = chart->series[s].values[i];
      if (value <= 0)
        continue;
      double low = mo_chart_y (plot, sum), high = mo_chart_y (plot, sum + value);
      double gap = sum > 0 ? em / 7 : 0;
      const double box[4] = { left, high, width, MAX (low - high - gap, 0) };
      draw_part (cr, look, &chart->series[s], box, chart->unfinished && i == chart->begun - 1);
      sum += value;
    }
    if (chart->tops[i])
      mo_chart_text (cr,
                     look,
                     chart->tops[i],
                     left + width / 2,
                     mo_chart_y (plot, sum) - em * 0.75,
                     (MoTextLook){ CAPTION, TRUE, "text", MO_TEXT_MIDDLE, 0 });
  }
}
