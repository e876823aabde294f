/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A note in the panel beside a preview; NULL: none. */
void mo_papers_note (GtkLabel *label, const char *words);
/* Head and body lie side by side where there is room, else one below the other; called each
 * time the width changes, from the root of `page` on. */
void mo_papers_arrange (GtkWidget *page, GtkWidget *head, GtkWidget *body);

G_END_DECLS
