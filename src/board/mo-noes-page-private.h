/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "board/mo-noes-page.h"
#include "model/mo-row.h"
#include "store/mo-noes.h"

struct _MoNoesPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *cancellable;
  gboolean loading, stale;

  MoNoReview *review;
  GListStore *rows; /* the cases shown */
  char *chosen;     /* "0 hours": the side and the code chosen; NULL: all */

  /* The template's. */
  GtkLabel *sentence, *heading, *says;
  GtkDropDown *period;
  GtkWidget *empty, *body, *reasons_zone;
  GtkListBox *reasons;
  GtkListView *cases;
  GtkWidget *weights;
};

G_DECLARE_FINAL_TYPE (MoNoRow, mo_no_row, MO, NO_ROW, MoRow)

/* mo-noes-show.c */
void mo_noes_page_show (MoNoesPage *self);
void mo_noes_page_show_cases (MoNoesPage *self);
/* The reason chosen, or NULL for all. */
const MoNoReason *mo_noes_page_reason (MoNoesPage *self);
/* A factory for the cases. */
GtkListItemFactory *mo_noes_factory_new (void);
