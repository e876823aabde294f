/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* A dated busy period, both days included, in which replies may take `days`. */
typedef struct {
  MoDay from, to;
  int days;
} MoBusySpan;

/* Rule REPLY TARGET: "one of the team gets in touch within two weeks, at some times three."
 * The days for a referral received on that day; frozen on it from then on.  Of several busy
 * periods that hold the day, the longest answer counts. */
int mo_rule_reply_target (MoDay received,
                          const MoBusySpan *busy,
                          guint n_busy,
                          const MoPolicy *policy);

/* Rule REPLY: where the first contact stands on `today`.  answered: the day of first contact,
 * or MO_DAY_NONE.  Judged on that day once it happened; a hold stops the clock.  paused: days
 * on hold so far; they are added to the due day.  Levels: FINE, SOON (warning days before, and
 * the day itself), LATE, STOPPED.  days_left: to the due day, negative when late. */
MoVerdict mo_rule_reply (MoDay due,
                         MoDay answered,
                         int paused,
                         gboolean on_hold,
                         MoDay today,
                         const MoPolicy *policy);

/* Amber from 70 % of the target on: TRUE where so many days are left of it, and it is time to
 * look although the warning days have not come. */
gboolean mo_rule_reply_amber (int days_left, int target, const MoPolicy *policy);

/* The three clocks of somebody who waits. */
typedef enum {
  MO_CLOCK_NONE,    /* waits for nothing: matched, closed, signposted … */
  MO_CLOCK_CONTACT, /* from received to first contact */
  MO_CLOCK_ASSESS,  /* from first contact to the assessment talk and its decision */
  MO_CLOCK_MATCH,   /* from acceptance to the agreed match */
} MoClock;

/* Which clock runs, by the state of the referral (of the held state while on hold). */
MoClock mo_rule_clock (const char *state, const char *held_state, MoDay first_contact);
/* Rule WAIT: days in a clock so far against its aim; days on hold are not counted. */
MoVerdict mo_rule_wait (MoDay since,
                        int aim,
                        int paused,
                        gboolean on_hold,
                        MoDay today,
                        const MoPolicy *policy);

/* Rule STATE: the arrows of a referral.  FINE, or REFUSED with the sentence why not. */
MoVerdict mo_rule_referral_move (const char *from, const char *to);
/* Rule AGREEMENT: "who is referred by somebody else agrees to it": nothing passes "received"
 * before it is on record whether they agreed, were asked, or cannot be asked, with the day. */
MoVerdict
mo_rule_agreement (const char *referrer_kind, const char *agreement, MoDay agreement_on);
/* Rule ACCEPT: "there must be at least one goal to work towards."  goals: how many. */
MoVerdict mo_rule_accept (guint goals);
/* Rule INJURY DATE: any time since injury is welcome; never in the future, never before birth
 * (birth itself is congenital or neonatal).  Either may be none. */
MoVerdict mo_rule_injury_date (MoDay injured, MoDay born, MoDay today);

/* Rule SIGNPOST: "if mentoring is not the right support, we point to what is", or the person
 * wants none.  FALSE for nothing written and for "none wanted", in English or translated. */
gboolean mo_signpost_is_somewhere (const char *words);

/* Rule TRIES: after three tries without an answer a closing letter goes out; after the letter
 * the referral is closed. */
typedef enum {
  MO_TRIES_GO_ON,  /* try again */
  MO_TRIES_LETTER, /* write the closing letter */
  MO_TRIES_CLOSE,  /* the letter went out: close, or wait a little */
} MoTries;
/* tries: without an answer so far; letters: closing letters written. */
MoTries mo_rule_tries (int tries, int letters, const MoPolicy *policy);
/* Whether a try of this outcome counts as one without an answer: all but being reached, and the
 * closing letter itself. */
gboolean mo_rule_try_counts (const char *outcome);

/* What is to be done next, in words, for a list: "First call", "Second try", "Agreement",
 * "Closing letter", "Assessment talk", "Find a mentor".  tries, letters: as of rule TRIES. */
const char *mo_referral_next_step (const char *state,
                                   MoDay first_contact,
                                   int tries,
                                   int letters,
                                   const char *agreement,
                                   gboolean has_open_pairing,
                                   const MoPolicy *policy);
/* A state's words: "awaiting contact", "accepted, waiting for a mentor". */
const char *mo_referral_state_words (const char *state);
/* The same of a referral as it stands: once it was answered, nobody waits for that any more. */
const char *mo_referral_standing_words (const char *state, MoDay first_contact);

G_END_DECLS
