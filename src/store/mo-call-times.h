/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-clash.h"
#include "store/mo-calls.h"
#include "store/mo-staff-leave.h"

G_BEGIN_DECLS

/* An assessment talk that is booked and not held yet. */
typedef struct {
  gint64 id; /* of the talk */
  gint64 referral, person;
  gint64 staff; /* who holds it, where that is somebody on the list; else 0 */
  char *name, *staff_name;
  char *starts_at; /* UTC ISO text */
  MoDay day;       /* local, with start filled in by the query */
  int start;
  int minutes;
} MoCallTalk;
MO_DECLARE_RECORD (MoCallTalk, mo_call_talk)

/* What else takes the time of those who have calls, and when they can. */
typedef struct {
  GPtrArray *talks;  /* MoCallTalk, by time */
  GPtrArray *leave;  /* MoStaffLeave */
  GPtrArray *staff;  /* MoStaff: who works or worked here */
  GHashTable *weeks; /* person's gint64 * → MoWeek *, of the pairs that can have calls */
  gint64 me;         /* who sits here, of staff; 0 for nobody on the list */
} MoCallTimes;

/* Of these days, both included; a query for each part. */
MoCallTimes *mo_store_load_call_times (MoStore *store, MoDay from, MoDay to, GError **error);
void mo_call_times_free (MoCallTimes *times);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoCallTimes, mo_call_times_free)
/* NULL where nothing is known. */
const MoWeek *mo_call_times_week (const MoCallTimes *times, gint64 person);

/* A call as something that takes time; borrows its names. */
MoTimeTaken mo_call_taken (const MoCallView *call);
/* The calls that are to come and all of times, by their beginnings; MoTimeTaken, which borrow
 * from both. */
GArray *mo_call_times_taken (const MoCallTimes *times, GPtrArray *calls);

G_END_DECLS
