/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/mo-plot.h"

G_BEGIN_DECLS

/* A chart on the screen: a picture for assistive technology, called by its finding and
 * described by its figures; one stop for Tab, within which the arrows (Home, End) go through
 * the marks, each spoken and shown; pointing shows them too.  Enter or a click on a mark emits
 * "opened" with its place; the menu key, Shift+F10 or the other button emits "menu".  Only what
 * is in sight is drawn, and the drawing is kept, so that moving the pointer draws only the
 * mark. */
#define MO_TYPE_PLOT_VIEW (mo_plot_view_get_type ())
G_DECLARE_FINAL_TYPE (MoPlotView, mo_plot_view, MO, PLOT_VIEW, GtkWidget)

GtkWidget *mo_plot_view_new (void);
/* The plot is not owned: it lives until another is shown, or NULL. */
void mo_plot_view_show (MoPlotView *view, const MoPlot *plot);
/* What it is drawn with on the screen; the family lives as long as the view. */
MoChartLook mo_plot_view_look (MoPlotView *view, double width);

G_END_DECLS
