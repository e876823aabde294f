/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calls/mo-call-agenda.h"
#include "calls/mo-call-clash-card.h"
#include "calls/mo-call-forms.h"
#include "calls/mo-call-grid.h"
#include "calls/mo-call-heads.h"
#include "calls/mo-call-month.h"
#include "calls/mo-call-panel.h"
#include "calls/mo-calls-page.h"
#include "form/mo-page-read.h"

typedef enum { MO_CALLS_AGENDA, MO_CALLS_DAY, MO_CALLS_WEEK, MO_CALLS_MONTH } MoCallsView;

struct _MoCallsPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *reading;
  gulong width_changed;
  GObject *width_bin;
  guint clock;

  GtkWidget *box, *body, *title, *sentence, *sheet, *hours, *scroller;
  GtkWidget *views, *toggles[4], *whose;
  MoCallHeads *heads;
  MoCallGrid *grid;
  MoCallAgenda *agenda;
  MoCallMonth *month;
  MoCallPanel *panel;
  MoCallClashCard *clashes;

  MoDay from, to; /* what is read */
  MoDay day;      /* whose agenda is shown */
  MoCallsView view;
  MoCallsView wide_view; /* what comes back with more room; the agenda: nothing */
  gboolean narrow;
  gint64 of;       /* whose calls: a mentor's, or one of the filter's own below 1 */
  GArray *choices; /* gint64: what the filter's lines stand for */
  gboolean filling;
  gint64 chosen;      /* call, 0 for none */
  gint64 chosen_pair; /* whose call it was, 0 before the first */
  MoCallsSeen *seen;
  gboolean entering, scrolled;
  gint64 book_for; /* once the pairs are known; -1 for nothing */
};

/* Asks for the week anew; repaints when it comes. */
void mo_calls_page_look (MoCallsPage *self);
/* Minute of the day by the clock. */
/* A MoCallJudge. */
char *mo_calls_page_judge (gpointer page,
                           const MoCallView *call,
                           MoDay day,
                           int start,
                           int minutes,
                           gboolean *booked);
/* Paints what is known. */
void mo_calls_page_paint (MoCallsPage *self);
/* The view on show. */
MoCallsView mo_calls_page_view (MoCallsPage *self);
/* Turns to a day; looks anew where it is not among those read. */
void mo_calls_page_turn (MoCallsPage *self, MoDay day);
/* The same, and chooses the next call of that day. */
void mo_calls_page_browse (MoCallsPage *self, MoDay day);
/* Whose calls are shown: the filter. */
void mo_calls_page_fill_filter (MoCallsPage *self);
void mo_calls_page_filter_chosen (MoCallsPage *self);
void mo_calls_page_filter_clashes (MoCallsPage *self);
/* Borrowed MoCallViews. */
GPtrArray *mo_calls_page_filter (MoCallsPage *self, GHashTable *clashing);
/* NULL where everyone's are shown. */
char *mo_calls_page_filter_words (MoCallsPage *self);
/* The chosen call and its pair, or NULL. */
MoCallView *mo_calls_page_call (MoCallsPage *self);
MoPairView *mo_calls_page_pair (MoCallsPage *self, gint64 pairing);
void mo_calls_page_choose (MoCallsPage *self, gint64 id);
/* After a write: turns to that call wherever it stands, and chooses it. */
void mo_calls_page_follow (GtkWidget *page, gint64 id);
void mo_calls_page_class_install_print (GtkWidgetClass *klass);
void mo_calls_page_open_booking (MoCallsPage *self, gint64 pairing);
void mo_calls_page_move (MoCallsPage *self, gint64 id, MoDay day, int minute);
void mo_calls_page_stretch (MoCallsPage *self, gint64 id, int minutes);
void mo_calls_page_class_install_actions (GtkWidgetClass *klass);
