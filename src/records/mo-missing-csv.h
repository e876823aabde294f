/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-missing.h"

G_BEGIN_DECLS

/* Owned by the caller. */
char *mo_missing_csv (const MoMissingList *list);

G_END_DECLS
