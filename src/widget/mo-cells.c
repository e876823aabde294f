/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-cells.h"

#include <glib/gi18n-lib.h>

typedef struct {
  MoCellMake make;
  MoCellFill fill;
  gpointer user;
} Filling;

static void
set_up (GtkListItemFactory *factory, GtkListItem *item, Filling *filling)
{
  gtk_list_item_set_child (item, filling->make ());
}

static void
fill (GtkListItem *item, const Filling *filling)
{
  gpointer row = gtk_list_item_get_item (item);
  if (row)
    filling->fill (gtk_list_item_get_child (item), row, filling->user);
}

static void
moved (GObject *row, GParamSpec *spec, GtkListItem *item)
{
  fill (item, g_object_get_data (G_OBJECT (item), "filling"));
}

static void
bind (GtkListItemFactory *factory, GtkListItem *item, Filling *filling)
{
  g_object_set_data (G_OBJECT (item), "filling", filling);
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (moved), item);
  fill (item, filling);
}

static void
unbind (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), moved, item);
}

GtkListItemFactory *
mo_cell_factory_new (MoCellMake make, MoCellFill with, gpointer user)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Filling *filling = g_new0 (Filling, 1);
  *filling = (Filling){ make, with, user };
  g_object_set_data_full (G_OBJECT (factory), "filling", filling, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), filling);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), filling);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);
  return factory;
}

/* ---------------------------------------------------------------------- tables */

void
mo_cell_columns_add (GtkColumnView *view, const MoCellColumn *columns, guint n, gpointer user)
{
  for (guint i = 0; i < n; i++) {
    g_autoptr (GtkColumnViewColumn) made = gtk_column_view_column_new (
        _ (columns[i].title), mo_cell_factory_new (columns[i].make, columns[i].fill, user));
    gtk_column_view_column_set_expand (made, columns[i].expand);
    gtk_column_view_append_column (view, made);
  }
}

void
mo_cell_columns_room (GtkColumnView *view, const MoCellColumn *columns, gboolean wide)
{
  GListModel *list = gtk_column_view_get_columns (view);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, i);
    gtk_column_view_column_set_visible (column, wide || columns[i].first);
  }
}

/* ---------------------------------------------------------------------- cells */

GtkWidget *
mo_cell_label_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

GtkWidget *
mo_cell_two_with (GtkWidget *first)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *line = mo_cell_label_new ();
  gtk_widget_add_css_class (line, "mo-dim");
  gtk_widget_add_css_class (line, "mo-caption");
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

GtkWidget *
mo_cell_two_new (void)
{
  GtkWidget *name = mo_cell_label_new ();
  gtk_widget_add_css_class (name, "mo-person-name");
  return mo_cell_two_with (name);
}

void
mo_cell_two_set (GtkWidget *cell, const char *first, const char *second)
{
  GtkWidget *name = gtk_widget_get_first_child (cell),
            *line = gtk_widget_get_next_sibling (name);
  if (first)
    gtk_label_set_label (GTK_LABEL (name), first);
  gtk_label_set_label (GTK_LABEL (line), second ? second : "");
  gtk_widget_set_visible (line, second && *second);
}
