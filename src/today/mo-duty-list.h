/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a duty looks in a list: a factory for a GtkListView of MoDutyRow. */
GtkListItemFactory *mo_duty_list_factory_new (void);

/* Where the focus is in such a list: a row, or the button in it. */
typedef struct {
  guint position;
  gboolean button;
} MoDutyFocus;

/* FALSE where it is elsewhere. */
gboolean mo_duty_list_get_focus (GtkWidget *list, MoDutyFocus *focus);
/* Puts it there, scrolled to; FALSE where it comes only after the next layout. */
gboolean mo_duty_list_set_focus (GtkWidget *list, const MoDutyFocus *focus);

G_END_DECLS
