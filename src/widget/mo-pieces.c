/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-pieces.h"

#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-plain-box.h"

/* An e-mail address that is broken in two must not gain a hyphen. */
static PangoAttrList *
no_hyphens (void)
{
  static PangoAttrList *kept;
  if (!kept) {
    kept = pango_attr_list_new ();
    pango_attr_list_insert (kept, pango_attr_insert_hyphens_new (FALSE));
  }
  return kept;
}

GtkWidget *
mo_piece_label (const char *words, const char *css)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18); /* the column decides, not the words */
  gtk_label_set_attributes (GTK_LABEL (label), no_hyphens ());
  if (css)
    gtk_widget_add_css_class (label, css);
  return label;
}

GtkWidget *
mo_piece_heading (const char *words,
                  const char *button,
                  const char *name,
                  const char *detailed_action)
{
  GtkWidget *row = mo_plain_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = mo_piece_label (words, "mo-strong");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  if (button) {
    GtkWidget *edit = gtk_button_new_with_label (button);
    gtk_widget_add_css_class (edit, "flat");
    gtk_widget_add_css_class (edit, "mo-quiet");
    mo_access_icon_button (edit, name);
    mo_action_set (GTK_ACTIONABLE (edit), detailed_action);
    gtk_box_append (GTK_BOX (row), edit);
  }
  gtk_widget_add_css_class (row, "mo-piece-heading");
  return row;
}

void
mo_piece_fact_widget (GtkWidget *box, const char *label, GtkWidget *widget)
{
  GtkWidget *row = mo_plain_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *what = mo_piece_label (label, "mo-dim");

  gtk_widget_add_css_class (what, "mo-caption");
  gtk_widget_add_css_class (what, "mo-piece-what");
  /* boxes have no baseline of their first line */
  GtkAlign align = GTK_IS_BOX (widget) ? GTK_ALIGN_START : GTK_ALIGN_BASELINE;
  gtk_widget_set_valign (what, align);
  gtk_widget_set_valign (widget, align);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_box_append (GTK_BOX (row), what);
  gtk_box_append (GTK_BOX (row), widget);
  gtk_widget_add_css_class (row, "mo-piece-fact");
  gtk_box_append (GTK_BOX (box), row);
}

void
mo_piece_fact (GtkWidget *box, const char *label, const char *value)
{
  if (value && *value)
    mo_piece_fact_widget (box, label, mo_piece_label (value, NULL));
}

GtkWidget *
mo_piece_part (GtkWidget *panel)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "mo-panel-part");
  gtk_box_append (GTK_BOX (panel), box);
  return box;
}

void
mo_piece_say (GtkWidget *box, const char *words, const char *css)
{
  if (words && *words)
    gtk_box_append (GTK_BOX (box), mo_piece_label (words, css));
}

GtkWidget *
mo_piece_button (GtkWidget *box,
                 const char *words,
                 const char *name,
                 const char *detailed_action)
{
  GtkWidget *made = gtk_button_new_with_label (words);
  gtk_widget_set_hexpand (made, TRUE);
  mo_action_set (GTK_ACTIONABLE (made), detailed_action);
  mo_access_icon_button (made, name);
  gtk_box_append (GTK_BOX (box), made);
  return made;
}

GtkWidget *
mo_piece_shared (GtkWidget *box)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_box_append (GTK_BOX (box), row);
  return row;
}

void
mo_piece_empty (GtkWidget *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}
