/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Somebody asks about becoming a mentor: a name and a way to answer, and it is on record. */
void mo_enquiry_form_show (GtkWidget *from, MoOffice *office);

G_END_DECLS
