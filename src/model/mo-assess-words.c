/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-form-draft.h"
#include "core/mo-young-rules.h"
#include "model/mo-assess-jobs.h"
#include "store/mo-terms.h"

/* ---------------------------------------------------------------------- answers */

static const char *
code_words (GPtrArray *terms, const MoAssessPart *part, const char *code)
{
  for (const MoFormOption *option = part->options; option && option->code; option++)
    if (g_str_equal (option->code, code))
      return _ (option->label);
  for (guint i = 0; part->vocabulary && i < terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (terms, i);
    if (g_str_equal (term->vocabulary, part->vocabulary) && g_str_equal (term->code, code))
      return term->label;
  }
  if (g_str_equal (code, MO_ASSESS_UNKNOWN))
    return _ ("Not known");
  return g_str_equal (code, MO_ASSESS_PREFERS) ? _ ("Prefers not to say") : code;
}

char *
mo_assess_words (GPtrArray *terms, const MoAssessPart *part, const char *value)
{
  g_autoptr (GString) words = g_string_new (NULL);
  if (part->kind == MO_ASSESS_WEEK)
    return mo_form_week_words (value);
  if (!part->vocabulary && !part->options)
    return g_strdup (value);
  g_auto (GStrv) codes = g_strsplit (value, ";", -1);
  for (char **code = codes; *code; code++)
    if (**code)
      g_string_append_printf (
          words, "%s%s", words->len ? _ (", ") : "", code_words (terms, part, *code));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* ---------------------------------------------------------------------- the match */

void
mo_assess_match_clear (MoAssessMatch *match)
{
  g_clear_pointer (&match->ranked, g_array_unref);
}

static gboolean
is_under_18 (const MoAssessBook *book)
{
  return mo_rule_is_young (book->it->born, book->it->young, book->board->today);
}

MoAssessMatch
mo_assess_match (MoAssessBook *book, const MoAssessmentDraft *draft)
{
  MoAssessMatch match = { .under_18 = is_under_18 (book) };
  mo_assessment_side (draft, book->board->interests, book->board->today, &book->person->side);
  /* what nobody answered anew is exact on record, by the hour and by the day */
  if (!mo_assessment_said (draft, "week"))
    book->person->side.week = book->known.week;
  if (!mo_assessment_said (draft, "injured_on"))
    book->person->side.since = book->known.since;
  match.ranked = mo_board_rank (book->board, book->person);
  match.funnel =
      mo_match_funnel ((const MoRanked *) (gpointer) match.ranked->data, match.ranked->len);
  return match;
}

/* ---------------------------------------------------------------------- what is missing */

/* Rule 2: mentoring again is for a goal that was not one before. */
static gboolean
has_new_goal (const MoAssessBook *book, const MoAssessmentDraft *draft)
{
  for (int i = 1; i <= MO_ASSESS_GOALS; i++) {
    g_autofree char *key = g_strdup_printf ("goal%d", i);
    g_autofree char *fold = mo_fold (mo_assessment_get (draft, key));
    if (*g_strstrip (fold) &&
        !g_strv_contains ((const char *const *) book->earlier_goals, fold))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_told (const char *name)
{
  return name && *name;
}

char **
mo_assess_missing (const MoAssessBook *book, const MoAssessmentDraft *draft)
{
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();
  guint goals = mo_assessment_goals (draft);
  g_auto (MoVerdict) young = mo_rule_young_ready (
      is_under_18 (book), is_told (book->it->guardian_name), is_told (book->it->competence_by));
  if (goals == 0)
    g_strv_builder_add (missing, _ ("No goal yet. At least one is needed to accept."));
  else if (!has_new_goal (book, draft))
    g_strv_builder_add (missing,
                        _ ("No new goal yet. These were goals of the mentoring before; ask for "
                           "one that is new."));
  if (young.level == MO_LEVEL_REFUSED)
    g_strv_builder_add (missing, young.reason);
  return g_strv_builder_end (missing);
}
