/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Brings a workbook in: choose a file, look at what was understood, look at what would happen,
 * then do it.  Nothing is written before the last step. */
#define MO_TYPE_IMPORT_PAGE (mo_import_page_get_type ())
G_DECLARE_FINAL_TYPE (MoImportPage, mo_import_page, MO, IMPORT_PAGE, GtkWidget)

GtkWidget *mo_import_page_new (MoOffice *office);
/* Begins with this file, as if it had been chosen. */
void mo_import_page_open (MoImportPage *page, GFile *file);

G_END_DECLS
