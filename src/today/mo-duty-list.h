/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a duty looks in a list: a factory for a GtkListView of MoDutyRow. */
GtkListItemFactory *mo_duty_list_factory_new (void);

G_END_DECLS
