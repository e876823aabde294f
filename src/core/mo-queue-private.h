/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-queue.h"

G_BEGIN_DECLS

/* xoshiro256**, seeded by splitmix64: the same numbers on every machine. */
typedef struct {
  guint64 state[4];
} MoQueueRandom;

/* The same seed and stream give the same numbers; other streams are apart. */
void mo_queue_seed (MoQueueRandom *random, guint64 seed, guint64 stream);
double mo_queue_uniform (MoQueueRandom *random); /* 0 up to, and without, 1 */
/* How long until the next one at so many a day. */
double mo_queue_exponential (MoQueueRandom *random, double rate);
/* Arrivals a day: as counted where that is sure, else as the count leaves it open. */
double mo_queue_rate (MoQueueRandom *random, const MoQueueTask *task);
/* How long a place is taken; and how much longer where it has been for `taken` days. */
double mo_queue_stay (MoQueueRandom *random, const MoQueueTask *task);
double mo_queue_rest (MoQueueRandom *random, const MoQueueTask *task, double taken);

/* Counted by group, period and days. */
struct _MoQueueForecast {
  guint32 waits[MO_QUEUE_GROUPS][MO_QUEUE_PERIODS][MO_QUEUE_LONGEST + 1];
  guint32 n[MO_QUEUE_GROUPS][MO_QUEUE_PERIODS];
  double sum[MO_QUEUE_GROUPS][MO_QUEUE_PERIODS];
  /* of those who only ask, on the first day of a period */
  guint32 asked[MO_QUEUE_GROUPS][MO_QUEUE_PERIODS][MO_QUEUE_LONGEST + 1];
};
/* share: when within the horizon, 0–1. */
void mo_queue_note (MoQueueForecast *forecast, int group, double share, double wait);
void mo_queue_note_asked (MoQueueForecast *forecast, int group, int period, double wait);

G_END_DECLS
