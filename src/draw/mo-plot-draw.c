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

static gboolean
same (const MoChartLook *a, const MoChartLook *b)
{
  return a->body == b->body && a->width == b->width && a->height == b->height &&
         g_strcmp0 (a->family, b->family) == 0;
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
  if (!places->known || !same (&places->look, look))
    g_array_set_size (places->pointed, 0);
  g_array_set_size (places->pointed, plot->items->len);
  places->look = *look;
  places->known = TRUE;
}

void
mo_plot_draw (const MoPlot *plot, cairo_t *cr, const MoChartLook *look)
{
  draw_all (plot, cr, look, plot->places);
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
static void
place_pointed (const MoPlot *plot, const MoChartLook *look, int at, MoPlotPointed *to)
{
  double em = look->body, most = look->width - em;
  const char *words = mo_plot_mark_words (plot, at);

  mo_plot_mark_box (plot, look, at, &to->ring);
  MoTextLook how = { MO_PLOT_CAPTION, FALSE, "on_toast", MO_TEXT_LEFT, 0, FALSE };
  cairo_rectangle_t text;
  cairo_t *cr = nowhere ();
  to->words = mo_chart_layout (cr, look, words, how, &text);
  if (text.width > most) {
    g_object_unref (to->words);
    how.most = most;
    to->words = mo_chart_layout (cr, look, words, how, &text);
    text.width = most;
  }
  cairo_destroy (cr);
  double height = text.height + em * 0.5, y = to->ring.y - height - em * 0.3;
  double x = to->ring.x + to->ring.width / 2.0 - text.width / 2 - em / 2;
  if (y < 0)
    y = MIN (to->ring.y + to->ring.height + em * 0.3, look->height - height);
  to->ground = (cairo_rectangle_int_t){ floor (CLAMP (x, 0, MAX (most - text.width, 0))),
                                        floor (y),
                                        ceil (text.width + em),
                                        ceil (height) };
}

/* Measured once for each mark; NULL: there is no such mark. */
static const MoPlotPointed *
pointed (const MoPlot *plot, const MoChartLook *look, int at)
{
  cairo_rectangle_int_t box;

  if (!mo_plot_mark_box (plot, look, at, &box))
    return NULL;
  MoPlotPointed *to = &g_array_index (plot->places->pointed, MoPlotPointed, at);
  if (!to->words)
    place_pointed (plot, look, at, to);
  return to;
}

gboolean
mo_plot_pointed_boxes (const MoPlot *plot,
                       const MoChartLook *look,
                       int at,
                       cairo_rectangle_int_t boxes[2])
{
  const MoPlotPointed *to = pointed (plot, look, at);
  int edge = ceil (look->body / 7);

  if (!to)
    return FALSE;
  boxes[0] = (cairo_rectangle_int_t){
    to->ring.x - edge, to->ring.y - edge, to->ring.width + 2 * edge, to->ring.height + 2 * edge
  };
  boxes[1] = to->ground;
  return TRUE;
}

void
mo_plot_draw_ring (const MoPlot *plot, cairo_t *cr, const MoChartLook *look, int at)
{
  const MoPlotPointed *to = pointed (plot, look, at);

  if (!to)
    return;
  mo_palette_set_source (look->palette, cr, "accent");
  cairo_set_line_width (cr, look->body / 7);
  cairo_rectangle (cr, to->ring.x + 1, to->ring.y, to->ring.width - 2, to->ring.height);
  cairo_stroke (cr);
}

void
mo_plot_draw_said (const MoPlot *plot, cairo_t *cr, const MoChartLook *look, int at)
{
  const MoPlotPointed *to = pointed (plot, look, at);

  if (!to)
    return;
  mo_palette_set_source (look->palette, cr, "toast");
  cairo_rectangle (cr, to->ground.x, to->ground.y, to->ground.width, to->ground.height);
  cairo_fill (cr);
  mo_palette_set_source (look->palette, cr, "on_toast");
  cairo_move_to (cr, to->ground.x + look->body / 2, to->ground.y + look->body / 4);
  pango_cairo_show_layout (cr, to->words);
  cairo_new_path (cr);
}

void
mo_plot_draw_pointed (const MoPlot *plot, cairo_t *cr, const MoChartLook *look, int at)
{
  mo_plot_draw_ring (plot, cr, look, at);
  mo_plot_draw_said (plot, cr, look, at);
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
