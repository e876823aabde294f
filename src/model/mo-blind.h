/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-office.h"
#include "store/mo-board.h"

G_BEGIN_DECLS

/* Ranking without names: while it is on, board and comparison show neither name nor gender of
 * who is compared.  On and off is one thing for all windows ("notify::blind" of the office);
 * that names were shown again is written down before they are. */
gboolean mo_blind_is_on (MoOffice *office);
/* referral: who was being ranked, or 0.  done: mo_blind_set_finish (), FALSE where the lifting
 * could not be written down: the names stay hidden. */
void mo_blind_set (MoOffice *office,
                   gboolean hide,
                   gint64 referral,
                   GAsyncReadyCallback done,
                   gpointer user);
gboolean mo_blind_set_finish (MoOffice *office, GAsyncResult *result, GError **error);

/* What stands for a mentor's name: "Mentor 17", the same everywhere.  Owned by the caller. */
char *mo_blind_mentor_name (gint64 mentor);
/* A board that was just read: everybody who waits is called by the referral's number, every
 * mentor as above.  Proposals keep their names: those people were chosen. */
void mo_blind_board (MoBoard *board);

G_END_DECLS
