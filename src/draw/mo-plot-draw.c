/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "draw/mo-plot-private.h"

static void (*const forms[]) (const MoPlot *, MoPlotPen *) = {
  [MO_FORM_COLUMNS] = mo_form_columns, [MO_FORM_RUN] = mo_form_run,
  [MO_FORM_BARS] = mo_form_bars,       [MO_FORM_ARROWS] = mo_form_arrows,
  [MO_FORM_DOTS] = mo_form_dots,       [MO_FORM_HEAT] = mo_form_heat,
  [MO_FORM_TABLE] = mo_form_table,     [MO_FORM_TILES] = mo_form_tiles,
};

/* Title and caption, each in as many lines as it takes. */
static void
draw_head (const MoPlot *plot, MoPlotPen *pen)
{
  double em = pen->look->body, width = pen->look->width;
  MoTextLook title = { 1, TRUE, "text", MO_TEXT_LEFT, width, FALSE };
  MoTextLook caption = { MO_PLOT_CAPTION, FALSE, "dim", MO_TEXT_LEFT, width, FALSE };
  const struct {
    const char *text;
    MoTextLook how;
  } parts[] = { { plot->title, title }, { plot->caption, caption } };

  pen->top = 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    pen->top += mo_pen_block (pen, parts[i].text, 0, pen->top, parts[i].how);
  pen->top += em * 0.4;
}

static void
draw_all (const MoPlot *plot, cairo_t *cr, const MoChartLook *look, MoPlotPlaces *places)
{
  MoPlotPen pen = { cr, look, places, 0 };

  g_array_set_size (places->marks, 0);
  g_array_set_size (places->texts, 0);
  draw_head (plot, &pen);
  if (!plot->empty)
    forms[plot->form](plot, &pen);
  else
    mo_pen_block (&pen,
                  plot->empty,
                  0,
                  pen.top + look->body * 0.5,
                  (MoTextLook){ 1, FALSE, "dim", MO_TEXT_LEFT, look->width, FALSE });
  places->look = *look;
  places->known = TRUE;
}

void
mo_plot_draw (const MoPlot *plot, cairo_t *cr, const MoChartLook *look)
{
  draw_all (plot, cr, look, plot->places);
}

static gboolean
same (const MoChartLook *a, const MoChartLook *b)
{
  return a->body == b->body && a->width == b->width && a->height == b->height &&
         g_strcmp0 (a->family, b->family) == 0;
}

static cairo_t *
nowhere (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  return cr;
}

const MoPlotPlaces *
mo_plot_places (const MoPlot *plot, const MoChartLook *look)
{
  if (!plot->places->known || !same (&plot->places->look, look)) {
    cairo_t *cr = nowhere ();
    draw_all (plot, cr, look, plot->places);
    cairo_destroy (cr);
  }
  return plot->places;
}

double
mo_plot_height (const MoPlot *plot, const MoChartLook *look)
{
  cairo_t *cr = nowhere ();
  MoPlotPen pen = { cr, look, NULL, 0 };
  draw_head (plot, &pen);
  double height = pen.top + look->body * (plot->empty ? 3 : mo_form_height (plot, look));
  if (!plot->empty && plot->form == MO_FORM_TILES)
    height = mo_tiles_bottom (plot, &pen);
  cairo_destroy (cr);
  return ceil (height);
}

int
mo_plot_at (const MoPlot *plot, const MoChartLook *look, double x, double y)
{
  const MoPlotPlaces *places = mo_plot_places (plot, look);
  for (guint i = 0; i < places->marks->len; i++) {
    cairo_rectangle_t *at = &g_array_index (places->marks, cairo_rectangle_t, i);
    if (x >= at->x && x < at->x + at->width && y >= at->y && y < at->y + at->height)
      return i;
  }
  return -1;
}

gboolean
mo_plot_mark_box (const MoPlot *plot,
                  const MoChartLook *look,
                  int at,
                  cairo_rectangle_int_t *box)
{
  const MoPlotPlaces *places = mo_plot_places (plot, look);
  if (at < 0 || (guint) at >= places->marks->len)
    return FALSE;
  cairo_rectangle_t *is = &g_array_index (places->marks, cairo_rectangle_t, at);
  *box = (cairo_rectangle_int_t){ floor (is->x),
                                  floor (is->y),
                                  ceil (is->x + is->width) - floor (is->x),
                                  ceil (is->y + is->height) - floor (is->y) };
  return TRUE;
}

/* The words stand above the mark, below it where there is no room. */
void
mo_plot_draw_pointed (const MoPlot *plot, cairo_t *cr, const MoChartLook *look, int at)
{
  cairo_rectangle_int_t box;
  double em = look->body;
  MoTextLook how = { MO_PLOT_CAPTION, FALSE, "on_toast", MO_TEXT_LEFT, 0, FALSE };

  if (!mo_plot_mark_box (plot, look, at, &box))
    return;
  mo_palette_set_source (look->palette, cr, "accent");
  cairo_set_line_width (cr, em / 7);
  cairo_rectangle (cr, box.x + 1, box.y, box.width - 2, box.height);
  cairo_stroke (cr);

  const char *words = mo_plot_mark_words (plot, at);
  double width = mo_chart_text_width (cr, look, words, MO_PLOT_CAPTION);
  if (width > look->width - em)
    how.most = width = look->width - em;
  MoPlotPen pen = { nowhere (), look, NULL, 0 };
  double height = mo_pen_block (&pen, words, 0, 0, how) + em * 0.5;
  cairo_destroy (pen.cr);
  double x = CLAMP (box.x + box.width / 2.0 - width / 2 - em / 2, 0, look->width - width - em);
  double y = box.y - height - em * 0.3;
  if (y < 0)
    y = MIN (box.y + box.height + em * 0.3, look->height - height);
  mo_palette_set_source (look->palette, cr, "toast");
  cairo_rectangle (cr, floor (x), floor (y), ceil (width + em), ceil (height));
  cairo_fill (cr);
  mo_chart_text (cr, look, words, x + em / 2, y + height / 2, how);
}

double
mo_form_height (const MoPlot *plot, const MoChartLook *look)
{
  int n = plot->items->len;
  switch (plot->form) {
  case MO_FORM_ARROWS:
    return 1.7 + 2.2 * n;
  case MO_FORM_DOTS:
    return 2.0 + 1.8 * n;
  case MO_FORM_HEAT:
    return mo_heat_least_height (plot->heat);
  case MO_FORM_TABLE:
    return 1.8 + 1.55 * plot->rows->len;
  case MO_FORM_BARS:
    return 2.4 + 2.0 * n;
  case MO_FORM_COLUMNS:
    if (plot->line_name)
      return CLAMP (look->width / look->body * 0.5, 16, 21);
    /* fall through */
  case MO_FORM_RUN:
  default:
    return CLAMP (look->width / look->body * 0.42, 12, 18);
  }
}
