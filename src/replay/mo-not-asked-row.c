/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "replay/mo-not-asked-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-cells.h"

struct _MoNotAskedRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoNotAskedRow, mo_not_asked_row, MO_TYPE_ROW)

static void
mo_not_asked_row_class_init (MoNotAskedRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_not_asked_fields (), mo_not_asked_ref, mo_not_asked_unref);
}

static void
mo_not_asked_row_init (MoNotAskedRow *self)
{
}

/* ---------------------------------------------------------------------- how it looks */

typedef struct {
  GtkLabel *name, *days, *lived, *reason, *help, *told;
} Cell;

static GtkWidget *
label (GtkLabel **place, const char *css, GtkWidget *box)
{
  GtkWidget *made = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), TRUE);
  if (css)
    gtk_widget_add_css_class (made, css);
  *place = GTK_LABEL (made);
  gtk_box_append (GTK_BOX (box), made);
  return made;
}

static GtkWidget *
make_cell (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
            *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Cell *cell = g_new0 (Cell, 1);

  gtk_widget_add_css_class (box, "mo-not-asked-row");
  gtk_box_append (GTK_BOX (box), first);
  gtk_widget_set_hexpand (label (&cell->name, "mo-person-name", first), TRUE);
  gtk_widget_set_valign (label (&cell->days, "mo-figures", first), GTK_ALIGN_START);
  label (&cell->lived, "mo-dim", box);
  label (&cell->reason, "mo-caption", box);
  label (&cell->help, "mo-caption", box);
  gtk_widget_add_css_class (GTK_WIDGET (cell->help), "mo-accent");
  label (&cell->told, "mo-caption", box);
  gtk_widget_add_css_class (GTK_WIDGET (cell->told), "mo-dim");
  g_object_set_data_full (G_OBJECT (box), "mo-cell", cell, g_free);
  return box;
}

static void
set (GtkLabel *place, const char *words)
{
  gtk_label_set_label (place, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (place), words && *words);
}

static void
fill (GtkWidget *box, gpointer item, gpointer user)
{
  MoNotAskedPage *page = user;
  const MoNotAsked *row = mo_row_get_record (item);
  Cell *cell = g_object_get_data (G_OBJECT (box), "mo-cell");
  MoDay today = page->office ? mo_office_get_today (page->office) : row->told;
  g_autofree char *day = mo_day_to_short (row->told, today),
                  *told = day ? g_strdup_printf (_ ("letter sent %s"), day) : NULL,
                  *help = row->help ? g_strdup_printf (_ ("would have helped: %s"), row->help)
                                    : NULL,
                  *spoken = g_strdup_printf ("%s, %s, %s. %s. %s. %s",
                                             row->name,
                                             row->days_words,
                                             row->lived,
                                             row->reason,
                                             help ? help : "",
                                             told ? told : "");
  set (cell->name, row->name);
  set (cell->days, row->days_words);
  set (cell->lived, row->lived);
  set (cell->reason, row->reason);
  set (cell->help, help);
  set (cell->told, told);
  mo_access_row (box, spoken);
}

GtkListItemFactory *
mo_not_asked_row_factory (MoNotAskedPage *self)
{
  return mo_cell_factory_new (make_cell, fill, self);
}
