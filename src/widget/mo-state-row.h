/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widget/mo-state-label.h"

G_BEGIN_DECLS

/* A row of a long list: what it is, a line under it, and at the right how it stands. */

/* fill: puts an item's words into a row, by mo_state_row_set (). */
typedef void (*MoStateRowFill) (GtkWidget *row, gpointer item);
GtkListItemFactory *mo_state_row_factory_new (MoStateRowFill fill);

/* All of it is spoken as one: "title, state: under"; state "": none. */
void mo_state_row_set (GtkWidget *row,
                       const char *title,
                       const char *under,
                       MoLevel level,
                       const char *state);

G_END_DECLS
