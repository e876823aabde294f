/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/mo-figures.h"
#include "model/mo-office.h"

G_BEGIN_DECLS

/* The trustees' pack: which period and pages, how it looks, and out of the house with it. */
#define MO_TYPE_PACK_PAGE (mo_pack_page_get_type ())
G_DECLARE_FINAL_TYPE (MoPackPage, mo_pack_page, MO, PACK_PAGE, GtkWidget)

GtkWidget *mo_pack_page_new (MoOffice *office);
/* period: "2025/26 Q3" or "" for what was looked at last. */
void mo_pack_page_show_period (MoPackPage *self, const char *period, MoStrand strand);

G_END_DECLS
