/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

G_BEGIN_DECLS

/* What the noes of mentors and mentees say about the order that the board proposes. */

typedef enum { MO_NO_MENTOR, MO_NO_MENTEE } MoNoSide;

/* "mentor no" or "mentee no": the vocabulary of the reasons of that side. */
const char *mo_no_vocabulary (MoNoSide side);
/* The criterion that a coded reason is about, or MO_CRITERIA where it is about none. */
MoCriterion mo_no_criterion (MoNoSide side, const char *code);

/* The noes of one reason. */
typedef struct {
  int noes;
  int fits[MO_FIT_MATCH + 1]; /* how its criterion stands between the two, by MoFit */
  int weight;                 /* its points of 100 now */
} MoNoCount;

/* Rule NOES: "one or two noes say nothing; where the criterion was a mismatch, more weight
 * would have ranked the pair lower; where it is not known, it wants asking; where it was a
 * match, what is written down or the criterion itself is too coarse."  A sentence owned by the
 * caller; family: of the family strand's names. */
char *
mo_rule_noes_say (MoNoSide side, const char *code, const MoNoCount *count, gboolean family);

/* Rule REASON OF A NO: "a no has a reason from the list; “other” has words besides."  REFUSED
 * with the sentence. */
MoVerdict mo_rule_no_reason (const char *code, const char *words);

G_END_DECLS
