/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-ten-rules.h"

#include <glib/gi18n-lib.h>

static gboolean
said (const char *words)
{
  return words && *words;
}

/* ---------------------------------------------------------------------- more calls */

static MoVerdict
none_left (const MoPolicy *policy)
{
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("%d calls are granted already, and nobody can grant another. Begin "
                            "the ending talk; new goals are a new referral."),
                         policy->calls_max + policy->calls_extra_max);
}

MoVerdict
mo_rule_more_ask (int extra, gboolean waiting, const char *reason, const MoPolicy *policy)
{
  if (extra >= policy->calls_extra_max)
    return none_left (policy);
  if (waiting)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("More calls are asked for already. Decide on that first."));
  if (!said (reason))
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Write what the extra calls are for."));
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_more_decide (int granted,
                     int extra,
                     const char *decided_by,
                     const char *answer,
                     const MoPolicy *policy)
{
  if (!said (decided_by))
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Write who decided."));
  if (granted == 0 && !said (answer))
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Write why not, to be told to the pair."));
  if (granted > 0 && extra >= policy->calls_extra_max)
    return none_left (policy);
  if (granted < 0 || extra + granted > policy->calls_extra_max)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           ngettext ("Only %d more call can be granted.",
                                     "Only %d more calls can be granted.",
                                     policy->calls_extra_max - extra),
                           policy->calls_extra_max - extra);
  return (MoVerdict){ 0 };
}

gboolean
mo_rule_more_offered (int made, int limit, int extra, gboolean waiting, int most)
{
  return extra < most && (waiting || made >= limit);
}

char *
mo_more_asked_words (MoDay asked, MoDay today)
{
  if (asked == MO_DAY_NONE)
    return NULL;
  g_autofree char *day = mo_day_to_short (asked, today);
  return g_strdup_printf (_ ("More calls were asked for on %s, not decided yet."), day);
}

MoDay
mo_rule_due_more (MoDay asked, const MoPolicy *policy)
{
  return asked != MO_DAY_NONE ? asked + policy->decision_days : MO_DAY_NONE;
}

/* ---------------------------------------------------------------------- corrections */

MoVerdict
mo_rule_call_correct (const char *from, const char *to, const char *reason)
{
  static const char *const ends[] = { "cancelled_mentee", "cancelled_mentor",
                                      "cancelled_office", "no_answer",
                                      "no_show",          NULL };
  if (g_strcmp0 (from, "done") != 0)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Only a call that is written down as done is put right so."));
  if (!to || !g_strv_contains (ends, to))
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Choose what happened."));
  if (!said (reason))
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Write how the mistake came about."));
  return (MoVerdict){ 0 };
}

/* ---------------------------------------------------------------------- video */

MoVerdict
mo_rule_call_confident (const char *medium, const char *able, gboolean confirmed)
{
  if (g_strcmp0 (medium, "zoom") != 0 && g_strcmp0 (medium, "skype") != 0)
    return (MoVerdict){ 0 };
  if (g_strcmp0 (able, "no") == 0)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("The mentee said no to video. Book a telephone call, or change "
                              "what is on record first."));
  if (g_strcmp0 (able, "not confident") == 0 && !confirmed)
    return mo_verdict_new (MO_LEVEL_ASK,
                           _ ("The mentee is not confident with video. Where they ask for it "
                              "themselves, book it on the page of calls and confirm it."));
  return (MoVerdict){ 0 };
}

/* ---------------------------------------------------------------------- silence */

MoVerdict
mo_rule_silence (MoDay since, MoDay next, int rhythm, MoDay today)
{
  if (since == MO_DAY_NONE || rhythm <= 0 || next >= today)
    return (MoVerdict){ 0 };
  MoVerdict verdict = { .days_left = since + 2 * rhythm - today };
  if (verdict.days_left >= 0)
    return verdict;
  verdict = mo_verdict_new (MO_LEVEL_SOON,
                            ngettext ("%d day without a call, agreed every %d.",
                                      "%d days without a call, agreed every %d.",
                                      today - since),
                            today - since,
                            rhythm);
  verdict.days_left = since + 2 * rhythm - today;
  return verdict;
}

/* ---------------------------------------------------------------------- no answer */

MoVerdict
mo_rule_no_answers (int running, const MoPolicy *policy)
{
  if (running < policy->no_answers)
    return (MoVerdict){ 0 };
  return mo_verdict_new (MO_LEVEL_SOON,
                         ngettext ("%d call running without an answer.",
                                   "%d calls running without an answer.",
                                   running),
                         running);
}
