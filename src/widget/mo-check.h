/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Once at the start.  A check box that stands alone is turned by Space only: in GTK 4.8 the
 * arrow keys, which choose among radio buttons, turn it over too, as a group of one. */
void mo_check_keeps_from_arrows (void);

G_END_DECLS
