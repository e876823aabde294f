/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-row.h"
#include "store/mo-waiting.h"

G_BEGIN_DECLS

/* Somebody who waits, for the list. */
#define MO_TYPE_WAITING_ROW (mo_waiting_row_get_type ())
G_DECLARE_FINAL_TYPE (MoWaitingRow, mo_waiting_row, MO, WAITING_ROW, MoRow)

/* The record behind a list item; never NULL for a row of the list. */
const MoWaiting *mo_waiting_of (gpointer row);
/* Icon and CSS class of how urgent it is; static. */
const char *mo_waiting_icon (int level);
const char *mo_waiting_class (int level);
/* "SCI · cauda equina · 52 · Swansea"; owned by the caller. */
char *mo_waiting_line (const MoWaiting *it, MoDay today);
/* The whole row in words for a screen reader; owned by the caller. */
char *mo_waiting_sentence (const MoWaiting *it, MoDay today);
/* "Placed by hand at 1: goes home on Friday, by Priya Nair on 3 Mar", NULL where they were not;
 * owned by the caller. */
char *mo_waiting_pin (const MoWaiting *it, MoDay today);
/* The same for a narrow column: "By hand: goes home on Friday (Priya Nair, 3 Mar)". */
char *mo_waiting_pin_short (const MoWaiting *it, MoDay today);
/* "PN" of Priya Nair, "" of nobody; owned by the caller. */
char *mo_waiting_initials (const char *name);

/* What the days and the day that is due are called in the list of a clock. */
const char *mo_waiting_days_title (MoClock clock);
const char *mo_waiting_due_title (MoClock clock);

G_END_DECLS
