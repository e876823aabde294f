/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The phone day: whom to ring today and in which order, what to say, and one line to write down
 * what was told.  Works without a mouse from the first to the last. */
#define MO_TYPE_PHONE_PAGE (mo_phone_page_get_type ())
G_DECLARE_FINAL_TYPE (MoPhonePage, mo_phone_page, MO, PHONE_PAGE, GtkWidget)

GtkWidget *mo_phone_page_new (MoOffice *office);
/* Goes to whoever is to be rung about a pair; 0: to whoever is next. */
void mo_phone_page_ring (MoPhonePage *page, gint64 pairing);

G_END_DECLS
