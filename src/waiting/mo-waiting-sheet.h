/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-policy.h"
#include "draw/mo-sheet.h"
#include "store/mo-waiting.h"

G_BEGIN_DECLS

/* The waiting list on paper and as a table: for the office itself, with full names, so each
 * page says that it is confidential.  A place given by hand stands there with its reason. */

typedef void (*MoWaitingCell) (GString *csv, const char *text);
typedef void (*MoWaitingRowEnd) (GString *csv);

/* list: MoWaiting in their order; clock: MO_CLOCK_NONE for all three; office: its name, or
 * NULL. The caller owns it. */
MoSheet *mo_waiting_sheet_new (GPtrArray *list,
                               MoClock clock,
                               const char *office,
                               const MoPolicy *policy,
                               MoDay today);
/* The same lines as comma-separated values; owned by the caller. */
char *mo_waiting_csv (GPtrArray *list,
                      MoClock clock,
                      MoDay today,
                      MoWaitingCell cell,
                      MoWaitingRowEnd row_end);

G_END_DECLS
