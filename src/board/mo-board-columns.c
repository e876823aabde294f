/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-private.h"
#include "core/mo-pairing-rules.h"
#include "widget/mo-access.h"
#include "widget/mo-side-by-side.h"

/* The columns a match goes through, from the draft to its first call. */

#define COLUMN_EM 10

const char *const mo_board_states[MO_COLUMNS] = {
  "draft", "mentor_asked", "mentee_asked", "agreed", "briefed", "first_call_booked"
};

static const char *const titles[MO_COLUMNS] = { N_ ("Draft"),        N_ ("Mentor asked"),
                                                N_ ("Mentee asked"), N_ ("Agreed"),
                                                N_ ("Briefed"),      N_ ("First call booked") };

const char *
mo_board_column_title (int column)
{
  return _ (titles[column]);
}

MoVerdict
mo_board_page_limit (MoBoardPage *self, int column, int more)
{
  const MoPolicy *policy = &self->board->policy;
  const int most[MO_COLUMNS] = { policy->limit_draft,        policy->limit_mentor_asked,
                                 policy->limit_mentee_asked, policy->limit_agreed,
                                 policy->limit_briefed,      0 };
  int cards = more;
  for (guint i = 0; i < self->board->cards->len; i++)
    cards += ((MoBoardCard *) self->board->cards->pdata[i])->column == column;
  return mo_rule_column (cards, most[column]);
}

void
mo_board_page_say_limit (MoBoardPage *self, int column)
{
  g_auto (MoVerdict) verdict = mo_board_page_limit (self, column, 0);
  GtkWidget *label = GTK_WIDGET (self->column_limit[column]);
  gtk_widget_set_visible (label, verdict.reason != NULL);
  gtk_label_set_label (GTK_LABEL (label), verdict.reason ? verdict.reason : "");
  if (verdict.level == MO_LEVEL_SOON)
    gtk_widget_add_css_class (label, "mo-soon");
  else
    gtk_widget_remove_css_class (label, "mo-soon");
}

static GtkWidget *
title_of (void)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static GtkWidget *
scroll_of (GtkWidget *view)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_widget_set_focusable (scroll, FALSE);
  gtk_widget_add_css_class (scroll, "mo-column");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), view);
  return scroll;
}

/* Enter on a card asks where it is to go. */
static void
card_activated (GtkWidget *view, guint at, GListModel *rows)
{
  g_autoptr (MoRow) row = g_list_model_get_item (rows, at);
  if (row)
    gtk_widget_activate_action (view, "board.ask-move", "x", mo_row_get_id (row));
}

static void
add_column (MoBoardPage *self, int c)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = title_of (), *view = gtk_grid_view_new (NULL, NULL);
  GtkWidget *scroll = scroll_of (view), *over = gtk_overlay_new ();

  gtk_widget_add_css_class (view, "mo-board-list");
  gtk_grid_view_set_max_columns (GTK_GRID_VIEW (view), 1);
  gtk_box_append (GTK_BOX (box), label);
  self->column_note[c] = mo_board_note_new ();
  gtk_overlay_set_child (GTK_OVERLAY (over), scroll);
  gtk_overlay_add_overlay (GTK_OVERLAY (over), self->column_note[c]);
  gtk_box_append (GTK_BOX (box), over);
  self->column_limit[c] = GTK_LABEL (title_of ());
  gtk_widget_add_css_class (GTK_WIDGET (self->column_limit[c]), "mo-caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->column_limit[c]));
  gtk_box_append (GTK_BOX (self->cards_zone), box);

  self->column_box[c] = box;
  self->column_title[c] = GTK_LABEL (label);
  self->column[c] = scroll;
  self->cards[c] = GTK_GRID_VIEW (view);
  self->card_rows[c] = g_list_store_new (MO_TYPE_ROW);
  self->card_choice[c] =
      mo_board_page_choice (self, self->cards[c], self->card_rows[c], MO_CELL_CARD);
  mo_access_name (view, c == MO_COLUMN_DRAFT ? _ ("Drafts") : mo_board_column_title (c));
  mo_board_page_takes_cards (self, scroll);
  mo_board_page_add_keys (self, c);
  g_signal_connect (view, "activate", G_CALLBACK (card_activated), self->card_rows[c]);
}

void
mo_board_page_add_columns (MoBoardPage *self)
{
  gtk_widget_set_layout_manager (self->cards_zone, mo_side_by_side_new (6, COLUMN_EM));
  for (int c = 0; c < MO_COLUMNS; c++)
    add_column (self, c);
}
