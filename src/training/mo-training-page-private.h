/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-training-jobs.h"
#include "training/mo-training-page.h"

G_BEGIN_DECLS

struct _MoTrainingPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *reading;
  MoTrainingShown *shown; /* NULL before the first was read */
  gint64 wanted;          /* the weekend to be shown; 0: the next */
  gboolean filling;

  GtkWidget *content, *head, *body, *empty, *list_card, *detail;
  GtkWidget *book, *change, *cancel, *renew;
  GtkLabel *sentence, *title, *line, *figures, *nobody;
  GtkListBox *list;
  GtkBox *people;
};

/* mo-training-show.c */
void mo_training_page_fill (MoTrainingPage *self);

/* mo-training-page.c: takes the ask; form: the one that asked, kept open until it is saved. */
void mo_training_page_write (MoTrainingPage *self, MoTrainingAsk *ask, GtkWindow *form);

/* mo-training-forms.c: training NULL for a new one */
void mo_training_page_ask_weekend (MoTrainingPage *self, const MoTraining *training);
void mo_training_page_ask_who (MoTrainingPage *self);

G_END_DECLS
