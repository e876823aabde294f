/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match-columns-private.h"
#include "core/mo-match-parts.h"

/* All that the rule of a criterion looks at of one of the two. */
static guint64
key_of (MoCriterion criterion, const MoMatchSide *side, gboolean family, gboolean asks)
{
  switch (criterion) {
  case MO_CRITERION_LEVEL:
    return family ? side->relation
                  : (guint64) (guint8) side->level_upper << 24 |
                        (guint64) (guint8) side->level_lower << 16 |
                        (guint64) side->group << 8 | side->completeness;
  case MO_CRITERION_MOBILITY:
    return side->mobility;
  case MO_CRITERION_BLADDER:
    return side->bladder;
  case MO_CRITERION_BOWEL:
    return side->bowel;
  case MO_CRITERION_PAIN:
    return (guint8) side->pain;
  case MO_CRITERION_GENDER:
    return asks ? side->gender_wish : side->gender;
  case MO_CRITERION_REGION:
    return side->region;
  default:
    g_assert_not_reached ();
  }
}

void
mo_coded_column_fill (MoCodedColumn *coded, const MoMatchColumns *columns)
{
  g_autoptr (GHashTable) places =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  coded->code_of = g_new0 (guint16, columns->width);
  coded->examples = g_array_new (FALSE, FALSE, sizeof (MoMatchSide));
  coded->of_mentee = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < columns->n; i++) {
    const MoMatchSide *mentor = columns->mentors[i];
    guint64 key = key_of (coded->criterion, mentor, columns->family, FALSE);
    gpointer place = g_hash_table_lookup (places, &key);
    if (!place) {
      g_array_append_vals (coded->examples, mentor, 1);
      place = GUINT_TO_POINTER (coded->examples->len);
      g_hash_table_insert (places, g_memdup2 (&key, sizeof key), place);
    }
    coded->code_of[i] = (guint16) (GPOINTER_TO_UINT (place) - 1);
  }
}

void
mo_coded_column_clear (MoCodedColumn *coded)
{
  g_clear_pointer (&coded->code_of, g_free);
  g_clear_pointer (&coded->examples, g_array_unref);
  g_clear_pointer (&coded->of_mentee, g_hash_table_unref);
}

/* Each example is judged once by the rule itself; who is alike gets the same. */
static guint16 *
judge (const MoCodedColumn *coded, const MoMatchColumns *columns, const MoMatchSide *mentee)
{
  guint16 *points = g_new0 (guint16, columns->width);
  g_autofree guint16 *each = g_new (guint16, coded->examples->len + 1);
  for (guint e = 0; e < coded->examples->len; e++)
    each[e] = (guint16) (columns->weight[coded->criterion] *
                         mo_match_part (coded->criterion,
                                        mentee,
                                        &g_array_index (coded->examples, MoMatchSide, e),
                                        columns->family,
                                        columns->today,
                                        &columns->policy));
  for (guint i = 0; i < columns->n; i++)
    points[i] = each[coded->code_of[i]];
  return points;
}

const guint16 *
mo_coded_column_of (MoCodedColumn *coded,
                    const MoMatchColumns *columns,
                    const MoMatchSide *mentee)
{
  guint64 key = key_of (coded->criterion, mentee, columns->family, TRUE);
  guint16 *points = g_hash_table_lookup (coded->of_mentee, &key);
  if (!points) {
    points = judge (coded, columns, mentee);
    g_hash_table_insert (coded->of_mentee, g_memdup2 (&key, sizeof key), points);
  }
  return points;
}
