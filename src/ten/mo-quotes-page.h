/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* What mentees and mentors said, how far and until when it may be quoted; the list for funders
 * as a file. */
#define MO_TYPE_QUOTES_PAGE (mo_quotes_page_get_type ())
G_DECLARE_FINAL_TYPE (MoQuotesPage, mo_quotes_page, MO, QUOTES_PAGE, GtkWidget)

GtkWidget *mo_quotes_page_new (MoOffice *office);

G_END_DECLS
