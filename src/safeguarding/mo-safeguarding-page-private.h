/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "model/mo-row.h"
#include "safeguarding/mo-safeguarding-page.h"
#include "store/mo-concerns.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

#define MO_TYPE_CONCERN_ROW (mo_concern_row_get_type ())
G_DECLARE_FINAL_TYPE (MoConcernRow, mo_concern_row, MO, CONCERN_ROW, MoRow)
/* How pressing, and in words: "today", "3 days late", "in 5 days", "closed". */
MoLevel mo_concern_row_due (const MoConcern *concern,
                            const MoPolicy *policy,
                            MoDay today,
                            char **words);
/* All of a row in a sentence. */
char *mo_concern_row_spoken (const MoConcern *concern, const MoPolicy *policy, MoDay today);

struct _MoSafeguardingPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *reading;
  MoWidthBin *width;
  MoConcernRegister *all; /* NULL until read */
  GListStore *rows;
  GtkSingleSelection *choice;

  /* of the template */
  GtkWidget *head, *actions, *sentence, *danger, *lead_words, *nobody;
  GtkWidget *closed, *table_place, *empty;
  GtkColumnView *view;
};

/* mo-concern-table.c */
void mo_concern_table_start (MoSafeguardingPage *self);
void mo_concern_table_room (MoSafeguardingPage *self, gboolean wide);

G_END_DECLS
