/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "core/mo-measure.h"

/* An office of twelve referrals and seven matches, written out so that its figures can be
 * worked out by hand, on 12 March 2026. */
#define OFFICE_TODAY "2026-03-12"
#define OFFICE_YEAR  "2025-04-01"

typedef struct {
  int id, person;
  const char *strand, *gender, *region;
  int age;
  const char *received, *due, *contacted, *assessed, *accepted, *agreed, *left;
  const char *flags; /* self, young, again, withdrawn, unsuitable, signposted, taken */
} OfficeCase;

static const OfficeCase office_cases[] = {
  { 1,
    1,
    "sci",
    "woman",
    "england",
    34,
    "2025-04-01",
    "2025-04-15",
    "2025-04-05",
    "2025-04-15",
    "2025-04-20",
    "2025-05-10",
    "2025-09-30",
    "self again" },
  { 2,
    2,
    "sci",
    "man",
    "england",
    50,
    "2025-04-10",
    "2025-04-24",
    "2025-04-30",
    "2025-05-10",
    "2025-05-12",
    "2025-06-01",
    "2025-07-10",
    "" },
  { 3,
    3,
    "family",
    "woman",
    "wales",
    60,
    "2025-05-05",
    "2025-05-19",
    "2025-05-10",
    "2025-05-20",
    "2025-05-22",
    "2025-06-21",
    NULL,
    "" },
  { 4,
    4,
    "sci",
    "man",
    "wales",
    70,
    "2025-06-01",
    "2025-06-15",
    "2025-06-08",
    "2025-06-20",
    NULL,
    NULL,
    "2025-06-25",
    "unsuitable signposted taken" },
  { 5,
    5,
    "sci",
    "woman",
    "scotland",
    16,
    "2025-07-01",
    "2025-07-15",
    "2025-07-10",
    "2025-07-20",
    "2025-07-25",
    "2025-08-14",
    "2025-12-20",
    "young" },
  { 6,
    6,
    "family",
    "man",
    "england",
    45,
    "2025-08-01",
    "2025-08-15",
    "2025-08-10",
    "2025-08-20",
    "2025-08-25",
    NULL,
    NULL,
    "" },
  { 7,
    7,
    "sci",
    "man",
    NULL,
    22,
    "2025-09-12",
    "2025-10-03",
    NULL,
    NULL,
    NULL,
    NULL,
    "2025-09-20",
    "withdrawn" },
  { 8,
    8,
    "sci",
    "woman",
    "england",
    30,
    "2025-11-03",
    "2025-11-17",
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    "" },
  { 9,
    9,
    "family",
    "woman",
    "england",
    80,
    "2026-03-10",
    "2026-03-24",
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    "" },
  { 10,
    1,
    "sci",
    "woman",
    "england",
    33,
    "2024-05-01",
    "2024-05-15",
    "2024-05-05",
    "2024-05-15",
    "2024-05-20",
    "2024-06-19",
    "2025-03-01",
    "" },
  { 11,
    11,
    "sci",
    "man",
    "ni",
    40,
    "2024-06-01",
    "2024-06-15",
    "2024-06-20",
    "2024-07-01",
    "2024-07-05",
    "2024-07-15",
    "2025-06-30",
    "" },
  { 12,
    12,
    "family",
    "man",
    "england",
    -1,
    "2025-10-01",
    "2025-10-15",
    "2025-10-05",
    "2025-10-15",
    NULL,
    NULL,
    "2025-10-20",
    "unsuitable" },
};

typedef struct {
  int id, of; /* of: the referral */
  const char *agreed, *started, *ended, *closed, *reason;
  int done, limit, reviewed, reached; /* done: one a week from the start, 40 minutes each */
  double t;                           /* 0: none */
} OfficePair;

static const OfficePair office_pairs[] = {
  { 101,
    1,
    "2025-05-10",
    "2025-05-15",
    "2025-09-20",
    "2025-09-30",
    "goal_reached",
    8,
    10,
    2,
    1,
    56 },
  { 102,
    2,
    "2025-06-01",
    "2025-06-05",
    "2025-06-20",
    "2025-07-10",
    "goal_reached",
    2,
    10,
    1,
    1,
    60 },
  { 103,
    3,
    "2025-06-21",
    "2025-07-01",
    "2025-07-20",
    "2025-08-10",
    "mentee stopped",
    2,
    10,
    0,
    0,
    0 },
  { 104,
    5,
    "2025-08-14",
    "2025-08-20",
    "2025-12-01",
    "2025-12-20",
    "partly",
    12,
    10,
    1,
    0,
    44 },
  { 105,
    11,
    "2024-07-15",
    "2024-07-20",
    "2025-06-01",
    "2025-06-30",
    "goal_reached",
    10,
    10,
    1,
    1,
    50 },
  { 106,
    10,
    "2024-06-19",
    "2024-06-25",
    "2025-02-01",
    "2025-03-01",
    "mentor stopped",
    5,
    10,
    1,
    0,
    40 },
  { 107, 3, "2025-09-01", "2025-09-10", NULL, NULL, NULL, 3, 10, 0, 0, 0 },
};

static const struct {
  int of; /* the match */
  const char *day;
} office_missed[] = { { 101, "2025-06-01" }, { 104, "2025-09-01" }, { 104, "2025-10-01" } };

static inline int
office_at (int id)
{
  for (guint i = 0; i < G_N_ELEMENTS (office_cases); i++)
    if (office_cases[i].id == id)
      return i;
  g_assert_not_reached ();
}

static inline void
office_add_case (MoImpactFacts *facts, const OfficeCase *it)
{
#define FLAG(name) (strstr (it->flags, name) != NULL)
#define DAY(text)  mo_day_from_iso (text)
  MoCaseFact fact = {
    .wait = { .family = g_str_equal (it->strand, "family"),
              .received = DAY (it->received),
              .due = DAY (it->due),
              .contacted = DAY (it->contacted),
              .accepted = DAY (it->accepted),
              .agreed = DAY (it->agreed),
              .left = DAY (it->left),
              .withdrawn = FLAG ("withdrawn") },
    .id = it->id,
    .person = it->person,
    .gender = it->gender,
    .region = it->region,
    .age = it->age,
    .young = FLAG ("young"),
    .self_referred = FLAG ("self"),
    .mentee_again = FLAG ("again"),
    .not_suitable = FLAG ("unsuitable"),
    .signposted = FLAG ("signposted"),
    .signpost_taken = FLAG ("taken"),
    .assessed = DAY (it->assessed),
    .decided = FLAG ("unsuitable") ? DAY (it->left) : DAY (it->accepted),
    .required = 6,
    .filled = 6 - (it->age < 0) - !it->region,
  };
  g_array_append_val (facts->cases, fact);
}

static inline void
office_add_pair (MoImpactFacts *facts, const OfficePair *it)
{
  MoPairFact fact = {
    .id = it->id,
    .of = office_at (it->of),
    .mentor = -1,
    .agreed = DAY (it->agreed),
    .started = DAY (it->started),
    .ended = DAY (it->ended),
    .closed = DAY (it->closed),
    .end_reason = it->reason,
    .done = it->done,
    .limit = it->limit,
    .goals = 2,
    .reviewed = it->reviewed,
    .reached = it->reached,
    .has_t = it->t > 0,
    .t = it->t,
  };
  MoCaseFact *of = mo_case_fact (facts, fact.of);
  int at = facts->pairs->len;

  if (of->first_call == MO_DAY_NONE)
    of->first_call = fact.started;
  g_array_append_val (facts->pairs, fact);
  for (int i = 0; i < it->done; i++) {
    MoCallFact call = { at, fact.started + 7 * i, TRUE, FALSE, 40 };
    g_array_append_val (facts->calls, call);
  }
  for (guint i = 0; i < G_N_ELEMENTS (office_missed); i++)
    if (office_missed[i].of == it->id) {
      MoCallFact call = { at, DAY (office_missed[i].day), FALSE, TRUE, 0 };
      g_array_append_val (facts->calls, call);
    }
}

static inline MoImpactFacts *
small_office (void)
{
  MoPolicy policy = mo_policy_default ();
  MoImpactFacts *facts = mo_impact_facts_new (DAY (OFFICE_TODAY), &policy);

  for (guint i = 0; i < G_N_ELEMENTS (office_cases); i++)
    office_add_case (facts, &office_cases[i]);
  for (guint i = 0; i < G_N_ELEMENTS (office_pairs); i++)
    office_add_pair (facts, &office_pairs[i]);
  return facts;
}
