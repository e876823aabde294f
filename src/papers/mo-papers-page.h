/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The blank forms: which, how large, a look at it, and on to paper or into a file. */
#define MO_TYPE_PAPERS_PAGE (mo_papers_page_get_type ())
G_DECLARE_FINAL_TYPE (MoPapersPage, mo_papers_page, MO, PAPERS_PAGE, GtkWidget)

GtkWidget *mo_papers_page_new (MoOffice *office);

G_END_DECLS
