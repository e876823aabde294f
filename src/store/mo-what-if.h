/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-trying.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What somebody tries out on the board, kept among the drafts at each change: a layer of one's
 * own, which nobody else's board shows. */

/* Reads; ask is not looked at.  Answers one's own MoTrying, or NULL for none. */
gpointer mo_store_open_what_if_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; ask: the MoTrying as text, kept in place of what was there; nothing in it: no draft
 * is kept.  Answers nothing. */
gpointer mo_store_keep_what_if_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; ask: the same text.  Thrown away through the history: undo brings it back. */
gpointer mo_store_drop_what_if_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; ask: the same text.  Every pair that is tried becomes a draft, in one transaction;
 * each is asked by the hard rules in turn.  Where one is refused meanwhile, it is named and
 * nothing is changed.  What was tried goes through the history: undo brings it back. */
gpointer mo_store_apply_what_if_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
