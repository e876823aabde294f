/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Mentors who were not asked for a while, and the honest letter to each. */
#define MO_TYPE_NOT_ASKED_PAGE (mo_not_asked_page_get_type ())
G_DECLARE_FINAL_TYPE (MoNotAskedPage, mo_not_asked_page, MO, NOT_ASKED_PAGE, GtkWidget)

GtkWidget *mo_not_asked_page_new (MoOffice *office);
/* Any mentor, on the list or not; 0: whoever is first on it. */
void mo_not_asked_page_show (MoNotAskedPage *self, gint64 mentor);

G_END_DECLS
