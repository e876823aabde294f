/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-problem.h"

void
mo_problem_show (GtkWidget *from, const char *sentence)
{
  gtk_widget_activate_action (from, "win.problem", "s", sentence);
}
