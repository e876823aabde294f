/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Who waits, in three clocks, and what can be done for the one that the cursor is on. */
#define MO_TYPE_WAITING_PAGE (mo_waiting_page_get_type ())
G_DECLARE_FINAL_TYPE (MoWaitingPage, mo_waiting_page, MO, WAITING_PAGE, GtkWidget)

GtkWidget *mo_waiting_page_new (MoOffice *office);
/* Brings a referral under the cursor, whatever the filters hid; one that does not wait any more
 * is told in words. */
void mo_waiting_page_show_referral (MoWaitingPage *page, gint64 referral);

G_END_DECLS
