/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* Rule MATCH STATE: draft → mentor asked → mentor yes → mentee asked → agreed → briefed → first
 * call booked → active ↔ paused → ending → impact due → closed; each may say no, and a proposal
 * may be dropped.  The board takes steps at once ("mentor asked" to "mentee asked" is a yes).
 */
MoVerdict mo_rule_pairing_move (const char *from, const char *to);
/* Rule FIRST CALL: "a match is “first call booked” as long as a call of it is planned and none
 * was made": it comes there by booking, and leaves by that call.  ASK: the call is to be
 * booked.
 */
MoVerdict mo_rule_first_call (const char *from, const char *to, gboolean call_planned);
/* Rule ANOTHER MENTOR: "a pair that talks may end early, with a reason, and the person waits
 * for another mentor under the same referral; who reached the goal, stopped or died waits for
 * nobody."  reason: of the vocabulary "end"; NULL or "": none chosen yet, which is refused. */
MoVerdict mo_rule_rematch (const char *state, const char *reason);
/* Rule COLUMN: "more matches in a column than the office can keep an eye on is said, and
 * refuses nothing"; most: 0 for no limit. */
MoVerdict mo_rule_column (int cards, int most);
/* TRUE from draft to agreed: on the board, not yet a match. */
gboolean mo_pairing_is_proposal (const char *state);
/* TRUE while the pair is neither closed, dropped nor refused: takes one of the mentor's places.
 */
gboolean mo_pairing_is_open (const char *state);
/* "mentor asked", translated. */
const char *mo_pairing_state_words (const char *state);

G_END_DECLS
