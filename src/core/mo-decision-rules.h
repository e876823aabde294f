/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* What can be decided after the assessment talk. */
typedef enum {
  MO_DECIDE_ACCEPT,
  MO_DECIDE_NOT_SUITABLE,
  MO_DECIDE_WITHDRAWN,
  MO_DECIDE_NO_RESPONSE,
  MO_DECIDE_HOLD,
  MO_DECISIONS
} MoDecision;

const char *mo_decision_title (MoDecision decision);       /* "Accept" */
const char *mo_decision_consequence (MoDecision decision); /* what follows, in one sentence */
const char *mo_decision_state (MoDecision decision);       /* of the referral, afterwards */

/* Rule DECIDE: which decisions are open to a referral in this state: the arrows of its state
 * machine, and somebody on hold is taken off hold first.  FINE, or REFUSED with the sentence.
 */
MoVerdict mo_rule_decide (const char *state, MoDecision decision);

/* Rule REPEAT: "mentoring again is for a new goal": at least one that is not among the goals of
 * an earlier mentoring of the person that was closed.  told: the goals there are now; old: how
 * many of them were such goals.  FINE without an earlier mentoring or without a goal yet. */
MoVerdict mo_rule_repeat_goal (guint told, guint old);

/* How many mentors of all could be asked for one person, and why not the others: those that a
 * rule bars, by the first rule in the way. */
#define MO_BARS (MO_BAR_HOURS + 1)
typedef struct {
  int could;           /* those who can be asked, with a reason for the same pair again too */
  int barred[MO_BARS]; /* by MoBar */
} MoMentorCount;

/* How many that are active in this strand the count is of. */
int mo_mentor_count_strand (const MoMentorCount *count);
/* "9 of 41 active mentors could be asked." */
char *mo_mentor_count_words (const MoMentorCount *count);
/* "27 have no free place · 3 share no hour · 2 have a check that lapsed", the most first, only
 * of active mentors in the strand; NULL for nothing in the way.  Owned by the caller. */
char *mo_mentor_count_why (const MoMentorCount *count);

/* What an acceptance is judged by. */
typedef struct {
  guint goals;            /* on record, or told with the decision */
  guint old_goals;        /* of them goals of an earlier mentoring that was closed */
  gboolean again;         /* there is such an earlier mentoring */
  gboolean new_confirmed; /* a person confirms that a goal is new */
  gboolean young;         /* under 18 */
  gboolean guarded;       /* a guardian is on record */
  gboolean competent;     /* or somebody of the staff judged that they understand */
  gboolean agreed;        /* who was referred by somebody else agreed, or cannot be asked */
  const MoMentorCount *mentors;
  gboolean wait_told; /* the person knows that there is nobody to ask today */
} MoAcceptance;

/* Rule ACCEPT as a whole, the first thing in the way: REFUSED without a goal, without a new one
 * for mentoring again, under 18 without guardian or competence, without agreement; ASK where a
 * person has to confirm something first: that the goal is new, that there is a wait. */
MoVerdict mo_rule_acceptance (const MoAcceptance *acceptance);

/* Rule NOT SUITABLE: "if mentoring is not the right support, we point to what is": at least one
 * signpost, or the person wants none. */
MoVerdict mo_rule_not_suitable (guint signposts, gboolean none_wanted);

/* Rule RE-OPEN: "in fact the decision was another": the state that a decided referral goes back
 * to, NULL where it does not: a match is under way, or it was closed and asking again is a new
 * referral. */
const char *mo_rule_reopen (const char *state, MoDay assessed, gboolean has_pairing);

/* Rule FOLLOW-UP: asked again after some weeks what became of a signpost.  SOON from that day
 * on, LATE a week after; FINE before; answered: none or the day. */
MoVerdict mo_rule_follow_up (MoDay due, MoDay answered, MoDay today);

G_END_DECLS
