/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match-funnel.h"

#include <glib/gi18n-lib.h>

#define STRONG 75

MoFunnelStep
mo_match_bar_step (MoBar bar)
{
  switch (bar) {
  case MO_BAR_NONE:
  case MO_BAR_AGAIN:
    return MO_FUNNEL_STEPS;
  case MO_BAR_STRAND:
  case MO_BAR_STATE:
  case MO_BAR_PAUSED:
    return MO_FUNNEL_STRAND;
  case MO_BAR_EXCLUDED:
  case MO_BAR_RELATED:
    return MO_FUNNEL_APART;
  case MO_BAR_TRAINING:
    return MO_FUNNEL_TRAINED;
  case MO_BAR_NO_CHECK:
  case MO_BAR_CHECK_LAPSED:
    return MO_FUNNEL_CHECKED;
  case MO_BAR_YOUNG:
  case MO_BAR_YOUNG_CHECK:
    return MO_FUNNEL_YOUNG;
  case MO_BAR_FULL:
  case MO_BAR_RESTING:
    return MO_FUNNEL_PLACES;
  case MO_BAR_HOURS:
    return MO_FUNNEL_HOURS;
  }
  g_assert_not_reached ();
}

MoMatchFunnel
mo_match_funnel (const MoRanked *ranked, guint n)
{
  MoMatchFunnel funnel = { .strong = 0 };
  for (guint i = 0; i < n; i++) {
    MoFunnelStep out = mo_match_bar_step (ranked[i].bar);
    for (guint step = 0; step < out; step++)
      funnel.left[step]++;
    funnel.strong += out == MO_FUNNEL_STEPS && ranked[i].total >= STRONG;
  }
  return funnel;
}

gboolean
mo_match_funnel_shows (const MoMatchFunnel *funnel, MoFunnelStep step, gboolean under_18)
{
  if (step == MO_FUNNEL_YOUNG)
    return under_18;
  return step != MO_FUNNEL_APART || funnel->left[step] != funnel->left[step - 1];
}

const char *
mo_match_funnel_words (MoFunnelStep step, gboolean family)
{
  static const char *const words[] = {
    N_ ("In the SCI strand, active"), N_ ("Neither related nor kept apart"),
    N_ ("Trained for the strand"),    N_ ("Check in date"),
    N_ ("May mentor under 18"),       N_ ("Place free"),
    N_ ("An hour shared in the week")
  };
  g_return_val_if_fail (step < MO_FUNNEL_STEPS, NULL);
  return step == MO_FUNNEL_STRAND && family ? _ ("In the family strand, active")
                                            : _ (words[step]);
}
