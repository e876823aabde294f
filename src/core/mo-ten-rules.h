/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* Rule MORE: "one or two more calls, case by case, for a specific reason."  It is asked for
 * with the reason, and then decided.  extra: granted so far; waiting: a request that nobody has
 * decided yet. */
MoVerdict mo_rule_more_ask (int extra, gboolean waiting, const char *reason, const MoPolicy *p);
/* granted: 0 refuses, and then says why; never beyond what is left, whoever decides. */
MoVerdict mo_rule_more_decide (int granted,
                               int extra,
                               const char *decided_by,
                               const char *answer,
                               const MoPolicy *policy);
/* TRUE where they are worth offering: a request waits to be decided, or every call granted is
 * made or booked; never once most of them were granted.  made: done and booked, limit: with
 * those granted. */
gboolean mo_rule_more_offered (int made, int limit, int extra, gboolean waiting, int most);
/* What is said of a request that waits, asked for on that day; NULL for none. */
char *mo_more_asked_words (MoDay asked, MoDay today);
/* By when somebody decides. */
MoDay mo_rule_due_more (MoDay asked, const MoPolicy *policy);

/* Rule CORRECTION: a call written down as done that was not is put right with the reason; it no
 * longer counts, and both the mistake and the reason stay in the history.  to: what it was. */
MoVerdict mo_rule_call_correct (const char *from, const char *to, const char *reason);

/* Rule CONFIDENT: "video only with those who are confident with it."  able: the code of the
 * vocabulary "video" for the mentee, NULL for not known. */
MoVerdict mo_rule_call_confident (const char *medium, const char *able, gboolean confirmed);

/* Rule SILENCE: "no contact for twice the agreed rhythm."  since: the last call that took
 * place, or the agreement where there is none; next: the next call booked, none for nothing.
 * SOON with words once twice the rhythm has passed; days_left: until then. */
MoVerdict mo_rule_silence (MoDay since, MoDay next, int rhythm, MoDay today);

/* Rule NO ANSWER TWICE: what is done changes with the second call without an answer running.
 * running: since the last call that took place. */
MoVerdict mo_rule_no_answers (int running, const MoPolicy *policy);

G_END_DECLS
