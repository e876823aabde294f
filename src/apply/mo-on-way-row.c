/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "apply/mo-way-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-cells.h"

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

static GtkWidget *
make_cell (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_widget_add_css_class (box, "mo-way-row");
  add_label (box, "mo-person-name");
  gtk_widget_add_css_class (add_label (box, "mo-dim"), "mo-caption");
  return box;
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
fill (GtkWidget *box, gpointer row, gpointer user)
{
  MoWayPage *page = user;
  const MoOnWay *it = mo_row_get_record (row);
  GtkWidget *name = gtk_widget_get_first_child (box);
  g_autofree char *words = words_of (it, mo_office_get_today (page->office));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", it->name, words);

  gtk_label_set_label (GTK_LABEL (name), it->name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), words);
  mo_access_row (box, spoken);
}

GtkListItemFactory *
mo_on_way_factory (MoWayPage *self)
{
  return mo_cell_factory_new (make_cell, fill, self);
}
