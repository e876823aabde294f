/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The id of what was taken, once it is kept. */
typedef void (*MoMessageTaken) (GtkWidget *from, gint64 message);

/* Takes a message from one of a pair, or writes one to one or both of them.  pairing 0: asked
 * in the form. */
void
mo_message_form_take (GtkWidget *from, MoOffice *office, gint64 pairing, MoMessageTaken taken);

G_END_DECLS
