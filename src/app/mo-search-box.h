/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The entry in the header that finds people by name, telephone or referral number.  What it
 * finds hangs below it while the focus stays in the entry: the arrows choose, Enter opens,
 * Escape leaves.  A person opens where there is something to do for them: their pair's calls,
 * their referral, or the mentors. */
#define MO_TYPE_SEARCH_BOX (mo_search_box_get_type ())
G_DECLARE_FINAL_TYPE (MoSearchBox, mo_search_box, MO, SEARCH_BOX, GtkWidget)

void mo_search_box_set_office (MoSearchBox *box, MoOffice *office);

G_END_DECLS
