/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "model/mo-quotes.h"
#include "model/mo-row.h"
#include "ten/mo-quotes-page.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

#define MO_TYPE_QUOTE_ROW (mo_quote_row_get_type ())
G_DECLARE_FINAL_TYPE (MoQuoteRow, mo_quote_row, MO, QUOTE_ROW, MoRow)

struct _MoQuotesPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoWidthBin *width;
  MoPageRead *reading;
  GPtrArray *all; /* MoFeeling; NULL until read */
  GListStore *rows;
  GtkSingleSelection *choice;

  /* of the template */
  GtkWidget *head, *sentence, *filters, *shown, *columns, *list_place, *empty, *panel;
  GtkWidget *name, *words, *state, *agreed, *score, *end_button, *save_button;
  GtkDropDown *reach;
  GtkListView *list;
};

/* The one under the cursor, or NULL. */
const MoFeeling *mo_quotes_chosen (MoQuotesPage *self);
/* Those that the filter shows; owned by the caller. */
GPtrArray *mo_quotes_shown (MoQuotesPage *self);

/* mo-quotes-list.c */
void mo_quotes_list_start (MoQuotesPage *self);

/* mo-quotes-actions.c: "quotes.agree", "quotes.end", "quotes.save", "quotes.open". */
void mo_quotes_class_install_actions (GtkWidgetClass *klass);

G_END_DECLS
