/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "decide/mo-measure-page.h"
#include "store/mo-measures.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

#define MO_MEASURE_MOST 11 /* answers of a scale from 0 to 10 */

struct _MoMeasurePage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *asking;
  MoWidthBin *width;
  gint64 referral, pairing; /* pairing: asked after it ended, else 0 */
  char *stage;
  MoStatements *it;
  guint at;       /* which statement; behind the last one: the end */
  gboolean enter; /* the focus goes into the page once it is read */
  gboolean dirty; /* answered since it was saved */

  /* of the template */
  GtkWidget *head, *title, *sentence, *to_decision, *refuse, *empty, *columns;
  GtkWidget *list, *ask, *end;
  GtkWidget *script, *which, *statement, *scale, *decline, *back, *next;
  GtkWidget *end_title, *end_words, *mode, *save, *find_mentor;

  GtkWidget *answer[MO_MEASURE_MOST], *answer_figure[MO_MEASURE_MOST];
  GtkWidget *answer_words[MO_MEASURE_MOST];
};

guint mo_measure_n (MoMeasurePage *self);
MoStatement *mo_measure_at (MoMeasurePage *self, guint at);
guint mo_measure_answered (MoMeasurePage *self);
/* Of these, those that got an answer. */
guint mo_measure_said (MoMeasurePage *self);

/* mo-measure-show.c */
void mo_measure_start (MoMeasurePage *self);
void mo_measure_show (MoMeasurePage *self);
/* Goes to a statement, or behind the last one, and gives it the focus. */
void mo_measure_go (MoMeasurePage *self, guint at);

/* mo-measure-save.c */
void mo_measure_keep (MoMeasurePage *self);
void mo_measure_save (MoMeasurePage *self);
void mo_measure_ask_why (MoMeasurePage *self);

/* mo-measure-page.c */
void mo_measure_read (MoMeasurePage *self);
/* Which answer, from 1, or MO_STATEMENT_DECLINED; goes on to the next. */
void mo_measure_answer (MoMeasurePage *self, int value);

G_END_DECLS
