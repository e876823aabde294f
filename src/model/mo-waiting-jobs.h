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
  MO_WAITING_HOLD,        /* words: why; review: the day to look again, or none */
  MO_WAITING_RESUME,      /* off hold */
  MO_WAITING_WITHDRAW,    /* words: why */
  MO_WAITING_NO_RESPONSE, /* words: why */
  MO_WAITING_OWN,         /* staff: who looks after it, 0 nobody; other: by name instead */
  MO_WAITING_TAKE,        /* whoever works at this desk looks after it */
  MO_WAITING_REVIEW,      /* review: the day to look again, none: no longer; words: why */
  MO_WAITING_PLACE,       /* rank: the place in the list; words: why */
  MO_WAITING_UNPLACE,     /* back to the computed place */
  MO_WAITING_CORRECT,     /* attempt, attempt_rev: a try as it really was; as LOG */
  MO_WAITING_DROP_TRY,    /* attempt, attempt_rev: a try that never was; words: why */
} MoWaitingKind;

typedef struct {
  MoWaitingKind kind;
  gint64 referral;
  int rev; /* the version that the person saw */
  MoDay day, review;
  int minute, minutes; /* of the local day; how long it took, 0 not told */
  gboolean accept;
  int rank;
  gint64 staff, attempt;
  int attempt_rev;
  char *outcome, *words, *other, *goal, *domain; /* the ask's own */
} MoWaitingAsk;

/* On the referral as seen at `rev`; the caller fills the rest.  Owned by the caller. */
MoWaitingAsk *mo_waiting_ask_new (MoWaitingKind kind, gint64 referral, int rev);
void mo_waiting_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWaitingAsk, mo_waiting_ask_free)

/* ask: MoWaitingAsk; answers NULL.  REFUSED with the rule's sentence, CONFLICT where somebody
 * else changed the referral since it was read. */
gpointer mo_waiting_change_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
