/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Asks where, writes one mentor's calendar there as it is now, and tells where it is. */
void mo_save_calendar (GtkWidget *from, MoOffice *office, gint64 mentor);

G_END_DECLS
