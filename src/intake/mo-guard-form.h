/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Asks who stands for somebody under 18: the guardian, or who of the staff judged that the
 * young person understands. */
void mo_guard_form_show (GtkWidget *from, MoOffice *office, gint64 referral);

G_END_DECLS
