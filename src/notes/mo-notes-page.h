/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Summaries of calls: who is to be asked for theirs, what came and is to be read. */
#define MO_TYPE_NOTES_PAGE (mo_notes_page_get_type ())
G_DECLARE_FINAL_TYPE (MoNotesPage, mo_notes_page, MO, NOTES_PAGE, GtkWidget)

GtkWidget *mo_notes_page_new (MoOffice *office);
/* A mentor of whom summaries are missing; 0: whoever is first. */
void mo_notes_page_show_mentor (MoNotesPage *self, gint64 mentor);

G_END_DECLS
