/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "weights/mo-apart-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-cells.h"

static void
fill_names (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoApart *apart = mo_row_get_record (row);
  MoApartPage *page = user;
  g_autofree char *spoken = mo_apart_row_spoken (apart, mo_office_get_today (page->office));
  g_autofree char *from = g_strdup_printf (_ ("and %s"), apart->mentor_name);
  mo_cell_two_set (cell, apart->name, from);
  mo_access_row (cell, spoken);
}

static void
fill_why (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoApart *apart = mo_row_get_record (row);
  gtk_label_set_label (GTK_LABEL (cell), apart->why);
}

static void
fill_set (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoApart *apart = mo_row_get_record (row);
  MoApartPage *page = user;
  g_autofree char *day = mo_day_to_short (apart->set_on, mo_office_get_today (page->office));
  mo_cell_two_set (cell, apart->set_by, day);
  gtk_widget_remove_css_class (gtk_widget_get_first_child (cell), "mo-person-name");
}

static void
fill_until (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoApart *apart = mo_row_get_record (row);
  MoApartPage *page = user;
  g_autofree char *words = mo_apart_row_until (apart, mo_office_get_today (page->office));
  gboolean matched = !apart->ended && apart->pair_state;
  GtkWidget *first = gtk_widget_get_first_child (cell);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  const char *classes[] = { "mo-caption", "mo-soon", NULL };

  mo_cell_two_set (cell, words, matched ? _ ("matched all the same") : "");
  gtk_widget_remove_css_class (first, "mo-person-name");
  gtk_widget_set_css_classes (second, classes);
}

static const MoCellColumn columns[] = {
  { N_ ("Kept apart"), TRUE, TRUE, mo_cell_two_new, fill_names },
  { N_ ("Why"), TRUE, FALSE, mo_cell_label_new, fill_why },
  { N_ ("Set by"), FALSE, FALSE, mo_cell_two_new, fill_set },
  { N_ ("Until"), FALSE, TRUE, mo_cell_two_new, fill_until },
};

void
mo_apart_table_start (MoApartPage *self)
{
  mo_cell_columns_add (self->view, columns, G_N_ELEMENTS (columns), self);
  mo_access_column_view (self->view, _ ("Kept apart"), _ ("Headings"));
  mo_access_one_tab_stop (GTK_WIDGET (self->view));
}

void
mo_apart_table_room (MoApartPage *self, gboolean wide)
{
  mo_cell_columns_room (self->view, columns, wide);
}
