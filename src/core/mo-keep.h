/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* Which backups stay: the newest of each of the last 14 days that have one, of each of the last
 * 8 weeks (Monday to Sunday) and of each of the last 12 months that have one. days: n days of
 * backups, each once, in any order.  keep: n flags to be filled in. The newest is always kept.
 */
void mo_keep_backups (const MoDay *days, guint n, gboolean *keep);

G_END_DECLS
