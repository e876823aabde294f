/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* One referral, as the measures read it.  Days that have not come are MO_DAY_NONE. */
typedef struct {
  MoDay received, due, contacted, accepted, agreed;
  MoDay left; /* stopped waiting without a match: closed, withdrawn, signposted … */
  gboolean family, withdrawn;
  gboolean contact_unknown;         /* was reached, but no day was kept: from an old workbook */
  int contact_paused, match_paused; /* days on hold within each wait, so far */
} MoFigureCase;

typedef enum {
  MO_STRAND_SCI,
  MO_STRAND_FAMILY,
  MO_STRAND_BOTH,
} MoStrand;

/* Median of sorted values; -1 for none. */
double mo_figure_median (const double *sorted, guint n);
/* Days on hold that lie within [from, to). */
int mo_figure_paused (MoDay hold_from, MoDay hold_to, MoDay from, MoDay to);

G_END_DECLS
