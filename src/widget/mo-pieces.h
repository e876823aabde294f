/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small pieces of pages that show what is known of one thing: labels, headings, facts. */

/* A wrapping label at the left; css: a class, or NULL. */
GtkWidget *mo_piece_label (const char *words, const char *css);
/* A heading with a button at its right; button NULL: none.  name: of the button, in full. */
GtkWidget *mo_piece_heading (const char *words,
                             const char *button,
                             const char *name,
                             const char *detailed_action);
/* A row of a dim label and a value; nothing where there is no value. */
void mo_piece_fact (GtkWidget *box, const char *label, const char *value);
/* A row of a dim label and a widget. */
void mo_piece_fact_widget (GtkWidget *box, const char *label, GtkWidget *widget);
/* A part of a panel, with a line under it. */
GtkWidget *mo_piece_part (GtkWidget *panel);
/* A label, where there are words. */
void mo_piece_say (GtkWidget *box, const char *words, const char *css);
/* A button over the whole width; name: in full. */
GtkWidget *mo_piece_button (GtkWidget *box,
                            const char *words,
                            const char *name,
                            const char *detailed_action);
/* A row in which buttons share the width. */
GtkWidget *mo_piece_shared (GtkWidget *box);
/* Takes all children away. */
void mo_piece_empty (GtkWidget *box);

G_END_DECLS
