/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The register of concerns: what whoever sits here may read of it, and nothing else. */
#define MO_TYPE_SAFEGUARDING_PAGE (mo_safeguarding_page_get_type ())
G_DECLARE_FINAL_TYPE (MoSafeguardingPage,
                      mo_safeguarding_page,
                      MO,
                      SAFEGUARDING_PAGE,
                      GtkWidget)

GtkWidget *mo_safeguarding_page_new (MoOffice *office);

G_END_DECLS
