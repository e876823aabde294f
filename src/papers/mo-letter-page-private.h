/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-papers-jobs.h"
#include "papers/mo-letter-page.h"
#include "widget/mo-paper-preview.h"

G_BEGIN_DECLS

struct _MoLetterPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *reading;
  MoPapersLetter *letter; /* what is shown; NULL before the first was read */
  gint64 referral;        /* 0: none yet */
  MoLetterKind kind;
  int to;           /* MoLetterTo; -1: whom it is usually for */
  gboolean filling; /* the choices are being set, not chosen from */
  gboolean sized;   /* the size was chosen by hand for this referral */

  GtkWidget *content, *head, *body, *actions, *whom, *look, *person, *mend, *notes;
  GtkLabel *title, *sentence, *refused, *missing, *office_missing, *sent;
  GtkCheckButton *acknowledgement, *closing, *signpost;
  GtkCheckButton *to_person, *to_referrer, *standard, *large;
  MoPaperPreview *preview;
};

/* Everything from self->letter. */
void mo_letter_page_fill (MoLetterPage *self);
/* Only the picture: another size. */
void mo_letter_page_draw (MoLetterPage *self);
gboolean mo_letter_page_is_large (MoLetterPage *self);
void mo_letter_page_class_install_actions (GtkWidgetClass *klass);

G_END_DECLS
