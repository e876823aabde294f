/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/mo-book.h"

G_BEGIN_DECLS

/* Single values of a workbook into the service's own.  Pure functions; `today` is given. */

/* A day of the past or not far ahead.  FALSE where words were not understood or the year is
 * missing: then both are none.  Nothing and "?" are TRUE with none.
 * A bare number of five digits is a spreadsheet's serial.  latest: a two-figure year beyond
 * this day belongs to the century before. */
gboolean
mo_read_day (const MoCell *cell, MoDay today, MoDay latest, MoDay *day, MoPrecision *precision);

typedef enum {
  MO_READ_CALL_DONE,
  MO_READ_CALL_NO_ANSWER,
  MO_READ_CALL_CANCELLED,
  MO_READ_CALL_PLANNED,
} MoReadCallState;

typedef struct {
  MoDay day;
  MoPrecision precision;
  int minutes; /* 0 where they were not written */
  MoReadCallState state;
} MoReadCall;

/* A call: "2025-05-21", "21/05 45m", "21/05 DNA", "June 2025", "w/c 29 Nov", "12.03.25 1h".
 * A day without a year is the first one on or after `after` (a week's grace for a call made
 * just before); without `after`, the last one not after today.  A day after today is planned.
 * FALSE where there is no call to be read: blank, "?", "see email". */
gboolean mo_read_call (const MoCell *cell, MoDay after, MoDay today, MoReadCall *call);
/* TRUE where the cell names a call's day with its year. */
gboolean mo_read_call_is_dated (const MoCell *cell, MoDay today, MoDay *day);

/* A telephone: number as people write it, its lost first 0 restored; digits in the national
 * form for comparing; label and safe from what stands behind it.  The texts are owned by the
 * caller; mo_read_phone_clear () frees them. */
typedef struct {
  char *number, *digits, *label;
  gboolean safe;          /* FALSE: no message may be left */
  gboolean prefers_email; /* said in place of a number */
} MoReadPhone;

/* FALSE where no number was read; the words may still say prefers_email. */
gboolean mo_read_phone (const char *text, MoReadPhone *phone);
void mo_read_phone_clear (MoReadPhone *phone);

/* "LL574LS" → "LL57 4LS"; other texts as they are.  Owned by the caller. */
char *mo_read_postcode (const char *text);
/* "wales", "scotland", "ni", "england", "elsewhere" by the postcode's area, or NULL. */
const char *mo_read_region (const char *postcode);
/* 1–5 of "4", "4/5", "5 out of 5"; 0 where none was given. */
int mo_read_feedback (const char *text);
/* 0–10 of "7", "3/10", "bad - 8/10"; -1 where none was given. */
int mo_read_pain (const char *text);
/* The pieces of a list written with ; , & / or line ends; "benefits/PIP" stays one. */
GPtrArray *mo_read_list (const char *text);

G_END_DECLS
