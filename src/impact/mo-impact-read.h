/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-plot.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What the Impact page shows of one period: everything is counted where it is read, off the
 * main loop, so that the page has only to draw. */
typedef struct {
  char *period; /* as mo_period_code (); NULL: the year so far */
  MoStrand strand;
} MoImpactAsk;

typedef struct {
  MoImpactFacts *facts;
  MoFigureAsk ask;
  MoDay first_year, last_year; /* first days of the years that there is something of */
  MoPlot *plots[MO_PLOTS];
  MoFigure *now, *before; /* of every figure, in the order of mo_figure_infos () */
} MoImpactAnswer;

/* What its charts are asked for. */
MoPlotAsk mo_impact_plot_ask (const MoImpactAnswer *answer);
MoImpactAsk *mo_impact_ask_new (const char *period, MoStrand strand);
void mo_impact_ask_free (gpointer ask);
void mo_impact_answer_free (MoImpactAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoImpactAnswer, mo_impact_answer_free)
gpointer mo_impact_read_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
