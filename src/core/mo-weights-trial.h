/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

G_BEGIN_DECLS

/* What other points would do.  How near two people are in each criterion does not depend on
 * the points: every pair that may be asked is judged once, and then any points rank them all
 * by one pass over small numbers, quick enough to follow a slider. */
typedef struct _MoWeightsTrial MoWeightsTrial;

/* Without people or pairs; owned by the caller. */
MoWeightsTrial *mo_weights_trial_new (void);
void mo_weights_trial_free (MoWeightsTrial *trial);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWeightsTrial, mo_weights_trial_free)

/* The next person; answers their place, 0 for the first. */
guint mo_weights_trial_add_person (MoWeightsTrial *trial, gboolean family);
/* A mentor whom the last person may be offered. */
void mo_weights_trial_add_pair (MoWeightsTrial *trial,
                                guint mentor,
                                const MoMatchScore *score,
                                const MoMatchOffer *offer);
guint mo_weights_trial_people (const MoWeightsTrial *trial);
guint mo_weights_trial_pairs (const MoWeightsTrial *trial);

/* The mentors of one person by those points, in the very order of mo_match_rank (). */
GArray * /* of MoRanked */
mo_weights_trial_rank (const MoWeightsTrial *trial, guint person, const MoPolicy *points);

/* How other points differ over everybody there. */
typedef struct {
  guint people;      /* with a mentor who may be asked */
  guint other_first; /* of them: another mentor first */
  guint other_three; /* another first three, in whatever order */
} MoWeightsEffect;
MoWeightsEffect mo_weights_trial_compare (const MoWeightsTrial *trial,
                                          const MoPolicy *then,
                                          const MoPolicy *now);

G_END_DECLS
