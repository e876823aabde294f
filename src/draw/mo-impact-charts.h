/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-figures.h"
#include "draw/mo-chart.h"

G_BEGIN_DECLS

/* The figures as charts and as tables.  printed: for paper, PDF and files, where no count from
 * 1 to 4 may stand, nor one that can be worked out; on the screen the figures are full. */
typedef enum {
  MO_IMPACT_REFERRALS,
  MO_IMPACT_CONTACT,
  MO_IMPACT_MATCH,
  MO_IMPACT_CHARTS,
} MoImpactChart;

typedef struct {
  char **heads;    /* of the columns; the first is the period, left */
  GPtrArray *rows; /* of char **, as many as heads; the last is the whole year */
} MoFigureTable;

MoChart *mo_impact_chart (const MoFigures *figures, MoImpactChart which, gboolean printed);
MoFigureTable *
mo_impact_table (const MoFigures *figures, MoImpactChart which, gboolean printed);
void mo_figure_table_free (MoFigureTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoFigureTable, mo_figure_table_free)

G_END_DECLS
