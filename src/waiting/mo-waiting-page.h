/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

#define MO_TYPE_WAITING_PAGE (mo_waiting_page_get_type ())
G_DECLARE_FINAL_TYPE (MoWaitingPage, mo_waiting_page, MO, WAITING_PAGE, GtkWidget)

GtkWidget *mo_waiting_page_new (MoOffice *office);

G_END_DECLS
