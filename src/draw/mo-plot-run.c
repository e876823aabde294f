/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/mo-number.h"
#include "draw/mo-plot-private.h"

typedef struct {
  double left, top, width, height, from, to, tick;
} Ground;

typedef struct {
  const char *text, *colour;
  gboolean strong;
  double y;
} Name;

static double
across (const MoPlot *plot, const Ground *ground, double at)
{
  return ground->left + ground->width * at / plot->items->len;
}

static double
up (const Ground *ground, double value)
{
  return ground->top +
         ground->height * (1 - (value - ground->from) / (ground->to - ground->from));
}

static double
highest (const MoPlot *plot)
{
  double most = isnan (plot->aim) ? 1 : plot->aim;
  for (guint i = 0; i < plot->items->len; i++)
    for (int s = 0; s < plot->n_series; s++)
      if (!isnan (mo_plot_item (plot, i)->values[s]))
        most = MAX (most, mo_plot_item (plot, i)->values[s]);
  return most;
}

static Ground
ground_of (const MoPlot *plot, MoPlotPen *pen)
{
  double em = pen->look->body, names = mo_pen_width (pen, plot->aim_label, MO_PLOT_CAPTION);
  Ground ground = { .top = pen->top + em * 1.2 };
  gboolean under = plot->items->len && mo_plot_item (plot, 0)->under;

  g_autofree char *widest =
      mo_number_words (isnan (plot->to) ? llround (highest (plot) * 1.3) : 9);
  ground.left = MAX (em * 2.4, mo_pen_width (pen, widest, MO_PLOT_CAPTION) + em * 0.8);
  for (int s = 0; s < plot->n_series; s++)
    names = MAX (names, mo_pen_width (pen, plot->series[s].name, MO_PLOT_CAPTION));
  ground.width = MAX (pen->look->width - ground.left - names - em * 0.8, em * 6);
  ground.height = MAX (pen->look->height - ground.top - em * (under ? 2.9 : 1.7), em * 2);
  ground.from = isnan (plot->from) ? 0 : plot->from;
  if (isnan (plot->to)) {
    double most = highest (plot);
    ground.tick = MAX (mo_chart_tick (most, ground.height > em * 9 ? 5 : 3), 1);
    ground.to = ceil (most * 1.08 / ground.tick) * ground.tick;
  } else {
    ground.to = plot->to;
    ground.tick = 1;
  }
  return ground;
}

static void
draw_ground (const MoPlot *plot, MoPlotPen *pen, const Ground *ground)
{
  double em = pen->look->body, right = ground->left + ground->width;
  int n = plot->items->len;

  for (int i = 0; i < n; i++) {
    int first = i;
    while (i < n && mo_plot_item (plot, i)->busy)
      i++;
    if (i > first)
      mo_pen_busy (pen,
                   (cairo_rectangle_t){ across (plot, ground, first),
                                        ground->top,
                                        (i - first) * ground->width / n,
                                        ground->height });
  }
  for (double at = ground->from; at <= ground->to + ground->tick / 2; at += ground->tick) {
    g_autofree char *number = mo_number_words (llround (at));
    double y = up (ground, at);
    mo_pen_line (
        pen, at > ground->from ? "line" : "mark", 1 / 14.0, 0, ground->left, y, right, y);
    mo_pen_text (pen, number, ground->left - em * 0.5, y, mo_pen_dim (MO_TEXT_RIGHT));
  }
}

static void
draw_labels (const MoPlot *plot, MoPlotPen *pen, const Ground *ground)
{
  double em = pen->look->body, step = ground->width / plot->items->len, widest = 0;
  double y = ground->top + ground->height + em;

  for (guint i = 0; i < plot->items->len; i++)
    widest = MAX (widest, mo_pen_width (pen, mo_plot_item (plot, i)->label, MO_PLOT_CAPTION));
  int every = MAX (1, (int) ceil ((widest + em * 0.4) / step));
  for (guint i = 0; i < plot->items->len; i += every) {
    const MoPlotItem *item = mo_plot_item (plot, i);
    double x = across (plot, ground, i + 0.5);
    mo_pen_text (pen, item->label, x, y, mo_pen_dim (MO_TEXT_MIDDLE));
    mo_pen_text (pen, item->under, x, y + em * 1.2, mo_pen_dim (MO_TEXT_MIDDLE));
  }
}

/* The values that tell the story: the highest and the last; all where the chart wants it. */
static gboolean
is_written (const MoPlot *plot, int series, int at, int last)
{
  double value = mo_plot_item (plot, at)->values[series];
  if (plot->every_value || at == last)
    return TRUE;
  if (series > 0)
    return FALSE;
  for (guint i = 0; i < plot->items->len; i++) {
    double other = mo_plot_item (plot, i)->values[series];
    if (!isnan (other) && (other > value || (other == value && (int) i < at)))
      return FALSE;
  }
  return at < last - 1;
}

/* The highest of a place has its figure above, the others below. */
static double
text_side (const MoPlot *plot, int series, int at)
{
  double value = mo_plot_item (plot, at)->values[series];
  for (int s = 0; s < plot->n_series; s++) {
    double other = mo_plot_item (plot, at)->values[s];
    if (!isnan (other) && !plot->series[s].aim &&
        (other > value || (other == value && s > series)))
      return 1.1;
  }
  return -1.05;
}

static void
draw_line (const MoPlot *plot, MoPlotPen *pen, const Ground *ground, int s)
{
  const MoPlotSeries *series = &plot->series[s];
  int last = -1;

  for (int i = 0; i < (int) plot->items->len; i++) {
    const MoPlotItem *item = mo_plot_item (plot, i);
    if (isnan (item->values[s]))
      continue;
    if (last >= 0)
      mo_pen_line (pen,
                   mo_pen_colour (series->ink),
                   series->aim ? 0.1 : 0.18,
                   series->aim        ? 0.4
                   : item->unfinished ? 0.2
                                      : 0,
                   across (plot, ground, last + 0.5),
                   up (ground, mo_plot_item (plot, last)->values[s]),
                   across (plot, ground, i + 0.5),
                   up (ground, item->values[s]));
    last = i;
  }
  for (int i = 0; i <= last && !series->aim; i++) {
    const MoPlotItem *item = mo_plot_item (plot, i);
    if (isnan (item->values[s]))
      continue;
    mo_pen_marker (pen,
                   series->ink,
                   across (plot, ground, i + 0.5),
                   up (ground, item->values[s]),
                   item->unfinished);
  }
}

static int
last_of (const MoPlot *plot, int s)
{
  for (int i = plot->items->len - 1; i >= 0; i--)
    if (!isnan (mo_plot_item (plot, i)->values[s]))
      return i;
  return -1;
}

static void
draw_values (const MoPlot *plot, MoPlotPen *pen, const Ground *ground, int s)
{
  double em = pen->look->body;
  int last = last_of (plot, s);
  MoTextLook how =
      mo_pen_strong (s ? mo_pen_ink (plot->series[s].ink) : "text", MO_TEXT_MIDDLE);

  how.halo = TRUE;
  for (int i = 0; i <= last && !plot->series[s].aim; i++) {
    double value = mo_plot_item (plot, i)->values[s];
    if (isnan (value) || !is_written (plot, s, i, last))
      continue;
    g_autofree char *number = isnan (plot->to) ? mo_plot_days (value) : mo_plot_number (value);
    mo_pen_text (pen,
                 number,
                 across (plot, ground, i + 0.5),
                 up (ground, value) + em * text_side (plot, s, i),
                 how);
  }
}

/* At the right end of what they name, pushed apart where they would touch. */
static void
draw_names (Name *names, int n, MoPlotPen *pen, const Ground *ground)
{
  double em = pen->look->body, low = ground->top + ground->height;

  for (int i = 1; i < n; i++)
    for (int j = i; j > 0 && names[j].y < names[j - 1].y; j--) {
      Name moved = names[j];
      names[j] = names[j - 1];
      names[j - 1] = moved;
    }
  for (int i = 1; i < n; i++)
    names[i].y = MAX (names[i].y, names[i - 1].y + em * 1.3);
  for (int i = n - 1; i >= 0; i--, low -= em * 1.3)
    names[i].y = MIN (names[i].y, low);
  for (int i = 0; i < n; i++) {
    MoTextLook how = { MO_PLOT_CAPTION, names[i].strong, names[i].colour, MO_TEXT_LEFT, 0 };
    mo_pen_text (pen, names[i].text, ground->left + ground->width + em * 0.5, names[i].y, how);
  }
}

void
mo_form_run (const MoPlot *plot, MoPlotPen *pen)
{
  Ground ground = ground_of (plot, pen);
  Name names[MO_PLOT_SERIES + 1];
  int n = 0;

  draw_ground (plot, pen, &ground);
  draw_labels (plot, pen, &ground);
  if (!isnan (plot->aim)) {
    double y = up (&ground, plot->aim);
    mo_pen_line (pen, "text", 0.1, 0.4, ground.left, y, ground.left + ground.width, y);
    names[n++] = (Name){ plot->aim_label, "text", FALSE, y };
  }
  for (int s = plot->n_series - 1; s >= 0; s--)
    draw_line (plot, pen, &ground, s);
  for (int s = 0; s < plot->n_series; s++) {
    const MoPlotSeries *series = &plot->series[s];
    int last = last_of (plot, s);
    if (last < 0)
      continue;
    draw_values (plot, pen, &ground, s);
    if (last < (int) plot->items->len - 1) { /* beside its end, not at the edge */
      MoTextLook how = mo_pen_strong (mo_pen_ink (series->ink), MO_TEXT_LEFT);
      how.halo = TRUE;
      mo_pen_text (pen,
                   series->name,
                   across (plot, &ground, last + 0.5) + pen->look->body * 0.9,
                   up (&ground, mo_plot_item (plot, last)->values[s]) + pen->look->body * 0.9,
                   how);
      continue;
    }
    names[n++] = (Name){ series->name,
                         mo_pen_ink (series->ink),
                         TRUE,
                         up (&ground, mo_plot_item (plot, last)->values[s]) };
  }
  draw_names (names, n, pen, &ground);
  for (guint i = 0; i < plot->items->len; i++)
    mo_pen_mark (pen,
                 i,
                 (cairo_rectangle_t){ across (plot, &ground, i),
                                      ground.top,
                                      ground.width / plot->items->len,
                                      ground.height });
}
