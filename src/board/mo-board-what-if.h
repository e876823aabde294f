/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "board/mo-board-private.h"

G_BEGIN_DECLS

/* "What if": a layer of one's own over the board.  While it is on, `board` of the page is the
 * board as it would be, so that everything there shows what is tried; nobody is told of it, and
 * nothing of it is in the book before it is applied. */

void mo_board_what_if_install (GtkWidgetClass *klass);
/* Once the page has its office; before it goes. */
void mo_board_what_if_begin (MoBoardPage *self);
void mo_board_what_if_end (MoBoardPage *self);
gboolean mo_board_what_if_is_on (MoBoardPage *self);
/* A board that was read: becomes the page's, with what is tried where that is on. */
void mo_board_what_if_take (MoBoardPage *self, MoBoard *board);

/* TRUE where it is on: then the pair is tried, and nothing is written. */
gboolean
mo_board_what_if_drafts (MoBoardPage *self, gint64 referral, gint64 mentor, const char *why);
/* TRUE where it is on: then a card that is tried is put back to waiting ("dropped"), and any
 * other move refused with the sentence why. */
gboolean mo_board_what_if_moves (MoBoardPage *self, const MoBoardCard *card, const char *state);
/* TRUE for a card that is tried: asks what is to become of it, beside `at`. */
gboolean mo_board_what_if_asks (MoBoardPage *self, const MoBoardCard *card, GtkWidget *at);

/* What drafting this pair would do stands in the banner; 0, 0: the pair that is chosen. */
void mo_board_what_if_over (MoBoardPage *self, gint64 referral, gint64 mentor);
/* To the words of a ranking's lines (MoRankLine, before they are shown): what the first of them
 * cost the whole list, and which pairs are not wanted. */
void mo_board_what_if_costs (MoBoardPage *self, gint64 referral, GPtrArray *lines);

G_END_DECLS
