/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentors/mo-funnel-card.h"
#include "mentors/mo-mentor-row.h"
#include "mentors/mo-mentors-page.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

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
  GtkWidget *cards;
  GtkWidget *list, *empty, *head, *filters;
  MoWidthBin *width; /* borrowed, while rooted */
};

/* The columns of the table. */
void mo_mentors_table_start (MoMentorsPage *page);
/* The mentor under the cursor, or NULL. */
const MoBoardMentor *mo_mentors_chosen (MoMentorsPage *page);
/* "mentors.new": somebody who is trained and checked, written down in one go. */
void mo_mentors_install_actions (GtkWidgetClass *klass);

G_END_DECLS
