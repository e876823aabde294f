/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widget/mo-print.h"

G_BEGIN_DECLS

/* A document to look through, page by page: Page Up and Page Down, or the buttons below. */
#define MO_TYPE_PAPER_PREVIEW (mo_paper_preview_get_type ())
G_DECLARE_FINAL_TYPE (MoPaperPreview, mo_paper_preview, MO, PAPER_PREVIEW, GtkWidget)

/* Stays on the page that was looked at where the new document has one.  Keeps a reference. */
void mo_paper_preview_show (MoPaperPreview *self, const MoPrintDocument *document);
/* NULL for none. */
const MoPrintDocument *mo_paper_preview_get_document (MoPaperPreview *self);

/* Prints it, or writes it into a PDF; nothing where there is none. */
void mo_paper_preview_print (MoPaperPreview *self);
void mo_paper_preview_save_pdf (MoPaperPreview *self);

G_END_DECLS
