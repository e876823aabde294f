/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Asking and briefing the two of a match: what to say on the telephone or to send, with nothing
 * in it by which one could reach the other. */
#define MO_TYPE_PAIR_PAGE (mo_pair_page_get_type ())
G_DECLARE_FINAL_TYPE (MoPairPage, mo_pair_page, MO, PAIR_PAGE, GtkWidget)

GtkWidget *mo_pair_page_new (MoOffice *office);
/* kind: mo_pair_paper_code ()'s; any other: what is next for this match. */
void mo_pair_page_show_pair (MoPairPage *self, gint64 pairing, const char *kind);

G_END_DECLS
