/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A note in the panel beside a preview; NULL: none. */
void mo_papers_note (GtkLabel *label, const char *words);

G_END_DECLS
