/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A few choices as big cards, one or several of them.  One stop for Tab; arrows move among the
 * cards, the space bar chooses, and whoever holds the cards gives them the number keys.
 *
 * Signal "changed" when a person chose. */
#define MO_TYPE_CHOICE_CARDS (mo_choice_cards_get_type ())
G_DECLARE_FINAL_TYPE (MoChoiceCards, mo_choice_cards, MO, CHOICE_CARDS, GtkWidget)

/* name: what is chosen, for assistive technology. */
GtkWidget *mo_choice_cards_new (const char *name, gboolean several);
/* A card more; texts are copied. */
void mo_choice_cards_add (MoChoiceCards *cards, const char *code, const char *label);
/* The codes that are chosen, in the order of choosing, with semicolons between; owned by the
 * caller, "" for none.  Codes that have no card are left out when it is set. */
char *mo_choice_cards_get (MoChoiceCards *cards);
void mo_choice_cards_set (MoChoiceCards *cards, const char *codes);
/* As if the card of this number, from 1, was pressed; FALSE where there is none. */
gboolean mo_choice_cards_press (MoChoiceCards *cards, guint number);
/* 1 or 2. */
void mo_choice_cards_set_columns (MoChoiceCards *cards, int columns);

G_END_DECLS
