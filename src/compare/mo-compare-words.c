/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/mo-compare-words.h"

#include <glib/gi18n-lib.h>

#include "model/mo-blind.h"

char *
mo_compare_mentor_name (const MoCompareMentor *mentor, gboolean blind)
{
  return blind ? mo_blind_mentor_name (mentor->id) : g_strdup (mentor->name);
}

char *
mo_compare_person_name (const MoCompare *compare, gboolean blind)
{
  return g_strdup (blind ? compare->number : compare->name);
}

/* The person's wish says what the mentor's gender is: it is hidden with the names. */
const char *
mo_compare_wanted (const MoCompare *compare, MoCriterion criterion, gboolean blind)
{
  return blind && criterion == MO_CRITERION_GENDER && compare->gender_wished
             ? _ ("hidden")
             : compare->words[criterion];
}

char *
mo_compare_unknown_words (const MoCompare *compare, gboolean blind)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < compare->mentors->len; i++) {
    const MoCompareMentor *mentor = g_ptr_array_index (compare->mentors, i);
    g_autofree char *name = mo_compare_mentor_name (mentor, blind);
    int n = 0;
    for (int c = 0; c < MO_CRITERIA; c++)
      n += mentor->score.fit[c] == MO_FIT_NOT_KNOWN && mentor->score.weight[c] > 0;
    if (n)
      g_string_append_printf (
          words,
          ngettext ("%s%s: %d answer not known", "%s%s: %d answers not known", n),
          words->len ? ", " : "",
          name,
          n);
  }
  if (!words->len)
    return NULL;
  g_string_append (words, _ (". Worth asking before deciding."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
all_pass (const MoCompare *compare, MoMatchRule rule)
{
  for (guint i = 0; i < compare->mentors->len; i++) {
    const MoCompareMentor *mentor = g_ptr_array_index (compare->mentors, i);
    if (mentor->rules[rule].bar != MO_BAR_NONE || !mentor->rules[rule].applies)
      return FALSE;
  }
  return compare->mentors->len > 0;
}

char *
mo_compare_rules_words (const MoCompare *compare)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int rule = 0; rule < MO_MATCH_RULES; rule++)
    if (all_pass (compare, rule))
      g_string_append_printf (
          words, "%s%s", words->len ? ", " : "", mo_match_rule_words (rule));
  if (!words->len)
    return NULL;
  return g_strdup_printf (compare->mentors->len == 2 ? _ ("Rules passed by both: %s")
                                                     : _ ("Rules passed by all: %s"),
                          words->str);
}
