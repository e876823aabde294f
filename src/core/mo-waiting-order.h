/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* What the order of the waiting list is made of; `item` is the caller's. */
typedef struct {
  gint64 id;
  int clock;     /* MoClock: each clock has a list of its own */
  gboolean held; /* the clock stands still */
  int days_left; /* to the day it is due, negative when late */
  MoDay received;
  int manual_rank; /* the place somebody gave it by hand, from 1; 0: none */
  gpointer item;
} MoWaitingPlace;

/* Rule ORDER, for who has no place by hand: whoever is on hold comes last; then whoever has the
 * fewest days left, the latest on top; then who was received first; then the older referral.
 * A total order: two different referrals never compare as equal. */
int mo_rule_waiting_compare (const MoWaitingPlace *one, const MoWaitingPlace *other);

/* Rule PLACE BY HAND: "a place by hand needs a reason, and holds until it is taken back."  Puts
 * each clock's people in order, the clocks one after another; who has a place by hand stands at
 * it within the clock, everybody else keeps the computed order around them.  Places beyond the
 * end are the end; of two with the same place the older referral stands first. */
void mo_rule_waiting_order (MoWaitingPlace *places, guint n);

/* The rule in one sentence, for the head of the list and the foot of its print. */
const char *mo_waiting_order_words (void);

G_END_DECLS
