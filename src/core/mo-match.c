/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match-parts.h"

#include <stdlib.h>

#include "core/mo-level.h"

/* ---------------------------------------------------------------------- codes */

typedef struct {
  const char *vocabulary;
  const char *codes[18];
} Codes;

/* Order is free, but neighbours of the tables below are named by their place here. */
static const Codes vocabularies[] = {
  { "mobility",
    { "walks",
      "walks with aid",
      "manual chair",
      "power assist",
      "powerchair",
      "scooter",
      "mix",
      "head control",
      "hoist" } },
  { "bladder",
    { "normal",
      "reflex",
      "expression",
      "intermittent self",
      "intermittent helper",
      "indwelling",
      "suprapubic",
      "stimulator",
      "diversion",
      "sheath" } },
  { "bowel",
    { "usual",
      "suppository",
      "digital stimulation",
      "digital evacuation",
      "mini-enema",
      "enema",
      "irrigation",
      "stoma",
      "ace" } },
  { "goal",
    { "acceptance",
      "confidence",
      "getting out",
      "work",
      "relationships",
      "parenting",
      "routine",
      "pain",
      "equipment",
      "care",
      "sport",
      "benefits",
      "family",
      "wellbeing" } },
  { "relation",
    { "parent",
      "partner",
      "sibling",
      "child",
      "grandparent",
      "other relative",
      "friend",
      "carer" } },
  { "gender", { "woman", "man", "other" } },
  { "region", { "england", "wales", "scotland", "ni" } },
  { "completeness", { "complete", "incomplete" } },
  { "pain",
    { "none",
      "some",
      "musculoskeletal",
      "visceral",
      "neuropathic at level",
      "neuropathic below level",
      "neuropathic" } },
};

guint8
mo_match_code (const char *vocabulary, const char *code)
{
  for (guint i = 0; code && i < G_N_ELEMENTS (vocabularies); i++)
    if (g_str_equal (vocabularies[i].vocabulary, vocabulary))
      for (guint8 c = 0; vocabularies[i].codes[c]; c++)
        if (g_str_equal (vocabularies[i].codes[c], code))
          return c + 1;
  return 0;
}

const char *
mo_match_code_word (const char *vocabulary, guint8 number)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    if (g_str_equal (vocabularies[i].vocabulary, vocabulary))
      return number > 0 && number <= G_N_ELEMENTS (vocabularies[i].codes)
                 ? vocabularies[i].codes[number - 1]
                 : NULL;
  return NULL;
}

/* Codes of one family are near each other: "intermittent, self" and "by a helper". */
static guint8
family_of (const guint8 *families, guint8 code)
{
  return families[code];
}

static const guint8 mobility_families[] = { 0, 1, 1, 2, 2, 3, 3, 4, 3, 3 };
static const guint8 bladder_families[] = { 0, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7 };
static const guint8 bowel_families[] = { 0, 1, 2, 3, 3, 2, 2, 4, 5, 6 };
static const guint8 relation_families[] = { 0, 1, 2, 3, 3, 1, 4, 5, 5 };

/* ---------------------------------------------------------------------- criteria */

typedef struct {
  MoFit fit;
  guint8 part;
} Judged;

static const Judged match = { MO_FIT_MATCH, 100 };
static const Judged mismatch = { MO_FIT_MISMATCH, 0 };
static const Judged not_known = { MO_FIT_NOT_KNOWN, MO_PART_NOT_KNOWN };

static Judged
near (int part)
{
  return (Judged){ MO_FIT_NEAR, (guint8) part };
}

static Judged
by_part (int part)
{
  return part == 100 ? match : part ? near (part) : mismatch;
}

static Judged
same_code (guint8 one, guint8 other, const guint8 *families)
{
  if (!one || !other)
    return not_known;
  if (one == other)
    return match;
  return families && family_of (families, one) == family_of (families, other) ? near (70)
                                                                              : mismatch;
}

/* Where only the region of an injury is known, the same region is near. */
static Judged
judge_level (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  double gap = mo_level_distance (
      mentee->level_upper, mentee->level_lower, mentor->level_upper, mentor->level_lower);
  Judged judged;

  if (gap < 0 && (!mentee->group || !mentor->group))
    return not_known;
  if (gap < 0)
    judged = mentee->group == mentor->group ? near (65) : mismatch;
  else if (gap <= 1)
    judged = match;
  else if (gap <= 4)
    judged = near (95 - 8 * (int) gap);
  else
    judged = (Judged){ MO_FIT_MISMATCH, mentee->group == mentor->group ? 25 : 0 };
  if (mentee->completeness && mentor->completeness &&
      mentee->completeness != mentor->completeness)
    judged.part = judged.fit == MO_FIT_MISMATCH ? judged.part / 2 : judged.part - 15;
  return judged;
}

static Judged
judge_goals (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  if (!mentee->goals || !mentor->goals)
    return not_known;
  return by_part (mo_part_of_goals (__builtin_popcount (mentee->goals & mentor->goals),
                                    __builtin_popcount (mentee->goals)));
}

static Judged
judge_age (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  if (mentee->born == MO_DAY_NONE || mentor->born == MO_DAY_NONE)
    return not_known;
  int years = (int) (abs (mentee->born - mentor->born) / 365.25);
  return by_part (mo_part_of_years ((gint16) MIN (years, G_MAXINT16)));
}

static Judged
judge_hours (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  if (!mo_week_is_known (&mentee->week) || !mo_week_is_known (&mentor->week))
    return not_known;
  return by_part (mo_part_of_hours (mo_week_overlap (&mentee->week, &mentor->week)));
}

/* Nobody without pain needs a mentor who knows it. */
static Judged
judge_pain (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  if (!mentee->pain)
    return not_known;
  if (mentee->pain == 1)
    return match;
  if (!mentor->pain)
    return not_known;
  if (mentor->pain == 1)
    return mismatch;
  return mentee->pain == mentor->pain || mentee->pain == 2 || mentor->pain == 2 ? match
                                                                                : near (75);
}

static Judged
judge_interests (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  gboolean said = (mentee->interests[0] | mentee->interests[1]) &&
                  (mentor->interests[0] | mentor->interests[1]);
  int shared = __builtin_popcountll (mentee->interests[0] & mentor->interests[0]) +
               __builtin_popcountll (mentee->interests[1] & mentor->interests[1]);
  if (!said)
    return not_known;
  return by_part (mo_part_of_interests (shared));
}

/* The mentor should have lived with it longer.  Somebody injured long ago loses nothing here:
 * those people gain most from mentoring, and few can have lived with it longer. */
static Judged
judge_since (const MoMatchSide *mentee, const MoMatchSide *mentor, int lived_days)
{
  if (mentee->since == MO_DAY_NONE || mentor->since == MO_DAY_NONE)
    return not_known;
  return by_part (mo_part_of_longer (mentee->since - mentor->since, lived_days));
}

static Judged
judge_since_fair (const MoMatchSide *mentee,
                  const MoMatchSide *mentor,
                  MoDay today,
                  int lived_days)
{
  if (today != MO_DAY_NONE && mentee->since != MO_DAY_NONE &&
      today - mentee->since > MO_PART_LONG_INJURED * 365)
    return match;
  return judge_since (mentee, mentor, lived_days);
}

static Judged
judge_gender (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  return mentee->gender_wish ? same_code (mentee->gender_wish, mentor->gender, NULL) : match;
}

/* Who was not asked for a while comes forward; who was asked lately loses nothing. */
static Judged
judge_fairness (const MoMatchSide *mentor, MoDay today, const MoPolicy *policy)
{
  if (mentor->asked == MO_DAY_NONE || today == MO_DAY_NONE)
    return not_known;
  int days = MAX (0, today - mentor->asked);
  if (days >= policy->not_asked_days)
    return match;
  return near (50 + 50 * days / policy->not_asked_days);
}

void
mo_match_weights (int weight[MO_CRITERIA], gboolean family, const MoPolicy *policy)
{
  const int weights[MO_CRITERIA] = {
    family ? policy->weight_relation : policy->weight_level,
    policy->weight_goals,
    policy->weight_mobility,
    policy->weight_age,
    policy->weight_bladder,
    policy->weight_bowel,
    policy->weight_availability,
    policy->weight_pain,
    policy->weight_interests,
    policy->weight_since,
    policy->weight_gender,
    policy->weight_region,
    policy->weight_fairness,
  };
  for (int i = 0; i < MO_CRITERIA; i++)
    weight[i] = weights[i];
}

int
mo_match_total (const guint8 part[MO_CRITERIA], const int weight[MO_CRITERIA])
{
  int points = 0, most = 0;
  for (int i = 0; i < MO_CRITERIA; i++) {
    points += weight[i] * part[i];
    most += weight[i];
  }
  return most ? (points + most / 2) / most : MO_PART_NOT_KNOWN;
}

static Judged
judge (MoCriterion criterion,
       const MoMatchSide *mentee,
       const MoMatchSide *mentor,
       gboolean family,
       MoDay today,
       const MoPolicy *policy)
{
  switch (criterion) {
  case MO_CRITERION_LEVEL:
    return family ? same_code (mentee->relation, mentor->relation, relation_families)
                  : judge_level (mentee, mentor);
  case MO_CRITERION_GOALS:
    return judge_goals (mentee, mentor);
  case MO_CRITERION_MOBILITY:
    return same_code (mentee->mobility, mentor->mobility, mobility_families);
  case MO_CRITERION_AGE:
    return judge_age (mentee, mentor);
  case MO_CRITERION_BLADDER:
    return same_code (mentee->bladder, mentor->bladder, bladder_families);
  case MO_CRITERION_BOWEL:
    return same_code (mentee->bowel, mentor->bowel, bowel_families);
  case MO_CRITERION_AVAILABILITY:
    return judge_hours (mentee, mentor);
  case MO_CRITERION_PAIN:
    return judge_pain (mentee, mentor);
  case MO_CRITERION_INTERESTS:
    return judge_interests (mentee, mentor);
  case MO_CRITERION_SINCE:
    return judge_since_fair (mentee, mentor, today, policy->lived_days);
  case MO_CRITERION_GENDER:
    return judge_gender (mentee, mentor);
  case MO_CRITERION_REGION:
    return same_code (mentee->region, mentor->region, NULL);
  case MO_CRITERION_FAIRNESS:
    return judge_fairness (mentor, today, policy);
  default:
    g_assert_not_reached ();
  }
}

int
mo_match_part (MoCriterion criterion,
               const MoMatchSide *mentee,
               const MoMatchSide *mentor,
               gboolean family,
               MoDay today,
               const MoPolicy *policy)
{
  return judge (criterion, mentee, mentor, family, today, policy).part;
}

MoMatchScore
mo_match_score (const MoMatchSide *mentee,
                const MoMatchSide *mentor,
                gboolean family,
                MoDay today,
                const MoPolicy *policy)
{
  MoMatchScore score = { .total = 0 };

  mo_match_weights (score.weight, family, policy);
  for (int i = 0; i < MO_CRITERIA; i++) {
    Judged judged = judge ((MoCriterion) i, mentee, mentor, family, today, policy);
    score.fit[i] = judged.fit;
    score.part[i] = judged.part;
  }
  score.total = mo_match_total (score.part, score.weight);
  return score;
}
