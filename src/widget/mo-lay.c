/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-lay.h"

#include "widget/mo-width-bin.h"

static void
lay (GtkWidget *box, gboolean beside)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (box), beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
width_changed (MoWidthBin *bin, GParamSpec *spec, GtkWidget *page)
{
  gboolean beside = mo_width_bin_get_width (bin) >= MO_WIDTH_MIDDLE;
  lay (g_object_get_data (G_OBJECT (page), "mo-lay-head"), beside);
  lay (g_object_get_data (G_OBJECT (page), "mo-lay-body"), beside);
}

void
mo_lay_beside_where_wide (GtkWidget *page, GtkWidget *head, GtkWidget *body)
{
  MoWidthBin *bin = mo_width_bin_find (page);

  if (!bin)
    return;
  g_object_set_data (G_OBJECT (page), "mo-lay-head", head);
  g_object_set_data (G_OBJECT (page), "mo-lay-body", body);
  g_signal_handlers_disconnect_by_func (bin, width_changed, page);
  g_signal_connect_object (bin, "notify::width-name", G_CALLBACK (width_changed), page, 0);
  width_changed (bin, NULL, page);
}

void
mo_lay_into (GtkWidget *widget, GtkWidget *box)
{
  if (gtk_widget_get_parent (widget) == box)
    return;
  g_object_ref (widget);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (widget)), widget);
  gtk_box_append (GTK_BOX (box), widget);
  g_object_unref (widget);
}
