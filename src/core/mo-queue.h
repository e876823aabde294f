/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long people will wait for a place, by letting the office's own past happen again many
 * times: people arrive as they did, places are taken for as long as they were.  The same task
 * gives the same answer. */

#define MO_QUEUE_GROUPS  16
#define MO_QUEUE_PERIODS 13
#define MO_QUEUE_LONGEST 400 /* days; waits beyond are counted as that */

/* Who somebody is, or whom a place suits. */
typedef struct {
  guint8 group; /* what was lived through */
  guint8 pool;  /* strand: nobody crosses it; below 4 */
  guint8 parts; /* of the day: at least one bit in common; below 4 */
} MoQueueKind;

typedef struct {
  MoQueueKind kind;
  double waited; /* days already */
} MoQueueWaiting;

typedef struct {
  MoQueueKind kind;
  double opens; /* days from now; 0: is there */
  double taken; /* days that it has been taken already; -1: free */
} MoQueuePlace;

typedef struct {
  const MoQueueKind *arrivals; /* each who came within the window */
  guint n_arrivals;
  double window; /* days */
  const MoQueueWaiting *waiting;
  guint n_waiting;
  const MoQueuePlace *places;
  guint n_places;
  const double *stays; /* quantiles of the days that a place is taken, rising */
  guint n_stays;
  double insist[MO_QUEUE_GROUPS]; /* share of a group that waits for its own: 0–1 */
  double horizon;                 /* days of arrivals that are followed, cut into the periods */
  guint runs;
  guint64 seed;
  gboolean sure; /* the rate is taken as known, for a queue whose answer is known */
} MoQueueTask;

typedef struct _MoQueueForecast MoQueueForecast;

/* Plays the queue many times; owned by the caller.  horizon and window: above 0, in days. */
MoQueueForecast *mo_queue_forecast (const MoQueueTask *task);
void mo_queue_forecast_free (MoQueueForecast *forecast);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoQueueForecast, mo_queue_forecast_free)

/* Waits of those who arrive in the periods [from, to), of a group or, -1, of all. */
guint mo_queue_count (const MoQueueForecast *forecast, int group, int from, int to);
/* The wait that a share of them do not exceed, in days; -1 for none. */
int
mo_queue_quantile (const MoQueueForecast *forecast, int group, int from, int to, double share);
/* In days, fractions kept; -1 for none. */
double mo_queue_mean (const MoQueueForecast *forecast, int group, int from, int to);
/* The wait that somebody of a group would have who is accepted on the first day of one of the
 * periods [from, to), and whom a share of them does not exceed, in days; -1 for none. */
int mo_queue_asked (const MoQueueForecast *forecast, int group, int from, int to, double share);
/* Share of them who wait at all: longer than `days`. */
double mo_queue_longer (const MoQueueForecast *forecast, int group, int from, int to, int days);

/* Quantiles of how long something lasts where some of it has not ended yet (Kaplan and Meier's
 * product limit).  days and ended: n of each; out: n_out numbers, rising.  What has not ended
 * by the longest is taken to end there.  FALSE where nothing ended. */
gboolean
mo_queue_stays (const double *days, const gboolean *ended, guint n, double *out, guint n_out);

G_END_DECLS
