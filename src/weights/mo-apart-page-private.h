/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-row.h"
#include "store/mo-apart.h"
#include "weights/mo-apart-page.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

#define MO_TYPE_APART_ROW (mo_apart_row_get_type ())
G_DECLARE_FINAL_TYPE (MoApartRow, mo_apart_row, MO, APART_ROW, MoRow)
/* "until 1 June", "for good", "ended 3 March" */
char *mo_apart_row_until (const MoApart *apart, MoDay today);
/* All of a row in a sentence. */
char *mo_apart_row_spoken (const MoApart *apart, MoDay today);

struct _MoApartPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoWidthBin *width;
  GCancellable *asking;
  GPtrArray *all; /* MoApart; NULL until read */
  GListStore *rows;
  GtkSingleSelection *choice;

  /* of the template */
  GtkWidget *head, *sentence, *filters, *search, *ended, *shown;
  GtkWidget *columns, *table_place, *empty, *panel, *name, *until, *why, *set_by, *match_note;
  GtkWidget *match_button, *change_button, *end_button;
  GtkColumnView *view;
};

/* The one under the cursor, or NULL. */
const MoApart *mo_apart_chosen (MoApartPage *self);

/* mo-apart-table.c */
void mo_apart_table_start (MoApartPage *self);
void mo_apart_table_room (MoApartPage *self, gboolean wide);

/* mo-apart-form.c: actions "apart.keep", ".change", ".end", ".show-match". */
void mo_apart_class_install_actions (GtkWidgetClass *klass);

G_END_DECLS
