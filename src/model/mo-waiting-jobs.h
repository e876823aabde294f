/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-referrals.h"

G_BEGIN_DECLS

/* What a person can do to somebody who waits, each one change set with its own sentence. */
typedef enum {
  MO_WAITING_LOG,         /* a try to reach them: day, minute, outcome, words */
  MO_WAITING_AGREED,      /* they agreed to be referred */
  MO_WAITING_BOOK,        /* the assessment talk: day, minute */
  MO_WAITING_ASSESS,      /* it took place: day, minutes, words, goal, domain, accept */
  MO_WAITING_ACCEPT,      /* goal and domain where there is none yet, words: why */
  MO_WAITING_DECLINE,     /* words: why; other: signposted to */
  MO_WAITING_HOLD,        /* words: why */
  MO_WAITING_RESUME,      /* off hold */
  MO_WAITING_WITHDRAW,    /* words: why */
  MO_WAITING_NO_RESPONSE, /* words: why */
} MoWaitingKind;

typedef struct {
  MoWaitingKind kind;
  gint64 referral;
  int rev; /* the version that the person saw */
  MoDay day;
  int minute, minutes; /* of the local day; how long it took, 0 not told */
  gboolean accept;
  char *outcome, *words, *other, *goal, *domain; /* the ask's own */
} MoWaitingAsk;

MoWaitingAsk *mo_waiting_ask_new (MoWaitingKind kind, gint64 referral, int rev);
void mo_waiting_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWaitingAsk, mo_waiting_ask_free)

/* ask: MoWaitingAsk; answers NULL.  REFUSED with the rule's sentence, CONFLICT where somebody
 * else changed the referral since it was read. */
gpointer mo_waiting_change_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
