/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ending/mo-ending-page.h"
#include "form/mo-page-read.h"
#include "model/mo-row.h"
#include "store/mo-endings.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

struct _MoEndingPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *listing, *reading;
  MoWidthBin *width;
  GListStore *rows; /* MoEndingRow */
  gint64 pairing;   /* the one shown, 0 for none */
  MoEnding *it;     /* NULL until it is read */
  gboolean listed;
  gboolean enter; /* the focus goes into the page once it is read */

  /* of the template */
  GtkWidget *head, *sentence, *empty, *columns, *list_zone, *scroller, *whole, *middle, *side;
  GtkListView *list;
};

G_DECLARE_FINAL_TYPE (MoEndingRow, mo_ending_row, MO, ENDING_ROW, MoRow)

/* mo-ending-list.c */
GtkListItemFactory *mo_ending_factory_new (void);
/* "Ending talk, 2 days late", of what is to be done next; owned by the caller. */
char *mo_ending_next_words (const MoEndingView *view);

/* mo-ending-steps.c: the head and the steps, into the middle. */
void mo_ending_show_steps (MoEndingPage *self);
/* mo-ending-words.c: goals and what was said, into the middle. */
void mo_ending_show_words (MoEndingPage *self);
/* mo-ending-side.c: what was offered, before and after, the mentor. */
void mo_ending_show_side (MoEndingPage *self);
/* A card with a heading; button NULL: none. */
GtkWidget *mo_ending_card (GtkWidget *into,
                           const char *title,
                           const char *button,
                           const char *name,
                           const char *detailed_action);
/* A dim line. */
GtkWidget *mo_ending_caption (const char *words);

/* mo-ending-save.c: what the forms have in common. */
typedef MoEndingAsk *(*MoEndingAskOf) (MoFormDialog *form, MoEndingPage *page);
/* Shows a form whose answers a job takes; ask_of answers NULL where it told a problem. */
MoFormDialog *mo_ending_form (MoEndingPage *self,
                              const char *title,
                              const char *intro,
                              const char *verb,
                              const MoWizardField *fields,
                              guint n,
                              MoEndingAskOf ask_of,
                              MoStoreJob job);
/* The day written into a question, MO_DAY_NONE for an empty one; FALSE where a problem was
 * told. */
gboolean mo_ending_form_day (MoFormDialog *form, const char *key, MoDay today, MoDay *day);

/* mo-ending-forms….c: the actions of the page. */
void mo_ending_class_install_forms (GtkWidgetClass *klass);
void mo_ending_class_install_goals (GtkWidgetClass *klass);
void mo_ending_class_install_end (GtkWidgetClass *klass);
void mo_ending_class_install_after (GtkWidgetClass *klass);

G_END_DECLS
