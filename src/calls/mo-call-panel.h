/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/mo-calls.h"

G_BEGIN_DECLS

/* Beside the calendar: the calls of one day, and the one that is chosen with its pair and what
 * can be done.  Its buttons are the actions "calls.done", "calls.move", … of the page.
 * Signals: "chosen" (id), "opened" (id) upon Enter in the list. */
#define MO_TYPE_CALL_PANEL (mo_call_panel_get_type ())
G_DECLARE_FINAL_TYPE (MoCallPanel, mo_call_panel, MO, CALL_PANEL, GtkWidget)

GtkWidget *mo_call_panel_new (void);
/* calls: those of the day, by time (MoCallView); clashing: a set of ids. */
void mo_call_panel_show_day (MoCallPanel *panel,
                             MoDay day,
                             GPtrArray *calls,
                             GHashTable *clashing,
                             gint64 chosen);
/* call and pair may be NULL; extra: how many calls more an office may grant at most. */
void mo_call_panel_show_call (MoCallPanel *panel,
                              MoCallView *call,
                              MoPairView *pair,
                              int ending_call,
                              int extra,
                              MoDay today);
/* FALSE where the calendar beside it shows the same day: only the chosen call is shown. */
void mo_call_panel_set_agenda (MoCallPanel *panel, gboolean agenda);
/* Gives the focus to the first thing that can be done. */
void mo_call_panel_enter (MoCallPanel *panel);

/* A widget at the foot, which scrolls along with what is above it. */
void mo_call_panel_set_foot (MoCallPanel *panel, GtkWidget *widget);

G_END_DECLS
