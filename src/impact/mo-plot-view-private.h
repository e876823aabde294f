/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "impact/mo-plot-view.h"

G_BEGIN_DECLS

struct _MoPlotView {
  GtkWidget parent_instance;

  const MoPlot *plot;
  GskRenderNode *drawn; /* without a mark, at drawn_width × drawn_height */
  int drawn_width, drawn_height;
  int pointed;           /* the mark that is shown, -1 */
  int read;              /* the one the keys are on, -1: it is called by its finding */
  int opened;            /* the one whose cases were opened by keys, until they are back */
  double x, y;           /* where the pointer was last */
  gboolean out_of_sight; /* when it was last to be drawn */
  GtkAdjustment *scroll; /* of the page it lies on, NULL while on none */
  char *family;
};

extern guint mo_plot_view_opened, mo_plot_view_menu; /* the signals */

/* Called by its finding again, after a mark was spoken. */
void mo_plot_view_name (MoPlotView *self);
/* mo-plot-view-hands.c */
void mo_plot_view_listen (MoPlotView *self);

G_END_DECLS
