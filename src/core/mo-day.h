/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day of the calendar: the number of days since 31 December of the year 0 (a GDate's Julian
 * day), so that differences are plain subtraction.  0 is "no day". */
typedef int MoDay;
#define MO_DAY_NONE 0

/* Day of the week as the service counts it: 0 Monday … 6 Sunday. */
typedef enum {
  MO_PRECISION_UNKNOWN,
  MO_PRECISION_YEAR,
  MO_PRECISION_MONTH,
  MO_PRECISION_DAY,
} MoPrecision;

/* Day of a year 1–9999, month 1–12, day 1–31; MO_DAY_NONE where there is no such day. */
MoDay mo_day_new (int year, int month, int day);
/* Takes apart; each of the three may be NULL.  FALSE for MO_DAY_NONE. */
gboolean mo_day_split (MoDay day, int *year, int *month, int *mday);
/* Exactly "YYYY-MM-DD"; anything else, NULL included, is MO_DAY_NONE. */
MoDay mo_day_from_iso (const char *text);
/* "YYYY-MM-DD", owned by the caller; NULL for MO_DAY_NONE. */
char *mo_day_to_iso (MoDay day);
/* 0 Monday … 6 Sunday; -1 for MO_DAY_NONE. */
int mo_day_weekday (MoDay day);
/* The same day n months later (n may be negative), the last of a shorter month. */
MoDay mo_day_add_months (MoDay day, int months);
/* Years complete on `today` for somebody born on `born`; -1 where either is none. */
int mo_day_age (MoDay born, MoDay today);
/* First day of the financial year that holds `day`; starts is its first month, 1–12.
 * Rule 15: the year starts on 1 April unless the office says otherwise. */
MoDay mo_day_year_start (MoDay day, int starts);
/* "2025/26" for a year that starts 2025-04-01; owned by the caller. */
char *mo_day_year_label (MoDay year_start);
/* "2025/26" or "2025-26" or "2025" → first day of that financial year; MO_DAY_NONE if not one.
 */
MoDay mo_day_year_from_label (const char *label, int starts);

/* For people, in the language of the session; owned by the caller; NULL for MO_DAY_NONE.
 * long: "Thursday 12 March 2026"; short: "12 Mar", with the year where it is not today's. */
char *mo_day_to_long (MoDay day);
char *mo_day_to_short (MoDay day, MoDay today);
/* "12 March 2026", "March 2026", "2026" or "not known", by precision. */
char *mo_day_to_words (MoDay day, MoPrecision precision);

const char *mo_precision_code (MoPrecision precision); /* "day", "month", "year", "unknown" */
/* Any other code, or NULL, is unknown. */
MoPrecision mo_precision_from_code (const char *code);

G_END_DECLS
