/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The calls of a day in a list box: time, names, number, how each stands.  Choosing one opens
 * it.  calls: MoCallView; rows of the same call are kept. */
void mo_today_calls_bind (GtkListBox *box);
void mo_today_calls_show (GtkListBox *box, GPtrArray *calls);

G_END_DECLS
