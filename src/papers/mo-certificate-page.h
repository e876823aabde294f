/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The sheet of a decision, as it was kept when the match was agreed: to read, to print, and as
 * a file. */
#define MO_TYPE_CERTIFICATE_PAGE (mo_certificate_page_get_type ())
G_DECLARE_FINAL_TYPE (MoCertificatePage, mo_certificate_page, MO, CERTIFICATE_PAGE, GtkWidget)

GtkWidget *mo_certificate_page_new (MoOffice *office);
void mo_certificate_page_show_pairing (MoCertificatePage *self, gint64 pairing);

G_END_DECLS
