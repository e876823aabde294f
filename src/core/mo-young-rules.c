/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-young-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
mo_rule_is_young (MoDay born, gboolean noted, MoDay today)
{
  int age = mo_day_age (born, today);
  return age >= 0 ? age < MO_GROWN_UP : noted;
}

MoVerdict
mo_rule_young_ready (gboolean young, gboolean guarded, gboolean competent)
{
  if (!young || guarded || competent)
    return (MoVerdict){ 0 };
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("Under 18, a guardian has to be on record, or a named member of "
                            "staff who judged that the young person understands."));
}

/* "Priya  Nair" and "priya nair" are the same person. */
static char *
plain_name (const char *name)
{
  g_autofree char *small = g_utf8_casefold (name ? name : "", -1);
  g_auto (GStrv) words = g_strsplit_set (small, " \t\n", -1);
  GString *plain = g_string_new (NULL);
  for (char **word = words; *word; word++)
    if (**word)
      g_string_append_printf (plain, "%s%s", plain->len ? " " : "", *word);
  return g_string_free (plain, FALSE);
}

MoVerdict
mo_rule_young_match (gboolean young, const char *drafted_by, const char *approved_by)
{
  g_autofree char *drafter = plain_name (drafted_by), *second = plain_name (approved_by);

  if (!young || (*second && !g_str_equal (drafter, second)))
    return (MoVerdict){ 0 };
  if (!*second)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Under 18: a second member of staff approves the match first. "
                              "Write who did."));
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("%s drafted this match. Somebody else of the staff approves it."),
                         drafted_by);
}
