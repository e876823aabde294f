/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* How the mentoring feels, from 1 to 5, asked of either side after a call; their words may be
 * quoted as far, and as long, as they agreed to. */

/* "4, good"; NULL for what is no score.  Static, translated. */
const char *mo_feeling_score_words (int score);
MoVerdict mo_rule_feeling (int score, int after_call, int done);

/* Rule QUOTE: only words that are there, with whom they may reach, how that was agreed, and
 * until when.  scope: a code of the vocabulary "quote". */
MoVerdict
mo_rule_quote (const char *words, const char *scope, const char *how, MoDay until, MoDay today);
/* "Quotes that may be used today": agreed for at least that reach, not run out, not ended. */
gboolean mo_quote_may_be_used (const char *scope,
                               MoDay until,
                               MoDay ended,
                               const char *wanted,
                               MoDay today);
/* The day until which it is agreed where nothing else was said. */
MoDay mo_quote_usual_until (MoDay today, const MoPolicy *policy);
/* How it was agreed: "phone", "writing", "email", NULL at the end; and in words. */
extern const char *const mo_quote_hows[];
const char *mo_quote_how_words (const char *how);

G_END_DECLS
