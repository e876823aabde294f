/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes a drop-down one that can be searched.  What is typed is looked for anywhere in a line,
 * and Enter and Down go from the search to what was found.  A long list opens at its search,
 * another at the row that is chosen: GTK 4.8 compares with the beginning of a line only, gives
 * the focus to the row under the pointer and loses letters typed there. */
void mo_drop_search (GtkDropDown *drop_down, gboolean long_list);

G_END_DECLS
