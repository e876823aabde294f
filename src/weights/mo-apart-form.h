/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The form for two that are to be kept apart; 0: to be chosen in it. */
void mo_apart_form_show (GtkWidget *from, MoOffice *office, gint64 mentor, gint64 person);

G_END_DECLS
