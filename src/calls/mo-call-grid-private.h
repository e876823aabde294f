/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calls/mo-call-event.h"
#include "calls/mo-call-grid.h"
#include "calls/mo-call-words.h"

#define STEP     15 /* minutes that keys and a drag move by */
#define EARLIEST 9  /* hours that are always shown */
#define LATEST   21

typedef struct {
  MoCallEvent *event; /* a child, borrowed */
  int lane, lanes;
} Placed;

struct _MoCallGrid {
  GtkWidget parent_instance;

  MoDay first, today;
  int days, now;
  int from_hour, to_hour;
  MoWeek mentee, mentor;
  MoCallJudge judge;
  gpointer judge_user;
  GHashTable *events;  /* gint64 * → Placed * */
  GPtrArray *in_order; /* Placed, borrowed, by time */
  gint64 chosen;

  /* A drag under way. */
  Placed *dragged;
  gboolean stretching; /* by its lower edge */
  double grip_y;       /* of the pointer in the event */
  double pointer_x, pointer_y;
  MoDay target_day;
  int target_minute, target_minutes;
};

typedef struct {
  double x, y, width, height;
} Spot;

enum { CHOSEN, OPENED, MOVED, STRETCHED, EDGE, N_SIGNALS };
extern guint mo_call_grid_signals[N_SIGNALS];

/* Pixels of an hour. */
double mo_call_grid_hour (MoCallGrid *self);
Spot mo_call_grid_column (MoCallGrid *self, int column);
/* Where a call of these minutes stands. */
Spot
mo_call_grid_spot (MoCallGrid *self, MoDay day, int start, int minutes, int lane, int lanes);
Placed *mo_call_grid_focused (MoCallGrid *self);
/* Says that a call was put elsewhere, where that is another place. */
void mo_call_grid_put (MoCallGrid *self, MoCallView *call, MoDay day, int minute);
/* The same of its length. */
void mo_call_grid_stretch (MoCallGrid *self, MoCallView *call, int minutes);
void mo_call_grid_draw (MoCallGrid *self, GtkSnapshot *snapshot);
void mo_call_grid_add_keys (MoCallGrid *self);
void mo_call_grid_add_drag (MoCallGrid *self);
