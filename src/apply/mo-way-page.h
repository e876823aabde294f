/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The way of one mentor from enquiry to approved: its dated steps, references, interview, and
 * the next step with what it still needs. */
#define MO_TYPE_WAY_PAGE (mo_way_page_get_type ())
G_DECLARE_FINAL_TYPE (MoWayPage, mo_way_page, MO, WAY_PAGE, GtkWidget)

GtkWidget *mo_way_page_new (MoOffice *office);
void mo_way_page_show (MoWayPage *page, gint64 mentor);

G_END_DECLS
