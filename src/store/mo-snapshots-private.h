/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-snapshots.h"

G_BEGIN_DECLS

/* Every figure of the period, of each strand and of both, as JSON: the same for the same. */
char *mo_frozen_write (const MoPeriod *period, const MoImpactFacts *facts);

G_END_DECLS
