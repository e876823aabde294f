/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-compare.h"

G_BEGIN_DECLS

/* What the page and its print say alike; blind: without names and gender.  Owned by the caller.
 */
char *mo_compare_mentor_name (const MoCompareMentor *mentor, gboolean blind);
char *mo_compare_person_name (const MoCompare *compare, gboolean blind);
/* The person's side of a criterion; not owned. */
const char *mo_compare_wanted (const MoCompare *compare, MoCriterion criterion, gboolean blind);
/* "Helen Marsh: 1 answer not known. Worth asking before deciding."; NULL for none. */
char *mo_compare_unknown_words (const MoCompare *compare, gboolean blind);
/* "Rules passed by both: same strand, active, …"; NULL for none. */
char *mo_compare_rules_words (const MoCompare *compare);

G_END_DECLS
