/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills the window where the office could not be opened: what happened and what can be done,
 * as buttons.  path: the database; error: of the store. */
GtkWidget *mo_start_page_new (const char *path, const GError *error);

G_END_DECLS
