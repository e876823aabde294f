/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-waiting.h"

G_BEGIN_DECLS

/* How long those in a clock have waited so far, days on hold left out. */
typedef struct {
  guint n, late;
  double median; /* of an even number the middle between the two in the middle; -1 for nobody */
  int longest;
} MoWaitingFigures;

/* Of those on the list (MoWaiting) that wait in this clock. */
MoWaitingFigures mo_waiting_figures (GPtrArray *list, MoClock clock);
/* "4 people, median 10.5 days, longest 15 days"; owned by the caller. */
char *mo_waiting_figures_words (const MoWaitingFigures *figures);
/* "10.5 days"; owned by the caller. */
char *mo_waiting_days_words (double days);

G_END_DECLS
