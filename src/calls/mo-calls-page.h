/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The calls of a week or a day, the agenda of one day, and the chosen call. */
#define MO_TYPE_CALLS_PAGE (mo_calls_page_get_type ())
G_DECLARE_FINAL_TYPE (MoCallsPage, mo_calls_page, MO, CALLS_PAGE, GtkWidget)

GtkWidget *mo_calls_page_new (MoOffice *office);
/* Turns to the next call of a pair, else its last; where it has none, to booking one. */
void mo_calls_page_show_pairing (MoCallsPage *page, gint64 pairing);
/* Opens the booking questions with this pair chosen; 0 for none chosen. */
void mo_calls_page_book_for (MoCallsPage *page, gint64 pairing);

G_END_DECLS
