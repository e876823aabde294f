/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-state-row.h"

#include "widget/mo-access.h"
#include "widget/mo-pieces.h"

static void
make_row (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
            *title = mo_piece_label ("", "mo-strong"), *under = mo_piece_label ("", "mo-dim"),
            *state = mo_state_label_new ();

  gtk_widget_add_css_class (under, "mo-caption");
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), under);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), state);
  g_object_set_data (G_OBJECT (row), "title", title);
  g_object_set_data (G_OBJECT (row), "under", under);
  g_object_set_data (G_OBJECT (row), "state", state);
  gtk_list_item_set_child (item, row);
}

static void
fill_row (GtkListItemFactory *factory, GtkListItem *item)
{
  MoStateRowFill fill = g_object_get_data (G_OBJECT (factory), "mo-fill");
  fill (gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

GtkListItemFactory *
mo_state_row_factory_new (MoStateRowFill fill)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_object_set_data (G_OBJECT (factory), "mo-fill", fill);
  g_signal_connect (factory, "setup", G_CALLBACK (make_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (fill_row), NULL);
  return factory;
}

void
mo_state_row_set (GtkWidget *row,
                  const char *title,
                  const char *under,
                  MoLevel level,
                  const char *state)
{
  g_autofree char *spoken = *state ? g_strdup_printf ("%s, %s: %s", title, state, under)
                                   : g_strdup_printf ("%s: %s", title, under);

  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "title"), title);
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "under"), under);
  mo_state_label_set (g_object_get_data (G_OBJECT (row), "state"), level, state);
  mo_access_row (row, spoken);
}
