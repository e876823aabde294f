/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Every figure there is, of the year so far, found by a word or by the code that stands beside
 * it on paper; Enter opens its definition and cases. */
#define MO_TYPE_FIGURES_PAGE (mo_figures_page_get_type ())
G_DECLARE_FINAL_TYPE (MoFiguresPage, mo_figures_page, MO, FIGURES_PAGE, GtkWidget)

GtkWidget *mo_figures_page_new (MoOffice *office);

G_END_DECLS
