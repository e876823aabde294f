/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* A stretch of a financial year that figures are about. */
typedef enum {
  MO_PERIOD_YEAR,
  MO_PERIOD_QUARTER,
  MO_PERIOD_MONTH,
} MoPeriodKind;

typedef struct {
  MoPeriodKind kind;
  MoDay year;     /* the first day of the financial year it lies in */
  int quarter;    /* 1–4, 0 of a year or a month */
  MoDay from, to; /* both within; the whole stretch */
  MoDay as_of;    /* the last day looked at: the day of the figures, or `to` if it is over */
  gboolean over;
} MoPeriod;

/* quarter 0: the year.  today: the day of the figures. */
MoPeriod mo_period_new (MoDay year_start, int quarter, MoDay today);
/* at: 0–11, from the first month of the year. */
MoPeriod mo_period_month (MoDay year_start, int at, MoDay today);
/* The same days of the year before: 1 April to 12 March beside 1 April to 12 March. */
MoPeriod mo_period_before (const MoPeriod *period);
gboolean mo_period_has (const MoPeriod *period, MoDay day); /* within from … as_of */
/* "2025/26", "2025/26 Q3", "2025/26 M06" of June: as typed on the command line and kept; FALSE:
 * not understood. */
char *mo_period_code (const MoPeriod *period);
/* "", "Q3", "m06" of a year that is known. */
gboolean mo_period_read_part (const char *part, MoDay year, MoDay today, MoPeriod *period);
gboolean mo_period_read (const char *code, int year_starts, MoDay today, MoPeriod *period);
/* "2025/26", "quarter 3 of 2025/26", "June 2025". */
char *mo_period_name (const MoPeriod *period);
/* "2025/26 (1 Apr 2025–31 Mar 2026)", "Quarter 3 of 2025/26 (1 Oct–31 Dec 2025)", "June 2025";
 * and what of it has been: "1 April 2025 to 12 March 2026, beside the same days of 2024/25". */
char *mo_period_words (const MoPeriod *period);
char *mo_period_so_far (const MoPeriod *period);

G_END_DECLS
