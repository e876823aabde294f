/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-figures.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Counts of each month by strand, kept in the transaction that changes what they count, so that
 * a series over ten years is read and not counted.
 *
 * No page reads them.  The charts of a year have all facts at hand for their other figures, and
 * take the months from the measures, which know the groups and the cases behind each number: a
 * month that came from here would be a second source of it.  What these are for is a query from
 * outside, on the same database, and the limits of performance that are measured on them; a
 * test holds them equal to the records and to the measures. */
typedef enum {
  MO_ROLLUP_RECEIVED, /* referrals, by the day they were received */
  MO_ROLLUP_AGREED,   /* matches, by the day they were agreed */
  MO_ROLLUP_CALLS,    /* calls that took place, by their day */
  MO_ROLLUP_MINUTES,  /* and how long they were */
  MO_ROLLUPS
} MoRollup;

const char *mo_rollup_code (MoRollup figure); /* "received", "agreed", "calls", "minutes" */

/* One month with something in it. */
typedef struct {
  MoDay month; /* its first day */
  MoStrand strand;
  gint64 value;
} MoMonthCount;

/* The months that begin from `from` to `to`, by month and strand, without those of nought: a
 * GArray of MoMonthCount. */
GArray *
mo_store_read_months (MoStore *store, MoRollup figure, MoDay from, MoDay to, GError **error);
/* The same, counted from the records themselves: what the other must always be equal to. */
GArray *
mo_store_count_months (MoStore *store, MoRollup figure, MoDay from, MoDay to, GError **error);

G_END_DECLS
