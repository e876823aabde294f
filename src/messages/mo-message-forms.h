/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Takes a message from one of a pair, or writes one to one or both of them.  pairing 0: asked
 * in the form. */
void mo_message_form_take (GtkWidget *from, MoOffice *office, gint64 pairing);

G_END_DECLS
