/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentors/mo-mentor-page.h"
#include "store/mo-mentor-card.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

struct _MoMentorPage {
  GtkWidget parent_instance;

  MoOffice *office;
  gint64 mentor;      /* 0: nobody yet */
  MoMentorCard *card; /* as read last */
  GPtrArray *terms;   /* MoTerm, for the forms */
  GCancellable *asking;
  gboolean entering; /* asked for the focus before there was anything to have it */
  MoWidthBin *width; /* borrowed, while rooted */

  GtkWidget *head, *title_row, *title, *standing, *sentence, *actions, *pause, *leave;
  GtkWidget *open_person, *mentors;
  GtkWidget *empty, *outer, *columns;
  GtkWidget *left, *facts_scroller, *facts;
  GtkWidget *middle_scroller, *middle, *side_scroller, *side;
};

MoDay mo_mentor_page_today (MoMentorPage *page);

/* mo-mentor-facts.c: the column of facts. */
void mo_mentor_facts_show (MoMentorPage *page);
/* mo-mentor-matches.c: matches, notes, the way here. */
void mo_mentor_matches_show (MoMentorPage *page);
/* mo-mentor-side.c: places, check, support, training, hours given. */
void mo_mentor_side_show (MoMentorPage *page);

/* A card of the page in a column; the caller fills it. */
GtkWidget *mo_mentor_card (GtkWidget *column);

G_END_DECLS
