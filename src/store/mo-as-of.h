/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* The office as it stood at the end of a past day: a copy in memory with everything that the
 * history tells since taken back, that day for its today, and only to be looked at.  Reading
 * jobs run on it as on any other.  Close with mo_store_close ().
 *
 * REFUSED with the reason for a day that has not come, and for one before the history begins.
 */
MoStore *mo_store_as_of (MoStore *store, MoDay day, GError **error);

/* The same just before a row was first written, on the day that was today then.  NOT_FOUND
 * where the history does not tell when that was. */
MoStore *
mo_store_before_row (MoStore *store, const char *table, gint64 id, MoDay day, GError **error);

/* The first day that the history tells about; none where nothing was ever written. */
MoDay mo_store_history_begins (MoStore *store, GError **error);

G_END_DECLS
