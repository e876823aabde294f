/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-what-if-look.h"

G_BEGIN_DECLS

/* What is tried out, in words; all owned by the caller, translated.  NULL: nothing to say. */

/* "Trying 3 drafts. Nobody is told yet." */
char *mo_what_if_head (const MoWhatIfLook *look);
/* "Whole list 334 points, first come 318. The best possible is 345." */
char *mo_what_if_points (const MoWhatIfList *list, const MoWhatIfLook *look);
/* "9 of 11 people get a mentor, 1 more than first come, first served. At best 10 would." */
char *mo_what_if_people (const MoWhatIfList *list, const MoWhatIfLook *look);
/* "2 gain", "1 waits longer", "1 fits less". */
char *mo_what_if_turn_head (const MoWhatIfLook *look, MoTurn turn);
/* "Terence Oduya no match › 74, Joyce Hallam 70 › 81 and 2 more"; most: how many by name,
 * 0: all, a line each. */
char *mo_what_if_turn_names (const MoWhatIfLook *look, MoTurn turn, guint most, MoDay today);
/* "If you draft Callum Reid with Steve Tranter: 79, whole list 341." with what it costs. */
char *mo_what_if_drop_words (const MoWhatIfDrop *drop, const char *person, const char *mentor);
/* "costs the list 4 points" or "leaves 1 person more without"; for a line of the ranking. */
char *mo_what_if_cost_words (const MoWhatIfDrop *drop);
/* "Meanwhile 12 people wait, not 11, and 13 places are free, not 14." */
char *mo_what_if_meanwhile (int people_was, int places_was, int people, int places);

G_END_DECLS
