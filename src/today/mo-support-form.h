/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Asks how a support call to a mentor went. */
void mo_support_form_show (GtkWidget *from, MoOffice *office, gint64 mentor, const char *name);

G_END_DECLS
