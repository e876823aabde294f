/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tells the person what went wrong: a banner at the top of the window that holds `from`,
 * spoken, and there until it is closed.  sentence: what happened, what is safe, what to do
 * next. */
void mo_problem_show (GtkWidget *from, const char *sentence);

G_END_DECLS
