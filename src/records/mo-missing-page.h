/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* What is missing on which record, as a list to be worked off, and which measures say less for
 * it.  Enter opens where it is written in. */
#define MO_TYPE_MISSING_PAGE (mo_missing_page_get_type ())
G_DECLARE_FINAL_TYPE (MoMissingPage, mo_missing_page, MO, MISSING_PAGE, GtkWidget)

GtkWidget *mo_missing_page_new (MoOffice *office);

G_END_DECLS
