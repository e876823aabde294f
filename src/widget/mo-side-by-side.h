/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts its widget's children side by side in lanes of one width and the whole height, as many
 * lanes as there is room for; those that find none share the last lane, one above the other.
 * There each gets the height it asks for as far as it goes round, and what is left is shared.
 * Children that are hidden take no lane. */
#define MO_TYPE_SIDE_BY_SIDE (mo_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (MoSideBySide, mo_side_by_side, MO, SIDE_BY_SIDE, GtkLayoutManager)

/* spacing: pixels between them; least: em that a lane has at least. */
GtkLayoutManager *mo_side_by_side_new (int spacing, int least);
/* How many lanes fit into that many pixels for n children: 1 to n. */
int mo_side_by_side_lanes (int width, double lane, int spacing, int n);

/* A box for such children: Tab goes through them in their order, also where some stand beneath
 * others (GTK goes by the place on the screen, and would come to those before). */
#define MO_TYPE_SIDE_BOX (mo_side_box_get_type ())
G_DECLARE_FINAL_TYPE (MoSideBox, mo_side_box, MO, SIDE_BOX, GtkBox)

G_END_DECLS
