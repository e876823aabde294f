/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentors/mo-funnel-card.h"
#include "mentors/mo-mentor-row.h"
#include "mentors/mo-mentors-page.h"
#include "mentors/mo-training-card.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

/* Which mentors the table shows alone. */
typedef enum {
  MO_CARE_ALL,
  MO_CARE_LAPSED,
  MO_CARE_RENEW,
  MO_CARE_IN_ORDER,
  MO_CARE_NOT_ASKED,
  MO_CARES
} MoCare;

struct _MoMentorsPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoBoard *board; /* what was read last */
  GListStore *rows;
  GtkSingleSelection *selection;
  GCancellable *asking;

  GtkLabel *sentence, *shown;
  GtkSearchEntry *search;
  GtkDropDown *strand, *state;
  GtkCheckButton *room;
  GtkColumnView *view;
  MoFunnelCard *funnel;
  MoTrainingCard *training;
  GtkWidget *care_rows, *care_row[MO_CARES];
  MoCare care;
  GtkWidget *cards, *buttons;
  GtkWidget *list, *empty, *head, *filters;
  MoWidthBin *width; /* borrowed, while rooted */
};

/* mo-mentors-care.c: the rows, once; their figures; whether somebody is of a kind */
void mo_mentors_care_start (MoMentorsPage *self);
void mo_mentors_care_show (MoMentorsPage *self);
gboolean mo_mentors_care_fits (const MoBoard *board, const MoBoardMentor *mentor, MoCare care);
void mo_mentors_page_set_care (MoMentorsPage *self, MoCare care);

/* The columns of the table. */
void mo_mentors_table_start (MoMentorsPage *page);
/* The mentor under the cursor, or NULL. */
const MoBoardMentor *mo_mentors_chosen (MoMentorsPage *page);
/* "mentors.new": somebody who is trained and checked, written down in one go. */
void mo_mentors_install_actions (GtkWidgetClass *klass);

G_END_DECLS
