/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-sheet.h"
#include "store/mo-compare.h"

G_BEGIN_DECLS

/* Why these mentors: the comparison on paper.  Private answers never stand in it, only how they
 * fit. */
MoSheet *mo_compare_sheet_new (const MoCompare *compare, gboolean blind);

G_END_DECLS
