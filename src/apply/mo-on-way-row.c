/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "apply/mo-way-page-private.h"
#include "widget/mo-access.h"

struct _MoOnWayRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoOnWayRow, mo_on_way_row, MO_TYPE_ROW)

static void
mo_on_way_row_class_init (MoOnWayRowClass *klass)
{
  mo_row_class_show (MO_ROW_CLASS (klass), mo_on_way_fields (), mo_on_way_ref, mo_on_way_unref);
}

static void
mo_on_way_row_init (MoOnWayRow *self)
{
}

/* ---------------------------------------------------------------------- how it looks */

static GtkWidget *
add_label (GtkWidget *box, const char *css)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_widget_add_css_class (box, "mo-way-row");
  add_label (box, "mo-person-name");
  gtk_widget_add_css_class (add_label (box, "mo-dim"), "mo-caption");
  gtk_list_item_set_child (item, box);
}

/* "SCI · references and check since 5 Mar" */
static char *
words_of (const MoOnWay *it, MoDay today)
{
  const char *strand = it->sci && it->family ? _ ("SCI and family")
                       : it->family          ? _ ("Family")
                                             : _ ("SCI");
  g_autofree char *since = mo_day_to_short (it->since, today);
  g_autofree char *again = mo_day_to_short (it->ask_again, today);
  if (again)
    return g_strdup_printf (_ ("%s · not now, ask again %s"), strand, again);
  if (since)
    return g_strdup_printf (
        _ ("%s · %s since %s"), strand, mo_mentor_way_words (it->state), since);
  return g_strdup_printf ("%s · %s", strand, mo_mentor_way_words (it->state));
}

static void
fill (GtkListItem *item, MoWayPage *page)
{
  const MoOnWay *it = mo_row_get_record (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item), *name = gtk_widget_get_first_child (box);
  g_autofree char *words = words_of (it, mo_office_get_today (page->office));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", it->name, words);

  gtk_label_set_label (GTK_LABEL (name), it->name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), words);
  mo_access_row (box, spoken);
}

static void
row_moved (GObject *row, GParamSpec *pspec, GtkListItem *item)
{
  fill (item, g_object_get_data (G_OBJECT (item), "mo-page"));
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, MoWayPage *page)
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
mo_on_way_factory (MoWayPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);
  return factory;
}
