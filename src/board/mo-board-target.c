/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if.h"

/* Where what is dragged can go: asked for the words at the pointer, for the marks on every
 * target, and for the drop itself, so that the three never disagree. */

const MoBoardPerson *
mo_board_page_dragged_person (MoBoardPage *self)
{
  return self->board && self->drag_id && self->drag_kind == MO_CELL_PERSON
             ? mo_board_find_person (self->board, self->drag_id)
             : NULL;
}

const MoBoardCard *
mo_board_page_dragged_card (MoBoardPage *self)
{
  return self->drag_id && self->drag_kind == MO_CELL_CARD
             ? mo_board_page_card (self, self->drag_id)
             : NULL;
}

/* ---------------------------------------------------------------------- a mentor */

MoVerdict
mo_board_page_over_mentor (MoBoardPage *self, gint64 id)
{
  const MoBoardPerson *person = mo_board_page_dragged_person (self);
  const MoBoardMentor *mentor = self->board ? mo_board_find_mentor (self->board, id) : NULL;
  if (!mentor || !person)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Drop the card on a column."));
  MoBar bar = mo_board_bar (self->board, person, mentor);
  MoVerdict verdict = mo_board_verdict (self->board, person, mentor, bar);
  if (verdict.level >= MO_LEVEL_ASK)
    return verdict;
  mo_verdict_clear (&verdict);
  int total = mo_board_score (self->board, person, mentor).total;
  return mo_verdict_new (
      MO_LEVEL_FINE, _ ("Fits %s: %d, %s"), mentor->name, total, mo_match_total_words (total));
}

gboolean
mo_board_page_drop_on_mentor (MoBoardPage *self, gint64 mentor)
{
  const MoBoardPerson *person = mo_board_page_dragged_person (self);
  g_auto (MoVerdict) verdict = mo_board_page_over_mentor (self, mentor);
  if (!person || verdict.level == MO_LEVEL_REFUSED)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "board.draft-for", "(xx)", person->id, mentor);
  return TRUE;
}

/* ---------------------------------------------------------------------- a column */

/* The first of the ranking, or NULL where nobody can be asked. */
static const MoBoardMentor *
first_mentor (MoBoardPage *self, const MoBoardPerson *person)
{
  g_autoptr (GArray) ranked = mo_board_rank (self->board, person);
  for (guint i = 0; i < ranked->len; i++) {
    const MoRanked *at = &g_array_index (ranked, MoRanked, i);
    if (at->bar == MO_BAR_NONE)
      return g_ptr_array_index (self->board->mentors, at->at);
  }
  return NULL;
}

static MoVerdict
person_over_column (MoBoardPage *self, const MoBoardPerson *person, int column)
{
  if (column == MO_BOARD_WAITING)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Waits here already"));
  if (column != MO_COLUMN_DRAFT)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Draft first, then ask"));
  const MoBoardMentor *mentor = first_mentor (self, person);
  if (!mentor)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("No mentor can be asked now"));
  return mo_verdict_new (MO_LEVEL_FINE,
                         _ ("Drafts with the first, %s: %d"),
                         mentor->name,
                         mo_board_score (self->board, person, mentor).total);
}

static MoVerdict
card_over_column (MoBoardPage *self, const MoBoardCard *card, int column)
{
  const char *state = column == MO_BOARD_WAITING ? "dropped" : mo_board_states[column];
  if (column == card->column)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Stands here already"));
  if (mo_board_what_if_is_on (self) && column != MO_BOARD_WAITING)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Apply what you try first"));
  MoVerdict verdict = mo_board_card_verdict (card, state);
  if (verdict.level != MO_LEVEL_FINE)
    return verdict;
  mo_verdict_clear (&verdict);
  if (column == MO_BOARD_WAITING)
    return mo_verdict_new (MO_LEVEL_FINE, _ ("Back to waiting"));
  g_auto (MoVerdict) limit = mo_board_page_limit (self, column, 1);
  if (limit.level == MO_LEVEL_SOON)
    return mo_verdict_new (
        MO_LEVEL_SOON, _ ("To “%s”, %s"), mo_board_column_title (column), limit.reason);
  return mo_verdict_new (MO_LEVEL_FINE, _ ("To “%s”"), mo_board_column_title (column));
}

MoVerdict
mo_board_page_over_column (MoBoardPage *self, int column)
{
  const MoBoardPerson *person = mo_board_page_dragged_person (self);
  const MoBoardCard *card = mo_board_page_dragged_card (self);
  if (person)
    return person_over_column (self, person, column);
  if (card)
    return card_over_column (self, card, column);
  return mo_verdict_new (MO_LEVEL_REFUSED, _ ("This is not on the board any more."));
}

gboolean
mo_board_page_drop_on_column (MoBoardPage *self, int column)
{
  const MoBoardPerson *person = mo_board_page_dragged_person (self);
  const MoBoardCard *card = mo_board_page_dragged_card (self);
  g_auto (MoVerdict) verdict = mo_board_page_over_column (self, column);
  if (verdict.level == MO_LEVEL_REFUSED)
    return FALSE;
  if (person) {
    const MoBoardMentor *mentor = first_mentor (self, person);
    return mentor && mo_board_page_drop_on_mentor (self, mentor->id);
  }
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "board.move",
                              "(xs)",
                              card->id,
                              column == MO_BOARD_WAITING ? "dropped" : mo_board_states[column]);
  return TRUE;
}

/* ---------------------------------------------------------------------- the marks */

static void
mark_column (MoBoardPage *self, GtkWidget *note, int column)
{
  g_auto (MoVerdict) verdict = { 0 };
  const MoBoardCard *card = mo_board_page_dragged_card (self);
  gboolean own = (card && card->column == column) ||
                 (column == MO_BOARD_WAITING && self->drag_kind == MO_CELL_PERSON);

  gtk_widget_set_visible (note, self->drag_id && !own);
  if (!self->drag_id || own)
    return;
  verdict = mo_board_page_over_column (self, column);
  mo_board_note_say (note, verdict.level, verdict.reason);
}

void
mo_board_page_mark_targets (MoBoardPage *self)
{
  guint at = mo_board_page_place_of (self->people_rows, self->drag_id);
  if (mo_board_page_dragged_person (self) && at != GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->person_choice, at);
  for (int c = 0; c < MO_COLUMNS; c++)
    mark_column (self, self->column_note[c], c);
  mark_column (self, self->people_note, MO_BOARD_WAITING);
  if (self->board)
    mo_board_page_show_mentors (self);
}
