/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the desktop asks programs to be dark, where it says so by its settings portal;
 * GTK 4.8 by itself knows only the theme's name.  Told once it is known and at each change, on
 * the main context; never where there is no such portal. */
typedef void (*MoDesktopDark) (gboolean dark, gpointer user);
void mo_desktop_dark_watch (MoDesktopDark told, gpointer user);

G_END_DECLS
