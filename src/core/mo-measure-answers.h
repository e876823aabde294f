/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-measure-private.h"

G_BEGIN_DECLS

/* Answers are those of the people whose match was closed in the period: a place for each case.
 */
gboolean *mo_count_ended (const MoCount *count);
/* The answer of each case to one item, or NULL.  What was asked later than the last day that is
 * looked at was not answered yet. */
const MoAnswerFact **
mo_count_answers (const MoCount *count, const char *measure, const char *item);

G_END_DECLS
