/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-assessment-rules.h"
#include "core/mo-lenient.h"
#include "core/mo-level.h"

/* Who was injured, as one says it to the relative. */
static const char *
kin_words (const MoAssessmentDraft *draft)
{
  static const struct {
    const char *relation, *words;
  } kin[] = {
    { "parent", N_ ("your son or daughter") },      { "partner", N_ ("your partner") },
    { "sibling", N_ ("your brother or sister") },   { "child", N_ ("your parent") },
    { "grandparent", N_ ("your grandchild") },      { "friend", N_ ("your friend") },
    { "carer", N_ ("the person whom you support") }
  };
  const char *name = mo_assessment_get (draft, "injured_name");
  const char *relation = mo_assessment_get (draft, "relation");
  if (*name)
    return name;
  for (guint i = 0; i < G_N_ELEMENTS (kin); i++)
    if (g_str_equal (kin[i].relation, relation))
      return _ (kin[i].words);
  return _ ("your relative");
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

char *
mo_assessment_ask (const MoAssessmentDraft *draft, const MoAssessQuestion *question)
{
  if (!mo_assessment_is_family (draft) || !question->ask_of_kin)
    return g_strdup (_ (question->ask));
  return g_strdup_printf (_ (question->ask_of_kin), kin_words (draft));
}

#pragma GCC diagnostic pop

const char *
mo_assessment_say_first (const MoAssessmentDraft *draft, const MoAssessQuestion *question)
{
  gboolean kin = mo_assessment_is_family (draft) && question->say_of_kin;
  const char *words = kin ? question->say_of_kin : question->say_first;
  return words ? _ (words) : NULL;
}

const char *
mo_assessment_label (const MoAssessmentDraft *draft, const MoAssessPart *part)
{
  const char *gender = mo_assessment_get (draft, MO_ASSESS_GENDER);
  if (part->label.she && g_str_equal (gender, "woman"))
    return _ (part->label.she);
  if (part->label.he && g_str_equal (gender, "man"))
    return _ (part->label.he);
  return _ (part->label.they);
}

static char *
level_reading (const char *said)
{
  MoNeuroLevel level;
  gboolean read = mo_level_parse (said, &level);

  if (!read || g_str_equal (level.code, "unknown"))
    return mo_lenient_is_unknown (said)
               ? NULL
               : g_strdup (_ ("No level read from this: the words are kept"));
  g_autofree char *words = mo_level_words (level.code);
  return level.completeness
             ? g_strdup_printf ("%s, %s",
                                words,
                                g_str_equal (level.completeness, "complete") ? _ ("complete")
                                : g_str_equal (level.completeness, "incomplete")
                                    ? _ ("incomplete")
                                    : _ ("completeness not sure"))
             : g_steal_pointer (&words);
}

char *
mo_assessment_reading (const MoAssessmentDraft *draft, const MoAssessPart *part, MoDay today)
{
  const char *said = mo_assessment_get (draft, part->key);
  MoPrecision precision;
  MoDay day;

  if (*said == '\0')
    return NULL;
  if (part->kind == MO_ASSESS_LEVEL)
    return level_reading (said);
  if (part->kind != MO_ASSESS_DAY || !mo_lenient_day (said, today, &day, &precision, NULL) ||
      day == MO_DAY_NONE || day > today)
    return NULL;
  g_autofree char *words = mo_day_to_words (day, precision);
  int years = (int) ((today - day) / 365.25);
  if (years < 1)
    return g_steal_pointer (&words);
  return g_strdup_printf (
      ngettext ("%s · about %d year ago", "%s · about %d years ago", years), words, years);
}
