/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* What was passed to the other side of a match although something was found in it, with the
 * reason and who did it. */
#define MO_TYPE_LET_THROUGH_PAGE (mo_let_through_page_get_type ())
G_DECLARE_FINAL_TYPE (MoLetThroughPage, mo_let_through_page, MO, LET_THROUGH_PAGE, GtkWidget)

GtkWidget *mo_let_through_page_new (MoOffice *office);

G_END_DECLS
