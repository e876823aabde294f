/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "person/mo-person-page-private.h"

G_BEGIN_DECLS

/* A line of the timeline: date, icon on the line, title and words; above the first of a month
 * its heading. */
GtkListItemFactory *mo_person_cells_new (MoPersonPage *page);
/* Lines that are on show say themselves again: what was folded has changed, or the day. */
void mo_person_cells_again (MoPersonPage *page);

G_END_DECLS
