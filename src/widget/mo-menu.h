/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Submenus of a menu open without sliding: while two of them slide, GTK 4.8 takes a letter that
 * is typed quickly for an entry of the one that leaves. */
void mo_menu_at_once (GtkMenuButton *button);

G_END_DECLS
