/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "core/mo-assessment-rules.h"
#include "core/mo-lenient.h"
#include "core/mo-level.h"
#include "core/mo-form-draft.h"

static guint8
coded (const MoAssessmentDraft *draft, const char *key, const char *vocabulary)
{
  g_autofree char *code = mo_assessment_main (draft, key);
  return mo_match_code (vocabulary, code);
}

/* A completeness that was chosen comes before one that was heard in the level. */
static void
take_level (const MoAssessmentDraft *draft, MoMatchSide *side)
{
  const char *chosen = mo_assessment_get (draft, "completeness");
  MoNeuroLevel level;

  mo_level_parse (mo_assessment_get (draft, "level"), &level);
  side->group = mo_level_group (level.code);
  side->level_upper = (gint8) level.upper;
  side->level_lower = (gint8) level.lower;
  side->completeness = mo_match_code ("completeness", *chosen ? chosen : level.completeness);
}

static void
take_pain (const MoAssessmentDraft *draft, MoMatchSide *side)
{
  const char *now = mo_assessment_get (draft, "pain_now");
  const char *worst = mo_assessment_get (draft, "pain_worst");
  side->pain = (gint8) coded (draft, "pain_type", "pain");
  if (!side->pain && (*now || *worst))
    side->pain = atoi (now) + atoi (worst) > 0 ? 2 : 1;
}

static void
take_goals (const MoAssessmentDraft *draft, MoMatchSide *side)
{
  static const char *const talks[] = {
    "mobility_talk", "bladder_talk", "bowel_talk", "pain_talk"
  };
  for (int i = 1; i <= MO_ASSESS_GOALS; i++) {
    g_autofree char *words = g_strdup_printf ("goal%d", i);
    g_autofree char *about = g_strdup_printf ("goal%d_about", i);
    guint8 code = mo_match_code ("goal", mo_assessment_get (draft, about));
    if (code && *mo_assessment_get (draft, words))
      side->goals |= 1u << code;
  }
  g_auto (GStrv) known = g_strsplit (mo_assessment_book (draft, MO_ASSESS_TOPICS), ";", -1);
  for (char **tag = known; *tag; tag++)
    if (mo_match_code ("goal", *tag))
      side->goals |= 1u << mo_match_code ("goal", *tag);
  for (guint i = 0; i < G_N_ELEMENTS (talks); i++)
    if (g_str_equal (mo_assessment_get (draft, talks[i]), "yes"))
      side->goals |= 1u << mo_match_code ("goal", mo_assessment_talk_tag (talks[i]));
}

static void
add_interests (GPtrArray *found, const char *text, const char *between)
{
  g_auto (GStrv) each = g_strsplit_set (text, between, -1);
  for (char **one = each; *one; one++) {
    g_autofree char *tag = g_utf8_strdown (g_strstrip (*one), -1);
    if (*tag && !g_ptr_array_find_with_equal_func (found, tag, g_str_equal, NULL) &&
        !g_str_equal (tag, MO_ASSESS_UNKNOWN) && !g_str_equal (tag, MO_ASSESS_PREFERS))
      g_ptr_array_add (found, g_steal_pointer (&tag));
  }
}

char **
mo_assessment_interests (const MoAssessmentDraft *draft)
{
  GPtrArray *found = g_ptr_array_new ();
  add_interests (found, mo_assessment_get (draft, "interests"), ";");
  add_interests (found, mo_assessment_get (draft, "interests_more"), ",;\n");
  g_ptr_array_add (found, NULL);
  return (char **) g_ptr_array_free (found, FALSE);
}

static void
take_interests (const MoAssessmentDraft *draft, GHashTable *words, MoMatchSide *side)
{
  g_auto (GStrv) tags = mo_assessment_interests (draft);
  side->interests[0] = side->interests[1] = 0;
  for (char **tag = tags; words && *tag; tag++) {
    int bit = GPOINTER_TO_INT (g_hash_table_lookup (words, *tag));
    if (bit >= 1 && bit <= 128)
      side->interests[(bit - 1) / 64] |= G_GUINT64_CONSTANT (1) << ((bit - 1) % 64);
  }
}

/* Three letters a day, as the referral form has them. */
static void
take_week (const MoAssessmentDraft *draft, MoMatchSide *side)
{
  g_autoptr (MoFormDraft) none = mo_form_draft_from_text ("@a{ss} {}");
  g_autoptr (MoFormDraft) week =
      mo_form_draft_set (none, "week", mo_assessment_get (draft, "week"));
  mo_form_draft_hours (week, side->week.hours);
}

void
mo_assessment_side (const MoAssessmentDraft *draft,
                    GHashTable *interests,
                    MoDay today,
                    MoMatchSide *side)
{
  MoPrecision precision;
  side->goals = 0;
  take_level (draft, side);
  side->mobility = coded (draft, "mobility", "mobility");
  side->bladder = coded (draft, "bladder", "bladder");
  side->bowel = coded (draft, "bowel", "bowel");
  side->relation = coded (draft, "relation", "relation");
  side->gender_wish = coded (draft, "mentor_gender", "gender");
  take_pain (draft, side);
  take_goals (draft, side);
  take_interests (draft, interests, side);
  take_week (draft, side);
  if (!mo_lenient_day (
          mo_assessment_get (draft, "injured_on"), today, &side->since, &precision, NULL) ||
      side->since > today)
    side->since = MO_DAY_NONE;
}
