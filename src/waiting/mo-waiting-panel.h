/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/mo-policy.h"
#include "store/mo-waiting.h"

G_BEGIN_DECLS

/* Beside the list: where the chosen person stands, how to reach them, what was tried, and what
 * can be done, as actions "waiting.…" of the page. */
#define MO_TYPE_WAITING_PANEL (mo_waiting_panel_get_type ())
G_DECLARE_FINAL_TYPE (MoWaitingPanel, mo_waiting_panel, MO, WAITING_PANEL, GtkWidget)

/* it: NULL where nobody is chosen; person: NULL while it is being read. */
void mo_waiting_panel_set (MoWaitingPanel *panel,
                           const MoWaiting *it,
                           const MoWaitingPerson *person,
                           MoDay today,
                           const MoPolicy *policy);

/* The words of the button that is the next step; borrowed. */
const char *mo_waiting_panel_get_next (MoWaitingPanel *panel);

/* It stands under the list: as high as what it says. */
void mo_waiting_panel_set_under (MoWaitingPanel *panel, gboolean under);

G_END_DECLS
