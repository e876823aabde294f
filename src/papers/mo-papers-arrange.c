/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "papers/mo-papers-private.h"
#include "widget/mo-width-bin.h"

void
mo_papers_note (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

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
  lay (g_object_get_data (G_OBJECT (page), "mo-papers-head"), beside);
  lay (g_object_get_data (G_OBJECT (page), "mo-papers-body"), beside);
}

void
mo_papers_arrange (GtkWidget *page, GtkWidget *head, GtkWidget *body)
{
  MoWidthBin *bin = mo_width_bin_find (page);

  if (!bin)
    return;
  g_object_set_data (G_OBJECT (page), "mo-papers-head", head);
  g_object_set_data (G_OBJECT (page), "mo-papers-body", body);
  g_signal_handlers_disconnect_by_func (bin, width_changed, page);
  g_signal_connect_object (bin, "notify::width-name", G_CALLBACK (width_changed), page, 0);
  width_changed (bin, NULL, page);
}
