/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-impact-facts.h"

/* Two invented years of an office, always the same: a referral every third day or so, most of
 * them matched, called and closed. */

static guint32 plot_seed;

static int
plot_chance (int from, int to)
{
  plot_seed = plot_seed * 1664525u + 1013904223u;
  return from + (int) ((plot_seed >> 8) % (guint) (to - from + 1));
}

static void
plot_answers (MoImpactFacts *facts, int of, MoDay before, MoDay after)
{
  static const char *const items[] = {
    "alone", "confident", "equipped", "supported", "connected"
  };
  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    MoAnswerFact answer = { .of = of,
                            .measure = g_intern_string ("statements"),
                            .item = g_intern_string (items[i]),
                            .before = plot_chance (1, 4),
                            .before_on = before,
                            .after_on = after,
                            .same_words = TRUE };
    answer.after = MIN (answer.before + plot_chance (0, 2), 5);
    g_array_append_val (facts->answers, answer);
  }
}

static void
plot_calls (MoImpactFacts *facts, MoPairFact *pair, int at)
{
  for (int i = 0; i < pair->done; i++) {
    MoCallFact call = {
      .of = at, .day = pair->started + i * 9, .done = TRUE, .minutes = plot_chance (25, 60)
    };
    if (call.day <= facts->today)
      g_array_append_val (facts->calls, call);
    if (i % 4 == 0 && call.day <= facts->today)
      for (int mentor = 0; mentor < 2; mentor++) {
        MoFeelingFact feeling = { .of = at,
                                  .mentor = mentor,
                                  .taken = call.day + 2,
                                  .score = plot_chance (3, 5),
                                  .after_call = i + 1 };
        g_array_append_val (facts->feelings, feeling);
      }
  }
}

static void
plot_pair (MoImpactFacts *facts, MoCaseFact *fact, int of)
{
  static const char *const reasons[] = { "goal_reached", "goal_reached",   "goal_reached",
                                         "partly",       "mentee stopped", "lost contact" };
  int at = facts->pairs->len;
  MoPairFact pair = { .id = 1000 + at,
                      .of = of,
                      .mentor = plot_chance (0, 19),
                      .state = g_intern_string ("closed"),
                      .limit = 10,
                      .drafted = fact->wait.agreed - 5,
                      .asked = fact->wait.agreed - 4,
                      .agreed = fact->wait.agreed,
                      .started = fact->wait.agreed + plot_chance (4, 16),
                      .goals = 2 };

  pair.done = plot_chance (0, 9) < 8 ? MIN (plot_chance (1, 11), 10) : plot_chance (11, 12);
  pair.end_reason = g_intern_string (reasons[plot_chance (0, 5)]);
  pair.ended = pair.started + pair.done * 9;
  pair.closed = pair.ended + 10;
  pair.reviewed = plot_chance (0, 5) ? 2 : 0;
  pair.reached = pair.reviewed && pair.end_reason == g_intern_string ("goal_reached") ? 1 : 0;
  pair.has_t = pair.reviewed > 0;
  pair.t = plot_chance (38, 66);
  pair.missed = plot_chance (0, 2);
  if (pair.closed > facts->today) {
    pair.state = g_intern_string ("mentoring");
    pair.end_reason = NULL;
    pair.ended = pair.closed = MO_DAY_NONE;
    pair.reviewed = pair.reached = 0;
    pair.has_t = FALSE;
  }
  if (pair.started > facts->today)
    pair.started = MO_DAY_NONE;
  else {
    fact->first_call = pair.started;
    plot_calls (facts, &pair, at);
  }
  if (pair.closed != MO_DAY_NONE && plot_chance (0, 5))
    plot_answers (facts, of, fact->wait.accepted, pair.closed);
  g_array_append_val (facts->pairs, pair);
}

static void
plot_case (MoImpactFacts *facts, int at, MoDay received)
{
  static const char *const regions[] = { "england", "england", "scotland", "wales" };
  static const char *const bands[] = { "c5", "c6-c8", "t1-t6", "t7-l1", NULL };
  MoCaseFact fact = { .id = 1 + at,
                      .person = 500 + at,
                      .young = plot_chance (0, 9) == 0,
                      .source = g_intern_string (plot_chance (0, 2) ? "nhs" : "self"),
                      .region = g_intern_string (regions[plot_chance (0, 3)]),
                      .gender = g_intern_string (plot_chance (0, 2) ? "man" : "woman"),
                      .level_band = g_intern_string (bands[plot_chance (0, 4)]),
                      .state = g_intern_string ("matching"),
                      .age = plot_chance (16, 80),
                      .required = 12,
                      .filled = plot_chance (9, 12) };
  MoFigureCase *wait = &fact.wait;

  wait->received = received;
  wait->due = received + 14;
  wait->family = plot_chance (0, 3) == 0;
  MoDay contacted = received + plot_chance (2, 17), assessed = contacted + plot_chance (3, 20);
  MoDay accepted = assessed + plot_chance (0, 4);
  MoDay agreed = accepted + plot_chance (20, 46) - (received > facts->today - 365 ? 10 : 0);
  if (contacted <= facts->today)
    wait->contacted = contacted;
  if (assessed <= facts->today)
    fact.assessed = assessed;
  if (plot_chance (0, 9) == 0) {
    fact.not_suitable = TRUE;
    if (accepted <= facts->today)
      wait->left = fact.closed = accepted;
  } else if (accepted <= facts->today) {
    wait->accepted = accepted;
    if (agreed <= facts->today) {
      wait->agreed = agreed;
      plot_pair (facts, &fact, at);
    }
  }
  g_array_append_val (facts->cases, fact);
}

static void
plot_mentors (MoImpactFacts *facts)
{
  for (int i = 0; i < 20; i++) {
    MoMentorFact mentor = { .id = 2000 + i,
                            .sci = i % 4 != 0,
                            .family = i % 4 == 0,
                            .state = g_intern_string ("approved"),
                            .applied = facts->today - 900 + i * 20,
                            .approved = facts->today - 800 + i * 20,
                            .check_until = facts->today + 200 - i * 15,
                            .capacity = 1 + i % 2 };
    g_array_append_val (facts->mentors, mentor);
  }
  for (int i = 0; i < 7; i++) {
    MoWeekendFact weekend = { .family = i % 2,
                              .cancelled = i == 2,
                              .from = facts->today - 680 + i * 110,
                              .to = facts->today - 679 + i * 110,
                              .places = 10,
                              .came = 6 + i % 4,
                              .passed = 5 + i % 3,
                              .minutes = 720 };
    g_array_append_val (facts->weekends, weekend);
  }
}

static void
plot_need (MoImpactFacts *facts)
{
  MoNeedPerson people[40] = { 0 };
  MoNeedMentor mentors[12] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    people[i] = (MoNeedPerson){ .kin = i % 4 ? MO_KIN_SELF : MO_KIN_PARENT,
                                .band = plot_chance (0, 2),
                                .parts = plot_chance (1, 3),
                                .accepted = facts->today - plot_chance (1, 700),
                                .waiting = i % 9 == 0 };
  for (guint i = 0; i < G_N_ELEMENTS (mentors); i++)
    mentors[i] = (MoNeedMentor){ .self = i % 3 != 0,
                                 .kin = i % 3 ? MO_KIN_SELF : MO_KIN_PARENT,
                                 .band = plot_chance (0, 2),
                                 .parts = plot_chance (1, 3),
                                 .places = 1 };
  MoNeed need = mo_need (
      people, G_N_ELEMENTS (people), mentors, G_N_ELEMENTS (mentors), facts->today, 730, 95);
  facts->need = g_memdup2 (&need, sizeof need);
}

static MoImpactFacts *
plot_office_of (guint32 seed, const char *today)
{
  MoPolicy policy = mo_policy_default ();
  MoImpactFacts *facts = mo_impact_facts_new (mo_day_from_iso (today), &policy);
  MoBusySpan busy = { mo_day_from_iso ("2025-09-01"), mo_day_from_iso ("2025-09-30"), 21 };
  int at = 0;

  plot_seed = seed;
  for (MoDay day = mo_day_from_iso ("2024-04-02"); day <= facts->today;
       day += plot_chance (1, 4))
    plot_case (facts, at++, day);
  plot_mentors (facts);
  plot_need (facts);
  g_array_append_val (facts->busy, busy);
  for (int i = 0; i < 6; i++) {
    MoTargetFact target = { .year = mo_day_new (2025 + i, 4, 1),
                            .measure = g_intern_string ("M-6"),
                            .value = 100 + 15 * i };
    g_array_append_val (facts->targets, target);
  }
  facts->coordinators = 2;
  return facts;
}

static inline MoImpactFacts *
plot_office (const char *today)
{
  return plot_office_of (20, today);
}
