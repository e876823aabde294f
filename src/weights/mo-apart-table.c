/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "weights/mo-apart-page-private.h"
#include "widget/mo-access.h"

typedef struct {
  const char *title;
  gboolean expand, first; /* first: stays where there is little room */
  GtkWidget *(*make) (void);
  void (*fill) (GtkWidget *cell, const MoApart *apart, MoApartPage *page);
} Column;

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static GtkWidget *
make_two (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *name = make_label (),
            *line = make_label ();
  gtk_widget_add_css_class (name, "mo-person-name");
  gtk_widget_add_css_class (line, "mo-dim");
  gtk_widget_add_css_class (line, "mo-caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

static void
fill_two (GtkWidget *cell, const char *first, const char *second)
{
  GtkWidget *name = gtk_widget_get_first_child (cell);
  gtk_label_set_label (GTK_LABEL (name), first);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), second);
}

static void
fill_names (GtkWidget *cell, const MoApart *apart, MoApartPage *page)
{
  g_autofree char *spoken = mo_apart_row_spoken (apart, mo_office_get_today (page->office));
  g_autofree char *from = g_strdup_printf (_ ("and %s"), apart->mentor_name);
  fill_two (cell, apart->name, from);
  mo_access_row (cell, spoken);
}

static void
fill_why (GtkWidget *cell, const MoApart *apart, MoApartPage *page)
{
  gtk_label_set_label (GTK_LABEL (cell), apart->why);
}

static void
fill_set (GtkWidget *cell, const MoApart *apart, MoApartPage *page)
{
  g_autofree char *day = mo_day_to_short (apart->set_on, mo_office_get_today (page->office));
  fill_two (cell, apart->set_by, day);
  gtk_widget_remove_css_class (gtk_widget_get_first_child (cell), "mo-person-name");
}

static void
fill_until (GtkWidget *cell, const MoApart *apart, MoApartPage *page)
{
  g_autofree char *words = mo_apart_row_until (apart, mo_office_get_today (page->office));
  gboolean matched = !apart->ended && apart->pair_state;
  GtkWidget *first = gtk_widget_get_first_child (cell);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  const char *classes[] = { "mo-caption", "mo-soon", NULL };

  fill_two (cell, words, matched ? _ ("matched all the same") : "");
  gtk_widget_remove_css_class (first, "mo-person-name");
  gtk_widget_set_css_classes (second, classes);
  gtk_widget_set_visible (second, matched);
}

static const Column columns[] = {
  { N_ ("Kept apart"), TRUE, TRUE, make_two, fill_names },
  { N_ ("Why"), TRUE, FALSE, make_label, fill_why },
  { N_ ("Set by"), FALSE, FALSE, make_two, fill_set },
  { N_ ("Until"), FALSE, TRUE, make_two, fill_until },
};

/* ---------------------------------------------------------------------- the factories */

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, ((const Column *) data)->make ());
}

static void
fill (GtkListItem *item)
{
  const Column *column = g_object_get_data (G_OBJECT (item), "column");
  MoApartPage *page = g_object_get_data (G_OBJECT (item), "page");
  MoRow *row = gtk_list_item_get_item (item);
  if (row && page->office)
    column->fill (gtk_list_item_get_child (item), mo_row_get_record (row), page);
}

static void
row_moved (GObject *row, GParamSpec *pspec, GtkListItem *item)
{
  fill (item);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_object_set_data (G_OBJECT (item), "column", data);
  g_object_set_data (G_OBJECT (item), "page", g_object_get_data (G_OBJECT (factory), "page"));
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (row_moved), item);
  fill (item);
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_moved, item);
}

void
mo_apart_table_start (MoApartPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    gpointer column = (gpointer) &columns[i];
    g_object_set_data (G_OBJECT (factory), "page", self);
    g_signal_connect (factory, "setup", G_CALLBACK (set_up), column);
    g_signal_connect (factory, "bind", G_CALLBACK (bind), column);
    g_signal_connect (factory, "unbind", G_CALLBACK (unbind), column);
    g_autoptr (GtkColumnViewColumn) made =
        gtk_column_view_column_new (_ (columns[i].title), factory);
    gtk_column_view_column_set_expand (made, columns[i].expand);
    gtk_column_view_append_column (self->view, made);
  }
  mo_access_column_view (self->view, _ ("Kept apart"), _ ("Headings"));
  mo_access_one_tab_stop (GTK_WIDGET (self->view));
}

void
mo_apart_table_room (MoApartPage *self, gboolean wide)
{
  GListModel *list = gtk_column_view_get_columns (self->view);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, i);
    gtk_column_view_column_set_visible (column, wide || columns[i].first);
  }
}
