/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-what-if.h"
#include "store/mo-board.h"

G_BEGIN_DECLS

/* The state of a card that is only tried out. */
#define MO_CARD_WHAT_IF "what_if"

/* The board as it would be: each pair that is tried is a card among the drafts (its id is the
 * referral's below zero), its person waits no more, its mentor has a place less.  What the hard
 * rules refuse meanwhile is a card that says why, and takes no place.  Nothing in `board`
 * changes.
 * refused: NULL, or filled with "Joyce Hallam with Nigel Croft: Full: 2 of 2 places." for each
 * of those; NULL-terminated, owned by the caller. */
MoBoard *mo_board_try (const MoBoard *board, const MoWhatIf *it, char ***refused);

/* What is tried, without those. */
MoWhatIf *mo_board_try_without_refused (const MoBoard *board, const MoWhatIf *it);

/* What stands there now: who waits without a proposal, and the places that are free. */
void mo_board_count (const MoBoard *board, int *people, int *places);

G_END_DECLS
