/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Who is kept apart from whom: set by whom, why, until when; those that ended too. */
#define MO_TYPE_APART_PAGE (mo_apart_page_get_type ())
G_DECLARE_FINAL_TYPE (MoApartPage, mo_apart_page, MO, APART_PAGE, GtkWidget)

GtkWidget *mo_apart_page_new (MoOffice *office);

G_END_DECLS
