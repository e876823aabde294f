/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "impact/mo-plot-view.h"

G_BEGIN_DECLS

/* A chart with its table, and what can be done with it: copied, saved, looked into.  Opens the
 * cases of a mark by "win.figure-cases". */
#define MO_TYPE_IMPACT_CARD (mo_impact_card_get_type ())
G_DECLARE_FINAL_TYPE (MoImpactCard, mo_impact_card, MO, IMPACT_CARD, GtkBox)

GtkWidget *mo_impact_card_new (MoPlotKind kind);
/* Plot and facts are not owned: they live until others are shown.  ask: what it is of. */
void mo_impact_card_show (MoImpactCard *card, const MoPlot *plot, const MoPlotAsk *ask);
/* The table stands beside the chart where there is room, without being asked for. */
void mo_impact_card_set_table_beside (MoImpactCard *card, gboolean beside);

G_END_DECLS
