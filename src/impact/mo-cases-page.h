/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* What a figure is and the cases behind it: counted, or left out although they could have been.
 * Enter on a case opens it. */
#define MO_TYPE_CASES_PAGE (mo_cases_page_get_type ())
G_DECLARE_FINAL_TYPE (MoCasesPage, mo_cases_page, MO, CASES_PAGE, GtkWidget)

GtkWidget *mo_cases_page_new (MoOffice *office);
/* code: as it stands beside the figure, or of a figure alone. */
void mo_cases_page_show (MoCasesPage *page, const char *code);

G_END_DECLS
