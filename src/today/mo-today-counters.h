/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/mo-today.h"

G_BEGIN_DECLS

/* The figures on top, each a button to the page it is about: as many columns as there is room
 * for.  `grid` is an empty GtkGrid. */
void mo_today_counters_show (GtkGrid *grid, const MoTodayCounts *counts);
void mo_today_counters_arrange (GtkGrid *grid, int columns);

G_END_DECLS
