/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions about figures and what is behind them. */
#include "app/mo-window-private.h"
#include "impact/mo-cases-page.h"
#include "widget/mo-action.h"

/* target: the code of a figure, as it stands beside it */
MO_ACTION (figure_cases)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "cases");
  mo_cases_page_show (MO_CASES_PAGE (page), g_variant_get_string (value, NULL));
  mo_window_show_page (self, "cases", TRUE);
}

MO_ACTION (find_figure)
{
  mo_window_show_page (MO_WINDOW (widget), "figures", TRUE);
}

void
mo_window_class_install_impact (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.figure-cases", "s", figure_cases);
  gtk_widget_class_install_action (klass, "win.find-figure", NULL, find_figure);
}
