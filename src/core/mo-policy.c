/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-policy.h"

#define NUMBER(member, fallback, least, most)                                                  \
  {                                                                                            \
#member, G_STRUCT_OFFSET(MoPolicy, member), fallback, least, most                          \
  }

static const MoPolicyNumber numbers[] = {
  NUMBER (reply_days, 14, 1, 90),
  NUMBER (reply_days_busy, 21, 1, 120),
  NUMBER (reply_warn_days, 3, 0, 30),
  NUMBER (reply_amber_percent, 70, 1, 100),
  NUMBER (assess_days, 21, 1, 365),
  NUMBER (match_days, 42, 1, 365),
  NUMBER (tries_before_letter, 3, 1, 10),
  NUMBER (calls_max, 10, 1, 30),
  NUMBER (calls_extra_max, 2, 0, 10),
  NUMBER (call_minutes_max, 60, 15, 180),
  NUMBER (call_minutes_default, 45, 15, 180),
  NUMBER (call_minutes_step, 15, 5, 60),
  NUMBER (call_minutes_ask_why, 75, 15, 240),
  NUMBER (rhythm_days, 7, 1, 60),
  NUMBER (ending_prompt_call, 8, 1, 30),
  NUMBER (note_due_days, 7, 1, 60),
  NUMBER (note_chase_days, 10, 1, 90),
  NUMBER (impact_due_days, 14, 1, 120),
  NUMBER (impact_ahead_days, 7, 0, 60),
  NUMBER (early_calls, 2, 0, 9),
  NUMBER (ending_follow_up, 90, 0, 365),
  NUMBER (mentor_check_days, 14, 0, 120),
  NUMBER (lived_days, 730, 0, 3650),
  NUMBER (references_wanted, 2, 0, 5),
  NUMBER (capacity_default, 1, 1, 9),
  NUMBER (capacity_max, 3, 1, 9),
  NUMBER (rest_days, 14, 0, 365),
  NUMBER (rest_hard_days, 28, 0, 365),
  NUMBER (not_asked_days, 180, 1, 1000),
  NUMBER (check_policy_days, 1095, 30, 3650),
  NUMBER (note_minutes, 15, 0, 240),
  NUMBER (training_sci, 2, 0, 12),
  NUMBER (training_family, 2, 0, 12),
  NUMBER (training_dated_month, 10, 1, 12),
  NUMBER (training_places, 10, 1, 60),
  NUMBER (follow_up_days, 28, 1, 365),
  NUMBER (year_starts, 4, 1, 12),
  NUMBER (shared_hours_min, 1, 0, 20),
  NUMBER (coming_days, 7, 1, 60),
  NUMBER (decision_days, 2, 0, 60),
  NUMBER (hold_review_days, 28, 1, 365),
  NUMBER (baseline_days, 14, 0, 120),
  NUMBER (first_call_days, 3, 0, 60),
  NUMBER (ending_days, 7, 0, 60),
  NUMBER (outcome_days, 1, 0, 30),
  NUMBER (message_days, 1, 0, 30),
  NUMBER (support_first_days, 7, 0, 90),
  NUMBER (support_days, 42, 1, 365),
  NUMBER (check_lead_days, 42, 0, 365),
  NUMBER (adult_lead_days, 28, 0, 365),
  NUMBER (draft_days, 1, 0, 30),
  NUMBER (concern_decision_days, 1, 0, 30),
  NUMBER (concern_review_days, 14, 1, 180),
  NUMBER (concern_sign_days, 2, 0, 60),
  NUMBER (concern_report_hours, 72, 1, 240),
  NUMBER (answer_days, 4, 1, 60),
  NUMBER (no_answers, 2, 1, 10),
  NUMBER (feeling_call, 4, 1, 12),
  NUMBER (feeling_days, 7, 0, 60),
  NUMBER (quote_months, 24, 1, 120),
  NUMBER (limit_draft, 12, 0, 99),
  NUMBER (limit_mentor_asked, 8, 0, 99),
  NUMBER (limit_mentee_asked, 8, 0, 99),
  NUMBER (limit_agreed, 6, 0, 99),
  NUMBER (limit_briefed, 6, 0, 99),
  NUMBER (small_mode, 0, 0, 1),
  NUMBER (small_below, 5, 3, 20),
  NUMBER (percent_from, 10, 1, 100),
  NUMBER (group_from, 10, 2, 100),
  NUMBER (feeling_from, 5, 1, 100),
  NUMBER (coverage_percent, 50, 0, 100),
  NUMBER (incidence, 4400, 1, 1000000),
  NUMBER (hour_value, 0, 0, 100000),
  NUMBER (unused_days, 180, 1, 1000),
  NUMBER (target_until, 2030, 2020, 2100),
  NUMBER (radar_gap_percent, 150, 100, 500),
  NUMBER (radar_days, 42, 7, 365),
  NUMBER (radar_times, 2, 1, 4),
  NUMBER (radar_short_percent, 60, 10, 100),
  NUMBER (radar_score, 2, 1, 4),
  NUMBER (radar_quiet_days, 14, 1, 90),
  NUMBER (weight_level, 18, 0, 100),
  NUMBER (weight_goals, 18, 0, 100),
  NUMBER (weight_mobility, 10, 0, 100),
  NUMBER (weight_age, 10, 0, 100),
  NUMBER (weight_bladder, 8, 0, 100),
  NUMBER (weight_bowel, 8, 0, 100),
  NUMBER (weight_availability, 8, 0, 100),
  NUMBER (weight_pain, 5, 0, 100),
  NUMBER (weight_interests, 5, 0, 100),
  NUMBER (weight_since, 5, 0, 100),
  NUMBER (weight_gender, 3, 0, 100),
  NUMBER (weight_region, 2, 0, 100),
  NUMBER (weight_relation, 25, 0, 100),
  NUMBER (weight_fairness, 4, 0, 100),
  { NULL, 0, 0, 0, 0 },
};

const MoPolicyNumber *
mo_policy_numbers (void)
{
  return numbers;
}

MoPolicy
mo_policy_default (void)
{
  MoPolicy policy;
  for (const MoPolicyNumber *n = numbers; n->name; n++)
    G_STRUCT_MEMBER (int, &policy, n->offset) = n->fallback;
  return policy;
}

gboolean
mo_policy_set (MoPolicy *policy, const char *name, int value)
{
  for (const MoPolicyNumber *n = numbers; n->name; n++)
    if (g_strcmp0 (n->name, name) == 0 && value >= n->least && value <= n->most) {
      G_STRUCT_MEMBER (int, policy, n->offset) = value;
      return TRUE;
    }
  return FALSE;
}
