/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-measure-private.h"

/* ---------------------------------------------------------------------- who counts */

static const char *
age_band (int age)
{
  return age < 0    ? NULL
         : age < 18 ? "0-17"
         : age < 25 ? "18-24"
         : age < 45 ? "25-44"
         : age < 65 ? "45-64"
                    : "65+";
}

const char *
mo_count_group (const MoCaseFact *fact, MoGroup group)
{
  switch (group) {
  case MO_GROUP_STRAND:
    return fact->wait.family ? "family" : "sci";
  case MO_GROUP_YOUNG:
    return fact->young ? "young" : "adult";
  case MO_GROUP_GENDER:
    return fact->gender;
  case MO_GROUP_ETHNICITY:
    return fact->ethnicity;
  case MO_GROUP_AGE:
    return age_band (fact->age);
  case MO_GROUP_REGION:
    return fact->region;
  case MO_GROUP_LEVEL:
    return fact->level_band;
  case MO_GROUP_SOURCE:
    return fact->source;
  default:
    return NULL;
  }
}

gboolean
mo_count_takes (const MoCount *count, int of)
{
  const MoFigureAsk *ask = count->ask;

  if (of < 0)
    return ask->strand == MO_STRAND_BOTH && ask->group == MO_GROUP_NONE;
  return mo_count_takes_case (count, mo_case_fact (count->facts, of));
}

gboolean
mo_count_takes_case (const MoCount *count, const MoCaseFact *fact)
{
  const MoFigureAsk *ask = count->ask;

  if (ask->strand != MO_STRAND_BOTH && fact->wait.family != (ask->strand == MO_STRAND_FAMILY))
    return FALSE;
  return ask->group == MO_GROUP_NONE ||
         g_strcmp0 (mo_count_group (fact, ask->group), ask->value) == 0;
}

gboolean
mo_count_takes_pair (const MoCount *count, const MoPairFact *pair)
{
  return mo_count_takes (count, pair->of);
}

gboolean
mo_count_takes_strand (const MoCount *count, gboolean sci, gboolean family)
{
  const MoFigureAsk *ask = count->ask;

  if (ask->group != MO_GROUP_NONE && ask->group != MO_GROUP_STRAND)
    return FALSE;
  if (ask->group == MO_GROUP_STRAND && !(g_strcmp0 (ask->value, "sci") == 0 ? sci : family))
    return FALSE;
  return ask->strand == MO_STRAND_BOTH || (ask->strand == MO_STRAND_SCI ? sci : family);
}

gboolean
mo_count_within (const MoCount *count, MoDay day)
{
  return day != MO_DAY_NONE && day >= count->from && day <= count->to;
}

gboolean
mo_count_by (const MoCount *count, MoDay day)
{
  return day != MO_DAY_NONE && day <= count->to;
}

/* ---------------------------------------------------------------------- counting */

static void
note (GArray *list, gint64 id)
{
  if (list)
    g_array_append_val (list, id);
}

void
mo_count_one (MoCount *count, gint64 id)
{
  count->figure->n++;
  note (count->cases, id);
}

/* Calls, minutes: several of one record, which stands in the list once. */
void
mo_count_many (MoCount *count, gint64 id, int n)
{
  count->figure->n += n;
  if (count->cases && !g_hash_table_contains (count->seen, &id)) {
    g_hash_table_add (count->seen, g_memdup2 (&id, sizeof id));
    note (count->cases, id);
  }
}

void
mo_count_share (MoCount *count, gint64 id, gboolean counts)
{
  count->figure->of++;
  if (counts)
    mo_count_one (count, id);
  else
    note (count->missing, id);
}

void
mo_count_value (MoCount *count, gint64 id, double value)
{
  const MoFigureAsk *ask = count->ask;

  if (ask->ranged && (value < ask->least || value > ask->most))
    return;
  mo_count_one (count, id);
  g_array_append_val (count->values, value);
}

void
mo_count_covered (MoCount *count, gboolean answered)
{
  count->figure->eligible = MAX (count->figure->eligible, 0) + 1;
  count->figure->answered += answered;
}

/* ---------------------------------------------------------------------- groups */

static int
by_code (gconstpointer a, gconstpointer b)
{
  const char *x = *(const char *const *) a, *y = *(const char *const *) b;
  return !x || !y ? !x - !y : g_strcmp0 (x, y);
}

GPtrArray *
mo_group_values (MoGroup group, const MoImpactFacts *facts)
{
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; i < facts->cases->len; i++) {
    const char *code = mo_count_group (mo_case_fact (facts, i), group);
    gpointer value = (gpointer) g_intern_string (code);
    if (!g_ptr_array_find (values, value, NULL))
      g_ptr_array_add (values, value);
  }
  g_ptr_array_sort (values, by_code);
  return values;
}
