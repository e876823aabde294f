/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The endings of matches: whom to look after at the left; of the one chosen its steps, from the
 * plan at call 8 to the call three months on, its goals, and what comes next. */
#define MO_TYPE_ENDING_PAGE (mo_ending_page_get_type ())
G_DECLARE_FINAL_TYPE (MoEndingPage, mo_ending_page, MO, ENDING_PAGE, GtkWidget)

GtkWidget *mo_ending_page_new (MoOffice *office);
/* 0: the first of the list. */
void mo_ending_page_show_pairing (MoEndingPage *page, gint64 pairing);

G_END_DECLS
