/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"
#include "model/mo-waiting-jobs.h"
#include "store/mo-waiting.h"

G_BEGIN_DECLS

/* Does one thing to somebody who waits: at once, or after a small form for what it needs.
 * from: a widget of the window; goals: how many are on record; terms: MoTerm, for the domains
 * of goals, or NULL while they are not loaded. */
void mo_waiting_ask_open (GtkWidget *from,
                          MoOffice *office,
                          const MoWaiting *it,
                          guint goals,
                          GPtrArray *terms,
                          MoWaitingKind kind);

G_END_DECLS
