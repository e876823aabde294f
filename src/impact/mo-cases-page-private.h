/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "impact/mo-cases-page.h"
#include "model/mo-row.h"
#include "store/mo-case-names.h"
#include "store/mo-figure-cases.h"

G_BEGIN_DECLS

struct _MoCasesPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *read;
  char *code;           /* asked for; NULL: nothing yet */
  MoFigureCases *found; /* what is shown; NULL: not read yet */
  GListStore *rows;

  /* of the template */
  GtkLabel *title, *sentence, *figure, *compare, *basis;
  GtkWidget *content, *body, *list_zone, *panel, *facts, *empty;
  GtkToggleButton *counted, *missing;
  GtkListView *view;
};

G_DECLARE_FINAL_TYPE (MoCaseRow, mo_case_row, MO, CASE_ROW, MoRow)

/* mo-cases-show.c */
GtkListItemFactory *mo_cases_factory_new (MoCasesPage *page);
/* Head and panel from page->found. */
void mo_cases_show_figure (MoCasesPage *page);

G_END_DECLS
