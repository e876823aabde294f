/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-chart.h"

#include <math.h>

#include "draw/mo-chart-private.h"

#define CAPTION 0.886 /* 9.75 of 11 pt */

MoChart *
mo_chart_new (void)
{
  return g_new0 (MoChart, 1);
}

void
mo_chart_free (MoChart *chart)
{
  if (!chart)
    return;
  g_free (chart->title);
  g_free (chart->caption);
  for (int i = 0; i < MO_CHART_MOST; i++) {
    g_free (chart->labels[i]);
    g_free (chart->words[i]);
  }
  for (int i = 0; i < chart->n_series; i++)
    g_free (chart->series[i].name);
  g_free (chart);
}

static PangoLayout *
text_layout (cairo_t *cr,
             const MoChartLook *look,
             const char *text,
             double size,
             gboolean strong)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (look->family);
  pango_font_description_set_absolute_size (font, look->body * size * PANGO_SCALE);
  pango_font_description_set_weight (font, strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

double
mo_chart_text_width (cairo_t *cr, const MoChartLook *look, const char *text, double size)
{
  PangoRectangle at;
  g_autoptr (PangoLayout) layout = text_layout (cr, look, text, size, TRUE);
  pango_layout_get_extents (layout, NULL, &at);
  return (double) at.width / PANGO_SCALE;
}

double
mo_chart_text (cairo_t *cr,
               const MoChartLook *look,
               const char *text,
               double x,
               double y,
               MoTextLook how)
{
  return mo_chart_text_box (cr, look, text, x, y, how).width;
}

PangoLayout *
mo_chart_layout (cairo_t *cr,
                 const MoChartLook *look,
                 const char *text,
                 MoTextLook how,
                 cairo_rectangle_t *box)
{
  PangoRectangle at;
  PangoLayout *layout = text_layout (cr, look, text, how.size, how.strong);

  if (how.most > 0) {
    pango_layout_set_width (layout, (int) (how.most * PANGO_SCALE));
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  }
  pango_layout_get_extents (layout, NULL, &at);
  *box = (cairo_rectangle_t){
    0, 0, (double) at.width / PANGO_SCALE, (double) at.height / PANGO_SCALE
  };
  return layout;
}

cairo_rectangle_t
mo_chart_layout_box (cairo_t *cr, const MoChartLook *look, const char *text, MoTextLook how)
{
  cairo_rectangle_t box;
  g_object_unref (mo_chart_layout (cr, look, text, how, &box));
  return box;
}

cairo_rectangle_t
mo_chart_text_box (cairo_t *cr,
                   const MoChartLook *look,
                   const char *text,
                   double x,
                   double y,
                   MoTextLook how)
{
  cairo_rectangle_t box;
  g_autoptr (PangoLayout) layout = mo_chart_layout (cr, look, text, how, &box);

  box.x = x - (how.side == MO_TEXT_RIGHT    ? box.width
               : how.side == MO_TEXT_MIDDLE ? box.width / 2
                                            : 0);
  box.y = y - box.height / 2;
  if (how.halo) {
    double edge = look->body * 0.2;
    mo_palette_set_source (look->palette, cr, "base");
    cairo_rectangle (
        cr, box.x - edge, box.y + edge, box.width + 2 * edge, box.height - 2 * edge);
    cairo_fill (cr);
  }
  mo_palette_set_source (look->palette, cr, how.colour);
  cairo_move_to (cr, box.x, box.y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
  return box;
}

void
mo_chart_hatch (cairo_t *cr,
                const MoChartLook *look,
                double x,
                double y,
                double w,
                double h,
                const char *c)
{
  double step = look->body * 0.5;

  cairo_save (cr);
  cairo_rectangle (cr, x, y, w, h);
  cairo_clip (cr);
  mo_palette_set_source (look->palette, cr, c);
  cairo_set_line_width (cr, look->body * 0.1);
  for (double at = x - h; at < x + w; at += step) {
    cairo_move_to (cr, at, y + h);
    cairo_line_to (cr, at + h, y);
    cairo_stroke (cr);
  }
  cairo_restore (cr);
}

double
mo_chart_x (const MoChartPlot *plot, const MoChart *chart, double at)
{
  return plot->left + plot->width * at / chart->n;
}

double
mo_chart_y (const MoChartPlot *plot, double value)
{
  return plot->top + plot->height * (1 - value / plot->most);
}

double
mo_chart_tick (double most, int about)
{
  double rough = most / about, ten = pow (10, floor (log10 (rough)));
  double of = rough / ten;
  return ten * (of <= 1 ? 1 : of <= 2 ? 2 : of <= 5 ? 5 : 10);
}

static double
highest (const MoChart *chart)
{
  double most = 1;
  for (int i = 0; i < chart->n; i++)
    for (int s = 0; s < chart->n_series; s++)
      most = MAX (most, chart->series[s].values[i]);
  return most;
}

/* Room for words at the right. */
static MoChartPlot
plot_of (const MoChart *chart, const MoChartLook *look)
{
  double em = look->body;
  MoChartPlot plot = { .left = em * 2.4, .top = em * 4.6 };

  plot.width = look->width - plot.left - em * 6.2;
  plot.width = MIN (plot.width, chart->n * em * 16); /* never wider than data */
  plot.height = MAX (look->height - plot.top - em * 1.8, em);
  double most = highest (chart);
  plot.tick = MAX (mo_chart_tick (most, plot.height > em * 11 ? 5 : 3), 1);
  plot.most = ceil (most * 1.02 / plot.tick) * plot.tick;
  return plot;
}

static void
draw_head (const MoChart *chart, cairo_t *cr, const MoChartLook *look)
{
  double em = look->body;
  mo_chart_text (
      cr, look, chart->title, 0, em * 0.75, (MoTextLook){ 1, TRUE, "text", MO_TEXT_LEFT, 0 });
  mo_chart_text (cr,
                 look,
                 chart->caption,
                 0,
                 em * 2.25,
                 (MoTextLook){ CAPTION, FALSE, "dim", MO_TEXT_LEFT, 0 });
}

static void
draw_axes (const MoChart *chart, cairo_t *cr, const MoChartLook *look, const MoChartPlot *plot)
{
  double em = look->body;
  cairo_set_line_width (cr, em / 14);
  for (double at = 0; at <= plot->most + plot->tick / 2; at += plot->tick) {
    double y = mo_chart_y (plot, at);
    g_autofree char *number = g_strdup_printf ("%.0f", at);
    mo_palette_set_source (look->palette, cr, at > 0 ? "line" : "mark");
    cairo_move_to (cr, plot->left, y);
    cairo_line_to (cr, plot->left + plot->width, y);
    cairo_stroke (cr);
    mo_chart_text (cr,
                   look,
                   number,
                   plot->left - em * 0.5,
                   y,
                   (MoTextLook){ CAPTION, FALSE, "dim", MO_TEXT_RIGHT, 0 });
  }
  for (int i = 0; i < chart->n; i++)
    mo_chart_text (cr,
                   look,
                   chart->labels[i],
                   mo_chart_x (plot, chart, i + 0.5),
                   plot->top + plot->height + em,
                   (MoTextLook){ CAPTION, FALSE, "dim", MO_TEXT_MIDDLE, 0 });
}

void
mo_chart_draw (const MoChart *chart, cairo_t *cr, const MoChartLook *look)
{
  MoChartPlot plot = plot_of (chart, look);

  draw_head (chart, cr, look);
  draw_axes (chart, cr, look, &plot);
  mo_chart_draw_run (chart, cr, look, &plot);
}

static void
draw_mark (const MoChart *chart, cairo_t *cr, const MoChartLook *look, int at)
{
  if (at < 0 || at >= chart->n)
    return;
  MoChartPlot plot = plot_of (chart, look);
  mo_palette_set_source (look->palette, cr, "accent");
  cairo_set_line_width (cr, look->body / 7);
  cairo_rectangle (
      cr, mo_chart_x (&plot, chart, at) + 1, plot.top, plot.width / chart->n - 2, plot.height);
  cairo_stroke (cr);
}

static void
draw_words (const MoChart *chart, cairo_t *cr, const MoChartLook *look, int at)
{
  if (at < 0 || at >= chart->n)
    return;
  MoChartPlot plot = plot_of (chart, look);
  PangoRectangle text;
  g_autoptr (PangoLayout) words = text_layout (cr, look, chart->words[at], CAPTION, FALSE);
  double em = look->body;

  pango_layout_get_extents (words, NULL, &text);
  double width = (double) text.width / PANGO_SCALE + em, y = plot.top - em * 2.2;
  double x = mo_chart_x (&plot, chart, at + 0.5) - width / 2;
  x = CLAMP (x, 0, MAX (look->width - width, 0));
  mo_palette_set_source (look->palette, cr, "toast");
  cairo_rectangle (cr, floor (x), floor (y), ceil (width), ceil (em * 1.7));
  cairo_fill (cr);
  mo_palette_set_source (look->palette, cr, "on_toast");
  cairo_move_to (cr, x + em / 2, y + em * 0.85 - (double) text.height / PANGO_SCALE / 2);
  pango_cairo_show_layout (cr, words);
  cairo_new_path (cr);
}

void
mo_chart_draw_pointed (const MoChart *chart, cairo_t *cr, const MoChartLook *look, int at)
{
  draw_mark (chart, cr, look, at);
  draw_words (chart, cr, look, at);
}

int
mo_chart_at (const MoChart *chart, const MoChartLook *look, double x, double y)
{
  MoChartPlot plot = plot_of (chart, look);
  if (x < plot.left || x >= plot.left + plot.width || y < plot.top - look->body)
    return -1;
  return (int) ((x - plot.left) * chart->n / plot.width);
}

char *
mo_chart_describe (const MoChart *chart)
{
  g_autoptr (GString) all = g_string_new (chart->caption);
  for (int i = 0; i < chart->n; i++)
    g_string_append_printf (all, ". %s", chart->words[i]);
  return g_string_free (g_steal_pointer (&all), FALSE);
}
