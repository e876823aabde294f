/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-duty-rules.h"

#include <glib/gi18n-lib.h>

#include "core/mo-pairing-rules.h"

#define ADULT_YEARS 18

/* ---------------------------------------------------------------------- referrals */

static gboolean
is (const char *state, const char *one)
{
  return g_strcmp0 (state, one) == 0;
}

/* Reached and not yet assessed, whether or not a talk was booked. */
static gboolean
before_assessment (const MoDutyReferral *it)
{
  return is (it->state, "assessment_booked") ||
         (it->first_contact != MO_DAY_NONE &&
          (is (it->state, "received") || is (it->state, "awaiting_contact")));
}

MoDay
mo_rule_due_contact (const MoDutyReferral *it)
{
  gboolean waits = is (it->state, "received") || is (it->state, "awaiting_contact");
  if (!waits || it->first_contact != MO_DAY_NONE || it->due == MO_DAY_NONE)
    return MO_DAY_NONE;
  return it->due + it->paused;
}

MoDay
mo_rule_due_talk (const MoDutyReferral *it)
{
  return before_assessment (it) ? it->booked : MO_DAY_NONE;
}

MoDay
mo_rule_due_assessment (const MoDutyReferral *it, const MoPolicy *policy)
{
  MoDay since = it->since ? it->since : it->first_contact ? it->first_contact : it->received;
  if (!before_assessment (it) || it->booked != MO_DAY_NONE)
    return MO_DAY_NONE;
  return since + it->paused + policy->assess_days;
}

MoDay
mo_rule_due_decision (const MoDutyReferral *it, const MoPolicy *policy)
{
  MoDay assessed = it->assessed        ? it->assessed
                   : it->first_contact ? it->first_contact
                                       : it->received;
  return is (it->state, "assessed") ? assessed + policy->decision_days : MO_DAY_NONE;
}

MoDay
mo_rule_due_review (const MoDutyReferral *it, const MoPolicy *policy)
{
  static const char *const over[] = { "closed",      "signposted",   "withdrawn",
                                      "no_response", "not_suitable", NULL };
  if (g_strv_contains (over, it->state))
    return MO_DAY_NONE;
  if (it->review != MO_DAY_NONE)
    return it->review;
  return is (it->state, "on_hold") && it->hold_from != MO_DAY_NONE
             ? it->hold_from + policy->hold_review_days
             : MO_DAY_NONE;
}

MoDay
mo_rule_due_baseline (const MoDutyReferral *it, MoDay today, const MoPolicy *policy)
{
  gboolean going = is (it->state, "awaiting_match") || is (it->state, "matched");
  if (!going || it->baseline || it->accepted == MO_DAY_NONE)
    return MO_DAY_NONE;
  if (it->first_call != MO_DAY_NONE && it->first_call < today)
    return MO_DAY_NONE;
  MoDay due = it->accepted + policy->baseline_days;
  return it->first_call != MO_DAY_NONE ? MIN (due, it->first_call - 1) : due;
}

MoDay
mo_rule_due_adult (const MoDutyReferral *it)
{
  return it->born == MO_DAY_NONE ? MO_DAY_NONE : mo_day_add_months (it->born, ADULT_YEARS * 12);
}

/* ---------------------------------------------------------------------- pairs and calls */

MoDay
mo_rule_due_first_call (const MoDutyPair *it, const MoPolicy *policy)
{
  gboolean agreed = is (it->state, "agreed") || is (it->state, "briefed");
  if (!agreed || it->planned > 0 || it->agreed == MO_DAY_NONE)
    return MO_DAY_NONE;
  return it->agreed + policy->first_call_days;
}

static gboolean
has_calls (const MoDutyPair *it)
{
  return is (it->state, "first_call_booked") || is (it->state, "active") ||
         is (it->state, "ending");
}

static gboolean
is_through (const MoDutyPair *it)
{
  return is (it->state, "ending") || it->done >= it->limit;
}

MoDay
mo_rule_due_next_call (const MoDutyPair *it)
{
  if (!has_calls (it) || is_through (it) || it->planned > 0 || it->last_done == MO_DAY_NONE)
    return MO_DAY_NONE;
  return it->last_done + 2 * it->rhythm;
}

MoDay
mo_rule_due_outcome (const char *state, MoDay day, MoDay today, const MoPolicy *policy)
{
  return is (state, "planned") && day < today ? day + policy->outcome_days : MO_DAY_NONE;
}

MoDay
mo_rule_due_message (const char *state, MoDay taken, MoDay due, const MoPolicy *policy)
{
  if (!is (state, "taken"))
    return MO_DAY_NONE;
  return due != MO_DAY_NONE ? due : taken + policy->message_days;
}

/* ---------------------------------------------------------------------- feelings */

int
mo_rule_feeling_call (const MoDutyFeeling *it, const MoPolicy *policy)
{
  int after = it->over                           ? it->done
              : it->done >= policy->feeling_call ? policy->feeling_call
              : it->done >= 1                    ? 1
                                                 : 0;
  return after > it->asked_after ? after : 0;
}

MoDay
mo_rule_due_feeling (const MoDutyFeeling *it, MoDay today, const MoPolicy *policy)
{
  static const char *const asked[] = { "first_call_booked", "active", "paused", "ending",
                                       "impact_due",        NULL };
  int after = mo_rule_feeling_call (it, policy);
  MoDay day = !after                          ? MO_DAY_NONE
              : after == it->done             ? it->last_done
              : after == policy->feeling_call ? it->middle_on
                                              : it->first_on;
  if (!it->state || !g_strv_contains (asked, it->state) || day == MO_DAY_NONE ||
      day + 4 * policy->feeling_days < today)
    return MO_DAY_NONE;
  return day + policy->feeling_days;
}

gint64
mo_duty_feeling_row (gint64 pairing, gboolean mentor)
{
  return 2 * pairing + (mentor ? 1 : 0);
}

gboolean
mo_duty_feeling_is_mentor (gint64 row)
{
  return row % 2 == 1;
}

/* ---------------------------------------------------------------------- mentors */

static gboolean
mentors (const MoDutyMentor *it)
{
  return is (it->state, "active") || is (it->state, "paused");
}

MoDay
mo_rule_due_check (const MoDutyMentor *it, MoDay today)
{
  if (!mentors (it))
    return MO_DAY_NONE;
  if (it->check_seen != MO_DAY_NONE)
    return it->check_due;
  return it->approved != MO_DAY_NONE ? MIN (it->approved, today) : today;
}

MoDay
mo_rule_due_supervision (const MoDutyMentor *it, const MoPolicy *policy)
{
  if (!mentors (it))
    return MO_DAY_NONE;
  if (it->supervision != MO_DAY_NONE)
    return it->supervision;
  if (!it->talking || it->first_call == MO_DAY_NONE)
    return MO_DAY_NONE;
  if (it->supervised == MO_DAY_NONE || it->supervised < it->first_call)
    return it->first_call + policy->support_first_days;
  return it->supervised + policy->support_days;
}

MoDay
mo_rule_due_back (const MoDutyMentor *it)
{
  return is (it->state, "paused") ? it->paused_until : MO_DAY_NONE;
}

MoDay
mo_rule_due_ask_again (const MoDutyMentor *it)
{
  return is (it->state, "not_now") ? it->ask_again : MO_DAY_NONE;
}

/* ---------------------------------------------------------------------- all */

MoDay
mo_rule_due_draft (MoDay saved, const MoPolicy *policy)
{
  return saved == MO_DAY_NONE ? MO_DAY_NONE : saved + policy->draft_days;
}

int
mo_duty_lead (MoDutyKind kind, const MoPolicy *policy)
{
  switch (kind) {
  case MO_DUTY_CHECK:
    return MAX (policy->coming_days, policy->check_lead_days);
  case MO_DUTY_ADULT:
    return MAX (policy->coming_days, policy->adult_lead_days);
  default:
    return policy->coming_days;
  }
}

MoLevel
mo_duty_level (MoDay due, MoDay today)
{
  if (due == MO_DAY_NONE || due > today)
    return MO_LEVEL_FINE;
  return due < today ? MO_LEVEL_LATE : MO_LEVEL_SOON;
}
