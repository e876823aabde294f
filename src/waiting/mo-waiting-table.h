/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/mo-referral-rules.h"
#include "model/mo-office.h"

G_BEGIN_DECLS

/* Gives the view its columns, which can be sorted by.  Rows are MoWaitingRow. */
void mo_waiting_table_start (GtkColumnView *view, MoOffice *office);
/* The titles that follow the clock: since when the days are counted, and what is due. */
void mo_waiting_table_set_clock (GtkColumnView *view, MoClock clock);
/* Leaves out columns where there is little room; their values stand in the row's name. */
void mo_waiting_table_set_narrow (GtkColumnView *view, gboolean narrow);

G_END_DECLS
