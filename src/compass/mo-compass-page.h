/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Whom the next training weekend should be for: places needed against places there, and how
 * long people will wait, as it is and with so many mentors more. */
#define MO_TYPE_COMPASS_PAGE (mo_compass_page_get_type ())
G_DECLARE_FINAL_TYPE (MoCompassPage, mo_compass_page, MO, COMPASS_PAGE, GtkWidget)

GtkWidget *mo_compass_page_new (MoOffice *office);

G_END_DECLS
