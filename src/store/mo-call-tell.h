/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-call-tell.h"
#include "store/mo-calls.h"

G_BEGIN_DECLS

/* Rule RESCHEDULE: "re-scheduling goes through the office": one act that changes the call and
 * writes what both sides are told into the message book, to be passed on. */
typedef struct {
  gint64 call;
  int rev;
  const char *state; /* a literal: "moved", or one of the "cancelled_…" */
  MoDay day;         /* where moved */
  int minute;
  char *why;                           /* or NULL */
  char *to_mentee, *to_mentor;         /* NULL: the office's usual words; "": nothing is said */
  gboolean mentee_knows, mentor_knows; /* they were told already, on the telephone */
} MoCallReschedule;
void mo_call_reschedule_free (MoCallReschedule *ask);

/* Inside mo_store_write ().  The id of the call: the new one where it was moved; or 0. */
gint64 mo_store_reschedule (MoStore *store, const MoCallReschedule *ask, GError **error);

/* The match ends: the calls that are booked are called off, and both sides are told of those to
 * come, unless the reason it ends for is none to be told so.  Inside mo_store_write (). */
gboolean mo_store_call_off (MoStore *store,
                            gint64 pairing,
                            const char *why,
                            const char *end_reason,
                            GError **error);
/* What the office wrote of this call and nobody was told yet is not true any more: it stays in
 * the book, settled and not passed on.  role: "mentee", "mentor", or NULL for both. */
gboolean
mo_store_overtake_messages (MoStore *store, gint64 call, const char *role, GError **error);

G_END_DECLS
