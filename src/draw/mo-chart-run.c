/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-chart-private.h"

#include <math.h>

#define CAPTION 0.886

static void
draw_segment (const MoChart *chart,
              cairo_t *cr,
              const MoChartLook *look,
              const MoChartPlot *plot,
              const MoChartSeries *series,
              int from,
              int to)
{
  double line = look->body * (series->second ? 0.12 : 0.18);

  cairo_save (cr);
  mo_palette_set_source (look->palette, cr, series->colour);
  cairo_set_line_width (cr, line);
  cairo_move_to (
      cr, mo_chart_x (plot, chart, from + 0.5), mo_chart_y (plot, series->values[from]));
  cairo_line_to (cr, mo_chart_x (plot, chart, to + 0.5), mo_chart_y (plot, series->values[to]));
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Circles for the first series, squares for the second. */
static void
draw_mark (const MoChartSeries *series,
           cairo_t *cr,
           const MoChartLook *look,
           double x,
           double y)
{
  double r = look->body * 0.32;
  if (series->second)
    cairo_rectangle (cr, x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else
    cairo_arc (cr, x, y, r, 0, 2 * G_PI);
  mo_palette_set_source (look->palette, cr, series->colour);
  cairo_fill_preserve (cr);
  mo_palette_set_source (look->palette, cr, series->colour);
  cairo_set_line_width (cr, look->body * 0.14);
  cairo_stroke (cr);
}

static void
draw_series (const MoChart *chart,
             cairo_t *cr,
             const MoChartLook *look,
             const MoChartPlot *plot,
             const MoChartSeries *series)
{
  int last = -1;
  for (int i = 0; i < chart->n; i++) {
    if (series->values[i] < 0)
      continue;
    if (last >= 0)
      draw_segment (chart, cr, look, plot, series, last, i);
    last = i;
  }
  for (int i = 0; i < chart->n; i++) {
    if (series->values[i] < 0)
      continue;
    double x = mo_chart_x (plot, chart, i + 0.5), y = mo_chart_y (plot, series->values[i]);
    g_autofree char *number =
        g_strdup_printf (fmod (series->values[i], 1) ? "%.1f" : "%.0f", series->values[i]);
    draw_mark (series, cr, look, x, y);
    mo_chart_text (cr,
                   look,
                   number,
                   x,
                   y + look->body * (series->second ? -1.0 : 1.1),
                   (MoTextLook){ CAPTION, TRUE, series->ink, MO_TEXT_MIDDLE, 0, TRUE });
  }
}

typedef struct {
  const char *text, *colour;
  double y;
} Name;

/* Names at the right end of what they name, pushed apart where they would touch. */
static void
draw_names (Name *names, int n, cairo_t *cr, const MoChartLook *look, const MoChartPlot *plot)
{
  double em = look->body;
  for (int i = 1; i < n; i++)
    for (int j = i; j > 0 && names[j].y < names[j - 1].y; j--) {
      Name moved = names[j];
      names[j] = names[j - 1];
      names[j - 1] = moved;
    }
  for (int i = 1; i < n; i++)
    names[i].y = MAX (names[i].y, names[i - 1].y + em * 1.3);
  for (int i = 0; i < n; i++)
    mo_chart_text (cr,
                   look,
                   names[i].text,
                   plot->left + plot->width + em * 0.5,
                   names[i].y,
                   (MoTextLook){ CAPTION, TRUE, names[i].colour, MO_TEXT_LEFT, 0 });
}

void
mo_chart_draw_run (const MoChart *chart,
                   cairo_t *cr,
                   const MoChartLook *look,
                   const MoChartPlot *plot)
{
  Name names[MO_CHART_SERIES];
  int n = 0;

  for (int s = chart->n_series - 1; s >= 0; s--) {
    const MoChartSeries *series = &chart->series[s];
    int last = chart->n - 1;
    draw_series (chart, cr, look, plot, series);
    while (last >= 0 && series->values[last] < 0)
      last--;
    if (last >= 0)
      names[n++] = (Name){ series->name, series->ink, mo_chart_y (plot, series->values[last]) };
  }
  draw_names (names, n, cr, look, plot);
}
