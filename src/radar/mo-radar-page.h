/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Matches that may be fading: which, by what signs, what to do, and that somebody looked. */
#define MO_TYPE_RADAR_PAGE (mo_radar_page_get_type ())
G_DECLARE_FINAL_TYPE (MoRadarPage, mo_radar_page, MO, RADAR_PAGE, GtkWidget)

GtkWidget *mo_radar_page_new (MoOffice *office);

G_END_DECLS
