/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

#define MO_TYPE_IMPACT_PAGE (mo_impact_page_get_type ())
G_DECLARE_FINAL_TYPE (MoImpactPage, mo_impact_page, MO, IMPACT_PAGE, GtkWidget)

GtkWidget *mo_impact_page_new (MoOffice *office);

G_END_DECLS
