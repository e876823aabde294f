/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The boxes `head` and `body` of a page lie side by side where there is room, else one below
 * the other, and follow the width.  From the root of `page`, each time it gets one. */
void mo_lay_beside_where_wide (GtkWidget *page, GtkWidget *head, GtkWidget *body);

/* Moves the widget from the box it stands in to the end of another one; nothing where it is
 * there already. */
void mo_lay_into (GtkWidget *widget, GtkWidget *box);

G_END_DECLS
