/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-waiting-table.h"

#include <glib/gi18n-lib.h>

#include "model/mo-waiting-figures.h"
#include "waiting/mo-waiting-row.h"
#include "widget/mo-access.h"

/* A cell: two lines of words, or an icon and a word. */
typedef struct {
  const char *title;
  gboolean expand, numeric, icon, needed, dim;
  int chars; /* least width, 0 for what it needs */
  /* needed: stays where there is little room */
  void (*fill) (GtkWidget *cell, const MoWaiting *it, MoDay today);
  int (*compare) (const MoWaiting *one, const MoWaiting *other);
} Column;

static GtkWidget *
first_label (GtkWidget *cell)
{
  return gtk_widget_get_first_child (cell);
}

static void
fill_person (GtkWidget *cell, const MoWaiting *it, MoDay today)
{
  g_autofree char *line = g_strdup_printf ("%s · %s", it->number, it->strand_words);
  g_autofree char *name = mo_waiting_sentence (it, today);
  GtkWidget *first = first_label (cell), *second = gtk_widget_get_next_sibling (first);
  GtkWidget *pin = gtk_widget_get_last_child (cell);
  g_autofree char *pinned = mo_waiting_pin_short (it, today);
  gtk_label_set_label (GTK_LABEL (first), it->name);
  gtk_label_set_label (GTK_LABEL (second), line);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (pin)), pinned ? pinned : "");
  gtk_widget_set_visible (pin, pinned != NULL);
  mo_access_row (cell, name);
}

static void
fill_about (GtkWidget *cell, const MoWaiting *it, MoDay today)
{
  gtk_label_set_label (GTK_LABEL (cell), it->about);
}

static void
fill_received (GtkWidget *cell, const MoWaiting *it, MoDay today)
{
  g_autofree char *words = mo_day_to_short (it->received, today);
  gtk_label_set_label (GTK_LABEL (cell), words);
}

static void
fill_days (GtkWidget *cell, const MoWaiting *it, MoDay today)
{
  g_autofree char *words = mo_waiting_days_words (it->days);
  gtk_label_set_label (GTK_LABEL (cell), words);
}

static void
fill_due (GtkWidget *cell, const MoWaiting *it, MoDay today)
{
  GtkWidget *icon = gtk_widget_get_first_child (cell);
  GtkWidget *word = gtk_widget_get_last_child (cell);
  const char *classes[] = { mo_waiting_class (it->level), NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), mo_waiting_icon (it->level));
  gtk_label_set_label (GTK_LABEL (word), it->due_words);
  gtk_widget_set_css_classes (icon, classes);
  gtk_widget_set_css_classes (word, classes);
}

static void
fill_next (GtkWidget *cell, const MoWaiting *it, MoDay today)
{
  gtk_label_set_label (GTK_LABEL (cell), it->next_step);
}

static void
fill_who (GtkWidget *cell, const MoWaiting *it, MoDay today)
{
  g_autofree char *initials = mo_waiting_initials (it->owner_name);
  gtk_label_set_label (GTK_LABEL (cell), *initials ? initials : "—");
  gtk_widget_set_tooltip_text (cell, it->owner_name);
}

static int
by_who (const MoWaiting *one, const MoWaiting *other)
{
  return g_strcmp0 (one->owner_name, other->owner_name);
}

static int
by_name (const MoWaiting *one, const MoWaiting *other)
{
  return g_strcmp0 (one->fold, other->fold);
}

static int
by_about (const MoWaiting *one, const MoWaiting *other)
{
  return g_strcmp0 (one->about, other->about);
}

static int
by_received (const MoWaiting *one, const MoWaiting *other)
{
  return one->received - other->received;
}

static int
by_days (const MoWaiting *one, const MoWaiting *other)
{
  return one->days - other->days;
}

static int
by_due (const MoWaiting *one, const MoWaiting *other)
{
  return one->days_left - other->days_left;
}

static int
by_next (const MoWaiting *one, const MoWaiting *other)
{
  return g_strcmp0 (one->next_step, other->next_step);
}

static const Column columns[] = {
  { N_ ("Person"), TRUE, .needed = TRUE, .fill = fill_person, .compare = by_name },
  { N_ ("Level or relation"), TRUE, .fill = fill_about, .compare = by_about },
  { N_ ("Received"), .fill = fill_received, .compare = by_received },
  { N_ ("Days"), .numeric = TRUE, .fill = fill_days, .compare = by_days },
  { N_ ("Reply due"), .icon = TRUE, .needed = TRUE, .fill = fill_due, .compare = by_due },
  { N_ ("Next step"), TRUE, .chars = 11, .fill = fill_next, .compare = by_next },
  { N_ ("Who"), .dim = TRUE, .fill = fill_who, .compare = by_who },
};
#define PERSON 0
#define DAYS   3
#define DUE    4

/* ---------------------------------------------------------------------- cells */

static GtkWidget *
new_label (gboolean wraps)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

/* Why somebody stands where they would not by the days, in words. */
static GtkWidget *
new_pin (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name",
                                  "mo-pin-symbolic",
                                  "valign",
                                  GTK_ALIGN_START,
                                  NULL);
  GtkWidget *words = new_label (TRUE);
  gtk_widget_add_css_class (words, "mo-caption");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static GtkWidget *
new_person (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = new_label (TRUE), *line = new_label (FALSE);
  gtk_label_set_width_chars (GTK_LABEL (name), 14);
  gtk_widget_add_css_class (name, "mo-person-name");
  gtk_widget_add_css_class (line, "mo-dim");
  gtk_widget_add_css_class (line, "mo-caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), new_pin ());
  return box;
}

static GtkWidget *
new_due (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), new_label (FALSE));
  return box;
}

static void
cell_made (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user)
{
  const Column *column = user;
  GtkWidget *cell = column == &columns[PERSON] ? new_person ()
                    : column->icon             ? new_due ()
                                               : new_label (column->expand);
  if (column->chars)
    gtk_label_set_width_chars (GTK_LABEL (cell), column->chars);
  if (column->dim)
    gtk_widget_add_css_class (cell, "mo-dim");
  if (column->numeric)
    gtk_label_set_xalign (GTK_LABEL (cell), 1);
  gtk_list_item_set_child (item, cell);
}

static void
cell_filled (GtkListItem *item, const Column *column)
{
  MoOffice *office = g_object_get_data (G_OBJECT (item), "office");
  const MoWaiting *it = mo_waiting_of (gtk_list_item_get_item (item));
  if (it)
    column->fill (gtk_list_item_get_child (item), it, mo_office_get_today (office));
}

static void
row_moved (MoWaitingRow *row, GParamSpec *property, GtkListItem *item)
{
  cell_filled (item, g_object_get_data (G_OBJECT (item), "column"));
}

static void
cell_bound (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user)
{
  g_object_set_data (G_OBJECT (item), "column", user);
  g_object_set_data (
      G_OBJECT (item), "office", g_object_get_data (G_OBJECT (factory), "office"));
  /* any change of what urgency and days are made of moves one of these */
  GObject *row = gtk_list_item_get_item (item);
  g_signal_connect (row, "notify", G_CALLBACK (row_moved), item);
  cell_filled (item, user);
}

static void
cell_unbound (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_moved, item);
}

/* ---------------------------------------------------------------------- columns */

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer user)
{
  const Column *column = user;
  int order = column->compare (mo_waiting_of ((gpointer) a), mo_waiting_of ((gpointer) b));
  return order < 0   ? GTK_ORDERING_SMALLER
         : order > 0 ? GTK_ORDERING_LARGER
                     : GTK_ORDERING_EQUAL;
}

static GtkColumnViewColumn *
new_column (const Column *column, MoOffice *office)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  gpointer self = (gpointer) column;

  g_object_set_data_full (G_OBJECT (factory), "office", g_object_ref (office), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (cell_made), self);
  g_signal_connect (factory, "bind", G_CALLBACK (cell_bound), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (cell_unbound), self);
  GtkColumnViewColumn *made = gtk_column_view_column_new (_ (column->title), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_rows, self, NULL));
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_expand (made, column->expand);
  return made;
}

void
mo_waiting_table_start (GtkColumnView *view, MoOffice *office)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = new_column (&columns[i], office);
    gtk_column_view_append_column (view, column);
  }
}

static void
set_title (GtkColumnView *view, guint at, const char *title)
{
  g_autoptr (GtkColumnViewColumn) column =
      g_list_model_get_item (gtk_column_view_get_columns (view), at);
  gtk_column_view_column_set_title (column, title);
}

void
mo_waiting_table_set_clock (GtkColumnView *view, MoClock clock)
{
  set_title (view, DAYS, mo_waiting_days_title (clock));
  set_title (view, DUE, mo_waiting_due_title (clock));
}

void
mo_waiting_table_set_narrow (GtkColumnView *view, gboolean narrow)
{
  GListModel *made = gtk_column_view_get_columns (view);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (made, i);
    gtk_column_view_column_set_visible (column, !narrow || columns[i].needed);
  }
}
