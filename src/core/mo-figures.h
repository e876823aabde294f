/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-referral-rules.h"

G_BEGIN_DECLS

/* The figures of the impact page and of the report.  Conventions: a financial year by its first
 * day, quarters of three months from it; a year that is not over is compared with the same days
 * of the year before; nothing after `as_of` is looked at, so that a report of a past year says
 * what that year knew.  No finished wait is no median (-1, shown as a dash), never 0. */

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

/* Finished waits of one period, in days. */
typedef struct {
  int n;         /* finished in the period */
  double median; /* -1: none finished */
  int p90;       /* nine in ten were over within this many days; nearest rank; -1: none */
  int open;      /* still waiting at the period's end, or on `as_of`: never averaged in */
  gboolean begun, over, busy;
} MoWait;

typedef struct {
  MoWait quarters[4], year, before; /* before: the same days of the year before */
  int aim;                          /* the dashed line, in days */
} MoWaits;

typedef struct {
  int in_time, judged;
} MoReplies;

typedef struct {
  MoDay start, end, as_of; /* as_of: today, or the last day of a year that is over */
  int months;              /* begun, 0–12 */
  gboolean over;
  MoStrand strand;

  /* M-1 Referrals: received in the period, by strand.  All that were received count, whatever
   * became of them.  Source: referral.received_on. */
  int referrals[2][12], total[2], before[2];
  gboolean busy[12];

  /* M-2 Reply on time: numerator, first contact on or before the due day (frozen target, days
   * on hold added); denominator, received in the period and either contacted or past the due
   * day; left out: withdrawn before the due day, and reached on a
   * day that nobody kept.  Source: referral.due_on, first_contact_on. */
  MoReplies replies, replies_before;

  /* M-3 Waits that ended in the period, less days on hold: median and 90th percentile of
   * received to first contact, and of accepted to agreed.  Open waits are counted apart.
   * Source: referral.received_on, first_contact_on, accepted_on, pairing.agreed_on. */
  MoWaits contact, match;

  /* M-4 Waiting on `as_of`: open waits by clock, and the longest of each in days. */
  int longest_contact, longest_match;
} MoFigures;

/* today: only to know how much of the year has been.  Busy periods mark months and quarters.
 * strand: which referrals count. */
MoFigures mo_figures (const MoFigureCase *cases,
                      guint n_cases,
                      const MoBusySpan *busy,
                      guint n_busy,
                      MoDay year_start,
                      MoStrand strand,
                      MoDay today,
                      const MoPolicy *policy);

/* All referrals of the year so far, and of the same days before. */
int mo_figures_total (const MoFigures *figures);
int mo_figures_before (const MoFigures *figures);
/* Median of sorted days, and nearest-rank 90th percentile; -1 for none. */
double mo_figure_median (const int *sorted, guint n);
int mo_figure_p90 (const int *sorted, guint n);
/* Days on hold that lie within [from, to). */
int mo_figure_paused (MoDay hold_from, MoDay hold_to, MoDay from, MoDay to);

G_END_DECLS
