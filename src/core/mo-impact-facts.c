/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-impact-facts.h"

#include "core/mo-level.h"

MoImpactFacts *
mo_impact_facts_new (MoDay today, const MoPolicy *policy)
{
  MoImpactFacts *facts = g_new0 (MoImpactFacts, 1);

  facts->today = today;
  facts->policy = *policy;
  facts->cases = g_array_new (FALSE, TRUE, sizeof (MoCaseFact));
  facts->pairs = g_array_new (FALSE, TRUE, sizeof (MoPairFact));
  facts->calls = g_array_new (FALSE, TRUE, sizeof (MoCallFact));
  facts->answers = g_array_new (FALSE, TRUE, sizeof (MoAnswerFact));
  facts->feelings = g_array_new (FALSE, TRUE, sizeof (MoFeelingFact));
  facts->mentors = g_array_new (FALSE, TRUE, sizeof (MoMentorFact));
  facts->weekends = g_array_new (FALSE, TRUE, sizeof (MoWeekendFact));
  facts->onward = g_array_new (FALSE, TRUE, sizeof (MoOnwardFact));
  facts->concerns = g_array_new (FALSE, TRUE, sizeof (MoConcernFact));
  facts->touches = g_array_new (FALSE, TRUE, sizeof (MoTouchFact));
  facts->targets = g_array_new (FALSE, TRUE, sizeof (MoTargetFact));
  facts->busy = g_array_new (FALSE, TRUE, sizeof (MoBusySpan));
  return facts;
}

void
mo_impact_facts_free (MoImpactFacts *facts)
{
  GArray *arrays[] = { facts->cases,    facts->pairs,   facts->calls,    facts->answers,
                       facts->feelings, facts->mentors, facts->weekends, facts->onward,
                       facts->concerns, facts->touches, facts->targets,  facts->busy };
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  g_free (facts->need);
  g_free (facts);
}

const char *
mo_level_band (int upper, const char *ais, const char *ventilation)
{
  if (ventilation && !g_str_equal (ventilation, "none") &&
      !g_str_equal (ventilation, "unknown"))
    return "ventilated";
  if (g_strcmp0 (ais, "D") == 0)
    return "ais d";
  if (upper == MO_SEGMENT_NONE)
    return NULL;
  return upper <= 4 ? "c1-4" : upper <= 8 ? "c5-8" : "t1-s5";
}
