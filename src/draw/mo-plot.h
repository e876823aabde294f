/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-measure.h"
#include "draw/mo-chart.h"

G_BEGIN_DECLS

/* The charts of the service, from its facts: on screen, on paper and in files the same. */
typedef enum {
  MO_PLOT_FUNNEL,     /* from referral to first call */
  MO_PLOT_WAITING,    /* run chart with aim and busy periods */
  MO_PLOT_AGES,       /* strips of how long they wait */
  MO_PLOT_FIRST_CALL, /* time to the first call by quarter, median and nine in ten */
  MO_PLOT_CALLS,      /* calls per match with the ten line */
  MO_PLOT_GOALS,      /* goals with the dots of goal attainment */
  MO_PLOT_STATEMENTS, /* arrows from before to after */
  MO_PLOT_FEELINGS,   /* with n */
  MO_PLOT_PEOPLE,     /* mentored against the target to 2030 */
  MO_PLOT_NEED,       /* capacity against need, heat map */
  MO_PLOT_TRAINING,   /* plan against run */
  MO_PLOT_OUTCOMES,   /* at close; early success its own colour */
  MO_PLOT_FAIRNESS,   /* dots with intervals */
  MO_PLOT_TWO_YEARS,  /* a table */
  MO_PLOT_GLANCE,     /* eight tiles */
  MO_PLOT_GROWTH,     /* quality under growth */
  MO_PLOT_REFERRALS,  /* by month and strand */
  MO_PLOTS
} MoPlotKind;

typedef struct {
  const MoImpactFacts *facts;
  MoFigureAsk ask;
  gboolean printed; /* small numbers protected */
} MoPlotAsk;

/* A chart with all its words: title that says the finding, caption with measure, period and n,
 * marks to point at, a table and a description.  Opaque; keeps nothing of the ask. */
typedef struct _MoPlot MoPlot;
MoPlot *mo_plot_new (MoPlotKind kind, const MoPlotAsk *ask);
void mo_plot_free (MoPlot *plot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPlot, mo_plot_free)

/* "calls-per-match": for files and commands; and back, -1: none. */
const char *mo_plot_key (MoPlotKind kind);
int mo_plot_find (const char *key);
const char *mo_plot_name (MoPlotKind kind); /* "Calls per match", translated */

const char *mo_plot_title (const MoPlot *plot);
const char *mo_plot_caption (const MoPlot *plot);
const char *mo_plot_code (const MoPlot *plot);  /* provenance codes, "M-9" … */
gboolean mo_plot_is_empty (const MoPlot *plot); /* nothing to draw: the words say so */
/* How high it wants to be at that width, in the units of look. */
double mo_plot_height (const MoPlot *plot, const MoChartLook *look);
/* Draws at the origin within look->width × look->height.  Title and caption are drawn too. */
void mo_plot_draw (const MoPlot *plot, cairo_t *cr, const MoChartLook *look);

/* Marks, in reading order: what each says, which is under a point (-1), and where it is. */
int mo_plot_marks (const MoPlot *plot);
const char *mo_plot_mark_words (const MoPlot *plot, int at);
int mo_plot_at (const MoPlot *plot, const MoChartLook *look, double x, double y);
gboolean mo_plot_mark_box (const MoPlot *plot,
                           const MoChartLook *look,
                           int at,
                           cairo_rectangle_int_t *box);
/* The ring and the words of one mark, over a finished picture. */
void mo_plot_draw_pointed (const MoPlot *plot, cairo_t *cr, const MoChartLook *look, int at);
/* Its two halves, and all that each can touch: so that nothing else is painted anew while
 * somebody points. */
void mo_plot_draw_ring (const MoPlot *plot, cairo_t *cr, const MoChartLook *look, int at);
void mo_plot_draw_said (const MoPlot *plot, cairo_t *cr, const MoChartLook *look, int at);
gboolean mo_plot_pointed_boxes (const MoPlot *plot,
                                const MoChartLook *look,
                                int at,
                                cairo_rectangle_int_t boxes[2]);
/* The figure and the filter behind a mark; FALSE: it has no list of cases. */
gboolean mo_plot_mark_ask (const MoPlot *plot, int at, guint *which, MoFigureAsk *ask);

/* Heads and rows (each a GStrv) of the data table; borrowed. */
const char *const *mo_plot_heads (const MoPlot *plot);
GPtrArray *mo_plot_rows (const MoPlot *plot);
char *mo_plot_describe (const MoPlot *plot); /* text alternative, owned by the caller */

G_END_DECLS
