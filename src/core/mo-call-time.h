/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* Calls are kept in UTC and meant in wall time: 18:00 stays 18:00 when the clocks change. */

#define MO_ZONE "Europe/London"

/* A wall time as UTC ISO text "2026-03-12T18:00:00Z"; owned by the caller.  minute: of the day,
 * 0–1439.  A time that the clocks skip (01:30 in spring) is an hour later; of one that happens
 * twice (01:30 in autumn) the second is meant. */
char *mo_call_time_to_utc (MoDay day, int minute, const char *zone);
/* The wall time of UTC ISO text; FALSE where it is none.  day and minute may be NULL. */
gboolean mo_call_time_from_utc (const char *utc, const char *zone, MoDay *day, int *minute);
/* "18:00"; owned by the caller. */
char *mo_call_time_words (int minute);

G_END_DECLS
