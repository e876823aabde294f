/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widget/mo-print.h"

G_BEGIN_DECLS

/* A picture of one page of a document, as wide as there is room, with its words for those who
 * cannot see it.  Paper is white in the dark as well. */
#define MO_TYPE_PAPER_VIEW (mo_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (MoPaperView, mo_paper_view, MO, PAPER_VIEW, GtkWidget)

/* page: from 0; document NULL: nothing.  Keeps a reference. */
void mo_paper_view_show (MoPaperView *self, const MoPrintDocument *document, int page);

G_END_DECLS
