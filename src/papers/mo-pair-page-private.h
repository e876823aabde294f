/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-pair-jobs.h"
#include "papers/mo-pair-page.h"
#include "widget/mo-paper-preview.h"

G_BEGIN_DECLS

struct _MoPairPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *reading;
  MoPairShown *shown; /* NULL before the first was read */
  gint64 pairing;     /* 0: none yet */
  int kind;           /* MoPairPaperKind; -1: what is next */
  gboolean letter;
  gboolean filling; /* the choices are being set, not chosen from */
  gboolean sized;   /* the size was chosen by hand for this match */

  GtkWidget *content, *head, *body, *actions, *look, *person, *mend, *notes, *before, *release;
  GtkLabel *title, *sentence, *refused, *leaks, *office_missing, *sent, *ring, *earlier;
  GtkCheckButton *ask_mentor, *ask_mentee, *brief_mentor, *brief_mentee;
  GtkCheckButton *script, *letter_choice, *standard, *large;
  GtkButton *keep;
  MoPaperPreview *preview;
};

/* Everything from self->shown. */
void mo_pair_page_fill (MoPairPage *self);
/* Only the picture: another size. */
void mo_pair_page_draw (MoPairPage *self);
void mo_pair_page_class_install_actions (GtkWidgetClass *klass);

G_END_DECLS
