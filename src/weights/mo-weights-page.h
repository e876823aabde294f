/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The points of each criterion, tried on the people who wait before they hold for everybody;
 * each version kept with who made it and why. */
#define MO_TYPE_WEIGHTS_PAGE (mo_weights_page_get_type ())
G_DECLARE_FINAL_TYPE (MoWeightsPage, mo_weights_page, MO, WEIGHTS_PAGE, GtkWidget)

GtkWidget *mo_weights_page_new (MoOffice *office);

G_END_DECLS
