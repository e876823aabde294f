/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

#define MO_TYPE_IMPORT_PAGE (mo_import_page_get_type ())
G_DECLARE_FINAL_TYPE (MoImportPage, mo_import_page, MO, IMPORT_PAGE, GtkWidget)

GtkWidget *mo_import_page_new (MoOffice *office);

G_END_DECLS
