/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-history-jobs.h"
#include "model/mo-row.h"
#include "replay/mo-not-asked-page.h"
#include "widget/mo-paper-preview.h"

G_BEGIN_DECLS

#define MO_TYPE_NOT_ASKED_ROW (mo_not_asked_row_get_type ())
G_DECLARE_FINAL_TYPE (MoNotAskedRow, mo_not_asked_row, MO, NOT_ASKED_ROW, MoRow)

struct _MoNotAskedPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *listing, *reading;
  MoNotAskedList *found;    /* NULL before the first was read */
  MoNotAskedLetter *letter; /* what is shown, or NULL */
  gint64 mentor;            /* whose letter is wanted; 0: whoever is first */
  gboolean sized;           /* the size was chosen by hand for this mentor */
  gboolean filling;
  gboolean entered; /* by somebody, before there was a list to give the focus to */

  GListStore *rows;
  GtkSingleSelection *choice;
  GtkWidget *content, *head, *body, *actions, *list_place, *empty, *letter_place;
  GtkListView *list;
  GtkLabel *sentence, *whom, *note, *missing, *office_missing, *sent;
  GtkCheckButton *large;
  MoPaperPreview *preview;
};

/* mo-not-asked-show.c: everything from self->found, and from self->letter. */
void mo_not_asked_page_fill_list (MoNotAskedPage *self);
void mo_not_asked_page_fill_letter (MoNotAskedPage *self);
/* Only the picture: another size. */
void mo_not_asked_page_draw (MoNotAskedPage *self);
GtkListItemFactory *mo_not_asked_row_factory (MoNotAskedPage *self);

/* mo-not-asked-actions.c */
void mo_not_asked_page_class_install_actions (GtkWidgetClass *klass);

G_END_DECLS
