/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/mo-compare-page.h"
#include "compare/mo-compare-words.h"
#include "model/mo-blind.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

/* What stands below one another in heads and rows is equally wide. */
typedef enum {
  MO_COMPARE_CRITERION,
  MO_COMPARE_MENTEE,
  MO_COMPARE_FIT,
  MO_COMPARE_POINTS,
  MO_COMPARE_COLUMNS
} MoCompareColumn;

struct _MoComparePage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *asking;
  MoWidthBin *width;
  MoCompareAsk *ask;  /* NULL: nobody yet */
  MoCompare *compare; /* NULL until it was read */
  guint shown;        /* bit per criterion whose private answers were asked for */
  gboolean enter;     /* the focus goes into the page once it is read */
  GtkSizeGroup *columns[MO_COMPARE_COLUMNS];

  /* of the template */
  GtkWidget *head, *actions, *title, *sentence, *hide, *empty, *card, *heads, *rows, *foot;
  GtkWidget *unknown, *rules;
};

/* mo-compare-show.c */
void mo_compare_page_fill (MoComparePage *self);

/* mo-compare-heads.c */
void mo_compare_page_fill_heads (MoComparePage *self, gboolean stacked);

/* mo-compare-rows.c */
void mo_compare_page_fill_rows (MoComparePage *self, gboolean stacked);

/* mo-compare-choose.c */
void mo_compare_page_install_choosing (GtkWidgetClass *klass);

/* mo-compare-actions.c */
void mo_compare_page_install_actions (GtkWidgetClass *klass);
void mo_compare_page_hide_toggled (MoComparePage *self);

/* mo-compare-page.c */
void mo_compare_page_read (MoComparePage *self);

G_END_DECLS
