/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* What is asked before and after mentoring: the service's own statements in their versions, and
 * the places for licensed scales. */
#define MO_TYPE_INSTRUMENTS_PAGE (mo_instruments_page_get_type ())
G_DECLARE_FINAL_TYPE (MoInstrumentsPage, mo_instruments_page, MO, INSTRUMENTS_PAGE, GtkWidget)

GtkWidget *mo_instruments_page_new (MoOffice *office);

G_END_DECLS
