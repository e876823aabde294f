/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "replay/mo-not-asked-page-private.h"
#include "widget/mo-access.h"

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

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item)
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
  gtk_list_item_set_child (item, box);
}

static void
set (GtkLabel *place, const char *words)
{
  gtk_label_set_label (place, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (place), words && *words);
}

static void
fill (GtkListItem *item, MoNotAskedPage *page)
{
  const MoNotAsked *row = mo_row_get_record (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item);
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

static void
row_moved (GObject *row, GParamSpec *pspec, GtkListItem *item)
{
  fill (item, g_object_get_data (G_OBJECT (item), "mo-page"));
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, MoNotAskedPage *page)
{
  g_object_set_data (G_OBJECT (item), "mo-page", page);
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (row_moved), item);
  fill (item, page);
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_moved, item);
}

GtkListItemFactory *
mo_not_asked_row_factory (MoNotAskedPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);
  return factory;
}
