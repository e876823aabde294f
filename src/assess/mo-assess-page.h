/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The assessment talk on the telephone: one question at a time, and beside it who could be a
 * mentor as answered so far. */
#define MO_TYPE_ASSESS_PAGE (mo_assess_page_get_type ())
G_DECLARE_FINAL_TYPE (MoAssessPage, mo_assess_page, MO, ASSESS_PAGE, GtkWidget)

GtkWidget *mo_assess_page_new (MoOffice *office);

/* Begins a talk, goes on with one that was begun, or shows one that was done. */
void mo_assess_page_show (MoAssessPage *page, gint64 referral);
/* Whose talk it holds, 0 for nobody's. */
gint64 mo_assess_page_get_referral (MoAssessPage *page);

G_END_DECLS
