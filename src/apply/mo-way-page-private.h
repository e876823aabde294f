/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "apply/mo-way-page.h"
#include "model/mo-apply-jobs.h"
#include "model/mo-row.h"

G_BEGIN_DECLS

struct _MoWayPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *reading;
  gint64 mentor;
  MoApplyWay *way; /* NULL before it is read */
  GListStore *rows;
  GtkSingleSelection *choice; /* borrowed, the list keeps it */
  gboolean filling, entering;

  /* template */
  GtkListView *list;
  GtkWidget *box, *people, *people_words, *nobody, *detail;
  GtkWidget *content, *columns, *left, *side, *title, *sentence, *steps;
  GtkWidget *next, *next_title, *next_state, *next_icon, *next_words, *next_button, *not_now,
      *decline, *again;
  GtkWidget *referees, *interview_words, *interview_book, *interview_held, *check, *training;
  GtkWidget *mentor_page;
};

/* ---- who is on the way */
G_DECLARE_FINAL_TYPE (MoOnWayRow, mo_on_way_row, MO, ON_WAY_ROW, MoRow)
#define MO_TYPE_ON_WAY_ROW (mo_on_way_row_get_type ())
GtkListItemFactory *mo_on_way_factory (MoWayPage *self);

/* ---- what is seen */
void mo_way_show_people (MoWayPage *self);
void mo_way_show (MoWayPage *self);

/* ---- forms over the page */
/* to: a state; a reason is asked for where the rule wants one. */
void mo_way_step_form (MoWayPage *self, const char *to);
/* referee: NULL for one who is named anew. */
void mo_way_referee_form (MoWayPage *self, const MoReferee *referee);
void mo_way_interview_form (MoWayPage *self, gboolean held);

G_END_DECLS
