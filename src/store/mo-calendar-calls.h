/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* A call as a calendar has it: one for a whole chain of moves. */
typedef struct {
  gint64 id, moved_from, mentor;
  char *uuid; /* of the first call of the chain */
  int rev;
  int sequence; /* grows with each change of the call or of what it was moved from */
  char *starts_at, *changed_at; /* UTC ISO text */
  int minutes, number, limit;
  char *medium, *state, *referral; /* referral: its number */
  char *mentee_first, *mentee_last, *mentor_first, *mentor_last;
} MoCalendarCall;
MO_DECLARE_RECORD (MoCalendarCall, mo_calendar_call)

/* A mentor who has a calendar: who takes part, and who still has calls from that day on. */
typedef struct {
  gint64 id;
  char *first, *last;
} MoCalendarMentor;
MO_DECLARE_RECORD (MoCalendarMentor, mo_calendar_mentor_row)

/* MoCalendarCall from that day on, cancelled ones included, in the order of time. */
GPtrArray *mo_store_list_calendar_calls (MoStore *store, MoDay from, GError **error);
/* MoCalendarMentor by their numbers. */
GPtrArray *mo_store_list_calendar_mentors (MoStore *store, MoDay from, GError **error);
/* What tells this office's files from another's: the same for as long as the office keeps its
 * history, in a copy as well.  Owned by the caller. */
char *mo_store_calendar_owner (MoStore *store, GError **error);

G_END_DECLS
