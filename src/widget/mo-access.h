/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names for assistive technology, where GTK 4.8 gives a wrong one or none. */

/* Any widget: its name in words. */
void mo_access_name (GtkWidget *widget, const char *name);
/* A button, toggle button or menu button that shows only an icon, or whose word is too short
 * ("Move Joyce Hallam to…").  The name is its tooltip too where it has no words of its own. */
void mo_access_icon_button (GtkWidget *button, const char *name);
/* A drop-down: "Level of injury: Cervical", kept up with what is chosen. */
void mo_access_drop_down (GtkDropDown *drop_down, const char *name);
/* A row of a list, grid or column view, from its factory's bind: the item is nameless without.
 * cell: the widget that was given to the list item. */
void mo_access_row (GtkWidget *cell, const char *name);
/* A column view with the list inside it and its row of headings, which are nameless too. */
void mo_access_column_view (GtkColumnView *view, const char *name, const char *headings);
/* A field that is wrong, described by the label that says why; NULL: it is right again. */
void mo_access_error (GtkWidget *field, GtkWidget *label);
/* A list box, list view or column view whose rows hold no controls is one stop for Tab, as
 * everywhere else; in GTK 4.8 each of its rows would be one. */
void mo_access_one_tab_stop (GtkWidget *list);

G_END_DECLS
