/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "impact/mo-figures-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-pieces.h"

struct _MoFigureRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoFigureRow, mo_figure_row, MO_TYPE_ROW)

static void
mo_figure_row_class_init (MoFigureRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_figure_line_fields (), mo_figure_line_ref, mo_figure_line_unref);
}

static void
mo_figure_row_init (MoFigureRow *self)
{
}

static GtkWidget *
column (GtkWidget *row, const char *style, float xalign)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (box), mo_piece_label ("", style));
  gtk_box_append (GTK_BOX (box), mo_piece_label ("", "mo-dim"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "mo-caption");
  for (GtkWidget *at = gtk_widget_get_first_child (box); at;
       at = gtk_widget_get_next_sibling (at))
    gtk_label_set_xalign (GTK_LABEL (at), xalign);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), box);
  return box;
}

static void
make_row (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *code = mo_piece_label ("", "mo-dim");

  gtk_widget_add_css_class (code, "mo-figure-code");
  gtk_box_append (GTK_BOX (row), code);
  gtk_widget_set_hexpand (column (row, "mo-strong", 0), TRUE);
  gtk_widget_add_css_class (column (row, "mo-strong", 1), "mo-figure-value");
  gtk_list_item_set_child (item, row);
}

static void
fill_column (GtkWidget *box, const char *first, const char *second)
{
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), first);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), second);
}

static void
fill_row (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item), *code = gtk_widget_get_first_child (row),
            *name = gtk_widget_get_next_sibling (code);
  const MoFigureLine *line = mo_row_get_record (gtk_list_item_get_item (item));
  g_autofree char *was = g_strdup_printf (_ ("%s a year before"), line->before);
  g_autofree char *spoken = g_strdup_printf (
      "%s, %s: %s, %s, %s", line->name, line->code, line->words, line->basis, was);

  gtk_label_set_label (GTK_LABEL (code), line->code);
  fill_column (name, line->name, *line->basis ? line->basis : line->definition);
  fill_column (gtk_widget_get_next_sibling (name), line->words, was);
  mo_access_row (row, spoken);
}

GtkListItemFactory *
mo_figures_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (make_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (fill_row), NULL);
  return factory;
}
