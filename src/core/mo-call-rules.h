/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* Rule LENGTH: "calls of up to an hour."  A planned length in minutes. */
MoVerdict mo_rule_call_planned (int minutes, const MoPolicy *policy);
/* An actual length may be longer; above the policy's limit it ASKs why. */
MoVerdict mo_rule_call_actual (int minutes, const char *why, const MoPolicy *policy);
/* Rule TEN: "up to ten calls; one or two more for a specific reason."  done: calls that took
 * place; extra: granted so far, 0–2.  Whether one more may be planned or done. */
MoVerdict mo_rule_call_count (int done, int extra, const MoPolicy *policy);
/* A call can only have been done on a day that has come. */
MoVerdict mo_rule_call_done_on (MoDay day, MoDay today);
/* Nobody can have failed to answer before the call was to begin.  now: minute of the day, which
 * matters on the day itself; then it ASKs, for the two may have spoken earlier than agreed. */
MoVerdict mo_rule_call_begun (MoDay day, int start, MoDay today, int now);
/* A call whose day is past moves to a day to come, or is told of: never about in the past. */
MoVerdict mo_rule_call_moved_to (MoDay from, MoDay to, MoDay today);
/* Rule VIDEO: "Zoom or Skype, not FaceTime."  medium as typed or chosen. */
MoVerdict mo_rule_call_medium (const char *medium);
/* Rule IN PERSON: "in a public place, both agree, and the office knows." */
MoVerdict
mo_rule_call_in_person (gboolean public_place, gboolean both_agree, gboolean office_told);

/* A stretch of a day, minutes of the day. */
typedef struct {
  MoDay day;
  int start, minutes;
} MoCallSpan;
/* TRUE where the two share a minute. */
gboolean mo_call_spans_clash (const MoCallSpan *one, const MoCallSpan *other);

/* Only calls that took place count. */
gboolean mo_call_counts (const char *state);
/* Rule CALL STATE: planned → done, moved, cancelled, no answer, no show; the rest are ends. */
MoVerdict mo_rule_call_move (const char *from, const char *to);
/* "done", "no answer", "cancelled by the mentor", translated. */
const char *mo_call_state_words (const char *state);
const char *mo_call_medium_words (const char *medium);

G_END_DECLS
