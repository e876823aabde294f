/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "person/mo-person-page.h"
#include "store/mo-person-card.h"
#include "store/mo-timeline.h"
#include "widget/mo-pieces.h"
#include "widget/mo-refocus.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

struct _MoPersonPage {
  GtkWidget parent_instance;

  MoOffice *office;
  gint64 person;      /* 0: nobody yet */
  MoPersonCard *card; /* as read last */
  GPtrArray *terms;   /* MoTerm, for the forms */
  GHashTable *opened; /* part, or "summary 7" → GPtrArray of texts; only while on show */
  GCancellable *asking, *listing;
  MoTimelineAsk *wanted;
  GListStore *moments; /* MoHappeningRow */
  char *form;          /* an action, to be opened once there is the card, or NULL */
  gboolean entering;   /* asked for the focus before there was anything to have it */
  MoWidthBin *width;   /* borrowed, while rooted */

  GtkWidget *head, *title_row, *title, *standing, *sentence, *actions, *task, *print;
  GtkWidget *empty, *outer, *columns;
  GtkWidget *left, *facts_scroller, *facts;
  GtkWidget *middle, *filters, *kinds, *search, *order, *add_note, *nothing;
  GtkWidget *timeline_scroller, *timeline, *older_bar, *older_words, *older;
  GtkWidget *side_scroller, *side;
};

/* mo-person-page.c */
void mo_person_page_ask (MoPersonPage *page);
MoDay mo_person_page_today (MoPersonPage *page);
/* Does it where there is such an action, else the second. */
void mo_person_page_go (MoPersonPage *page, const char *action, gint64 target);

/* mo-person-facts.c: the column of facts. */
void mo_person_facts_show (MoPersonPage *page);
/* "Tomasz Nowak"; owned by the caller. */
char *mo_person_full_name (const MoPersonFacts *facts);

/* mo-person-fold.c: parts that are opened on request, and folded when the page is left. */
void mo_person_fold_add (MoPersonPage *page, GtkWidget *box, const char *part, gboolean known);
void mo_person_fold_open (MoPersonPage *page, const char *part, gint64 row);
void mo_person_fold_all (MoPersonPage *page);
/* The words of a summary that was opened, NULL while it is folded. */
const char *mo_person_fold_summary (MoPersonPage *page, gint64 note);
const char *mo_person_part_words (const char *part);

/* mo-person-side.c: match, next step, goals, feelings, tasks, who opened it. */
void mo_person_side_show (MoPersonPage *page);

/* mo-person-timeline.c */
void mo_person_timeline_start (MoPersonPage *page);
void mo_person_timeline_ask (MoPersonPage *page);
void mo_person_timeline_reset (MoPersonPage *page);
void mo_person_install_timeline_actions (GtkWidgetClass *klass);

/* mo-person-edit.c and its kin: the forms. */
void mo_person_install_edit_actions (GtkWidgetClass *klass);
void mo_person_edit_note (MoPersonPage *page, gint64 note);

/* mo-person-print.c */
void mo_person_install_print (GtkWidgetClass *klass);

G_END_DECLS
