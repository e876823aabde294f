/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

G_BEGIN_DECLS

/* Many mentors laid out by columns: mo_match_score () of one person with all of them at once,
 * to the same point, for the plan of a whole list. */
typedef struct _MoMatchColumns MoMatchColumns;

/* The mentors laid out by criterion.  They are not copied and have to outlive it; owned by
 * the caller. */
MoMatchColumns *mo_match_columns_new (const MoMatchSide *const *mentors,
                                      guint n,
                                      gboolean family,
                                      MoDay today,
                                      const MoPolicy *policy);
void mo_match_columns_free (MoMatchColumns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoMatchColumns, mo_match_columns_free)

/* total: a place per mentor.  hours: those in common, too; may be NULL. */
void mo_match_columns_score (MoMatchColumns *columns,
                             const MoMatchSide *mentee,
                             guint8 *total,
                             guint8 *hours);

G_END_DECLS
