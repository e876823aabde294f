/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

G_BEGIN_DECLS

/* What is compared, in words: for the page that compares mentors, its print, and the sheet kept
 * of a decision. */
typedef struct {
  GHashTable *labels;    /* "mobility/manual chair" → "Manual wheelchair" */
  GHashTable *interests; /* word → its bit + 1 in a side */
  gboolean family;
  MoDay today;
} MoMatchVocabulary;

/* Nobody reads of bladder, bowels and pain by passing: such an answer is shown only when it is
 * asked for, and that is written down. */
gboolean mo_criterion_is_private (MoCriterion criterion);

/* What the person has: "T12 incomplete", "Work or study, Pain"; level: of the injury in words,
 * or NULL.  Owned by the caller, never NULL: "not known". */
char *mo_match_wanted_words (const MoMatchVocabulary *vocabulary,
                             MoCriterion criterion,
                             const MoMatchSide *mentee,
                             const char *level);
/* What the mentor has beside it: "41, 12 years older", "6 shared hours a week".  open: private
 * answers in full, else "the same way".  Owned by the caller, never NULL. */
char *mo_match_offered_words (const MoMatchVocabulary *vocabulary,
                              MoCriterion criterion,
                              MoFit fit,
                              const MoMatchSide *mentee,
                              const MoMatchSide *mentor,
                              const char *level,
                              gboolean open);
/* The points of a criterion, rounded: of `weight`. */
int mo_match_points (const MoMatchScore *score, MoCriterion criterion);
/* "level and goals": the one or two that bring most of the total; NULL where nothing speaks for
 * the pair.  Owned by the caller. */
char *mo_match_strongest (const MoMatchScore *score, gboolean family);

G_END_DECLS
