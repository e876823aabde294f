/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The decision after the assessment talk: what is known at the left, the five ways on in the
 * middle, what is missing and what was before at the right. */
#define MO_TYPE_DECIDE_PAGE (mo_decide_page_get_type ())
G_DECLARE_FINAL_TYPE (MoDecidePage, mo_decide_page, MO, DECIDE_PAGE, GtkWidget)

GtkWidget *mo_decide_page_new (MoOffice *office);
void mo_decide_page_show (MoDecidePage *page, gint64 referral);

G_END_DECLS
