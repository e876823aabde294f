/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* How many people are to be mentored, year by year; a form over `from`. */
void mo_targets_form_show (GtkWidget *from, MoOffice *office);

G_END_DECLS
