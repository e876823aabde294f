/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ten/mo-quotes-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-pieces.h"

struct _MoQuoteRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoQuoteRow, mo_quote_row, MO_TYPE_ROW)

static void
mo_quote_row_class_init (MoQuoteRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_feeling_fields (), mo_feeling_ref, mo_feeling_unref);
}

static void
mo_quote_row_init (MoQuoteRow *self)
{
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (box), mo_piece_label (NULL, NULL));
  gtk_box_append (GTK_BOX (box), mo_piece_label (NULL, "mo-dim"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "mo-caption");
  gtk_widget_add_css_class (box, "mo-quote-row");
  gtk_list_item_set_child (item, box);
}

static void
fill (GtkListItem *item)
{
  MoQuotesPage *page = g_object_get_data (G_OBJECT (item), "page");
  MoRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  if (!row || !page->office)
    return;
  const MoFeeling *quote = mo_row_get_record (row);
  g_autofree char *said = g_strdup_printf ("“%s”", quote->comment ? quote->comment : "");
  g_autofree char *from = mo_quote_from_words (quote);
  g_autofree char *state = mo_quote_state_words (quote, mo_office_get_today (page->office));
  g_autofree char *line = g_strdup_printf (
      "%s · %s · %s", from, quote->scope_words ? quote->scope_words : "", state);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", said, line);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), said);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), line);
  mo_access_name (box, spoken);
  if (gtk_widget_get_parent (box))
    mo_access_name (gtk_widget_get_parent (box), spoken);
}

static void
row_moved (GObject *row, GParamSpec *pspec, GtkListItem *item)
{
  fill (item);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer page)
{
  g_object_set_data (G_OBJECT (item), "page", page);
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (row_moved), item);
  fill (item);
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_moved, item);
}

void
mo_quotes_list_start (MoQuotesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);
  gtk_list_view_set_factory (self->list, factory);
  mo_access_name (GTK_WIDGET (self->list), _ ("Quotes"));
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
}
