/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* Rule SLOT: "the same slot every week, or every second week."  It is meant in wall time: 18:00
 * stays 18:00 when the clocks change.  Bank holidays are passed over only if the pair wants it;
 * the rhythm goes on as if they had been kept. */
typedef struct {
  MoDay first;
  int minute;  /* of the local day */
  int minutes; /* planned */
  int rhythm;  /* days */
  int calls;   /* how many of them */
  gboolean skip_holidays;
} MoSlot;

typedef struct {
  MoDay day;
  gboolean passed_over; /* a bank holiday on which there is no call */
} MoSlotDay;

/* MoSlotDay in their order, as many that are not passed over as there are calls; owned by the
 * caller. */
GArray *mo_slot_days (const MoSlot *slot);

/* What the slot has to keep to. */
typedef struct {
  int left;        /* calls of the match that are neither done nor booked otherwise */
  MoDay last_done; /* none: no call took place yet */
  MoDay today;
} MoSlotLimits;

/* Never more calls than are left, never before what took place, never in the past; every week
 * or every second one; a length by the rule of calls. */
MoVerdict mo_rule_slot (const MoSlot *slot, const MoSlotLimits *limits, const MoPolicy *policy);
/* The day on or after `from` that is the slot's weekday, 0 Monday … 6 Sunday. */
MoDay mo_slot_next (MoDay from, int weekday);
/* "Thursdays at 18:00, every week"; owned by the caller. */
char *mo_slot_words (int weekday, int minute, int rhythm);

G_END_DECLS
