/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-sheet.h"
#include "store/mo-concerns.h"

G_BEGIN_DECLS

/* The chronology of a concern on A4: what was noticed, what was done, who was told, the two
 * signatures, and who opened it.  For whoever may read all of it. */
MoSheet *mo_concern_sheet (const MoConcernFile *file, MoDay today);

G_END_DECLS
