/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "decide/mo-services-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-state-label.h"

typedef struct {
  const char *title;
  gboolean expand, first; /* first: stays where there is little room */
  GtkWidget *(*make) (void);
  void (*fill) (GtkWidget *cell, gconstpointer record, MoServicesPage *page);
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
fill_two (GtkWidget *cell, const char *name, const char *line)
{
  GtkWidget *first = gtk_widget_get_first_child (cell),
            *second = gtk_widget_get_next_sibling (first);
  gtk_label_set_label (GTK_LABEL (first), name);
  gtk_label_set_label (GTK_LABEL (second), line ? line : "");
  gtk_widget_set_visible (second, line && *line);
}

/* ---------------------------------------------------------------------- services */

static void
fill_name (GtkWidget *cell, gconstpointer record, MoServicesPage *page)
{
  const MoService *service = record;
  g_autofree char *spoken = mo_service_spoken (service, mo_office_get_today (page->office));
  fill_two (cell, service->name, service->about);
  mo_access_row (cell, spoken);
}

static void
fill_where (GtkWidget *cell, gconstpointer record, MoServicesPage *page)
{
  const MoService *service = record;
  fill_two (cell,
            mo_service_where_words (service),
            service->region_words ? service->region_words : _ ("everywhere"));
  gtk_widget_remove_css_class (gtk_widget_get_first_child (cell), "mo-person-name");
}

static void
fill_reach (GtkWidget *cell, gconstpointer record, MoServicesPage *page)
{
  g_autofree char *words = mo_service_reach_words (record);
  gtk_label_set_label (GTK_LABEL (cell), words);
}

static void
fill_pointed (GtkWidget *cell, gconstpointer record, MoServicesPage *page)
{
  g_autofree char *words = mo_service_pointed_words (record);
  gtk_label_set_label (GTK_LABEL (cell), words);
}

static void
fill_checked (GtkWidget *cell, gconstpointer record, MoServicesPage *page)
{
  int level;
  g_autofree char *words =
      mo_service_checked_words (record, mo_office_get_today (page->office), &level);
  mo_state_label_set (MO_STATE_LABEL (cell), level, words);
}

static const Column services[] = {
  { N_ ("Service"), TRUE, TRUE, make_two, fill_name },
  { N_ ("Where"), FALSE, FALSE, make_two, fill_where },
  { N_ ("Reached by"), FALSE, FALSE, make_label, fill_reach },
  { N_ ("Pointed to"), FALSE, FALSE, make_label, fill_pointed },
  { N_ ("Last checked"), FALSE, TRUE, mo_state_label_new, fill_checked },
};

/* ---------------------------------------------------------------------- follow-ups */

static void
fill_person (GtkWidget *cell, gconstpointer record, MoServicesPage *page)
{
  const MoSignpost *signpost = record;
  g_autofree char *spoken = mo_signpost_spoken (signpost, mo_office_get_today (page->office));
  MoWidth width = page->width ? mo_width_bin_get_width (page->width) : MO_WIDTH_WIDE;
  /* where the column of the service is not shown, it joins the dim line */
  g_autofree char *line = width >= MO_WIDTH_WIDE
                              ? g_strdup (signpost->number)
                              : g_strdup_printf ("%s · %s", signpost->number, signpost->to);
  fill_two (cell, signpost->name, line);
  mo_access_row (cell, spoken);
}

static void
fill_to (GtkWidget *cell, gconstpointer record, MoServicesPage *page)
{
  const MoSignpost *signpost = record;
  fill_two (cell, signpost->to, signpost->reach);
  gtk_widget_remove_css_class (gtk_widget_get_first_child (cell), "mo-person-name");
}

static void
fill_given (GtkWidget *cell, gconstpointer record, MoServicesPage *page)
{
  const MoSignpost *signpost = record;
  g_autofree char *day = mo_day_to_short (signpost->given, mo_office_get_today (page->office));
  gtk_label_set_label (GTK_LABEL (cell), day);
}

static void
fill_due (GtkWidget *cell, gconstpointer record, MoServicesPage *page)
{
  const MoSignpost *signpost = record;
  mo_state_label_set (MO_STATE_LABEL (cell), signpost->level, signpost->due_words);
}

static const Column follow_ups[] = {
  { N_ ("Person"), TRUE, TRUE, make_two, fill_person },
  { N_ ("Pointed to"), TRUE, FALSE, make_two, fill_to },
  { N_ ("On"), FALSE, FALSE, make_label, fill_given },
  { N_ ("Ask again"), FALSE, TRUE, mo_state_label_new, fill_due },
};

/* ---------------------------------------------------------------------- both */

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, ((const Column *) data)->make ());
}

static void
fill (GtkListItem *item)
{
  const Column *column = g_object_get_data (G_OBJECT (item), "column");
  MoServicesPage *page = g_object_get_data (G_OBJECT (item), "page");
  gconstpointer record = mo_row_get_record (gtk_list_item_get_item (item));
  if (record && page->office)
    column->fill (gtk_list_item_get_child (item), record, page);
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

static void
add_columns (MoServicesPage *self, GtkColumnView *view, const Column *columns, guint n)
{
  for (guint i = 0; i < n; i++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    gpointer column = (gpointer) &columns[i];
    g_object_set_data (G_OBJECT (factory), "page", self);
    g_signal_connect (factory, "setup", G_CALLBACK (set_up), column);
    g_signal_connect (factory, "bind", G_CALLBACK (bind), column);
    g_signal_connect (factory, "unbind", G_CALLBACK (unbind), column);
    g_autoptr (GtkColumnViewColumn) made =
        gtk_column_view_column_new (_ (columns[i].title), factory);
    gtk_column_view_column_set_expand (made, columns[i].expand);
    gtk_column_view_append_column (view, made);
  }
}

void
mo_services_table_start (MoServicesPage *self)
{
  add_columns (self, self->service_view, services, G_N_ELEMENTS (services));
  add_columns (self, self->signpost_view, follow_ups, G_N_ELEMENTS (follow_ups));
}

static void
make_room (GtkColumnView *view, const Column *columns, gboolean wide)
{
  GListModel *list = gtk_column_view_get_columns (view);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, i);
    gtk_column_view_column_set_visible (column, wide || columns[i].first);
  }
}

void
mo_services_table_room (MoServicesPage *self, gboolean wide)
{
  make_room (self->service_view, services, wide);
  make_room (self->signpost_view, follow_ups, wide);
}
