/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A drop-down that can be searched opens at its search: what is typed finds, where GTK 4.8
 * gives the focus to the row under the pointer and loses the letters.  Enter goes on to what
 * was found.
 */
void mo_drop_search_first (GtkDropDown *drop_down);

G_END_DECLS
