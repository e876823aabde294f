/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "impact/mo-impact-card.h"

G_BEGIN_DECLS

struct _MoImpactCard {
  GtkBox parent_instance;

  MoPlotKind kind;
  const MoPlot *plot; /* not owned */
  MoPlotView *view;
  MoPlotAsk ask; /* of the plot */
  GtkWidget *line, *as_table, *about, *menu;
  GtkGrid *table;
  gboolean beside;
};

/* Opens what the figure is, with its cases. */
void mo_impact_card_about (MoImpactCard *self);
/* mo-impact-card-menu.c */
GtkWidget *mo_impact_card_menu_new (MoImpactCard *self);
void mo_impact_card_install_actions (GtkWidgetClass *klass);

G_END_DECLS
