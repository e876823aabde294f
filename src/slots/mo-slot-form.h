/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Asks for the slot of a match, shows each day of it before it is booked, and books or moves
 * all of them at once. */
void mo_slot_form_show (GtkWidget *from, MoOffice *office, gint64 pairing);

G_END_DECLS
