/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widget/mo-cells.h"
#include "widget/mo-state-label.h"

G_BEGIN_DECLS

/* A line of a list of things that were said: an icon, a title with how it stands at its right,
 * two lines of the words, one dim line below. */
GtkWidget *mo_line_cell_new (void);
/* spoken: the name of the row. */
void mo_line_cell_set (GtkWidget *cell,
                       const char *icon,
                       const char *title,
                       const char *body,
                       const char *under,
                       const char *spoken);
MoStateLabel *mo_line_cell_get_state (GtkWidget *cell);

/* A factory of such cells for a list of rows; fill is called for each row that is shown and
 * whenever its record moved. */
GtkListItemFactory *mo_line_cell_factory (MoCellFill fill, gpointer user);

G_END_DECLS
