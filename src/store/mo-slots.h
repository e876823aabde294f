/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-slot.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The slot of a match: the weekday and the time its calls come back at. */

/* A match, and what its slot is now. */
typedef struct {
  gint64 id, person, mentor_id, mentor_person; /* person: the mentee's */
  int rev;
  char *mentee, *mentor, *state;
  int weekday, minute; /* -1: none set yet */
  int rhythm_days, skip_holidays;
  int done, planned, limit;
  int to_come; /* planned from today on: these a new slot can move */
  MoDay last_done;
  char *last_at, *last_medium; /* of the newest call that is not moved; NULL for none */
  int last_minutes;
} MoSlotPair;
MO_DECLARE_RECORD (MoSlotPair, mo_slot_pair)

/* One day of a slot as it will be. */
typedef struct {
  MoDay day;
  int passed_over; /* a bank holiday: no call */
  int number;      /* which call of the match, 1 … */
  gint64 call;     /* that is moved there, 0: a new one */
  MoDay was;       /* where it stands now, none for a new one */
  int was_minute;
  char *clash; /* a sentence, or NULL */
} MoSlotDate;
MO_DECLARE_RECORD (MoSlotDate, mo_slot_date)

typedef struct {
  gint64 pairing;
  int rev; /* of the match that was seen; 0: whichever it is */
  MoSlot slot;
  gboolean move; /* what is booked from today on moves; else more are booked beside it */
  char *medium;
  gboolean confirmed;                /* by video although the mentee is not confident */
  gboolean tell_mentee, tell_mentor; /* a message to pass on to each */
} MoSlotAsk;
/* Frees it with all that it holds. */
void mo_slot_ask_free (MoSlotAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoSlotAsk, mo_slot_ask_free)

/* What would come of it, told by what would do it. */
typedef struct {
  MoSlotPair *pair;
  GPtrArray *dates; /* MoSlotDate in their order; NULL where the slot is refused */
  char *refusal;    /* a sentence, or NULL */
  char *hours;      /* whose hours it is outside of, a sentence, or NULL */
} MoSlotPlan;
/* Frees it with all that it holds. */
void mo_slot_plan_free (MoSlotPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoSlotPlan, mo_slot_plan_free)

/* Inside a job.  NULL with MO_STORE_NOT_FOUND where there is no such match. */
MoSlotPair *mo_store_slot_pair (MoStore *store, gint64 pairing, GError **error);
MoSlotPlan *mo_store_plan_slot (MoStore *store, const MoSlotAsk *ask, GError **error);

/* Reads; ask: a match's id (gint64); answers a MoSlotPair. */
gpointer mo_store_slot_pair_job (MoStore *store, gconstpointer ask, GError **error);
/* Reads; ask: MoSlotAsk; answers a MoSlotPlan. */
gpointer mo_store_plan_slot_job (MoStore *store, gconstpointer ask, GError **error);
/* Writes all of it or nothing; ask: MoSlotAsk; answers the id of its first call (gint64). */
gpointer mo_store_book_slot_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
