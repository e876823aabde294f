/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The directory of services to point to, and what became of each pointing. */
#define MO_TYPE_SERVICES_PAGE (mo_services_page_get_type ())
G_DECLARE_FINAL_TYPE (MoServicesPage, mo_services_page, MO, SERVICES_PAGE, GtkWidget)

GtkWidget *mo_services_page_new (MoOffice *office);
/* Shows those who are to be asked what became of it, instead of the directory. */
void mo_services_page_show_follow_ups (MoServicesPage *page, gboolean follow_ups);

G_END_DECLS
