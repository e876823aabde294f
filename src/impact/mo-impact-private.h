/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-impact-charts.h"
#include "impact/mo-chart-view.h"
#include "impact/mo-impact-page.h"
#include "store/mo-figures-query.h"

G_BEGIN_DECLS

typedef struct {
  GtkBox *line; /* the chart's card and its table's card */
  MoChartView *view;
  GtkGrid *table;
} MoImpactPart;

struct _MoImpactPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *reading;
  MoFiguresAnswer *answer; /* what is shown; NULL before the first */
  gboolean filling;        /* the drop-downs are being set, not chosen from */

  GtkWidget *head;
  GtkLabel *sentence;
  GtkDropDown *year, *strand;
  GtkFlowBox *tiles;
  GtkBox *charts;
  GtkWidget *content;
  MoImpactPart parts[MO_IMPACT_CHARTS];
};

/* Tiles, charts and tables from self->answer. */
void mo_impact_show_figures (MoImpactPage *self);
void mo_impact_make_parts (MoImpactPage *self);
/* The print dialog for the report of these figures; nothing is sent without it. */
void mo_impact_print (GtkWidget *from, const MoFigures *figures);
/* Asks where, then writes the PDF. */
void mo_impact_save_pdf (GtkWidget *from, const MoFigures *figures);

G_END_DECLS
