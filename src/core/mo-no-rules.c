/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-no-rules.h"

#include <glib/gi18n-lib.h>

#define TOO_FEW 3 /* fewer noes than this say nothing */

typedef struct {
  MoNoSide side;
  const char *code;
  MoCriterion criterion; /* MO_CRITERIA: none */
  const char *advice;    /* where it is about none */
} Reason;

static const Reason reasons[] = {
  { MO_NO_MENTOR, "no time", MO_CRITERIA, N_ ("No weight changes this: ask about a break.") },
  { MO_NO_MENTOR, "hours", MO_CRITERION_AVAILABILITY, NULL },
  { MO_NO_MENTOR, "too near", MO_CRITERION_REGION, NULL },
  { MO_NO_MENTOR, "not able", MO_CRITERION_GOALS, NULL },
  { MO_NO_MENTOR,
    "knows them",
    MO_CRITERIA,
    N_ ("Keep the two apart, so that it is not proposed again.") },
  { MO_NO_MENTOR,
    "own health",
    MO_CRITERIA,
    N_ ("No weight changes this: a support call may be due.") },
  { MO_NO_MENTOR,
    "no answer",
    MO_CRITERIA,
    N_ ("No weight changes this: try other times of the day.") },
  { MO_NO_MENTEE, "other level", MO_CRITERION_LEVEL, NULL },
  { MO_NO_MENTEE, "other age", MO_CRITERION_AGE, NULL },
  { MO_NO_MENTEE, "gender", MO_CRITERION_GENDER, NULL },
  { MO_NO_MENTEE, "hours", MO_CRITERION_AVAILABILITY, NULL },
  { MO_NO_MENTEE,
    "knows them",
    MO_CRITERIA,
    N_ ("Keep the two apart, so that it is not proposed again.") },
  { MO_NO_MENTEE,
    "not now",
    MO_CRITERIA,
    N_ ("No weight changes this: put the referral on hold until it suits.") },
  { MO_NO_MENTEE,
    "no longer",
    MO_CRITERIA,
    N_ ("No weight changes this: look at how long they had waited.") },
  { MO_NO_MENTEE,
    "no answer",
    MO_CRITERIA,
    N_ ("No weight changes this: try other times of the day.") },
};

static const Reason *
find (MoNoSide side, const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].side == side && g_strcmp0 (reasons[i].code, code) == 0)
      return &reasons[i];
  return NULL;
}

const char *
mo_no_vocabulary (MoNoSide side)
{
  return side == MO_NO_MENTOR ? "mentor no" : "mentee no";
}

MoCriterion
mo_no_criterion (MoNoSide side, const char *code)
{
  const Reason *reason = find (side, code);
  return reason ? reason->criterion : MO_CRITERIA;
}

/* "too near" is a fit of the region that nobody wanted. */
static char *
near_home (const MoNoCount *count)
{
  int near = count->fits[MO_FIT_MATCH] + count->fits[MO_FIT_NEAR];
  return g_strdup_printf (
      _ ("The same region counts for a pair, and in %d of %d it did. Ask mentors whether they "
         "mind, and give the region fewer points than its %d if most do."),
      near,
      count->noes,
      count->weight);
}

static char *
of_criterion (const MoNoCount *count, const char *name)
{
  int unknown = count->fits[MO_FIT_NOT_KNOWN], against = count->fits[MO_FIT_MISMATCH];
  int with = count->fits[MO_FIT_NEAR] + count->fits[MO_FIT_MATCH];

  if (unknown >= against && unknown >= with)
    return g_strdup_printf (
        _ ("“%s” is not known in %d of %d: asking for it in the talk helps, weight does not."),
        name,
        unknown,
        count->noes);
  if (against >= with)
    return g_strdup_printf (_ ("“%s” was a mismatch in %d of %d and has %d points of 100: with "
                               "more, such pairs stand lower."),
                            name,
                            against,
                            count->noes,
                            count->weight);
  return g_strdup_printf (_ ("“%s” was a match in %d of %d: look whether what is written down "
                             "is right. More weight would not have helped."),
                          name,
                          with,
                          count->noes);
}

char *
mo_rule_noes_say (MoNoSide side, const char *code, const MoNoCount *count, gboolean family)
{
  const Reason *reason = find (side, code);

  if (count->noes == 0)
    return g_strdup (_ ("Nobody said so."));
  if (reason && reason->criterion == MO_CRITERIA)
    return g_strdup (_ (reason->advice));
  if (!reason)
    return g_strdup (
        _ ("Read what they said: a reason that comes often deserves its own word in "
           "the list."));
  if (count->noes < TOO_FEW)
    return g_strdup_printf (ngettext ("%d no is too few to learn from.",
                                      "%d noes are too few to learn from.",
                                      count->noes),
                            count->noes);
  if (reason->criterion == MO_CRITERION_REGION)
    return near_home (count);
  return of_criterion (count, mo_criterion_name (reason->criterion, family));
}

MoVerdict
mo_rule_no_reason (const char *code, const char *words)
{
  if (!code || !*code)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Choose the reason."));
  if (g_str_equal (code, "other") && (!words || !*words))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Write a few words: “Other” alone says nothing."));
  return (MoVerdict){ 0 };
}
