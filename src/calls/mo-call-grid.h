/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/mo-week.h"
#include "store/mo-calls.h"

G_BEGIN_DECLS

/* The hours of one day or of several, with the calls in them as buttons.  One stop for Tab;
 * inside, arrows go from call to call, Ctrl+arrows move the call, Enter opens it.
 *
 * Signals: "chosen" (id) when a call gets the focus or is clicked; "opened" (id) upon Enter;
 * "moved" (id, day, minute) when the person put a call elsewhere, by keys or by dragging;
 * "stretched" (id, minutes) when its end was put elsewhere, by Shift+arrows or by its lower
 * edge; "edge" (days) when an arrow leaves the days shown. */
#define MO_TYPE_CALL_GRID (mo_call_grid_get_type ())
G_DECLARE_FINAL_TYPE (MoCallGrid, mo_call_grid, MO, CALL_GRID, GtkWidget)

GtkWidget *mo_call_grid_new (void);
typedef struct {
  MoDay first, today;
  int days, now;        /* now: minute of today, or -1 */
  GPtrArray *calls;     /* MoCallView by time, of any days */
  GHashTable *clashing; /* gint64 * of calls, as a set */
  gint64 chosen;
  MoWeek mentee, mentor; /* when the pair of the chosen call can; all zero: not known */
} MoCallGridLook;
void mo_call_grid_show (MoCallGrid *grid, const MoCallGridLook *look);
/* What stands against a call somewhere, as "Helen has a call then", or NULL; owned by the
 * caller.  booked: whether that is more than hours nobody named. */
typedef char *(*MoCallJudge) (gpointer user,
                              const MoCallView *call,
                              MoDay day,
                              int start,
                              int minutes,
                              gboolean *booked);
void mo_call_grid_set_judge (MoCallGrid *grid, MoCallJudge judge, gpointer user);
void mo_call_grid_set_now (MoCallGrid *grid, int now);
/* 0 for none. */
void mo_call_grid_choose (MoCallGrid *grid, gint64 id);
/* FALSE where it is not shown. */
gboolean mo_call_grid_focus_call (MoCallGrid *grid, gint64 id);
/* Where the columns are, for the heads above them, in pixels. */
int mo_call_grid_gutter (GtkWidget *any);
/* Top of a minute of the day in pixels. */
int mo_call_grid_top (MoCallGrid *grid, int minute);

G_END_DECLS
