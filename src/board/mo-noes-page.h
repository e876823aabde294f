/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* What mentors and mentees said no to: how often for which reason, what that says about the
 * order of the ranking, and each case. */
#define MO_TYPE_NOES_PAGE (mo_noes_page_get_type ())
G_DECLARE_FINAL_TYPE (MoNoesPage, mo_noes_page, MO, NOES_PAGE, GtkWidget)

GtkWidget *mo_noes_page_new (MoOffice *office);

G_END_DECLS
