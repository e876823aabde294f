/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-pack.h"

G_BEGIN_DECLS

/* Which of the figures must be kept back because of the others: MO_SMALL_… of each, which was
 * nought.  A figure that is small by itself keeps itself back. */
void mo_pack_keep_back (const MoFigure *figures, const MoPolicy *policy, guint8 *hidden);

G_END_DECLS
