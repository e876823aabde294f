/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "impact/mo-figures-page.h"
#include "model/mo-row.h"
#include "store/mo-figure-list.h"

G_BEGIN_DECLS

struct _MoFiguresPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *read;
  MoFigureList *list; /* NULL: not read yet */
  GListStore *rows;

  /* of the template */
  GtkWidget *content, *list_zone, *empty;
  GtkLabel *sentence;
  GtkSearchEntry *search;
  GtkListView *view;
};

G_DECLARE_FINAL_TYPE (MoFigureRow, mo_figure_row, MO, FIGURE_ROW, MoRow)

/* mo-figures-rows.c */
GtkListItemFactory *mo_figures_factory_new (void);

G_END_DECLS
