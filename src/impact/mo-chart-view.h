/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/mo-chart.h"

G_BEGIN_DECLS

/* A chart on the screen: a picture for assistive technology, called by its finding and
 * described by its figures; one stop for Tab, within which the arrows (Home, End) go through
 * the values, each spoken and shown; pointing shows them too.  The drawing is kept, so that
 * moving the pointer draws only the mark. */
#define MO_TYPE_CHART_VIEW (mo_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (MoChartView, mo_chart_view, MO, CHART_VIEW, GtkWidget)

GtkWidget *mo_chart_view_new (void);
/* Takes the chart. */
void mo_chart_view_show (MoChartView *view, MoChart *chart);
/* Which value is marked, -1 for none. */
int mo_chart_view_get_pointed (MoChartView *view);

G_END_DECLS
