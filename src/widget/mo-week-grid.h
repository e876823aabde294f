/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Parts of the week to tick: seven days across, morning, afternoon and evening down.  Arrow
 * keys move, Space ticks; a day's name ticks the whole day and a part's name the whole row.
 * Signal "changed" after each tick of a person. */
#define MO_TYPE_WEEK_GRID (mo_week_grid_get_type ())
G_DECLARE_FINAL_TYPE (MoWeekGrid, mo_week_grid, MO, WEEK_GRID, GtkWidget)

GtkWidget *mo_week_grid_new (void);
/* Three signs a day, Monday first: "m", "a", "e" where ticked, "-" where not; "" for nothing.
 * Owned by the caller. */
char *mo_week_grid_get_week (MoWeekGrid *grid);
void mo_week_grid_set_week (MoWeekGrid *grid, const char *week);

G_END_DECLS
