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
  GtkWidget *sentence, *clocks, *search, *strand, *injury, *whose, *held, *filters, *shown,
      *urgent;
  GtkWidget *choices, *lower, *print;
  GtkWidget *table_place, *view, *empty;
  MoWaitingPanel *panel;
  GtkWidget *card[N_CLOCKS];

  MoOffice *office;
  GListStore *rows;
  GtkFilterListModel *filtered;
  GtkCustomFilter *filter;
  GtkSingleSelection *selection;
  MoWidthBin *width; /* borrowed, while rooted */

  GPtrArray *list;                 /* MoWaiting of every clock, NULL until read */
  GPtrArray *busy, *terms, *staff; /* MoBusyPeriod, MoTerm, MoStaff, or NULL */
  MoWaitingPerson *person;         /* of the chosen one, NULL while being read */
  gint64 wanted;                   /* to be chosen once the list is there, or 0 */
  MoClock clock;
  char *search_fold;
  GCancellable *listing, *loading;
};

/* The chosen one, or NULL. */
const MoWaiting *mo_waiting_page_chosen (MoWaitingPage *page);
/* Reads the list and what belongs to it, now and with the news of the office. */
void mo_waiting_page_read (MoWaitingPage *page);
/* Shows the chosen one in the panel, and reads what is known of them. */
void mo_waiting_page_load_person (MoWaitingPage *page);
/* The chosen row, the first where none is in sight, the empty list where there is none.  FALSE
 * where the list is hidden because nobody fits: the focus would be out of sight. */
gboolean mo_waiting_page_focus_row (MoWaitingPage *page);
void mo_waiting_page_class_install_actions (GtkWidgetClass *klass);
void mo_waiting_page_class_install_print (GtkWidgetClass *klass);
/* Says which actions the chosen one allows. */
void mo_waiting_page_allow (MoWaitingPage *page);

/* Who is shown: the filter of the list (user: the page), and what depends on it. */
gboolean mo_waiting_page_fits (gpointer row, gpointer page);
void mo_waiting_page_filter (MoWaitingPage *page);
void mo_waiting_page_forget_filters (MoWaitingPage *page);
void mo_waiting_page_say_shown (MoWaitingPage *page);
void mo_waiting_page_say_sentence (MoWaitingPage *page);
/* How many wait in a clock. */
guint mo_waiting_page_count (MoWaitingPage *page, MoClock clock);
/* Whoever sits at this desk, as staff; 0 for nobody on the list. */
gint64 mo_waiting_page_me (MoWaitingPage *page);

G_END_DECLS
