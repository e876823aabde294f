/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Asks a mentor what a match gave and what it cost; pairing 0: the yearly check. */
void
mo_mentor_check_form_show (GtkWidget *from, MoOffice *office, gint64 mentor, gint64 pairing);

G_END_DECLS
