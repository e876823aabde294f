/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calls/mo-call-event.h"
#include "calls/mo-call-month.h"
#include "calls/mo-call-words.h"

#define WEEKS 6
#define LINES 3 /* calls of a day, the last line for "4 more" where there are more */

typedef struct {
  MoDay day;
  GtkWidget *box, *head, *number, *note, *more;
  MoCallEvent *events[LINES];
} MonthCell;

struct _MoCallMonth {
  GtkWidget parent_instance;

  GtkWidget *box, *names, *scroller, *grid;
  MonthCell cells[WEEKS * 7];
  MoDay first, day;
  int weeks;
  gint64 chosen;

  MoCallJudge judge;
  gpointer judge_user;
  MoCallEvent *dragged; /* borrowed */
  MonthCell *target;
};

enum { CHOSEN, OPENED, MOVED, DAY_CHOSEN, DAY_OPENED, EDGE, N_SIGNALS };
extern guint mo_call_month_signals[N_SIGNALS];

/* The parts of a day that take the focus, in their order; how many. */
guint mo_call_month_parts (MonthCell *cell, GtkWidget *parts[LINES + 2]);
/* Where the focus is; NULL: not here. */
MonthCell *mo_call_month_focused (MoCallMonth *self, guint *part);
void mo_call_month_add_keys (MoCallMonth *self);
void mo_call_month_add_drag (MoCallMonth *self);
