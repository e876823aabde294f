/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "compass/mo-compass-page-private.h"
#include "draw/mo-compass-picture.h"
#include "widget/mo-access.h"

struct _MoCompassRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoCompassRow, mo_compass_row, MO_TYPE_ROW)

static void
mo_compass_row_class_init (MoCompassRowClass *klass)
{
  mo_row_class_show (MO_ROW_CLASS (klass),
                     mo_compass_row_facts_fields (),
                     mo_compass_row_facts_ref,
                     mo_compass_row_facts_unref);
}

static void
mo_compass_row_init (MoCompassRow *self)
{
}

/* ---------------------------------------------------------------------- cells */

typedef struct {
  const char *title;
  gboolean figure, expand;
  void (*fill) (GtkLabel *label, const MoCompassRowFacts *row);
} Column;

static void
set_number (GtkLabel *label, int number)
{
  g_autofree char *words = g_strdup_printf ("%d", number);
  gtk_label_set_label (label, words);
}

static void
fill_name (GtkLabel *label, const MoCompassRowFacts *row)
{
  g_autofree char *spoken = g_strdup_printf (
      ngettext ("%s: %d came, %d wait, %d place, %d of them free. Will wait %s. %s",
                "%s: %d came, %d wait, %d places, %d of them free. Will wait %s. %s",
                row->places),
      row->name,
      row->arrived,
      row->waiting,
      row->places,
      row->free,
      row->as_is,
      row->after ? row->after : "");
  gtk_label_set_label (label, row->name);
  mo_access_row (GTK_WIDGET (label), spoken);
}

static void
fill_arrived (GtkLabel *label, const MoCompassRowFacts *row)
{
  set_number (label, row->arrived);
}

static void
fill_waiting (GtkLabel *label, const MoCompassRowFacts *row)
{
  set_number (label, row->waiting);
}

static void
fill_places (GtkLabel *label, const MoCompassRowFacts *row)
{
  g_autofree char *words = g_strdup_printf (_ ("%d, %d free"), row->places, row->free);
  gtk_label_set_label (label, words);
}

static void
fill_as_is (GtkLabel *label, const MoCompassRowFacts *row)
{
  g_autofree char *words =
      row->half ? g_strdup_printf ("%s\n%s", row->as_is, row->half) : g_strdup (row->as_is);
  gtk_label_set_label (label, words);
}

static void
fill_after (GtkLabel *label, const MoCompassRowFacts *row)
{
  gtk_label_set_label (label, row->after ? row->after : "");
}

static const Column columns[] = {
  { N_ ("Lived through"), FALSE, TRUE, fill_name },
  { N_ ("Came"), TRUE, FALSE, fill_arrived },
  { N_ ("Wait"), TRUE, FALSE, fill_waiting },
  { N_ ("Places"), TRUE, FALSE, fill_places },
  { N_ ("Will wait"), FALSE, TRUE, fill_as_is },
  { N_ ("Once trained"), FALSE, TRUE, fill_after },
};

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Column *column = data;
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), column->figure ? 1 : 0);
  gtk_label_set_wrap (GTK_LABEL (label), !column->figure);
  gtk_label_set_width_chars (GTK_LABEL (label), column->expand ? 12 : 0);
  if (column->fill == fill_name)
    gtk_widget_add_css_class (label, "mo-person-name");
  gtk_list_item_set_child (item, label);
}

static void
fill (GtkListItem *item)
{
  const Column *column = g_object_get_data (G_OBJECT (item), "mo-column");
  column->fill (GTK_LABEL (gtk_list_item_get_child (item)),
                mo_row_get_record (gtk_list_item_get_item (item)));
}

static void
row_moved (GObject *row, GParamSpec *pspec, GtkListItem *item)
{
  fill (item);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_object_set_data (G_OBJECT (item), "mo-column", data);
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (row_moved), item);
  fill (item);
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_moved, item);
}

void
mo_compass_page_set_up_table (MoCompassPage *self)
{
  self->rows = g_list_store_new (MO_TYPE_COMPASS_ROW);
  self->choice = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->choice, FALSE);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->choice));
  g_object_unref (self->choice); /* the table keeps it */
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    g_signal_connect (factory, "setup", G_CALLBACK (set_up), (gpointer) &columns[i]);
    g_signal_connect (factory, "bind", G_CALLBACK (bind), (gpointer) &columns[i]);
    g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);
    g_autoptr (GtkColumnViewColumn) column =
        gtk_column_view_column_new (_ (columns[i].title), factory);
    gtk_column_view_column_set_expand (column, columns[i].expand);
    gtk_column_view_append_column (self->table, column);
    if (i >= 1 && i <= 3)
      self->counts[i - 1] = column; /* the view keeps it */
  }
  mo_access_one_tab_stop (GTK_WIDGET (self->table));
  mo_access_column_view (self->table,
                         _ ("How long people will wait"),
                         _ ("Headings of how long people will wait"));
}

/* ---------------------------------------------------------------------- rows */

static MoCompassRowFacts *
row_of (const MoCompass *compass, int group)
{
  const MoCompassLine *line = &compass->lines[group];
  MoCompassRowFacts *row = mo_compass_row_facts_new ();

  row->id = group + 1;
  row->name = g_strdup (mo_compass_group_words (group));
  row->arrived = line->arrived;
  row->waiting = line->waiting;
  row->places = line->places;
  row->free = line->free;
  row->few = line->few;
  row->as_is =
      line->few ? g_strdup (_ ("too few came to tell")) : mo_compass_wait_words (&line->as_is);
  row->half = line->few ? NULL : mo_compass_half_words (&line->as_is, line->places);
  row->after = line->few ? NULL : mo_compass_wait_words (&line->after);
  return row;
}

void
mo_compass_page_fill_table (MoCompassPage *self)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_compass_row_facts_unref);

  for (int group = 0; group < MO_COMPASS_GROUPS; group++)
    g_ptr_array_add (rows, row_of (self->answer->compass, group));
  self->filling = TRUE;
  mo_rows_sync (self->rows, MO_TYPE_COMPASS_ROW, rows);
  gtk_single_selection_set_selected (self->choice, (guint) self->group);
  self->filling = FALSE;
}
