/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "safeguarding/mo-safeguarding-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-state-label.h"

typedef struct {
  const char *title;
  gboolean expand, first; /* first: stays where there is little room */
  GtkWidget *(*make) (void);
  void (*fill) (GtkWidget *cell, const MoConcern *concern, MoSafeguardingPage *page);
} Column;

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
two_lines (GtkWidget *first)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *line = make_label ("mo-dim");
  gtk_widget_add_css_class (line, "mo-caption");
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

static GtkWidget *
make_name (void)
{
  return two_lines (make_label ("mo-person-name"));
}

static GtkWidget *
make_two (void)
{
  return two_lines (make_label (NULL));
}

static GtkWidget *
make_due (void)
{
  return two_lines (mo_state_label_new ());
}

static void
fill_two (GtkWidget *cell, const char *first, const char *second)
{
  GtkWidget *line = gtk_widget_get_first_child (cell);
  if (first)
    gtk_label_set_label (GTK_LABEL (line), first);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (line)), second);
}

static void
fill_name (GtkWidget *cell, const MoConcern *concern, MoSafeguardingPage *page)
{
  g_autofree char *spoken = mo_concern_row_spoken (
      concern, mo_office_get_policy (page->office), mo_office_get_today (page->office));
  fill_two (cell, concern->name, concern->number);
  mo_access_row (cell, spoken);
}

static void
fill_state (GtkWidget *cell, const MoConcern *concern, MoSafeguardingPage *page)
{
  MoConcernStanding standing = mo_concern_standing (concern);
  g_autofree char *serious =
      concern->access != MO_CONCERN_ALL
          ? g_strdup (_ ("you raised it"))
          : g_strdup_printf (_ ("seriousness: %s"),
                             mo_concern_seriousness_words (concern->seriousness));
  fill_two (cell, mo_concern_state_words (&standing), serious);
}

static void
fill_due (GtkWidget *cell, const MoConcern *concern, MoSafeguardingPage *page)
{
  MoConcernStanding standing = mo_concern_standing (concern);
  g_autofree char *words = NULL;
  MoLevel level = mo_concern_row_due (
      concern, mo_office_get_policy (page->office), mo_office_get_today (page->office), &words);
  mo_state_label_set (MO_STATE_LABEL (gtk_widget_get_first_child (cell)), level, words);
  fill_two (cell, NULL, mo_concern_next_words (&standing));
}

static void
fill_raised (GtkWidget *cell, const MoConcern *concern, MoSafeguardingPage *page)
{
  g_autofree char *day = mo_day_to_short (concern->raised, mo_office_get_today (page->office));
  fill_two (cell, concern->raised_by, day);
}

static const Column columns[] = {
  { N_ ("About"), TRUE, TRUE, make_name, fill_name },
  { N_ ("To do"), TRUE, TRUE, make_due, fill_due },
  { N_ ("Where it stands"), TRUE, FALSE, make_two, fill_state },
  { N_ ("Raised by"), TRUE, FALSE, make_two, fill_raised },
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
  MoSafeguardingPage *page = g_object_get_data (G_OBJECT (item), "page");
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

/* A concern is opened on purpose, not by passing over its row: that it was is written down. */
static void
activated (GtkColumnView *view, guint position, MoSafeguardingPage *self)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  if (row)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.show-concern", "x", mo_row_get_id (row));
}

void
mo_concern_table_start (MoSafeguardingPage *self)
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
  gtk_column_view_set_single_click_activate (self->view, TRUE);
  g_signal_connect (self->view, "activate", G_CALLBACK (activated), self);
  mo_access_column_view (self->view, _ ("Concerns"), _ ("Headings"));
  mo_access_one_tab_stop (GTK_WIDGET (self->view));
}

void
mo_concern_table_room (MoSafeguardingPage *self, gboolean wide)
{
  GListModel *list = gtk_column_view_get_columns (self->view);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, i);
    gtk_column_view_column_set_visible (column, wide || columns[i].first);
  }
}
