/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-ending-rules.h"

#include <glib/gi18n-lib.h>

static gboolean
is (const char *one, const char *other)
{
  return g_strcmp0 (one, other) == 0;
}

/* ---------------------------------------------------------------------- how it ended */

MoEndKind
mo_rule_end_kind (const char *reason, int done, int limit, int reached, const MoPolicy *policy)
{
  static const char *const life[] = { "died", "moved", NULL };

  if (!reason)
    return MO_END_UNDER_WAY;
  gboolean early = done <= policy->early_calls,
           goal = is (reason, "goal_reached") || reached > 0;
  if (goal)
    return early ? MO_END_EARLY_SUCCESS : MO_END_BY_PLAN;
  if (g_strv_contains (life, reason))
    return MO_END_BY_LIFE;
  if (is (reason, "partly") || done >= limit)
    return MO_END_BY_PLAN;
  return early ? MO_END_EARLY_LOSS : MO_END_CUT_SHORT;
}

static const struct {
  const char *words, *icon;
  MoLevel level;
} kinds[] = {
  [MO_END_UNDER_WAY] = { N_ ("under way"), "mo-next-symbolic", MO_LEVEL_STOPPED },
  [MO_END_BY_PLAN] = { N_ ("ended by plan"), "mo-in-time-symbolic", MO_LEVEL_FINE },
  [MO_END_EARLY_SUCCESS] = { N_ ("early success"), "mo-goal-symbolic", MO_LEVEL_FINE },
  [MO_END_EARLY_LOSS] = { N_ ("stopped early"), "mo-hold-symbolic", MO_LEVEL_STOPPED },
  [MO_END_CUT_SHORT] = { N_ ("ended before its time"), "mo-hold-symbolic", MO_LEVEL_STOPPED },
  [MO_END_BY_LIFE] = { N_ ("ended for another reason"), "mo-hold-symbolic", MO_LEVEL_STOPPED },
};

const char *
mo_end_kind_words (MoEndKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), "");
  return _ (kinds[kind].words);
}

char *
mo_end_words (const char *label, MoEndKind kind)
{
  if (kind != MO_END_EARLY_SUCCESS)
    return g_strdup (label);
  return label ? g_strdup_printf (_ ("%s, early success"), label)
               : g_strdup (mo_end_kind_words (kind));
}

const char *
mo_end_kind_icon (MoEndKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), "");
  return kinds[kind].icon;
}

MoLevel
mo_end_kind_level (MoEndKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), MO_LEVEL_FINE);
  return kinds[kind].level;
}

gboolean
mo_end_reason_asks_nothing (const char *reason)
{
  return is (reason, "died") || is (reason, "lost contact");
}

/* ---------------------------------------------------------------------- the steps */

static gboolean
talks (const MoEndingFacts *it)
{
  static const char *const states[] = { "active", "paused", "ending", NULL };
  return it->state && g_strv_contains (states, it->state);
}

static gboolean
is_over (const MoEndingFacts *it)
{
  return is (it->state, "impact_due") || is (it->state, "closed");
}

/* All calls made, or the last one agreed on is over. */
static gboolean
is_through (const MoEndingFacts *it)
{
  return talks (it) && it->planned == 0 &&
         (it->done >= it->limit || (is (it->state, "ending") && it->plan != MO_DAY_NONE));
}

static gboolean
is_near (const MoEndingFacts *it, const MoPolicy *policy)
{
  return talks (it) &&
         (it->done >= MIN (policy->ending_prompt_call, it->limit) || is (it->state, "ending"));
}

static MoStepStanding
standing (MoStepState state, MoDay due)
{
  return (MoStepStanding){ state, due };
}

static MoDay
after_last (const MoEndingFacts *it, int days)
{
  MoDay last = it->last_done != MO_DAY_NONE ? it->last_done : it->ended;
  return last != MO_DAY_NONE ? last + days : MO_DAY_NONE;
}

/* A match that ended before its calls were made was not due to end: what follows counts from
 * the day it ended, and is never late on that day. */
static MoDay
after_end (const MoEndingFacts *it, int days)
{
  gboolean early = it->ended != MO_DAY_NONE && it->done < it->limit;
  return early ? MAX (it->ended, it->last_done) + days : after_last (it, days);
}

static MoStepStanding
plan_step (const MoEndingFacts *it, const MoPolicy *policy)
{
  if (it->plan != MO_DAY_NONE)
    return standing (MO_STEP_DONE, it->plan);
  if (is_over (it) || is_through (it))
    return standing (MO_STEP_NOT_NEEDED, MO_DAY_NONE);
  if (is_near (it, policy))
    return standing (MO_STEP_NOW, after_last (it, policy->ending_days));
  return standing (MO_STEP_NOT_YET, MO_DAY_NONE);
}

static MoStepStanding
talk_step (const MoEndingFacts *it, const MoPolicy *policy)
{
  if (it->talk != MO_DAY_NONE)
    return standing (MO_STEP_DONE, it->talk);
  if (mo_end_reason_asks_nothing (it->end_reason) || is (it->state, "closed"))
    return standing (MO_STEP_NOT_NEEDED, MO_DAY_NONE);
  if (is_through (it) || is_over (it))
    return standing (MO_STEP_NOW, after_end (it, policy->ending_days));
  return standing (MO_STEP_NOT_YET, MO_DAY_NONE);
}

static MoStepStanding
goals_step (const MoEndingFacts *it, const MoPolicy *policy)
{
  if (it->reviewed >= it->goals)
    return standing (it->goals ? MO_STEP_DONE : MO_STEP_NOT_NEEDED, MO_DAY_NONE);
  if (mo_end_reason_asks_nothing (it->end_reason) || is (it->state, "closed"))
    return standing (MO_STEP_NOT_NEEDED, MO_DAY_NONE);
  if (it->talk != MO_DAY_NONE || is_over (it))
    return standing (MO_STEP_NOW, after_end (it, policy->ending_days));
  return standing (MO_STEP_NOT_YET, MO_DAY_NONE);
}

static MoStepStanding
end_step (const MoEndingFacts *it, const MoPolicy *policy)
{
  if (is_over (it))
    return standing (MO_STEP_DONE, it->ended);
  return is_through (it) ? standing (MO_STEP_NOW, after_last (it, policy->ending_days))
                         : standing (MO_STEP_NOT_YET, MO_DAY_NONE);
}

static MoStepStanding
impact_step (const MoEndingFacts *it, MoDay today, const MoPolicy *policy)
{
  MoDay due =
      it->impact_due != MO_DAY_NONE ? it->impact_due : after_last (it, policy->impact_due_days);
  if (it->impact)
    return standing (MO_STEP_DONE, MO_DAY_NONE);
  if (mo_end_reason_asks_nothing (it->end_reason) || is (it->state, "closed"))
    return standing (MO_STEP_NOT_NEEDED, MO_DAY_NONE);
  if (!is_over (it))
    return standing (MO_STEP_NOT_YET, MO_DAY_NONE);
  /* asked from the first reminder on: a week before its day */
  return standing (today >= due - policy->impact_ahead_days ? MO_STEP_NOW : MO_STEP_NOT_YET,
                   due);
}

static MoStepStanding
close_step (const MoEndingFacts *it)
{
  if (is (it->state, "closed"))
    return standing (MO_STEP_DONE, it->closed);
  g_auto (MoVerdict) verdict = mo_rule_close_match (it);
  return standing (verdict.level == MO_LEVEL_FINE ? MO_STEP_NOW : MO_STEP_NOT_YET, MO_DAY_NONE);
}

static MoStepStanding
later_step (MoDay due, MoDay done, MoDay today)
{
  if (done != MO_DAY_NONE)
    return standing (MO_STEP_DONE, done);
  if (due == MO_DAY_NONE)
    return standing (MO_STEP_NOT_NEEDED, MO_DAY_NONE);
  return standing (due <= today ? MO_STEP_NOW : MO_STEP_NOT_YET, due);
}

static MoStepStanding
follow_up_step (const MoEndingFacts *it, MoDay today)
{
  return later_step (it->follow_up_due, it->follow_up, today);
}

static MoStepStanding
spring_step (const MoEndingFacts *it, MoDay today)
{
  gboolean may = is (it->spring, "yes") || is (it->spring, "later");
  return later_step (may ? it->spring_due : MO_DAY_NONE, it->spring_asked, today);
}

MoStepStanding
mo_rule_ending_step (const MoEndingFacts *it,
                     MoEndingStep step,
                     MoDay today,
                     const MoPolicy *policy)
{
  switch (step) {
  case MO_ENDING_PLAN:
    return plan_step (it, policy);
  case MO_ENDING_TALK:
    return talk_step (it, policy);
  case MO_ENDING_GOALS:
    return goals_step (it, policy);
  case MO_ENDING_END:
    return end_step (it, policy);
  case MO_ENDING_IMPACT:
    return impact_step (it, today, policy);
  case MO_ENDING_CLOSE:
    return close_step (it);
  case MO_ENDING_FOLLOW_UP:
    return follow_up_step (it, today);
  case MO_ENDING_SPRING:
    return spring_step (it, today);
  case MO_ENDING_STEPS:
    break;
  }
  g_return_val_if_reached ((MoStepStanding){ 0 });
}

MoEndingStep
mo_rule_ending_next (const MoEndingFacts *it, MoDay today, const MoPolicy *policy)
{
  for (MoEndingStep step = 0; step < MO_ENDING_STEPS; step++)
    if (mo_rule_ending_step (it, step, today, policy).state == MO_STEP_NOW)
      return step;
  return MO_ENDING_STEPS;
}

/* The first of the later steps whose day is known already. */
static MoEndingStep
coming_step (const MoEndingFacts *it, MoDay today, const MoPolicy *policy)
{
  for (MoEndingStep step = MO_ENDING_IMPACT; step < MO_ENDING_STEPS; step++) {
    MoStepStanding at = mo_rule_ending_step (it, step, today, policy);
    if (at.state == MO_STEP_NOT_YET && at.due != MO_DAY_NONE)
      return step;
  }
  return MO_ENDING_STEPS;
}

MoEndingStep
mo_rule_ending_duty (const MoEndingFacts *it, MoDay today, const MoPolicy *policy, MoDay *due)
{
  gboolean over = is_over (it);
  MoEndingStep step = mo_rule_ending_next (it, today, policy);

  if (step == MO_ENDING_STEPS && over)
    step = coming_step (it, today, policy);
  if (step == MO_ENDING_STEPS)
    return step;
  *due = mo_rule_ending_step (it, step, today, policy).due;
  if (*due == MO_DAY_NONE) /* everything is in: a week to close it */
    *due = MAX (it->impact_due, it->ended) + policy->ending_days;
  return step;
}

const char *
mo_ending_step_words (MoEndingStep step)
{
  static const char *const words[MO_ENDING_STEPS] = {
    [MO_ENDING_PLAN] = N_ ("Plan the last calls"),
    [MO_ENDING_TALK] = N_ ("Ending talk"),
    [MO_ENDING_GOALS] = N_ ("Look at the goals again"),
    [MO_ENDING_END] = N_ ("End the match"),
    [MO_ENDING_IMPACT] = N_ ("Ask the statements again"),
    [MO_ENDING_CLOSE] = N_ ("Close the match"),
    [MO_ENDING_FOLLOW_UP] = N_ ("Ring again after three months"),
    [MO_ENDING_SPRING] = N_ ("Ask about becoming a mentor"),
  };
  g_return_val_if_fail (step < MO_ENDING_STEPS, "");
  return _ (words[step]);
}

/* ---------------------------------------------------------------------- ending, closing */

MoVerdict
mo_rule_end_match (const MoEndingFacts *it, const char *reason)
{
  if (is_over (it))
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("This match is over already."));
  if (!talks (it))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("This pair has not begun: move the card on the board."));
  if (!reason || !*reason)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Choose why it ends."));
  if (it->planned > 0)
    return mo_verdict_new (MO_LEVEL_ASK,
                           ngettext ("%d planned call is cancelled by it.",
                                     "%d planned calls are cancelled by it.",
                                     it->planned),
                           it->planned);
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_close_match (const MoEndingFacts *it)
{
  if (is (it->state, "closed"))
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("This match is closed already."));
  if (!is_over (it))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("This match has not ended. End it first, with its reason."));
  if (mo_end_reason_asks_nothing (it->end_reason))
    return (MoVerdict){ 0 };
  if (it->reviewed < it->goals)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        ngettext ("%d goal was not looked at again. Say how it came out, then close.",
                  "%d goals were not looked at again. Say how they came out, then close.",
                  it->goals - it->reviewed),
        it->goals - it->reviewed);
  if (!it->impact)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("The statements were not asked again. Ask them, or say that the "
                              "person does not want to answer."));
  return (MoVerdict){ 0 };
}

/* ---------------------------------------------------------------------- afterwards */

#define REST_MONTHS 6 /* nobody is asked to give back what is hardly over */

MoDay
mo_rule_spring_day (MoDay since, MoDay closed, const MoPolicy *policy)
{
  MoDay rested = closed != MO_DAY_NONE ? mo_day_add_months (closed, REST_MONTHS) : MO_DAY_NONE;
  MoDay usual = since != MO_DAY_NONE ? since + policy->lived_days : MO_DAY_NONE;
  return MAX (rested, usual);
}

MoDay
mo_rule_due_mentor_check (MoDay ended, MoDay last, const MoPolicy *policy)
{
  if (ended != MO_DAY_NONE && ended > last)
    return ended + policy->mentor_check_days;
  return last != MO_DAY_NONE ? mo_day_add_months (last, 12) : MO_DAY_NONE;
}

#define STRAIN_SUPPORT 2

gboolean
mo_rule_strain_needs_support (int strain)
{
  return strain >= STRAIN_SUPPORT;
}

const char *
mo_strain_words (int strain)
{
  static const char *const words[] = {
    N_ ("none"), N_ ("a little"), N_ ("some"), N_ ("a great deal")
  };
  return strain >= 0 && strain <= 3 ? _ (words[strain]) : "";
}
