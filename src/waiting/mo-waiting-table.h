/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Gives the view its columns, which can be sorted by.  due: the column of the days left, whose
 * title follows the clock.  Rows are MoWaitingRow. */
void mo_waiting_table_start (GtkColumnView *view, MoOffice *office, GtkColumnViewColumn **due);
/* Leaves out columns where there is little room; their values stand in the row's name. */
void mo_waiting_table_set_narrow (GtkColumnView *view, gboolean narrow);

G_END_DECLS
