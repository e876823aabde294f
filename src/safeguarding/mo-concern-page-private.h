/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "safeguarding/mo-concern-page.h"
#include "store/mo-concern-steps.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

struct _MoConcernPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *reading;
  MoWidthBin *width;
  gint64 concern;      /* 0: none yet, or not to be read */
  MoConcernFile *file; /* NULL until it was opened */

  /* of the template */
  GtkWidget *head, *title, *sentence, *actions, *noticed, *lines, *side;
  GtkWidget *columns, *side_place, *empty, *pdf, *paper;
};

/* mo-concern-show.c: what was noticed, and the chronology. */
void mo_concern_page_fill (MoConcernPage *self);
/* mo-concern-side.c: the cards at the right. */
void mo_concern_side_fill (MoConcernPage *self);
/* mo-concern-forms.c: actions "concern.step", ".answer", ".correct", ".let-out". */
void mo_concern_class_install_actions (GtkWidgetClass *klass);

/* The step as the action "concern.step" knows it: "triage". */
const char *mo_concern_step_code (MoConcernStep step);

/* "12 Mar 14:32" */
char *mo_concern_at (const char *utc, MoDay today);

G_END_DECLS
