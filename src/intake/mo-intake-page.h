/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

#define MO_TYPE_INTAKE_PAGE (mo_intake_page_get_type ())
G_DECLARE_FINAL_TYPE (MoIntakePage, mo_intake_page, MO, INTAKE_PAGE, GtkWidget)

GtkWidget *mo_intake_page_new (MoOffice *office);

G_END_DECLS
