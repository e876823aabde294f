/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* The steps of a change set backwards, in a job that writes; what undo and redo have in common.
 */

/* FALSE with MO_STORE_REFUSED and its sentence where the set touched what stays for good. */
gboolean mo_store_may_take_back (MoStore *store, gint64 set, GError **error);
/* Takes the set back as the change set of this job; its label is the caller's.  FALSE as above,
 * or with MO_STORE_CONFLICT where a row was changed since. */
gboolean mo_store_take_back (MoStore *store, gint64 set, GError **error);

G_END_DECLS
