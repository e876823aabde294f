/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* What the office has to do, by its kind, the most pressing kind first. */
typedef enum {
  MO_DUTY_CONCERN,     /* safeguarding: a concern to look at; subject: concern */
  MO_DUTY_CONTACT,     /* first contact; subject: referral */
  MO_DUTY_MESSAGE,     /* a message that was taken and not passed on; subject: pairing */
  MO_DUTY_TALK,        /* an assessment talk that is booked; subject: referral */
  MO_DUTY_ASSESSMENT,  /* an assessment talk that is to be booked; subject: referral */
  MO_DUTY_DECISION,    /* assessed, not decided; subject: referral */
  MO_DUTY_REVIEW,      /* a hold or another referral to be looked at again; subject: referral */
  MO_DUTY_FIRST_CALL,  /* agreed, and no call booked; subject: pairing */
  MO_DUTY_OUTCOME,     /* a call whose day has passed without a word; subject: pairing */
  MO_DUTY_NO_ANSWER,   /* nobody answered twice running; subject: pairing */
  MO_DUTY_NOTE,        /* a summary that has not come; subject: pairing */
  MO_DUTY_NEXT_CALL,   /* a pair that fell silent; subject: pairing */
  MO_DUTY_MORE,        /* more calls asked for, not decided; subject: pairing */
  MO_DUTY_FEELING,     /* how it feels is asked; subject: pairing; mo_duty_feeling_row () */
  MO_DUTY_ENDING,      /* the next step of an ending, from call 8 on; subject: pairing */
  MO_DUTY_FADING,      /* two signs or more that a match fades; subject: pairing */
  MO_DUTY_IMPACT,      /* impact measures at the end; subject: pairing */
  MO_DUTY_AFTER,       /* rung again long after the end; subject: pairing */
  MO_DUTY_BASELINE,    /* impact statements before the first call; subject: referral */
  MO_DUTY_FOLLOW_UP,   /* whether a service pointed to was any help; subject: referral */
  MO_DUTY_CHECK,       /* a mentor's check lapses, or was never seen; subject: person */
  MO_DUTY_SUPERVISION, /* a support call to a mentor; subject: person */
  MO_DUTY_MENTOR_CHECK, /* what a match gave its mentor; subject: pairing or 0; row: mentor */
  MO_DUTY_MENTOR_BACK,  /* a paused mentor comes back; subject: person */
  MO_DUTY_ASK_AGAIN,    /* somebody who was not ready to be a mentor then; subject: person */
  MO_DUTY_ADULT,        /* a mentee turns eighteen; subject: referral */
  MO_DUTY_DRAFT, /* a form begun and not sent; subject: draft, or the referral of a talk */
  MO_DUTY_TASK,  /* the office's own; subject: task */
  MO_DUTY_CALL, /* a call of a pair: told of beforehand, nothing to be done; subject: pairing */
  MO_DUTY_KINDS,
} MoDutyKind;

/* A name that files and settings may keep: "contact", "first-call". */
const char *mo_duty_kind_code (MoDutyKind kind);
/* "First contact", translated. */
const char *mo_duty_kind_words (MoDutyKind kind);
/* "2 first contacts", translated; owned by the caller. */
char *mo_duty_kind_count_words (MoDutyKind kind, int count);

/* What the rules ask of a referral.  since, paused: when the clock that runs began, and the
 * days on hold in it; booked: the day of the talk that is booked, none where none is. */
typedef struct {
  const char *state;
  MoDay received, due, first_contact, assessed, accepted, hold_from, review;
  MoDay since, booked;
  MoDay born;       /* of somebody known to be under the service's young strand, else none */
  MoDay first_call; /* of the first call booked or done */
  int paused;
  gboolean baseline; /* the statements were taken before */
} MoDutyReferral;

/* Each answers the day by which it is to be done, or MO_DAY_NONE where there is nothing to do.
 * A referral that was withdrawn, closed or matched asks nothing more of its clocks. */

/* Rule REPLY: "one of the team gets in touch within two weeks."  Not while on hold; the days on
 * hold are given back. */
MoDay mo_rule_due_contact (const MoDutyReferral *it);
/* A talk that is booked is due on its day. */
MoDay mo_rule_due_talk (const MoDutyReferral *it);
/* Once reached, a talk is to be booked so that it takes place within the aim. */
MoDay mo_rule_due_assessment (const MoDutyReferral *it, const MoPolicy *policy);
/* After the talk somebody decides within two days. */
MoDay mo_rule_due_decision (const MoDutyReferral *it, const MoPolicy *policy);
/* On its review day; a hold without one is looked at after four weeks. */
MoDay mo_rule_due_review (const MoDutyReferral *it, const MoPolicy *policy);
/* The statements are asked before the first call: two weeks after acceptance, or on the day
 * before an earlier first call. After that call there is no "before" any more. */
MoDay mo_rule_due_baseline (const MoDutyReferral *it, MoDay today, const MoPolicy *policy);
/* Rule 8: the rights of somebody who turns eighteen become their own on that day. */
MoDay mo_rule_due_adult (const MoDutyReferral *it);

/* What the rules ask of a pair.  planned: calls that are booked; done: that took place. */
typedef struct {
  const char *state;
  MoDay agreed, last_done;
  int planned, done, limit, rhythm;
} MoDutyPair;

/* The first call is booked within days of the agreement. */
MoDay mo_rule_due_first_call (const MoDutyPair *it, const MoPolicy *policy);
/* Rule 3: a pair is asked after when nothing is booked and twice its rhythm has passed. */
MoDay mo_rule_due_next_call (const MoDutyPair *it);

/* Rule 4: "sentiment after 1, 4 and last", from either side.  done, last_done: of the match;
 * first_on, middle_on: days of the first call and of the policy's other one; over: nothing more
 * is to come; asked_after: the newest call that this side was asked after, 0 for none. */
typedef struct {
  const char *state;
  int done, asked_after;
  MoDay first_on, middle_on, last_done;
  gboolean over;
} MoDutyFeeling;
/* After which call it is asked now, 0 for none; and by which day.  Asked four times that late
 * it would be another question: then it lapses. */
int mo_rule_feeling_call (const MoDutyFeeling *it, const MoPolicy *policy);
MoDay mo_rule_due_feeling (const MoDutyFeeling *it, MoDay today, const MoPolicy *policy);
/* The row of a duty of that kind, and back. */
gint64 mo_duty_feeling_row (gint64 pairing, gboolean mentor);
gboolean mo_duty_feeling_is_mentor (gint64 row);

/* How a call went is to be known the day after. */
MoDay mo_rule_due_outcome (const char *state, MoDay day, MoDay today, const MoPolicy *policy);
/* A message is passed on by its day, else on the day after it was taken. */
MoDay mo_rule_due_message (const char *state, MoDay taken, MoDay due, const MoPolicy *policy);

/* What the rules ask of a mentor.  check_seen, check_due: of the newest check; talking: pairs
 * with calls; first_call: the first call done of those pairs; supervised: the last support
 * call, supervision: the day one was agreed on. */
typedef struct {
  const char *state;
  MoDay approved, paused_until, ask_again, check_seen, check_due;
  MoDay first_call, supervised, supervision;
  int talking;
} MoDutyMentor;

/* Rule 7: a check is renewed by its day; a mentor who was never checked is late. */
MoDay mo_rule_due_check (const MoDutyMentor *it, MoDay today);
/* Rule 6: a support call within a week of the first call, then every six weeks while matched.
 */
MoDay mo_rule_due_supervision (const MoDutyMentor *it, const MoPolicy *policy);
MoDay mo_rule_due_back (const MoDutyMentor *it);
MoDay mo_rule_due_ask_again (const MoDutyMentor *it);

/* A form that was begun is taken up again the day after it was last touched. */
MoDay mo_rule_due_draft (MoDay saved, const MoPolicy *policy);

/* How many days ahead a kind is shown among what comes: the office's number, more for what
 * takes longer than a week to put right. */
int mo_duty_lead (MoDutyKind kind, const MoPolicy *policy);
/* LATE, SOON (today) or FINE (coming). A task without a day is coming for ever. */
MoLevel mo_duty_level (MoDay due, MoDay today);

G_END_DECLS
