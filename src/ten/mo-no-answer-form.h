/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* What to do where nobody answers twice running: how to ring on each telephone, what may be
 * said, and the ways on; the try is kept. */
void mo_no_answer_form_show (GtkWidget *from, MoOffice *office, gint64 pairing);

G_END_DECLS
