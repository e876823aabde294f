/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-feeling-rules.h"

#include <glib/gi18n-lib.h>

const char *
mo_feeling_score_words (int score)
{
  static const char *const words[] = { NULL,           N_ ("1, very low"),
                                       N_ ("2, low"),  N_ ("3, mixed"),
                                       N_ ("4, good"), N_ ("5, very good") };
  return score >= 1 && score <= 5 ? _ (words[score]) : NULL;
}

MoVerdict
mo_rule_feeling (int score, int after_call, int done)
{
  if (done < 1)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("No call has taken place yet. It is asked after the first one."));
  if (after_call < 1 || after_call > done)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           ngettext ("Choose a call that took place: there is %d.",
                                     "Choose a call that took place: there are %d.",
                                     done),
                           done);
  if (score < 1 || score > 5)
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Choose a figure from 1 to 5."));
  return (MoVerdict){ 0 };
}

/* ---------------------------------------------------------------------- quotes */

const char *const mo_quote_hows[] = { "phone", "writing", "email", NULL };

const char *
mo_quote_how_words (const char *how)
{
  static const char *const words[] = { N_ ("on the telephone"),
                                       N_ ("in writing"),
                                       N_ ("by e-mail") };
  for (guint i = 0; mo_quote_hows[i]; i++)
    if (g_strcmp0 (mo_quote_hows[i], how) == 0)
      return _ (words[i]);
  return NULL;
}

/* How far it reaches: 1 inside, 2 funders, 3 public; 0 for nothing agreed. */
static int
reach (const char *scope)
{
  static const char *const scopes[] = { "inside", "funders", "public" };
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (g_strcmp0 (scopes[i], scope) == 0)
      return i + 1;
  return 0;
}

MoVerdict
mo_rule_quote (const char *words, const char *scope, const char *how, MoDay until, MoDay today)
{
  if (!words || !*words)
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Write their words first."));
  if (!reach (scope))
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Choose how far the words may reach."));
  if (!mo_quote_how_words (how))
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Choose how it was agreed."));
  if (until == MO_DAY_NONE)
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Write until which day it is agreed."));
  if (until < today)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("That day is over. Write a day from today on."));
  return (MoVerdict){ 0 };
}

gboolean
mo_quote_may_be_used (const char *scope,
                      MoDay until,
                      MoDay ended,
                      const char *wanted,
                      MoDay today)
{
  return reach (scope) && reach (scope) >= reach (wanted) && until != MO_DAY_NONE &&
         until >= today && (ended == MO_DAY_NONE || ended > today);
}

MoDay
mo_quote_usual_until (MoDay today, const MoPolicy *policy)
{
  return mo_day_add_months (today, policy->quote_months);
}
