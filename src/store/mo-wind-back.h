/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* Takes back, row by row, whatever was written after change set `last`.  For a copy that is
 * looked at only: nothing of it is written into the history, and links are not looked after. */
gboolean mo_store_wind_back (MoStore *store, gint64 last, GError **error);

G_END_DECLS
