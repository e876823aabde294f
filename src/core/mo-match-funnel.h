/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

G_BEGIN_DECLS

/* How many mentors are left after each hard rule, in the order of the rules. */
typedef enum {
  MO_FUNNEL_STRAND, /* in the strand and active */
  MO_FUNNEL_APART,  /* neither related nor kept apart */
  MO_FUNNEL_TRAINED,
  MO_FUNNEL_CHECKED, /* with a check in date */
  MO_FUNNEL_YOUNG,   /* for somebody under 18 */
  MO_FUNNEL_PLACES,  /* a place free, and not resting */
  MO_FUNNEL_HOURS,   /* an hour of the week in common */
  MO_FUNNEL_STEPS
} MoFunnelStep;

typedef struct {
  guint left[MO_FUNNEL_STEPS];
  guint strong; /* of those left at the end, how many fit well */
} MoMatchFunnel;

/* The rule that takes somebody out, as a step; MO_FUNNEL_STEPS where none does. */
MoFunnelStep mo_match_bar_step (MoBar bar);
MoMatchFunnel mo_match_funnel (const MoRanked *ranked, guint n);
/* Steps that are worth a line: those of the young only for them, and "apart" only where it
 * takes somebody out. */
gboolean
mo_match_funnel_shows (const MoMatchFunnel *funnel, MoFunnelStep step, gboolean under_18);
/* "In the SCI strand, active"; static, translated. */
const char *mo_match_funnel_words (MoFunnelStep step, gboolean family);

G_END_DECLS
