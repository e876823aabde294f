/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a button does: "win.undo" or "win.resume-draft(int64 7)".  GTK's own function for it
 * names the action before its target, and warns of the mismatch in between. */
void mo_action_set (GtkActionable *button, const char *detailed_action);

G_END_DECLS
