/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Ctrl+Enter does an action of the dialog from wherever the focus is in it: before the field
 * that has it, for a text of several lines would begin a new one. */
void mo_submit_keys (GtkWidget *dialog, const char *action);

G_END_DECLS
