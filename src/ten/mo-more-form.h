/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* One or two calls more for a match: asked for with the reason, and decided, at once or later.
 */
void mo_more_form_show (GtkWidget *from, MoOffice *office, gint64 pairing);

G_END_DECLS
