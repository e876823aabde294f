/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "calls/mo-call-grid.h"

G_BEGIN_DECLS

/* Whole weeks of a month, the first calls of each day as buttons.  One stop for Tab; inside,
 * arrows go from day to day and along a day, Ctrl+arrows move a call, Enter opens.
 *
 * Signals: "chosen" (id), "opened" (id), "moved" (id, day, minute) as of the grid of hours;
 * "day-chosen" (day) for a day's number; "day-opened" (day) for one with more calls than there
 * is room for, and upon Enter; "edge" (day) when an arrow goes to a day that is not shown. */
#define MO_TYPE_CALL_MONTH (mo_call_month_get_type ())
G_DECLARE_FINAL_TYPE (MoCallMonth, mo_call_month, MO, CALL_MONTH, GtkWidget)

GtkWidget *mo_call_month_new (void);
/* first: a Monday; weeks: up to 6; month: 1–12, days of others are paler. */
void mo_call_month_show (MoCallMonth *month,
                         MoDay first,
                         int weeks,
                         int of_month,
                         MoDay today,
                         MoDay day,
                         GPtrArray *calls,
                         GHashTable *clashing,
                         gint64 chosen);
void mo_call_month_set_judge (MoCallMonth *month, MoCallJudge judge, gpointer user);
/* FALSE where it is not shown. */
gboolean mo_call_month_focus_call (MoCallMonth *month, gint64 id);
gboolean mo_call_month_focus_day (MoCallMonth *month, MoDay day);

G_END_DECLS
