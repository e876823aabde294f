/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The summary of a call as it came; where there is one already, other words for it within a
 * day, a correction after that. */
void mo_note_form_show (GtkWidget *from, MoOffice *office, gint64 call);

G_END_DECLS
