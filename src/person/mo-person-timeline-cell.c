/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person/mo-person-timeline-cell.h"

#include <glib/gi18n-lib.h>

#include "person/mo-happening-row.h"
#include "widget/mo-access.h"
#include "widget/mo-plain-box.h"

/* The parts of a cell, kept with it. */
typedef struct {
  MoPersonPage *page; /* borrowed: the list belongs to it */
  GtkListItem *item;
  GtkWidget *heading, *when, *icon, *title, *who, *words, *button, *button_words;
} Cell;

#define CELLS "mo-cells"

static const MoHappening *
moment_of (Cell *cell)
{
  MoRow *row = gtk_list_item_get_item (cell->item);
  return row ? mo_row_get_record (row) : NULL;
}

/* Only notes and folded words have a button of their own; the line itself opens the rest. */
static void
clicked (GtkButton *button, Cell *cell)
{
  const MoHappening *moment = moment_of (cell);
  if (moment && moment->kind == MO_HAPPENING_NOTE)
    mo_person_edit_note (cell->page, moment->row);
  else if (moment && moment->folded)
    mo_person_fold_open (cell->page, MO_PART_SUMMARY, moment->row);
}

static GtkWidget *
make_mark (Cell *cell)
{
  GtkWidget *mark = mo_plain_box_new (GTK_ORIENTATION_VERTICAL, 0);
  cell->icon =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (cell->icon, "mo-timeline-icon");
  gtk_widget_set_valign (cell->icon, GTK_ALIGN_START);
  gtk_widget_set_halign (cell->icon, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (mark, "mo-timeline-mark");
  gtk_box_append (GTK_BOX (mark), cell->icon);
  return mark;
}

static GtkWidget *
make_text (Cell *cell)
{
  GtkWidget *text = mo_plain_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *top = mo_plain_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  cell->title = mo_piece_label (NULL, "mo-strong");
  gtk_widget_set_hexpand (cell->title, TRUE);
  cell->who = mo_piece_label (NULL, "mo-dim");
  gtk_widget_add_css_class (cell->who, "mo-caption");
  gtk_label_set_wrap (GTK_LABEL (cell->who), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (cell->who), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (cell->who, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (cell->title, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (top), cell->title);
  gtk_box_append (GTK_BOX (top), cell->who);
  cell->words = mo_piece_label (NULL, "mo-dim");
  cell->button = gtk_button_new_with_label ("");
  gtk_widget_set_halign (cell->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (cell->button, "flat");
  gtk_widget_add_css_class (cell->button, "mo-quiet");
  g_signal_connect (cell->button, "clicked", G_CALLBACK (clicked), cell);
  gtk_box_append (GTK_BOX (text), top);
  gtk_box_append (GTK_BOX (text), cell->words);
  gtk_box_append (GTK_BOX (text), cell->button);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, "mo-timeline-text");
  return text;
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, MoPersonPage *page)
{
  GtkWidget *box = mo_plain_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = mo_plain_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  Cell *cell = g_new0 (Cell, 1);

  cell->page = page;
  cell->item = item;
  cell->heading = mo_piece_label (NULL, "mo-timeline-heading");
  cell->when = mo_piece_label (NULL, "mo-dim");
  gtk_widget_add_css_class (cell->when, "mo-caption");
  gtk_widget_add_css_class (cell->when, "mo-timeline-when");
  gtk_label_set_xalign (GTK_LABEL (cell->when), 1);
  gtk_label_set_justify (GTK_LABEL (cell->when), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (cell->when, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), cell->when);
  gtk_box_append (GTK_BOX (line), make_mark (cell));
  gtk_box_append (GTK_BOX (line), make_text (cell));
  gtk_box_append (GTK_BOX (box), cell->heading);
  gtk_box_append (GTK_BOX (box), line);
  g_object_set_data_full (G_OBJECT (box), "cell", cell, g_free);
  gtk_list_item_set_child (item, box);
}

static void
say_button (Cell *cell, const MoHappening *moment, gboolean folded)
{
  gboolean note = moment->kind == MO_HAPPENING_NOTE && moment->subject; /* not corrected yet */
  g_autofree char *when = mo_happening_when (moment, mo_person_page_today (cell->page));
  g_autofree char *name =
      note ? g_strdup_printf (_ ("Correct the note of %s, number %d"), when, (int) moment->row)
           : g_strdup_printf (_ ("Show the summary of %s, number %d"), when, (int) moment->row);

  gtk_widget_set_visible (cell->button, note || folded);
  gtk_button_set_label (GTK_BUTTON (cell->button), note ? _ ("Correct…") : _ ("show (logged)"));
  mo_access_icon_button (cell->button, g_strdelimit (name, "\n", ' '));
}

static void
say (Cell *cell)
{
  static const char *const tones[] = { "mo-timeline-icon", "mo-ok", "mo-soon" };
  const MoHappening *moment = moment_of (cell);
  if (!moment)
    return;
  MoDay today = mo_person_page_today (cell->page);
  const char *opened = moment->folded ? mo_person_fold_summary (cell->page, moment->row) : NULL;
  const char *words = opened ? opened
                      : moment->folded
                          ? _ ("Something in this summary worries, so it stays folded.")
                          : moment->words;
  const char *classes[] = { tones[0], moment->tone ? tones[moment->tone] : NULL, NULL };
  g_autofree char *when = mo_happening_when (moment, today);
  g_autofree char *spoken = mo_happening_spoken (moment, words, today);

  gtk_label_set_label (GTK_LABEL (cell->heading), moment->heading ? moment->heading : "");
  gtk_widget_set_visible (cell->heading, moment->heading != NULL);
  gtk_label_set_label (GTK_LABEL (cell->when), when);
  gtk_image_set_from_icon_name (GTK_IMAGE (cell->icon), mo_happening_icon (moment));
  gtk_widget_set_css_classes (cell->icon, classes);
  gtk_label_set_label (GTK_LABEL (cell->title), moment->title);
  gtk_label_set_label (GTK_LABEL (cell->who), moment->who ? moment->who : "");
  gtk_label_set_label (GTK_LABEL (cell->words), words ? words : "");
  gtk_widget_set_visible (cell->words, words && *words);
  say_button (cell, moment, moment->folded && !opened);
  mo_access_row (gtk_list_item_get_child (cell->item), spoken);
}

static void
row_moved (GObject *row, GParamSpec *pspec, Cell *cell)
{
  say (cell);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, MoPersonPage *page)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  Cell *cell = g_object_get_data (G_OBJECT (box), "cell");
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (row_moved), cell);
  g_hash_table_add (g_object_get_data (G_OBJECT (page), CELLS), cell);
  say (cell);
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item, MoPersonPage *page)
{
  Cell *cell = g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), "cell");
  GHashTable *bound = g_object_get_data (G_OBJECT (page), CELLS);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_moved, cell);
  if (bound)
    g_hash_table_remove (bound, cell);
}

void
mo_person_cells_again (MoPersonPage *page)
{
  GHashTableIter iter;
  gpointer cell;
  g_hash_table_iter_init (&iter, g_object_get_data (G_OBJECT (page), CELLS));
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    say (cell);
}

GtkListItemFactory *
mo_person_cells_new (MoPersonPage *page)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_object_set_data_full (G_OBJECT (page),
                          CELLS,
                          g_hash_table_new (NULL, NULL),
                          (GDestroyNotify) g_hash_table_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), page);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), page);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), page);
  return factory;
}
