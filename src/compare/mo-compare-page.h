/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Two or three mentors beside each other for one person: every criterion, why each fits, and a
 * draft from there. */
#define MO_TYPE_COMPARE_PAGE (mo_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (MoComparePage, mo_compare_page, MO, COMPARE_PAGE, GtkWidget)

GtkWidget *mo_compare_page_new (MoOffice *office);
/* n 0: the best three. */
void
mo_compare_page_show (MoComparePage *self, gint64 referral, const gint64 *mentors, guint n);

G_END_DECLS
