/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* A letter about a referral: to whom, a look at it, on to paper, into a file or an e-mail, and
 * kept as sent. */
#define MO_TYPE_LETTER_PAGE (mo_letter_page_get_type ())
G_DECLARE_FINAL_TYPE (MoLetterPage, mo_letter_page, MO, LETTER_PAGE, GtkWidget)

GtkWidget *mo_letter_page_new (MoOffice *office);
/* kind: "acknowledgement", "closing" or "signpost". */
void mo_letter_page_show_letter (MoLetterPage *self, gint64 referral, const char *kind);

G_END_DECLS
