/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-change.h"
#include "store/mo-endings.h"

G_BEGIN_DECLS

/* REFUSED with a sentence; answers NULL. */
/* A change of a match's row of `ending`, which is made where there is none. */
MoChange *mo_ending_change (MoStore *store, gint64 pairing, int rev, GError **error);

G_END_DECLS
