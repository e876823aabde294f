/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ten/mo-quotes-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-cells.h"
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

static GtkWidget *
make_cell (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (box), mo_piece_label (NULL, NULL));
  gtk_box_append (GTK_BOX (box), mo_piece_label (NULL, "mo-dim"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "mo-caption");
  gtk_widget_add_css_class (box, "mo-quote-row");
  return box;
}

static void
fill (GtkWidget *box, gpointer row, gpointer user)
{
  MoQuotesPage *page = user;
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

void
mo_quotes_list_start (MoQuotesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = mo_cell_factory_new (make_cell, fill, self);
  gtk_list_view_set_factory (self->list, factory);
  mo_access_name (GTK_WIDGET (self->list), _ ("Quotes"));
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
}
