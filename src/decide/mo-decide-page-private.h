/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "decide/mo-decide-page.h"
#include "decide/mo-service-picker.h"
#include "model/mo-decide-jobs.h"
#include "widget/mo-form-row.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

/* One of the five ways on, with its short form. */
typedef struct {
  GtkWidget *card, *choice, *form, *problem, *button;
  GPtrArray *rows; /* MoFormRow */
} MoDecideWay;

struct _MoDecidePage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *asking;
  MoWidthBin *width;
  gint64 referral;
  MoDecisionCase *it;
  gboolean enter; /* the focus goes into the page once it is read */

  /* of the template */
  GtkWidget *head, *title, *sentence, *to_list, *empty, *columns;
  GtkWidget *left, *facts, *goals, *goals_heading, *add_goal;
  GtkWidget *middle, *decided, *decided_words, *decided_when, *decided_why, *decided_buttons;
  GtkWidget *question, *ways;
  GtkWidget *right, *missing, *earlier_card, *earlier, *signposts_card, *signposts;

  MoDecideWay way[MO_DECISIONS];
  GtkWidget *new_confirmed, *wait_told, *none_wanted; /* check buttons of two forms */
  MoServicePicker *picker;
};

/* mo-decide-ways.c: the five ways and their forms. */
void mo_decide_ways_start (MoDecidePage *self);
/* Shows those that are open to this referral; fresh: nothing typed is kept. */
void mo_decide_ways_set (MoDecidePage *self, gboolean fresh);
void mo_decide_ways_room (MoDecidePage *self, MoWidth width);
/* The answer of a question of a form without spaces around it, "" for none. */
char *mo_decide_way_get (MoDecidePage *self, MoDecision decision, const char *key);
/* What is wrong: at its question where key is one, else above the form's button; key "confirm"
 * is no refusal but something to confirm first. */
void mo_decide_way_problem (MoDecidePage *self,
                            MoDecision decision,
                            const char *key,
                            const char *sentence);

/* mo-decide-save.c */
void mo_decide_save (MoDecidePage *self, MoDecision decision);
void mo_decide_step (MoDecidePage *self, MoDecideStepAsk *ask);

/* mo-decide-show.c: what stands around the ways. */
void mo_decide_show (MoDecidePage *self);

/* mo-decide-ask.c: the small forms in windows of their own. */
void mo_decide_class_install_actions (GtkWidgetClass *klass);

/* mo-decide-page.c */
void mo_decide_page_read (MoDecidePage *self);

G_END_DECLS
