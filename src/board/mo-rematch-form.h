/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Asks why a pair ends early, and lets the person wait for another mentor; the board then shows
 * who could. */
void mo_rematch_form_show (GtkWidget *from, MoOffice *office, gint64 pairing);

G_END_DECLS
