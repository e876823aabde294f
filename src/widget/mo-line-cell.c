/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-line-cell.h"

#include "widget/mo-access.h"

typedef struct {
  GtkImage *icon;
  GtkLabel *title, *body, *under;
  MoStateLabel *state;
} Cell;

static GtkLabel *
label (GtkWidget *box, const char *css)
{
  GtkWidget *made = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (made), PANGO_WRAP_WORD_CHAR);
  if (css)
    gtk_widget_add_css_class (GTK_WIDGET (made), css);
  gtk_box_append (GTK_BOX (box), made);
  return GTK_LABEL (made);
}

static GtkImage *
icon_at (GtkWidget *box)
{
  GtkImage *icon = g_object_new (GTK_TYPE_IMAGE,
                                 "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "valign",
                                 GTK_ALIGN_START,
                                 NULL);
  gtk_widget_add_css_class (GTK_WIDGET (icon), "mo-dim");
  gtk_widget_add_css_class (GTK_WIDGET (icon), "mo-line-icon");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (icon));
  return icon;
}

GtkWidget *
mo_line_cell_new (void)
{
  Cell *cell = g_new0 (Cell, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
            *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  cell->icon = icon_at (box);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), first);
  cell->title = label (first, "mo-person-name");
  gtk_widget_set_hexpand (GTK_WIDGET (cell->title), TRUE);
  cell->state = MO_STATE_LABEL (mo_state_label_new ());
  gtk_widget_set_valign (GTK_WIDGET (cell->state), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (first), GTK_WIDGET (cell->state));
  cell->body = label (words, NULL);
  gtk_label_set_lines (cell->body, 2);
  gtk_label_set_ellipsize (cell->body, PANGO_ELLIPSIZE_END);
  cell->under = label (words, "mo-dim");
  gtk_widget_add_css_class (GTK_WIDGET (cell->under), "mo-caption");
  gtk_box_append (GTK_BOX (box), words);
  g_object_set_data_full (G_OBJECT (box), "cell", cell, g_free);
  return box;
}

void
mo_line_cell_set (GtkWidget *box,
                  const char *icon,
                  const char *title,
                  const char *body,
                  const char *under,
                  const char *spoken)
{
  Cell *cell = g_object_get_data (G_OBJECT (box), "cell");
  g_autofree char *one_line = g_strdelimit (g_strdup (body ? body : ""), "\n", ' ');

  gtk_image_set_from_icon_name (cell->icon, icon);
  gtk_label_set_label (cell->title, title);
  gtk_label_set_label (cell->body, one_line);
  gtk_label_set_label (cell->under, under);
  mo_access_row (box, spoken);
}

MoStateLabel *
mo_line_cell_get_state (GtkWidget *box)
{
  return ((Cell *) g_object_get_data (G_OBJECT (box), "cell"))->state;
}

/* ---------------------------------------------------------------------- in a list */

GtkListItemFactory *
mo_line_cell_factory (MoCellFill fill, gpointer user)
{
  return mo_cell_factory_new (mo_line_cell_new, fill, user);
}
