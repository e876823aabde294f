/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if.h"

/* Drag and drop is the fourth way to move something, and does what the others do.  While it
 * lasts nothing moves beneath the pointer: what changed meanwhile is shown when it is over. */

/* The place left behind.  Not the cell itself: its picture hangs at the pointer. */
static void
pale (GtkDragSource *source, gboolean is)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget *place = cell ? gtk_widget_get_parent (cell) : NULL;
  if (place)
    gtk_widget_set_opacity (place, is ? 0.4 : 1);
}

/* ---------------------------------------------------------------------- from */

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, MoBoardPage *self)
{
  MoBoardCell *cell =
      MO_BOARD_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
  MoRow *row = mo_board_cell_get_row (cell);
  if (!row || !self->board)
    return NULL;
  self->drag_kind = mo_board_cell_get_kind (cell);
  self->drag_id = mo_row_get_id (row);
  return gdk_content_provider_new_typed (G_TYPE_INT64, self->drag_id);
}

static GtkWidget *
ghost_of (MoBoardPage *self)
{
  const MoBoardPerson *person = mo_board_page_dragged_person (self);
  const MoBoardCard *card = mo_board_page_dragged_card (self);
  if (person)
    return mo_board_ghost_new (person->name, person->days_words, person->about);
  if (!card)
    return NULL;
  g_autofree char *with = g_strdup_printf (_ ("with %s"), card->mentor_name);
  g_autofree char *fit = g_strdup_printf ("%d", card->fit);
  return mo_board_ghost_new (card->name, fit, with);
}

static void
drag_begin (GtkDragSource *source, GdkDrag *drag, MoBoardPage *self)
{
  self->ghost = ghost_of (self);
  if (self->ghost) {
    GtkWidget *icon = gtk_drag_icon_get_for_drag (drag);
    gtk_drag_icon_set_child (GTK_DRAG_ICON (icon), self->ghost);
    gdk_drag_set_hotspot (drag, -12, -6);
    mo_board_note_say (self->ghost, MO_LEVEL_FINE, NULL);
    g_object_add_weak_pointer (G_OBJECT (self->ghost), (gpointer *) &self->ghost);
  }
  pale (source, TRUE);
  mo_board_page_mark_targets (self);
}

static void
drag_end (GtkDragSource *source, GdkDrag *drag, gboolean remove, MoBoardPage *self)
{
  pale (source, FALSE);
  if (self->ghost)
    g_object_remove_weak_pointer (G_OBJECT (self->ghost), (gpointer *) &self->ghost);
  self->ghost = NULL;
  self->drag_id = 0;
  mo_board_page_mark_targets (self);
  mo_board_what_if_over (self, 0, 0);
  mo_board_page_catch_up (self);
}

/* ---------------------------------------------------------------------- onto something */

/* The ghost says what a drop would do here. */
static GdkDragAction
say (MoBoardPage *self, MoVerdict verdict)
{
  GdkDragAction action = verdict.level == MO_LEVEL_REFUSED ? 0 : GDK_ACTION_COPY;
  if (self->ghost)
    mo_board_note_say (self->ghost, verdict.level, verdict.reason);
  mo_verdict_clear (&verdict);
  return action;
}

static void
left (GtkDropTarget *target, MoBoardPage *self)
{
  if (self->ghost)
    mo_board_note_say (self->ghost, MO_LEVEL_FINE, NULL);
}

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
  const MoBoardPerson *person = mo_board_page_dragged_person (self);
  if (!line || !self->drag_id)
    return 0;
  if (person)
    mo_board_what_if_over (self, person->id, line->id);
  return say (self, mo_board_page_over_mentor (self, line->id));
}

static gboolean
mentor_drop (GtkDropTarget *target, const GValue *value, double x, double y, MoBoardPage *self)
{
  const MoRankLine *line = line_at (target);
  return line && mo_board_page_drop_on_mentor (self, line->id);
}

static int
column_at (MoBoardPage *self, GtkDropTarget *target)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  for (int c = 0; c < MO_COLUMNS; c++)
    if (self->column[c] == widget)
      return c;
  return MO_BOARD_WAITING;
}

static GdkDragAction
column_motion (GtkDropTarget *target, double x, double y, MoBoardPage *self)
{
  return self->drag_id ? say (self, mo_board_page_over_column (self, column_at (self, target)))
                       : 0;
}

static gboolean
column_drop (GtkDropTarget *target, const GValue *value, double x, double y, MoBoardPage *self)
{
  return mo_board_page_drop_on_column (self, column_at (self, target));
}

static void
add_target (GtkWidget *widget, GCallback motion, GCallback drop, MoBoardPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_COPY);
  g_signal_connect (target, "motion", motion, self);
  g_signal_connect (target, "leave", G_CALLBACK (left), self);
  g_signal_connect (target, "drop", drop, self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

void
mo_board_page_takes_cards (MoBoardPage *self, GtkWidget *column)
{
  add_target (column, G_CALLBACK (column_motion), G_CALLBACK (column_drop), self);
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
