/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if.h"
#include "core/mo-pairing-rules.h"

/* Drag and drop is the fourth way to move something, and does what the others do. */

/* The place left behind.  Not the cell itself: its picture hangs at the pointer. */
static void
pale (GtkDragSource *source, gboolean is)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget *place = cell ? gtk_widget_get_parent (cell) : NULL;
  if (place)
    gtk_widget_set_opacity (place, is ? 0.4 : 1);
}

/* In place of the page's head: nothing below may move beneath the pointer. */
static void
say (MoBoardPage *self, const char *words)
{
  gtk_widget_set_visible (self->head, words == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->banner), words != NULL);
  gtk_label_set_label (self->banner, words ? words : "");
}

/* ---------------------------------------------------------------------- from */

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, MoBoardPage *self)
{
  MoBoardCell *cell =
      MO_BOARD_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
  MoRow *row = mo_board_cell_get_row (cell);
  if (!row)
    return NULL;
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (cell));
  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  self->drag_kind = mo_board_cell_get_kind (cell);
  self->drag_id = mo_row_get_id (row);
  return gdk_content_provider_new_typed (G_TYPE_INT64, self->drag_id);
}

static void
drag_begin (GtkDragSource *source, GdkDrag *drag, MoBoardPage *self)
{
  pale (source, TRUE);
  if (self->drag_kind == MO_CELL_PERSON)
    mo_board_page_show_referral (self, self->drag_id);
  say (self,
       self->drag_kind == MO_CELL_PERSON
           ? _ ("Drop on a mentor to draft a match. Esc puts the card back.")
           : _ ("Drop on a column to move the match there. Esc puts the card back."));
}

static void
drag_end (GtkDragSource *source, GdkDrag *drag, gboolean remove, MoBoardPage *self)
{
  pale (source, FALSE);
  self->drag_id = 0;
  say (self, NULL);
  mo_board_what_if_over (self, 0, 0);
}

/* ---------------------------------------------------------------------- onto a mentor */

static const MoRankLine *
line_at (GtkDropTarget *target)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  MoRow *row = mo_board_cell_get_row (MO_BOARD_CELL (cell));
  return row ? mo_row_get_record (row) : NULL;
}

static GdkDragAction
mentor_motion (GtkDropTarget *target, double x, double y, MoBoardPage *self)
{
  const MoRankLine *line = line_at (target);
  const MoBoardPerson *person = self->drag_id && self->drag_kind == MO_CELL_PERSON
                                    ? mo_board_find_person (self->board, self->drag_id)
                                    : NULL;
  if (!line || !person)
    return 0;
  mo_board_what_if_over (self, person->id, line->id);
  g_autofree char *words =
      line->place ? g_strdup_printf (_ ("Drafts %s with %s: %d, %s."),
                                     person->name,
                                     line->name,
                                     line->total,
                                     mo_match_total_words (line->total))
                  : g_strdup_printf (_ ("%s cannot be asked: %s"), line->name, line->words);
  say (self, words);
  return line->place ? GDK_ACTION_COPY : 0;
}

static gboolean
mentor_drop (GtkDropTarget *target, const GValue *value, double x, double y, MoBoardPage *self)
{
  const MoRankLine *line = line_at (target);
  if (!line || !line->place || self->drag_kind != MO_CELL_PERSON)
    return FALSE;
  gtk_widget_activate_action (
      GTK_WIDGET (self), "board.draft-for", "(xx)", g_value_get_int64 (value), line->id);
  return TRUE;
}

/* ---------------------------------------------------------------------- onto a column */

static int
column_at (MoBoardPage *self, GtkDropTarget *target)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  for (int c = 0; c < MO_COLUMNS; c++)
    if (self->column[c] == widget)
      return c;
  return 0;
}

static GdkDragAction
column_motion (GtkDropTarget *target, double x, double y, MoBoardPage *self)
{
  const char *state = mo_board_states[column_at (self, target)];
  const MoBoardCard *card =
      self->drag_kind == MO_CELL_CARD ? mo_board_page_card (self, self->drag_id) : NULL;
  if (!card) {
    say (self, _ ("Draft first: drop on a mentor."));
    return 0;
  }
  g_auto (MoVerdict) verdict = mo_board_card_verdict (card, state);
  if (verdict.level == MO_LEVEL_REFUSED) {
    say (self, verdict.reason);
    return 0;
  }
  g_autofree char *words = g_strdup_printf (_ ("Moves %s with %s to “%s”."),
                                            card->name,
                                            card->mentor_name,
                                            mo_pairing_state_words (state));
  say (self, words);
  return GDK_ACTION_COPY;
}

static gboolean
column_drop (GtkDropTarget *target, const GValue *value, double x, double y, MoBoardPage *self)
{
  if (self->drag_kind != MO_CELL_CARD)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "board.move",
                              "(xs)",
                              g_value_get_int64 (value),
                              mo_board_states[column_at (self, target)]);
  return TRUE;
}

static void
add_target (GtkWidget *widget, GCallback motion, GCallback drop, MoBoardPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_COPY);
  g_signal_connect (target, "motion", motion, self);
  g_signal_connect (target, "drop", drop, self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

void
mo_board_page_column_takes (MoBoardPage *self, int column)
{
  add_target (self->column[column], G_CALLBACK (column_motion), G_CALLBACK (column_drop), self);
}

void
mo_board_page_cell_made (MoBoardCell *cell, gpointer user)
{
  MoBoardPage *self = user;
  if (mo_board_cell_get_kind (cell) == MO_CELL_MENTOR) {
    add_target (GTK_WIDGET (cell), G_CALLBACK (mentor_motion), G_CALLBACK (mentor_drop), self);
    return;
  }
  GtkDragSource *source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (cell), GTK_EVENT_CONTROLLER (source));
}
