/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* People who wait for a match, the mentors ranked for the one chosen, and the proposals under
 * way.  Actions, each of them one code path for button, key, menu and drag:
 * "board.draft" (x mentor), "board.draft-for" (xx referral, mentor), "board.move" (xs pairing,
 * state), "board.ask-move" (x pairing). */
#define MO_TYPE_BOARD_PAGE (mo_board_page_get_type ())
G_DECLARE_FINAL_TYPE (MoBoardPage, mo_board_page, MO, BOARD_PAGE, GtkWidget)

GtkWidget *mo_board_page_new (MoOffice *office);
/* With what is tried out over it, as its toggle "What if" does. */
void mo_board_page_what_if (MoBoardPage *page);
/* Chooses this person, or puts the focus on the proposal that is under way for them. */
void mo_board_page_show_referral (MoBoardPage *page, gint64 referral);

G_END_DECLS
