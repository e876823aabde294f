/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A few short choices side by side behind their words: "Yes, No, Later", or 0 to 10.  One of
 * them, or none: pressed again it is taken back.  One stop for Tab; arrows move among them.
 *
 * Signal "changed" when a person chose. */
#define MO_TYPE_CHOICE_ROW (mo_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (MoChoiceRow, mo_choice_row, MO, CHOICE_ROW, GtkWidget)

/* full_names: the choices mean nothing without the words before them ("At its worst: 7"), which
 * then always stand above. */
GtkWidget *mo_choice_row_new (const char *words, gboolean full_names);
void mo_choice_row_add (MoChoiceRow *row, const char *code, const char *label);
/* The row's own; "" for none. */
const char *mo_choice_row_get (MoChoiceRow *row);
void mo_choice_row_set (MoChoiceRow *row, const char *code);
/* Chooses as a person does; FALSE where there is no such code. */
gboolean mo_choice_row_press (MoChoiceRow *row, const char *code);
/* The words stand above the choices where there is little room. */
void mo_choice_row_set_upright (MoChoiceRow *row, gboolean upright);

G_END_DECLS
