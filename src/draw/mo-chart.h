/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "draw/mo-palette.h"

G_BEGIN_DECLS

#define MO_CHART_MOST   12
#define MO_CHART_SERIES 2

/* One series.  A value of -1 is none: nothing is drawn, never a 0. */
typedef struct {
  char *name;
  const char *colour, *ink; /* palette names for the shape and for words about it */
  gboolean second;          /* drawn in the second code: hatched, squares */
  double values[MO_CHART_MOST];
} MoChartSeries;

/* Values along time; everything that is drawn, spoken and shown on pointing is in here.  Texts
 * are owned by the chart. */
typedef struct {
  char *title;   /* the finding */
  char *caption; /* measure, period and n */
  int n;         /* categories */
  char *labels[MO_CHART_MOST];
  char *words[MO_CHART_MOST]; /* the category with its figures: "May 2025: 12 referrals, …" */
  int n_series;
  MoChartSeries series[MO_CHART_SERIES];
} MoChart;

/* Where and how: sizes in the units of the cairo context, pixels or points. */
typedef struct {
  const MoPalette *palette;
  const char *family; /* font */
  double body;        /* size of body text */
  double width, height;
} MoChartLook;

MoChart *mo_chart_new (void);
void mo_chart_free (MoChart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoChart, mo_chart_free)

/* Draws at the origin; all text through pango.  The same on screen, printer and PDF. */
void mo_chart_draw (const MoChart *chart, cairo_t *cr, const MoChartLook *look);
/* Only the mark of one category with its words in a box, to lay over a finished picture. */
void mo_chart_draw_pointed (const MoChart *chart, cairo_t *cr, const MoChartLook *look, int at);
/* The category under x, -1 for none. */
int mo_chart_at (const MoChart *chart, const MoChartLook *look, double x, double y);
/* Steps of 1, 2 or 5 × 10^k: about `about` of them up to `most` (above 0). */
double mo_chart_tick (double most, int about);
/* Title, caption and every figure, as a description for assistive technology; caller owns. */
char *mo_chart_describe (const MoChart *chart);

G_END_DECLS
