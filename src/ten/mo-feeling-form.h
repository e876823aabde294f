/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* How the mentoring feels to one side, asked on the telephone; and whether, how far and until
 * when their words may be quoted.  role: "mentee" or "mentor". */
void mo_feeling_form_show (GtkWidget *from, MoOffice *office, gint64 pairing, const char *role);

G_END_DECLS
