/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "mentors/mo-mentors-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-plain-box.h"
#include "widget/mo-state-label.h"

typedef struct {
  const char *title;
  gboolean expand;
  GtkWidget *(*make) (void);
  void (*fill) (GtkWidget *cell, const MoBoardMentor *mentor, MoMentorsPage *page);
} Column;

static GtkWidget *
new_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static GtkWidget *
make_person (void)
{
  GtkWidget *box = mo_plain_box_new (GTK_ORIENTATION_VERTICAL, 3), *name = new_label (),
            *line = new_label ();
  gtk_widget_add_css_class (name, "mo-person-name");
  gtk_widget_add_css_class (line, "mo-dim");
  gtk_widget_add_css_class (line, "mo-caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

static void
fill_person (GtkWidget *cell, const MoBoardMentor *mentor, MoMentorsPage *page)
{
  GtkWidget *name = gtk_widget_get_first_child (cell);
  const char *strand = mo_mentor_strand_words (mentor);
  g_autofree char *line = mentor->town && *mentor->town
                              ? g_strdup_printf ("%s · %s", strand, mentor->town)
                              : g_strdup (strand);
  g_autofree char *spoken = mo_mentor_spoken (mentor, page->board->today, &page->board->policy);
  gtk_label_set_label (GTK_LABEL (name), mentor->name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), line);
  mo_access_row (gtk_widget_get_parent (cell), spoken);
}

static void
fill_lived (GtkWidget *cell, const MoBoardMentor *mentor, MoMentorsPage *page)
{
  gtk_label_set_label (GTK_LABEL (cell), mentor->lived ? mentor->lived : _ ("not known"));
}

/* Places as dots, filled where taken, and in words. */
static void
fill_places (GtkWidget *cell, const MoBoardMentor *mentor, MoMentorsPage *page)
{
  g_autoptr (GString) dots = g_string_new (NULL);
  g_autofree char *words = mo_mentor_places_words (mentor);
  if (g_strcmp0 (mentor->state, "active") != 0) {
    gtk_label_set_label (GTK_LABEL (cell), mo_mentor_state_words (mentor->state));
    return;
  }
  for (int i = 0; i < MAX (mentor->capacity, mentor->taken); i++)
    g_string_append (dots, i < mentor->taken ? "●" : "○");
  g_autofree char *text = g_strdup_printf ("%s  %s", dots->str, words);
  gtk_label_set_label (GTK_LABEL (cell), text);
}

static void
fill_check (GtkWidget *cell, const MoBoardMentor *mentor, MoMentorsPage *page)
{
  MoLevel level;
  g_autofree char *words = mo_mentor_check_words (mentor, page->board->today, &level);
  mo_state_label_set (MO_STATE_LABEL (cell), level, words);
}

static void
fill_asked (GtkWidget *cell, const MoBoardMentor *mentor, MoMentorsPage *page)
{
  MoLevel level;
  g_autofree char *words =
      mo_mentor_asked_words (mentor, page->board->today, &page->board->policy, &level);
  g_autofree char *late =
      level == MO_LEVEL_SOON ? g_strdup_printf (_ ("%s, long ago"), words) : NULL;
  gtk_label_set_label (GTK_LABEL (cell), late ? late : words);
}

static const Column columns[] = {
  { N_ ("Mentor"), TRUE, make_person, fill_person },
  { N_ ("Lived experience"), TRUE, new_label, fill_lived },
  { N_ ("Places"), FALSE, new_label, fill_places },
  { N_ ("Check"), FALSE, mo_state_label_new, fill_check },
  { N_ ("Last asked"), TRUE, new_label, fill_asked },
};

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = mo_plain_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *cell = ((const Column *) data)->make ();
  gtk_widget_set_vexpand (cell, TRUE); /* in the middle of its row */
  gtk_box_append (GTK_BOX (box), cell);
  gtk_list_item_set_child (item, box);
}

static void
fill (GtkListItem *item, GtkSignalListItemFactory *factory, const Column *column)
{
  MoMentorsPage *page = g_object_get_data (G_OBJECT (factory), "page");
  const MoBoardMentor *mentor = mo_row_get_record (gtk_list_item_get_item (item));
  if (mentor && page->board)
    column->fill (gtk_widget_get_first_child (gtk_list_item_get_child (item)), mentor, page);
}

static void
row_moved (GObject *row, GParamSpec *pspec, GtkListItem *item)
{
  fill (item,
        g_object_get_data (G_OBJECT (item), "factory"),
        g_object_get_data (G_OBJECT (item), "column"));
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_object_set_data (G_OBJECT (item), "factory", factory);
  g_object_set_data (G_OBJECT (item), "column", data);
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (row_moved), item);
  fill (item, factory, data);
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_moved, item);
}

void
mo_mentors_table_start (MoMentorsPage *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    gpointer column = (gpointer) &columns[i];
    g_object_set_data (G_OBJECT (factory), "page", page);
    g_signal_connect (factory, "setup", G_CALLBACK (set_up), column);
    g_signal_connect (factory, "bind", G_CALLBACK (bind), column);
    g_signal_connect (factory, "unbind", G_CALLBACK (unbind), column);
    g_autoptr (GtkColumnViewColumn) made =
        gtk_column_view_column_new (_ (columns[i].title), factory);
    gtk_column_view_column_set_expand (made, columns[i].expand);
    gtk_column_view_append_column (page->view, made);
  }
}
