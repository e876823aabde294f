/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* How a match came to its end. */
typedef enum {
  MO_END_UNDER_WAY,
  MO_END_BY_PLAN,       /* the goal reached, at least partly, or all calls made */
  MO_END_EARLY_SUCCESS, /* after one or two calls, with the goal reached */
  MO_END_EARLY_LOSS,    /* after one or two calls, and not for a goal reached */
  MO_END_CUT_SHORT,     /* later, and not for a goal reached */
  MO_END_BY_LIFE,       /* died, or moved to other support: neither one nor the other */
} MoEndKind;

/* Rule EARLY: "it is fine to finish after one or two calls": a goal reached by then is a
 * success and counts apart, never among those who stopped.  reason: of the vocabulary "end",
 * NULL while it goes on; reached: goals fully reached. */
MoEndKind
mo_rule_end_kind (const char *reason, int done, int limit, int reached, const MoPolicy *policy);
/* "early success", translated. */
const char *mo_end_kind_words (MoEndKind kind);
/* Why it ended as the office says it, "Goal reached, early success"; label NULL: not known.
 * NULL for nothing; owned by the caller. */
char *mo_end_words (const char *label, MoEndKind kind);
/* The icon and the level that go with the words: an early success has its own, and nothing of
 * the kind is ever shown as late. */
const char *mo_end_kind_icon (MoEndKind kind);
MoLevel mo_end_kind_level (MoEndKind kind);

/* What the rules ask of a match about its ending. */
typedef struct {
  const char *state;      /* of the match */
  const char *end_reason; /* of the vocabulary "end"; NULL while it goes on */
  int done, planned, limit;
  int goals, reviewed, reached;
  MoDay last_done, plan, talk, ended, closed;
  MoDay impact_due;
  gboolean impact; /* the measures were taken, or nothing of them was to be answered */
  MoDay follow_up_due, follow_up;
  const char *spring; /* may the office ask later: yes, no, later; NULL: not asked */
  MoDay spring_due, spring_asked;
} MoEndingFacts;

/* The steps of an ending, in their order. */
typedef enum {
  MO_ENDING_PLAN,      /* at call 8: the plan for the last calls */
  MO_ENDING_TALK,      /* feelings, what is still hard, what next */
  MO_ENDING_GOALS,     /* goals looked at again */
  MO_ENDING_END,       /* the match ends, with its reason */
  MO_ENDING_IMPACT,    /* the statements asked again */
  MO_ENDING_CLOSE,     /* the match is closed */
  MO_ENDING_FOLLOW_UP, /* rung again after three months, where that was agreed */
  MO_ENDING_SPRING,    /* asked whether they would like to become a mentor */
  MO_ENDING_STEPS,
} MoEndingStep;

typedef enum {
  MO_STEP_NOT_YET,
  MO_STEP_NOW,
  MO_STEP_DONE,
  MO_STEP_NOT_NEEDED,
} MoStepState;

/* Where a step stands.  due: the day by which a step that is to be done now is due, or on which
 * one that is to come will be; none where there is no day. */
typedef struct {
  MoStepState state;
  MoDay due;
} MoStepStanding;

/* Rule ENDING COACH: "start the ending at call 8; after the last call one of the team talks
 * about feelings, what is still hard and what comes next; impact measures two weeks after the
 * last call; the match is closed once they are in." */
MoStepStanding mo_rule_ending_step (const MoEndingFacts *facts,
                                    MoEndingStep step,
                                    MoDay today,
                                    const MoPolicy *policy);
/* The first step that is to be done now, or MO_ENDING_STEPS where none is. */
MoEndingStep
mo_rule_ending_next (const MoEndingFacts *facts, MoDay today, const MoPolicy *policy);
/* What of an ending stands on the page of the day: the next step; where nothing is to be done
 * now, what is to come on a day that is known.  due: its day. */
MoEndingStep mo_rule_ending_duty (const MoEndingFacts *facts,
                                  MoDay today,
                                  const MoPolicy *policy,
                                  MoDay *due);
/* "Ending talk", translated. */
const char *mo_ending_step_words (MoEndingStep step);

/* A match that talks may be ended at any call, with its reason; calls that are still planned
 * are cancelled by it, which is ASKed. */
MoVerdict mo_rule_end_match (const MoEndingFacts *facts, const char *reason);
/* A match is closed once the goals were looked at and the measures are in, or nothing of either
 * is to be had: who died or could not be reached is asked nothing. */
MoVerdict mo_rule_close_match (const MoEndingFacts *facts);
/* TRUE where nobody is there to be asked any more. */
gboolean mo_end_reason_asks_nothing (const char *reason);

/* Rule SECOND SPRING: "two years since injury, was glad of her mentor: ask her to become one",
 * where she said that she may be asked.  The day on which to: not before the match is half a
 * year over, and not before it is usual to be a mentor.  since: of the injury or of caring. */
MoDay mo_rule_spring_day (MoDay since, MoDay closed, const MoPolicy *policy);

/* Rule MENTOR'S CHECK: what a match gave and cost its mentor is asked after it ended, and once
 * a year.  ended: of the newest match, since: of the last check; none for either.  The day by
 * which it is due, none where there is nothing to ask. */
MoDay mo_rule_due_mentor_check (MoDay ended, MoDay last_check, const MoPolicy *policy);
/* Strain 0 to 3: from 2 on a support call is due within days. */
gboolean mo_rule_strain_needs_support (int strain);
const char *mo_strain_words (int strain);

G_END_DECLS
