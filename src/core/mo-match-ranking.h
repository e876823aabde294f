/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

G_BEGIN_DECLS

/* The mentors of an office, laid out to be ranked for one person after another: scores by
 * columns, the hard rules once for all whom they meet alike, no sorting for each person.  It
 * comes to the very order, scores and bars of mo_match_score (), mo_match_bar () and
 * mo_match_rank (). */
typedef struct _MoMatchRanking MoMatchRanking;

/* The offers and sides stay as they are as long as it does; family: the strand. */
MoMatchRanking *mo_match_ranking_new (const MoMatchOffer *const *offers,
                                      const MoMatchSide *const *sides,
                                      guint n,
                                      gboolean family,
                                      const MoPolicy *policy,
                                      MoDay today);
void mo_match_ranking_free (MoMatchRanking *ranking);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoMatchRanking, mo_match_ranking_free)

/* wanted: of that strand.  ties: of MoTie, a number for each mentor, NULL for none with any.
 * ranked: a place for each mentor. */
void mo_match_ranking_rank (MoMatchRanking *ranking,
                            const MoMatchWanted *wanted,
                            const MoMatchSide *mentee,
                            const guint *ties,
                            MoRanked *ranked);

G_END_DECLS
