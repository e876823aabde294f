/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match-values.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

gboolean
mo_criterion_is_private (MoCriterion criterion)
{
  return criterion == MO_CRITERION_BLADDER || criterion == MO_CRITERION_BOWEL ||
         criterion == MO_CRITERION_PAIN;
}

int
mo_match_points (const MoMatchScore *score, MoCriterion criterion)
{
  return (score->weight[criterion] * score->part[criterion] + 50) / 100;
}

/* ---------------------------------------------------------------------- pieces */

static char *
not_known (void)
{
  return g_strdup (_ ("not known"));
}

static const char *
label_of (const MoMatchVocabulary *vocabulary, const char *name, guint8 number)
{
  const char *code = mo_match_code_word (name, number);
  if (!code)
    return NULL;
  g_autofree char *key = g_strdup_printf ("%s/%s", name, code);
  const char *label = g_hash_table_lookup (vocabulary->labels, key);
  return label ? label : code;
}

static char *
code_words (const MoMatchVocabulary *vocabulary, const char *name, guint8 number)
{
  const char *label = label_of (vocabulary, name, number);
  return label ? g_strdup (label) : not_known ();
}

static char *
goals_words (const MoMatchVocabulary *vocabulary, guint32 goals)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint8 code = 1; code < 32; code++) {
    const char *label = goals & 1u << code ? label_of (vocabulary, "goal", code) : NULL;
    if (label)
      g_string_append_printf (words, "%s%s", words->len ? ", " : "", label);
  }
  return words->len ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static int
by_word (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

static char *
interest_words (const MoMatchVocabulary *vocabulary, guint64 first, guint64 second)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer word, at;

  g_hash_table_iter_init (&iter, vocabulary->interests);
  while (g_hash_table_iter_next (&iter, &word, &at)) {
    int bit = GPOINTER_TO_INT (at) - 1;
    guint64 bits = bit < 64 ? first : second;
    if (bit >= 0 && bit < 128 && bits >> (bit % 64) & 1)
      g_ptr_array_add (found, word);
  }
  g_ptr_array_sort (found, by_word);
  g_ptr_array_add (found, NULL);
  return found->len > 1 ? g_strjoinv (", ", (char **) found->pdata) : NULL;
}

/* Whole months from one day to another. */
static int
months_between (MoDay since, MoDay today)
{
  int year = 0, month = 0, day = 0, then_year = 0, then_month = 0, then_day = 0;
  mo_day_split (today, &year, &month, &day);
  mo_day_split (since, &then_year, &then_month, &then_day);
  return (year - then_year) * 12 + month - then_month - (day < then_day ? 1 : 0);
}

static char *
years_words (MoDay since, MoDay today)
{
  int months = months_between (since, today), years = months / 12;
  if (since == MO_DAY_NONE || since > today)
    return not_known ();
  if (years >= 3)
    return g_strdup_printf (ngettext ("%d year", "%d years", years), years);
  g_autofree char *rest =
      g_strdup_printf (ngettext ("%d month", "%d months", months % 12), months % 12);
  if (!years)
    return g_steal_pointer (&rest);
  g_autofree char *whole = g_strdup_printf (ngettext ("%d year", "%d years", years), years);
  return months % 12 ? g_strdup_printf ("%s %s", whole, rest) : g_steal_pointer (&whole);
}

static char *
or_else (char *words, const char *fallback)
{
  return words ? words : g_strdup (fallback);
}

/* ---------------------------------------------------------------------- the person */

static char *
gender_wanted (const MoMatchVocabulary *vocabulary, guint8 wish)
{
  return wish ? code_words (vocabulary, "gender", wish) : g_strdup (_ ("no wish"));
}

static char *
week_words (const MoWeek *week)
{
  return mo_week_is_known (week) ? mo_week_words (week) : not_known ();
}

char *
mo_match_wanted_words (const MoMatchVocabulary *vocabulary,
                       MoCriterion criterion,
                       const MoMatchSide *mentee,
                       const char *level)
{
  int age = mo_day_age (mentee->born, vocabulary->today);

  switch (criterion) {
  case MO_CRITERION_LEVEL:
    return vocabulary->family ? code_words (vocabulary, "relation", mentee->relation)
                              : or_else (g_strdup (level), _ ("not known"));
  case MO_CRITERION_GOALS:
    return or_else (goals_words (vocabulary, mentee->goals), _ ("not known"));
  case MO_CRITERION_MOBILITY:
    return code_words (vocabulary, "mobility", mentee->mobility);
  case MO_CRITERION_AGE:
    return age >= 0 ? g_strdup_printf ("%d", age) : not_known ();
  case MO_CRITERION_BLADDER:
    return code_words (vocabulary, "bladder", mentee->bladder);
  case MO_CRITERION_BOWEL:
    return code_words (vocabulary, "bowel", mentee->bowel);
  case MO_CRITERION_AVAILABILITY:
    return week_words (&mentee->week);
  case MO_CRITERION_PAIN:
    return code_words (vocabulary, "pain", (guint8) mentee->pain);
  case MO_CRITERION_INTERESTS:
    return or_else (interest_words (vocabulary, mentee->interests[0], mentee->interests[1]),
                    _ ("not known"));
  case MO_CRITERION_SINCE:
    return years_words (mentee->since, vocabulary->today);
  case MO_CRITERION_GENDER:
    return gender_wanted (vocabulary, mentee->gender_wish);
  case MO_CRITERION_REGION:
    return code_words (vocabulary, "region", mentee->region);
  default:
    return g_strdup ("—");
  }
}

/* ---------------------------------------------------------------------- the mentor */

static char *
private_words (MoCriterion criterion, MoFit fit)
{
  if (criterion == MO_CRITERION_PAIN)
    return g_strdup (fit == MO_FIT_MISMATCH ? _ ("does not know it")
                     : fit == MO_FIT_MATCH  ? _ ("fits")
                                            : _ ("knows another kind"));
  return g_strdup (fit == MO_FIT_MATCH  ? _ ("the same way")
                   : fit == MO_FIT_NEAR ? _ ("a similar way")
                                        : _ ("another way"));
}

static char *
age_offered (const MoMatchSide *mentee, const MoMatchSide *mentor, MoDay today)
{
  int age = mo_day_age (mentor->born, today);
  int years = abs (mo_day_age (mentee->born, today) - age);

  if (years == 0)
    return g_strdup_printf (_ ("%d, the same age"), age);
  g_autofree char *apart = g_strdup_printf (
      mentor->born < mentee->born ? ngettext ("%d year older", "%d years older", years)
                                  : ngettext ("%d year younger", "%d years younger", years),
      years);
  return g_strdup_printf ("%d, %s", age, apart);
}

static char *
hours_offered (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  int hours = mo_week_overlap (&mentee->week, &mentor->week);
  if (!hours)
    return g_strdup (_ ("no shared hour"));
  return g_strdup_printf (ngettext ("%d shared hour a week", "%d shared hours a week", hours),
                          hours);
}

static char *
since_offered (const MoMatchSide *mentee, const MoMatchSide *mentor, MoDay today)
{
  g_autofree char *years = years_words (mentor->since, today);
  return g_strdup_printf (mentor->since < mentee->since ? _ ("%s, longer") : _ ("%s, shorter"),
                          years);
}

/* Asked on that day, or ready to be asked since. */
static char *
fairness_offered (const MoMatchSide *mentor, MoDay today)
{
  int days = MAX (0, today - mentor->asked);
  return days ? g_strdup_printf (ngettext ("%d day ago", "%d days ago", days), days)
              : g_strdup (_ ("today"));
}

static char *
code_offered (const MoMatchVocabulary *vocabulary,
              MoCriterion criterion,
              const MoMatchSide *mentor)
{
  switch (criterion) {
  case MO_CRITERION_LEVEL:
    return code_words (vocabulary, "relation", mentor->relation);
  case MO_CRITERION_MOBILITY:
    return code_words (vocabulary, "mobility", mentor->mobility);
  case MO_CRITERION_BLADDER:
    return code_words (vocabulary, "bladder", mentor->bladder);
  case MO_CRITERION_BOWEL:
    return code_words (vocabulary, "bowel", mentor->bowel);
  case MO_CRITERION_PAIN:
    return code_words (vocabulary, "pain", (guint8) mentor->pain);
  default:
    return code_words (vocabulary, "region", mentor->region);
  }
}

char *
mo_match_offered_words (const MoMatchVocabulary *vocabulary,
                        MoCriterion criterion,
                        MoFit fit,
                        const MoMatchSide *mentee,
                        const MoMatchSide *mentor,
                        const char *level,
                        gboolean open)
{
  if (criterion == MO_CRITERION_GENDER && !mentee->gender_wish)
    return g_strdup (_ ("no wish"));
  if (fit == MO_FIT_NOT_KNOWN)
    return g_strdup (_ ("counts as half"));
  if (mo_criterion_is_private (criterion) && !open)
    return private_words (criterion, fit);
  if (criterion == MO_CRITERION_PAIN && mentee->pain == 1)
    return g_strdup (_ ("does not matter here"));

  switch (criterion) {
  case MO_CRITERION_LEVEL:
    return vocabulary->family ? code_offered (vocabulary, criterion, mentor)
                              : or_else (g_strdup (level), _ ("not known"));
  case MO_CRITERION_GOALS:
    return or_else (goals_words (vocabulary, mentee->goals & mentor->goals), _ ("none of it"));
  case MO_CRITERION_AGE:
    return age_offered (mentee, mentor, vocabulary->today);
  case MO_CRITERION_AVAILABILITY:
    return hours_offered (mentee, mentor);
  case MO_CRITERION_INTERESTS:
    return or_else (interest_words (vocabulary,
                                    mentee->interests[0] & mentor->interests[0],
                                    mentee->interests[1] & mentor->interests[1]),
                    _ ("none shared"));
  case MO_CRITERION_SINCE:
    return since_offered (mentee, mentor, vocabulary->today);
  case MO_CRITERION_FAIRNESS:
    return fairness_offered (mentor, vocabulary->today);
  case MO_CRITERION_GENDER:
    return g_strdup (fit == MO_FIT_MATCH ? _ ("as wished") : _ ("not as wished"));
  default:
    return code_offered (vocabulary, criterion, mentor);
  }
}

/* ---------------------------------------------------------------------- the whole */

char *
mo_match_strongest (const MoMatchScore *score, gboolean family)
{
  int best[2] = { -1, -1 };
  for (int i = 0; i < MO_CRITERIA; i++) {
    int points = score->weight[i] * score->part[i];
    if (score->fit[i] < MO_FIT_NEAR || !points)
      continue;
    if (best[0] < 0 || points > score->weight[best[0]] * score->part[best[0]]) {
      best[1] = best[0];
      best[0] = i;
    } else if (best[1] < 0 || points > score->weight[best[1]] * score->part[best[1]]) {
      best[1] = i;
    }
  }
  if (best[0] < 0)
    return NULL;
  g_autofree char *first = g_utf8_strdown (mo_criterion_name (best[0], family), -1);
  if (best[1] < 0)
    return g_steal_pointer (&first);
  g_autofree char *second = g_utf8_strdown (mo_criterion_name (best[1], family), -1);
  return g_strdup_printf (_ ("%s, %s"), first, second);
}
