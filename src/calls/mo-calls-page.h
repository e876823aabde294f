/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

#define MO_TYPE_CALLS_PAGE (mo_calls_page_get_type ())
G_DECLARE_FINAL_TYPE (MoCallsPage, mo_calls_page, MO, CALLS_PAGE, GtkWidget)

GtkWidget *mo_calls_page_new (MoOffice *office);

G_END_DECLS
