/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-mentor-rules.h"

#include <glib/gi18n-lib.h>

/* ---------------------------------------------------------------------- words */

typedef struct {
  const char *state;
  MoWayStep step; /* MO_WAY_STEPS: off the way */
  const char *title, *words, *verb;
} State;

static const State states[] = {
  { "enquiry", MO_WAY_ENQUIRY, N_ ("Enquiry"), N_ ("enquiry"), N_ ("Back to an enquiry") },
  { "applied", MO_WAY_APPLIED, N_ ("Applied"), N_ ("applied"), N_ ("Write the application") },
  { "screening",
    MO_WAY_SCREENING,
    N_ ("Refs and check"),
    N_ ("references and check"),
    N_ ("Begin references and check") },
  { "interview",
    MO_WAY_INTERVIEW,
    N_ ("Interview"),
    N_ ("interview"),
    N_ ("Go on to the interview") },
  { "training_booked",
    MO_WAY_TRAINING,
    N_ ("Training booked"),
    N_ ("training booked"),
    N_ ("Go on to training") },
  { "trained", MO_WAY_TRAINED, N_ ("Trained"), N_ ("trained"), N_ ("Has been trained") },
  { "active", MO_WAY_APPROVED, N_ ("Approved"), N_ ("approved"), N_ ("Approve") },
  { "paused", MO_WAY_APPROVED, N_ ("Approved"), N_ ("on a break"), N_ ("Begin a break") },
  { "not_now", MO_WAY_STEPS, NULL, N_ ("not now"), N_ ("Not now") },
  { "declined", MO_WAY_STEPS, NULL, N_ ("declined"), N_ ("Decline") },
  { "left", MO_WAY_STEPS, NULL, N_ ("left"), N_ ("Has left") },
};

static const State *
find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].state, code) == 0)
      return &states[i];
  return NULL;
}

const char *
mo_way_state (MoWayStep step)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (states[i].step == step)
      return states[i].state;
  return NULL;
}

MoWayStep
mo_way_step (const char *code)
{
  const State *state = find (code);
  return state ? state->step : MO_WAY_STEPS;
}

const char *
mo_way_title (MoWayStep step)
{
  const State *state = find (mo_way_state (step));
  return state && state->title ? _ (state->title) : "";
}

const char *
mo_mentor_way_words (const char *code)
{
  const State *state = find (code);
  return state ? _ (state->words) : "";
}

const char *
mo_mentor_way_verb (const char *code)
{
  const State *state = find (code);
  return state ? _ (state->verb) : NULL;
}

const char *
mo_mentor_next_state (const char *code)
{
  MoWayStep step = mo_way_step (code);
  return step < MO_WAY_APPROVED ? mo_way_state (step + 1) : NULL;
}

/* ---------------------------------------------------------------------- two years */

MoDay
mo_lived_until (MoDay since, const MoPolicy *policy)
{
  return since == MO_DAY_NONE ? MO_DAY_NONE : since + policy->lived_days;
}

static char *
lived_words (MoDay since, MoDay today)
{
  int months = 0;
  while (mo_day_add_months (since, months + 1) <= today)
    months++;
  return months ? g_strdup_printf (ngettext ("%d month", "%d months", months), months)
                : g_strdup (_ ("less than a month"));
}

MoVerdict
mo_rule_lived (MoDay since, gboolean family, MoDay today, const MoPolicy *policy)
{
  if (since == MO_DAY_NONE || mo_lived_until (since, policy) <= today)
    return mo_verdict_new (MO_LEVEL_FINE, NULL);
  g_autofree char *lived = lived_words (since, today);
  g_autofree char *usual =
      policy->lived_days == 730
          ? g_strdup (_ ("two years"))
          : g_strdup_printf (ngettext ("%d day", "%d days", policy->lived_days),
                             policy->lived_days);
  return mo_verdict_new (
      MO_LEVEL_ASK,
      family
          ? _ ("Mentors have usually lived with it for %s, and here it is %s since the caring "
               "began. Take the application on with a reason, or agree a day to come back.")
          : _ ("Mentors have usually lived with it for %s, and here it is %s since the "
               "injury. Take the application on with a reason, or agree a day to come back."),
      usual,
      lived);
}

/* ---------------------------------------------------------------------- what each step asks */

static MoVerdict
fine (void)
{
  return mo_verdict_new (MO_LEVEL_FINE, NULL);
}

static gboolean
is (const char *state, const char *one)
{
  return g_strcmp0 (state, one) == 0;
}

static MoVerdict
check_references (const MoMentorStanding *it, const MoPolicy *policy)
{
  if (it->references_no > 0)
    return mo_verdict_new (MO_LEVEL_ASK,
                           _ ("A reference said no. To go on all the same, say why."));
  if (it->references_ok >= policy->references_wanted)
    return fine ();
  return mo_verdict_new (MO_LEVEL_ASK,
                         ngettext ("%d of %d reference is in. To go on before, say why.",
                                   "%d of %d references are in. To go on before, say why.",
                                   policy->references_wanted),
                         it->references_ok,
                         policy->references_wanted);
}

static MoVerdict
check_lived (const MoMentorStanding *it, MoDay today, const MoPolicy *policy)
{
  if (it->waived)
    return fine ();
  return mo_rule_lived (it->lived_since, it->family && !it->sci, today, policy);
}

/* Both strands need their own training; one is enough to begin with that one. */
static gboolean
is_trained (const MoMentorStanding *it)
{
  return (it->sci && it->sci_trained != MO_DAY_NONE) ||
         (it->family && it->family_trained != MO_DAY_NONE);
}

static MoVerdict
check_trained (const MoMentorStanding *it)
{
  if (is_trained (it))
    return fine ();
  return mo_verdict_new (
      MO_LEVEL_REFUSED,
      it->sci && it->family ? _ ("No training is on record, neither SCI nor family. Write down "
                                 "the outcome of the training weekend first.")
      : it->family          ? _ ("No family training is on record. Write down the outcome of "
                                 "the family training weekend first.")
                            : _ ("No SCI training is on record. Write down the outcome of the "
                                 "SCI training weekend first."));
}

static MoVerdict
check_check (const MoMentorStanding *it, MoDay today)
{
  if (it->check_seen == MO_DAY_NONE)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("No check is on record. Write down the day the certificate was seen first."));
  if (it->check_due != MO_DAY_NONE && it->check_due < today) {
    g_autofree char *day = mo_day_to_words (it->check_due, MO_PRECISION_DAY);
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("The check was to be renewed by %s. Write down the new one first."),
        day);
  }
  return fine ();
}

static MoVerdict
check_approval (const MoMentorStanding *it, MoDay today, const MoPolicy *policy)
{
  g_auto (MoVerdict) trained = check_trained (it);
  if (trained.level == MO_LEVEL_REFUSED)
    return (MoVerdict){ .level = trained.level, .reason = g_steal_pointer (&trained.reason) };
  g_auto (MoVerdict) check = check_check (it, today);
  if (check.level == MO_LEVEL_REFUSED)
    return (MoVerdict){ .level = check.level, .reason = g_steal_pointer (&check.reason) };
  return check_references (it, policy);
}

static MoVerdict
check_interviewed (const MoMentorStanding *it)
{
  if (it->interviewed != MO_DAY_NONE)
    return fine ();
  return mo_verdict_new (
      MO_LEVEL_REFUSED,
      _ ("The interview is not on record. Write down the day it was held first."));
}

static MoVerdict
check_ahead (const MoMentorStanding *it, MoWayStep to, MoDay today, const MoPolicy *policy)
{
  switch (to) {
  case MO_WAY_SCREENING:
    return check_lived (it, today, policy);
  case MO_WAY_INTERVIEW:
    return check_references (it, policy);
  case MO_WAY_TRAINING:
    return check_interviewed (it);
  case MO_WAY_TRAINED:
    return check_trained (it);
  case MO_WAY_APPROVED:
    return check_approval (it, today, policy);
  default:
    return fine ();
  }
}

/* ---------------------------------------------------------------------- which may follow */

static MoVerdict
comes_first (MoWayStep first)
{
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("“%s” comes before that. Take that step first."),
                         mo_mentor_way_words (mo_way_state (first)));
}

/* A weekend may be joined without having been booked: the only step that may be passed over. */
static MoVerdict
check_forward (const MoMentorStanding *it,
               MoWayStep from,
               MoWayStep to,
               MoDay today,
               const MoPolicy *policy)
{
  gboolean joined = from == MO_WAY_INTERVIEW && to == MO_WAY_TRAINED;
  if (to > from + 1 && !joined)
    return comes_first (from + 1);
  return check_ahead (it, to, today, policy);
}

static MoVerdict
check_leaving (const MoMentorStanding *it)
{
  if (mo_way_step (it->state) != MO_WAY_APPROVED)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Only a mentor who was approved leaves. Write “not now” or "
                              "“declined” instead."));
  if (it->matched == 0)
    return fine ();
  return mo_verdict_new (
      MO_LEVEL_REFUSED,
      ngettext ("There is still %d match that is not over. Say what becomes of it first: end "
                "it, or find another mentor.",
                "There are still %d matches that are not over. Say what becomes of them first: "
                "end them, or find another mentor.",
                it->matched),
      it->matched);
}

static MoVerdict
check_out (const MoMentorStanding *it, const MoMentorMove *move)
{
  MoWayStep from = mo_way_step (it->state);
  if (is (move->to, "left"))
    return check_leaving (it);
  if (from == MO_WAY_APPROVED || is (it->state, "left"))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("A mentor who was approved takes a break, or leaves."));
  if (is (move->to, "not_now") && move->ask_again <= move->on)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Write the day on which to ask again, such as in six months."));
  if (is (move->to, "declined"))
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Say why, in words that could be read out."));
  return fine ();
}

/* Back on the way, for who was off it. */
static MoVerdict
check_return (const MoMentorStanding *it, MoWayStep to, MoDay today, const MoPolicy *policy)
{
  if (to == MO_WAY_APPROVED && is (it->state, "left"))
    return check_approval (it, today, policy);
  if (to > MO_WAY_APPLIED)
    return comes_first (MO_WAY_APPLIED);
  if (is (it->state, "declined"))
    return mo_verdict_new (MO_LEVEL_ASK,
                           _ ("This application was declined. To take it up again, say why."));
  return fine ();
}

static MoVerdict
check_on_way (const MoMentorStanding *it,
              const MoMentorMove *move,
              MoDay today,
              const MoPolicy *policy)
{
  MoWayStep from = mo_way_step (it->state), to = mo_way_step (move->to);
  if (from == MO_WAY_STEPS)
    return is (move->to, "paused") ? comes_first (MO_WAY_APPROVED)
                                   : check_return (it, to, today, policy);
  if (from == MO_WAY_APPROVED && to == MO_WAY_APPROVED)
    return fine (); /* a break, and back from it */
  if (is (move->to, "paused"))
    return comes_first (MO_WAY_APPROVED);
  if (from == MO_WAY_APPROVED)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("A mentor who was approved does not go back to “%s”. Begin a "
                              "break, or write down who left."),
                           mo_mentor_way_words (move->to));
  if (to < from)
    return mo_verdict_new (
        MO_LEVEL_ASK, _ ("This goes back to “%s”. Say why."), mo_mentor_way_words (move->to));
  return check_forward (it, from, to, today, policy);
}

static MoVerdict
check_day (const MoMentorStanding *it, MoDay on, MoDay today)
{
  if (on == MO_DAY_NONE)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Write the day of it, such as today."));
  if (on > today)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("That day is still to come. Write a day up to today."));
  if (it->state_on == MO_DAY_NONE || on >= it->state_on)
    return fine ();
  g_autofree char *day = mo_day_to_words (it->state_on, MO_PRECISION_DAY);
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("The step before, “%s”, was on %s. Write that day or a later one."),
                         mo_mentor_way_words (it->state),
                         day);
}

static gboolean
is_said (const char *why)
{
  g_autofree char *words = g_strstrip (g_strdup (why ? why : ""));
  return *words != '\0';
}

MoVerdict
mo_rule_mentor_step (const MoMentorStanding *it,
                     const MoMentorMove *move,
                     MoDay today,
                     const MoPolicy *policy)
{
  if (!find (move->to))
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("There is no such step."));
  if (is (it->state, move->to))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("This mentor stands at “%s” already."),
                           mo_mentor_way_words (move->to));
  MoVerdict day = check_day (it, move->on, today);
  if (day.level == MO_LEVEL_REFUSED)
    return day;
  MoVerdict verdict = mo_way_step (move->to) == MO_WAY_STEPS
                          ? check_out (it, move)
                          : check_on_way (it, move, today, policy);
  if (verdict.level != MO_LEVEL_ASK || !is_said (move->why))
    return verdict;
  mo_verdict_clear (&verdict);
  return fine ();
}
