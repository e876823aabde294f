/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* The rules about somebody who mentors: places, rest, break, leaving, checks, hours. */

/* Rule 5: several mentees at once "if willing, able, and demand exists".  More places than
 * before ASK for the mentor's own yes; fewer than there are mentees ends nothing, and says so.
 */
MoVerdict
mo_rule_capacity (int now, int wanted, int taken, gboolean agreed, const MoPolicy *policy);

/* Rule 5: after a match that ended a mentor rests two weeks, four after one that ended with a
 * safeguarding concern.  ended, hard: the last day on which one of either kind ended; until:
 * a day that the office set.  None where no rest was due. */
MoDay mo_rule_rest_until (MoDay until, MoDay ended, MoDay hard, const MoPolicy *policy);

/* Rule 7: a check is renewed three years after it, or its status, was last looked at, unless
 * the office wrote down a day of its own.  seen: the newest without such a day; renew: the
 * latest such day.  None where no check was seen at all. */
MoDay mo_rule_check_due (MoDay seen, MoDay renew, const MoPolicy *policy);
/* FINE, SOON where it is to be renewed within the lead, LATE from the day on which it lapses
 * (from then on nobody new is offered), REFUSED where there is none. */
MoLevel mo_rule_check_level (MoDay due, MoDay today, const MoPolicy *policy);

/* A break ends on a day to come, or on none that is known. */
MoVerdict mo_rule_break (MoDay until, MoDay today);

/* What becomes of the matches of a mentor who leaves. */
typedef enum {
  MO_LEAVE_AS_IT_IS, /* there are none */
  MO_LEAVE_DROP,     /* proposals are dropped; refused while a pair talks */
  MO_LEAVE_FINISH,   /* they finish, nobody new is offered; the leaving is written down then */
} MoLeaveWay;
/* Nobody leaves over the head of a mentee.  proposals: not agreed yet; going: agreed and not
 * ended.  ASK: say what becomes of the proposals; REFUSED: pairs go on. */
MoVerdict mo_rule_leave (const char *state, int proposals, int going, MoLeaveWay way);

/* "Calls, and the time to note and send": minutes of calls, a quarter of an hour for each
 * summary, and the training. */
int mo_rule_volunteer_minutes (int calls, int summaries, int training, const MoPolicy *policy);

/* Kinds of check that a nation has ("scotland": PVG), the usual first, NULL-terminated; all of
 * them where the nation is not known.  Codes and their words, static; words are translated. */
const char *const *mo_check_kinds (const char *region);
const char *mo_check_kind_words (const char *kind);
const char *mo_check_workforce_words (const char *workforce);

/* "passed"; of an attendance; static, translated. */
const char *mo_attendance_words (const char *outcome);

G_END_DECLS
