/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-waiting-jobs.h"
#include "store/mo-waiting.h"
#include "waiting/mo-waiting-page.h"
#include "waiting/mo-waiting-panel.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

#define N_CLOCKS 3

struct _MoWaitingPage {
  GtkWidget parent_instance;

  /* Template. */
  GtkWidget *sentence, *clocks, *search, *strand, *injury, *held, *filters, *shown, *lower;
  GtkWidget *table_place, *view, *empty;
  MoWaitingPanel *panel;
  GtkWidget *card[N_CLOCKS];
  GtkColumnViewColumn *due; /* the view's */

  MoOffice *office;
  GListStore *rows;
  GtkFilterListModel *filtered;
  GtkCustomFilter *filter;
  GtkSingleSelection *selection;
  MoWidthBin *width; /* borrowed, while rooted */

  GPtrArray *list;         /* MoWaiting of every clock, NULL until read */
  GPtrArray *busy, *terms; /* MoBusyPeriod, MoTerm, or NULL */
  MoWaitingPerson *person; /* of the chosen one, NULL while being read */
  gint64 wanted;           /* to be chosen once the list is there, or 0 */
  MoClock clock;
  char *search_fold;
  GCancellable *listing, *loading;
};

/* The chosen one, or NULL. */
const MoWaiting *mo_waiting_page_chosen (MoWaitingPage *page);
void mo_waiting_page_class_install_actions (GtkWidgetClass *klass);
/* Says which actions the chosen one allows. */
void mo_waiting_page_allow (MoWaitingPage *page);

G_END_DECLS
