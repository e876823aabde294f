/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

#define MO_TYPE_TODAY_PAGE (mo_today_page_get_type ())
G_DECLARE_FINAL_TYPE (MoTodayPage, mo_today_page, MO, TODAY_PAGE, GtkWidget)

GtkWidget *mo_today_page_new (MoOffice *office);

G_END_DECLS
