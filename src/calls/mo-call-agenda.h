/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/mo-calls.h"

G_BEGIN_DECLS

/* Calls as a list, day by day.  Signals: "chosen" (id) as the cursor goes; "opened" (id). */
#define MO_TYPE_CALL_AGENDA (mo_call_agenda_get_type ())
G_DECLARE_FINAL_TYPE (MoCallAgenda, mo_call_agenda, MO, CALL_AGENDA, GtkWidget)

GtkWidget *mo_call_agenda_new (void);
/* calls: MoCallView by time; clashing: ids (gint64 *) as a set; chosen: a call, or 0. */
void mo_call_agenda_show (MoCallAgenda *agenda,
                          GPtrArray *calls,
                          GHashTable *clashing,
                          MoDay today,
                          gint64 chosen);
/* Brings a day, or the first after it, into sight. */
void mo_call_agenda_go_to (MoCallAgenda *agenda, MoDay day);
/* To the chosen call, else to the list; FALSE where there are none. */
gboolean mo_call_agenda_focus_call (MoCallAgenda *agenda, gint64 id);

G_END_DECLS
