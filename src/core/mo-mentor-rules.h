/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* The way of a mentor: enquiry → applied → references and check → interview → training booked →
 * trained → approved; from each step before the last "not now" (asked again on a day) or
 * "declined"; approved ↔ on a break; and at last "left". */
typedef enum {
  MO_WAY_ENQUIRY,
  MO_WAY_APPLIED,
  MO_WAY_SCREENING,
  MO_WAY_INTERVIEW,
  MO_WAY_TRAINING,
  MO_WAY_TRAINED,
  MO_WAY_APPROVED,
  MO_WAY_STEPS
} MoWayStep;

/* "training_booked": the state that a mentor on this step has; "active" for the last. */
const char *mo_way_state (MoWayStep step);
/* The step of a state; a break is part of the last.  MO_WAY_STEPS where it is none. */
MoWayStep mo_way_step (const char *state);
/* "Training booked", as a heading or the start of a line; translated. */
const char *mo_way_title (MoWayStep step);
/* "references and check", "on a break", "not now": any state within a sentence; translated. */
const char *mo_mentor_way_words (const char *state);
/* What the button says that takes the step: "Book training"; NULL for a state without one. */
const char *mo_mentor_way_verb (const char *state);

/* Days of a way that are no states of their own; they stand among the dated steps. */
#define MO_STEP_INTERVIEW_ON   "interview_on"   /* the day that an interview is booked for */
#define MO_STEP_INTERVIEW_HELD "interview_held" /* the day that it took place */

/* What is on record of a mentor, as the rule reads it. */
typedef struct {
  const char *state;
  MoDay state_on; /* of the last step */
  gboolean sci, family;
  MoDay lived_since;
  gboolean waived; /* the two years, by somebody and with a reason */
  int references_ok, references_no;
  MoDay check_seen, check_due; /* of the newest; due: to be renewed by */
  MoDay interview_on, interviewed;
  MoDay sci_trained, family_trained;
  int matched; /* matches that are not over */
} MoMentorStanding;

/* A step somebody wants to take. */
typedef struct {
  const char *to; /* a state */
  MoDay on;
  MoDay ask_again; /* "not now" */
  const char *why;
} MoMentorMove;

/* Rule MENTOR STEP.  FINE; ASK, which is possible with a reason (`why`): the sentence says what
 * is missing; or REFUSED with the sentence why, and what comes first. */
MoVerdict mo_rule_mentor_step (const MoMentorStanding *it,
                               const MoMentorMove *move,
                               MoDay today,
                               const MoPolicy *policy);

/* Rule LIVED: "usually at least two years since the injury, or since the caring began".  ASK
 * with the sentence where it is less; FINE where it is not known. */
MoVerdict mo_rule_lived (MoDay since, gboolean family, MoDay today, const MoPolicy *policy);
/* The day on which the two years are complete; none where it is not known since when. */
MoDay mo_lived_until (MoDay since, const MoPolicy *policy);

/* The step that comes next by itself; NULL where there is none. */
const char *mo_mentor_next_state (const char *state);

G_END_DECLS
