/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* What the office tells either side of a call that changes.  Rule RELAY: only the other's first
 * name stands in it. */
typedef struct {
  const char *other; /* first name of the other of the two */
  MoDay day;         /* when it was to be */
  int minute;
  MoDay to_day; /* when it is to be; none: it does not take place */
  int to_minute;
} MoCallChange;

/* "Your call with Carol moves from Thursday 12 March at 18:00 to …"; "… does not take place. We
 * will ring you about another day."  Owned by the caller. */
char *mo_call_change_words (const MoCallChange *change);
/* Where the match ends with so many calls booked, of which that was the next. */
char *mo_call_ended_words (const MoCallChange *next, int calls);
/* Rule CALLED-OFF: "whoever was promised a call is told that it is not coming."  Only of a
 * death nobody hears by a message of the office: it speaks with them itself. */
gboolean mo_call_ended_is_told (const char *end_reason);
/* The name that a person goes by, of "Denise Okafor": "Denise"; owned by the caller. */
char *mo_call_first_name (const char *name);

G_END_DECLS
