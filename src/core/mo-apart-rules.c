/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-apart-rules.h"

#include <glib/gi18n-lib.h>

MoVerdict
mo_rule_apart (gboolean same, const char *why, MoDay until, MoDay today)
{
  g_autofree char *words = g_strstrip (g_strdup (why ? why : ""));
  if (same)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("This is one and the same person. Choose two people."));
  if (!*words)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("Write why, in a few words. Whoever looks at the ranking will ask."));
  if (until != MO_DAY_NONE && until <= today)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("That day has passed. Write a day after today, or leave it empty "
                              "to keep them apart for good."));
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

gboolean
mo_apart_holds (MoDay until, MoDay today)
{
  return until == MO_DAY_NONE || until > today;
}

char *
mo_apart_until_words (MoDay until, MoDay today)
{
  g_autofree char *day = mo_day_to_short (until, today);
  if (until == MO_DAY_NONE)
    return g_strdup (_ ("for good"));
  return g_strdup_printf (mo_apart_holds (until, today) ? _ ("until %s") : _ ("ended %s"), day);
}
