/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-ending-rules.h"

#include <string.h>

#define D(text) mo_day_from_iso (text)

/* ---------------------------------------------------------------------- how it ended */

typedef struct {
  const char *name, *reason;
  int done, reached;
  MoEndKind kind;
} EndCase;

static const EndCase ends[] = {
  { "it goes on", NULL, 4, 0, MO_END_UNDER_WAY },
  /* acceptance case 14: finishing after one or two calls is fine */
  { "goal reached after call 2", "goal_reached", 2, 0, MO_END_EARLY_SUCCESS },
  { "goal reached after call 1", "goal_reached", 1, 1, MO_END_EARLY_SUCCESS },
  { "stopped after call 2, goal ticked", "mentee stopped", 2, 1, MO_END_EARLY_SUCCESS },
  { "goal reached after call 3", "goal_reached", 3, 1, MO_END_BY_PLAN },
  { "stopped after call 2", "mentee stopped", 2, 0, MO_END_EARLY_LOSS },
  { "partly after call 2", "partly", 2, 0, MO_END_BY_PLAN },
  { "stopped after call 6", "mentee stopped", 6, 0, MO_END_CUT_SHORT },
  { "all ten made, lost at the end", "lost contact", 10, 0, MO_END_BY_PLAN },
  { "died", "died", 1, 0, MO_END_BY_LIFE },
  { "moved to other support", "moved", 5, 0, MO_END_BY_LIFE },
  { "no call at all", "mentor stopped", 0, 0, MO_END_EARLY_LOSS },
};

static void
end_kinds (void)
{
  MoPolicy policy = mo_policy_default ();
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    const EndCase *it = &ends[i];
    g_test_message ("%s", it->name);
    g_assert_cmpint (
        mo_rule_end_kind (it->reason, it->done, 10, it->reached, &policy), ==, it->kind);
  }
}

/* An early success is told apart by its icon and its words, and none of the kinds is late. */
static void
looks (void)
{
  for (MoEndKind kind = MO_END_UNDER_WAY; kind <= MO_END_BY_LIFE; kind++) {
    g_assert_cmpint (mo_end_kind_level (kind), !=, MO_LEVEL_LATE);
    g_assert_cmpint (mo_end_kind_level (kind), !=, MO_LEVEL_SOON);
    if (kind != MO_END_EARLY_SUCCESS) {
      g_assert_cmpstr (mo_end_kind_icon (kind), !=, mo_end_kind_icon (MO_END_EARLY_SUCCESS));
      g_assert_cmpstr (mo_end_kind_words (kind), !=, mo_end_kind_words (MO_END_EARLY_SUCCESS));
    }
  }
}

/* ---------------------------------------------------------------------- the steps */

typedef struct {
  const char *name, *state, *reason;
  int done, planned;
  const char *last, *plan, *talk;
  int goals, reviewed;
  const char *ended;
  gboolean impact;
  const char *today;
  MoEndingStep next;
  const char *due;
} StepCase;

static const StepCase steps[] = {
  { "call 7: nothing yet",
    "active",
    NULL,
    7,
    1,
    "2026-03-01",
    NULL,
    NULL,
    1,
    0,
    NULL,
    FALSE,
    "2026-03-02",
    MO_ENDING_STEPS,
    NULL },
  { "call 8: the plan",
    "active",
    NULL,
    8,
    1,
    "2026-03-01",
    NULL,
    NULL,
    1,
    0,
    NULL,
    FALSE,
    "2026-03-02",
    MO_ENDING_PLAN,
    "2026-03-08" },
  { "call 8, planned: the calls go on",
    "ending",
    NULL,
    8,
    2,
    "2026-03-01",
    "2026-03-02",
    NULL,
    1,
    0,
    NULL,
    FALSE,
    "2026-03-03",
    MO_ENDING_STEPS,
    NULL },
  { "call 10: the talk",
    "ending",
    NULL,
    10,
    0,
    "2026-03-15",
    "2026-03-02",
    NULL,
    1,
    0,
    NULL,
    FALSE,
    "2026-03-16",
    MO_ENDING_TALK,
    "2026-03-22" },
  { "call 10 without a plan: the talk",
    "active",
    NULL,
    10,
    0,
    "2026-03-15",
    NULL,
    NULL,
    1,
    0,
    NULL,
    FALSE,
    "2026-03-16",
    MO_ENDING_TALK,
    "2026-03-22" },
  { "agreed to stop at 9: the talk",
    "ending",
    NULL,
    9,
    0,
    "2026-03-15",
    "2026-03-02",
    NULL,
    1,
    0,
    NULL,
    FALSE,
    "2026-03-16",
    MO_ENDING_TALK,
    "2026-03-22" },
  { "talked: the goals",
    "ending",
    NULL,
    10,
    0,
    "2026-03-15",
    "2026-03-02",
    "2026-03-17",
    2,
    1,
    NULL,
    FALSE,
    "2026-03-18",
    MO_ENDING_GOALS,
    "2026-03-22" },
  { "goals done: end it",
    "ending",
    NULL,
    10,
    0,
    "2026-03-15",
    "2026-03-02",
    "2026-03-17",
    2,
    2,
    NULL,
    FALSE,
    "2026-03-18",
    MO_ENDING_END,
    "2026-03-22" },
  { "ended: not asked yet",
    "impact_due",
    "goal_reached",
    10,
    0,
    "2026-03-15",
    NULL,
    "2026-03-17",
    1,
    1,
    "2026-03-18",
    FALSE,
    "2026-03-20",
    MO_ENDING_STEPS,
    NULL },
  { "seven days after: asked",
    "impact_due",
    "goal_reached",
    10,
    0,
    "2026-03-15",
    NULL,
    "2026-03-17",
    1,
    1,
    "2026-03-15",
    FALSE,
    "2026-03-22",
    MO_ENDING_IMPACT,
    "2026-03-29" },
  { "asked: close it",
    "impact_due",
    "goal_reached",
    10,
    0,
    "2026-03-15",
    NULL,
    "2026-03-17",
    1,
    1,
    "2026-03-15",
    TRUE,
    "2026-03-29",
    MO_ENDING_CLOSE,
    NULL },
  /* acceptance case 14: an early end asks the same */
  { "early success: still talked with",
    "impact_due",
    "goal_reached",
    2,
    0,
    "2026-03-15",
    NULL,
    NULL,
    1,
    1,
    "2026-03-15",
    FALSE,
    "2026-03-30",
    MO_ENDING_TALK,
    "2026-03-22" },
  { "early success: still asked",
    "impact_due",
    "goal_reached",
    2,
    0,
    "2026-03-15",
    NULL,
    "2026-03-16",
    1,
    1,
    "2026-03-15",
    FALSE,
    "2026-03-30",
    MO_ENDING_IMPACT,
    "2026-03-29" },
  { "died: nothing is asked",
    "impact_due",
    "died",
    3,
    0,
    "2026-03-15",
    NULL,
    NULL,
    1,
    0,
    "2026-03-15",
    FALSE,
    "2026-03-30",
    MO_ENDING_CLOSE,
    NULL },
  { "closed: nothing more",
    "closed",
    "goal_reached",
    10,
    0,
    "2026-03-15",
    NULL,
    NULL,
    1,
    0,
    "2026-03-15",
    FALSE,
    "2026-03-30",
    MO_ENDING_STEPS,
    NULL },
};

static MoEndingFacts
facts_of (const StepCase *it)
{
  MoEndingFacts facts = { .state = it->state,
                          .end_reason = it->reason,
                          .done = it->done,
                          .planned = it->planned,
                          .limit = 10,
                          .goals = it->goals,
                          .reviewed = it->reviewed,
                          .last_done = D (it->last),
                          .impact = it->impact };
  facts.plan = it->plan ? D (it->plan) : MO_DAY_NONE;
  facts.talk = it->talk ? D (it->talk) : MO_DAY_NONE;
  facts.ended = it->ended ? D (it->ended) : MO_DAY_NONE;
  facts.impact_due = it->ended ? facts.ended + 14 : MO_DAY_NONE;
  return facts;
}

static void
next_steps (void)
{
  MoPolicy policy = mo_policy_default ();
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    const StepCase *it = &steps[i];
    MoEndingFacts facts = facts_of (it);
    MoEndingStep next = mo_rule_ending_next (&facts, D (it->today), &policy);
    g_test_message ("%s", it->name);
    g_assert_cmpint (next, ==, it->next);
    if (next < MO_ENDING_STEPS)
      g_assert_cmpint (mo_rule_ending_step (&facts, next, D (it->today), &policy).due,
                       ==,
                       it->due ? D (it->due) : MO_DAY_NONE);
  }
}

/* The page of the day has one line a match: the next step, else the measures to come. */
static void
on_the_day (void)
{
  MoPolicy policy = mo_policy_default ();
  MoDay due = MO_DAY_NONE;
  MoEndingFacts facts = { .state = "impact_due",
                          .end_reason = "goal_reached",
                          .done = 10,
                          .limit = 10,
                          .goals = 1,
                          .reviewed = 1,
                          .talk = D ("2026-03-16"),
                          .ended = D ("2026-03-15"),
                          .impact_due = D ("2026-03-29") };
  g_assert_cmpint (
      mo_rule_ending_duty (&facts, D ("2026-03-16"), &policy, &due), ==, MO_ENDING_IMPACT);
  g_assert_cmpint (due, ==, D ("2026-03-29"));
  facts.impact = TRUE;
  g_assert_cmpint (
      mo_rule_ending_duty (&facts, D ("2026-03-30"), &policy, &due), ==, MO_ENDING_CLOSE);
  g_assert_cmpint (due, ==, D ("2026-04-05"));
  facts.talk = MO_DAY_NONE; /* what was left out comes first */
  g_assert_cmpint (
      mo_rule_ending_duty (&facts, D ("2026-03-30"), &policy, &due), ==, MO_ENDING_TALK);
  facts.state = "active";
  facts.done = 4;
  facts.end_reason = NULL;
  g_assert_cmpint (
      mo_rule_ending_duty (&facts, D ("2026-03-30"), &policy, &due), ==, MO_ENDING_STEPS);
}

/* Ended before its calls were made: the talk and the goals are due from that day on. */
static void
ended_early (void)
{
  MoPolicy policy = mo_policy_default ();
  MoEndingFacts facts = { .state = "impact_due",
                          .end_reason = "mentee stopped",
                          .done = 4,
                          .limit = 10,
                          .goals = 1,
                          .last_done = D ("2026-02-20"),
                          .ended = D ("2026-03-12") };
  MoDay today = D ("2026-03-12");
  MoDay due = today + policy.ending_days;
  g_assert_cmpint (mo_rule_ending_step (&facts, MO_ENDING_TALK, today, &policy).due, ==, due);
  g_assert_cmpint (mo_rule_ending_step (&facts, MO_ENDING_GOALS, today, &policy).due, ==, due);
  facts.done = 10; /* all calls made: it was due since the last of them */
  g_assert_cmpint (mo_rule_ending_step (&facts, MO_ENDING_TALK, today, &policy).due,
                   ==,
                   facts.last_done + policy.ending_days);
}

/* What comes after closing is told on its day only, and once. */
static void
afterwards (void)
{
  MoPolicy policy = mo_policy_default ();
  MoEndingFacts facts = { .state = "closed",
                          .end_reason = "goal_reached",
                          .done = 10,
                          .limit = 10,
                          .impact = TRUE,
                          .follow_up_due = D ("2026-06-15"),
                          .spring = "yes",
                          .spring_due = D ("2026-09-15") };
  g_assert_cmpint (
      mo_rule_ending_next (&facts, D ("2026-06-14"), &policy), ==, MO_ENDING_STEPS);
  g_assert_cmpint (
      mo_rule_ending_next (&facts, D ("2026-06-15"), &policy), ==, MO_ENDING_FOLLOW_UP);
  facts.follow_up = D ("2026-06-16");
  g_assert_cmpint (
      mo_rule_ending_next (&facts, D ("2026-09-14"), &policy), ==, MO_ENDING_STEPS);
  g_assert_cmpint (
      mo_rule_ending_next (&facts, D ("2026-09-15"), &policy), ==, MO_ENDING_SPRING);
  facts.spring = "no"; /* without consent nobody is asked, whatever day it is */
  g_assert_cmpint (
      mo_rule_ending_next (&facts, D ("2027-09-15"), &policy), ==, MO_ENDING_STEPS);
}

/* ---------------------------------------------------------------------- ending, closing */

static void
ending_a_match (void)
{
  MoEndingFacts facts = { .state = "active", .done = 2, .planned = 1, .limit = 10 };
  g_auto (MoVerdict) none = mo_rule_end_match (&facts, "");
  g_assert_cmpint (none.level, ==, MO_LEVEL_REFUSED);
  g_auto (MoVerdict) cancels = mo_rule_end_match (&facts, "goal_reached");
  g_assert_cmpint (cancels.level, ==, MO_LEVEL_ASK);
  g_assert_nonnull (strstr (cancels.reason, "1 planned call"));
  facts.planned = 0;
  g_auto (MoVerdict) fine = mo_rule_end_match (&facts, "goal_reached");
  g_assert_cmpint (fine.level, ==, MO_LEVEL_FINE);
  facts.state = "briefed";
  g_auto (MoVerdict) early = mo_rule_end_match (&facts, "goal_reached");
  g_assert_cmpint (early.level, ==, MO_LEVEL_REFUSED);
  facts.state = "closed";
  g_auto (MoVerdict) over = mo_rule_end_match (&facts, "goal_reached");
  g_assert_cmpint (over.level, ==, MO_LEVEL_REFUSED);
}

static void
closing_a_match (void)
{
  MoEndingFacts facts = {
    .state = "impact_due", .end_reason = "goal_reached", .done = 2, .limit = 10, .goals = 2
  };
  g_auto (MoVerdict) goals = mo_rule_close_match (&facts);
  g_assert_cmpint (goals.level, ==, MO_LEVEL_REFUSED);
  g_assert_nonnull (strstr (goals.reason, "2 goals"));
  facts.reviewed = 2;
  g_auto (MoVerdict) asked = mo_rule_close_match (&facts);
  g_assert_cmpint (asked.level, ==, MO_LEVEL_REFUSED);
  g_assert_nonnull (strstr (asked.reason, "statements"));
  facts.impact = TRUE;
  g_auto (MoVerdict) fine = mo_rule_close_match (&facts);
  g_assert_cmpint (fine.level, ==, MO_LEVEL_FINE);
  facts = (MoEndingFacts){ .state = "impact_due", .end_reason = "died", .goals = 1 };
  g_auto (MoVerdict) died = mo_rule_close_match (&facts);
  g_assert_cmpint (died.level, ==, MO_LEVEL_FINE);
  facts.state = "active";
  g_auto (MoVerdict) runs = mo_rule_close_match (&facts);
  g_assert_cmpint (runs.level, ==, MO_LEVEL_REFUSED);
}

static void
days (void)
{
  MoPolicy policy = mo_policy_default ();
  /* two years since the injury come first ... */
  g_assert_cmpint (mo_rule_spring_day (D ("2025-06-01"), D ("2026-03-01"), &policy),
                   ==,
                   D ("2025-06-01") + 730);
  /* ... or half a year of rest does; who was injured long ago is not asked at once */
  g_assert_cmpint (
      mo_rule_spring_day (D ("1994-06-01"), D ("2026-03-01"), &policy), ==, D ("2026-09-01"));
  g_assert_cmpint (
      mo_rule_spring_day (MO_DAY_NONE, D ("2026-03-01"), &policy), ==, D ("2026-09-01"));

  g_assert_cmpint (
      mo_rule_due_mentor_check (MO_DAY_NONE, MO_DAY_NONE, &policy), ==, MO_DAY_NONE);
  g_assert_cmpint (
      mo_rule_due_mentor_check (D ("2026-03-01"), MO_DAY_NONE, &policy), ==, D ("2026-03-15"));
  g_assert_cmpint (mo_rule_due_mentor_check (D ("2026-03-01"), D ("2026-03-04"), &policy),
                   ==,
                   D ("2027-03-04"));
  g_assert_false (mo_rule_strain_needs_support (1));
  g_assert_true (mo_rule_strain_needs_support (2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ending-rules/end-kinds", end_kinds);
  g_test_add_func ("/ending-rules/looks", looks);
  g_test_add_func ("/ending-rules/next-steps", next_steps);
  g_test_add_func ("/ending-rules/on-the-day", on_the_day);
  g_test_add_func ("/ending-rules/ended-early", ended_early);
  g_test_add_func ("/ending-rules/afterwards", afterwards);
  g_test_add_func ("/ending-rules/ending-a-match", ending_a_match);
  g_test_add_func ("/ending-rules/closing-a-match", closing_a_match);
  g_test_add_func ("/ending-rules/days", days);
  return g_test_run ();
}
