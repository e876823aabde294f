/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-rollup.h"

G_BEGIN_DECLS

/* Whether what is counted hangs on this column of this table. */
gboolean mo_rollup_hangs_on (const char *table, const char *column);
/* Takes what hangs on one row out of the counts (sign -1, before the row is changed), or puts
 * it in (1, after it). */
gboolean
mo_rollup_move (MoStore *store, const char *table, gint64 id, int sign, GError **error);
/* Counts everything anew: for a copy that was wound back by other ways. */
gboolean mo_rollup_rebuild (MoStore *store, GError **error);

G_END_DECLS
