/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/mo-sheet.h"

G_BEGIN_DECLS

/* A document to look through, page by page: Page Up and Page Down, or the buttons below. */
#define MO_TYPE_PAPER_PREVIEW (mo_paper_preview_get_type ())
G_DECLARE_FINAL_TYPE (MoPaperPreview, mo_paper_preview, MO, PAPER_PREVIEW, GtkWidget)

/* Stays on the page that was looked at where the new document has one.  Keeps a reference. */
void mo_paper_preview_show (MoPaperPreview *self, MoSheet *sheet);
/* NULL for none. */
MoSheet *mo_paper_preview_get_sheet (MoPaperPreview *self);

G_END_DECLS
