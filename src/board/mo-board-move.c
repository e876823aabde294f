/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if.h"
#include "core/mo-pairing-rules.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- the actions */

static void
draft (MoBoardPage *self, gint64 referral, gint64 mentor_id)
{
  const MoBoardPerson *person =
      self->board ? mo_board_find_person (self->board, referral) : NULL;
  const MoBoardMentor *mentor =
      self->board ? mo_board_find_mentor (self->board, mentor_id) : NULL;
  if (!person || !mentor)
    return;
  if (mo_board_bar (self->board, person, mentor) != MO_BAR_AGAIN) {
    mo_board_page_draft (self, referral, mentor_id);
    return;
  }
  g_autofree char *heading =
      g_strdup_printf (_ ("Why %s with %s again?"), person->name, mentor->name);
  mo_board_page_draft_again (self, heading, referral, mentor_id);
}

static void
draft_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  const MoBoardPerson *person = mo_board_page_chosen (MO_BOARD_PAGE (widget));
  if (person)
    draft (MO_BOARD_PAGE (widget), person->id, g_variant_get_int64 (value));
}

static void
draft_for_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  gint64 referral, mentor;
  g_variant_get (value, "(xx)", &referral, &mentor);
  draft (MO_BOARD_PAGE (widget), referral, mentor);
}

/* What would come of a card's move: a refusal, or the call that is to be booked for it. */
MoVerdict
mo_board_card_verdict (const MoBoardCard *card, const char *state)
{
  MoVerdict verdict = mo_rule_pairing_move (card->state, state);
  if (verdict.level == MO_LEVEL_REFUSED)
    return verdict;
  mo_verdict_clear (&verdict);
  return mo_rule_first_call (card->state, state, card->first_call != MO_DAY_NONE);
}

static void
move_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  MoBoardPage *self = MO_BOARD_PAGE (widget);
  gint64 pairing;
  const char *state;
  g_variant_get (value, "(x&s)", &pairing, &state);
  const MoBoardCard *card = mo_board_page_card (self, pairing);
  if (!card || mo_board_what_if_moves (self, card, state))
    return;
  g_auto (MoVerdict) verdict = mo_board_card_verdict (card, state);
  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_problem_show (widget, verdict.reason);
    return;
  }
  if (verdict.level == MO_LEVEL_ASK) {
    gtk_widget_activate_action (widget, "win.book-call-for", "x", pairing);
    return;
  }
  if (g_str_equal (state, "agreed") && card->wants_approval) {
    mo_board_page_approve (self, card);
    return;
  }
  if (!g_str_has_suffix (state, "_no")) {
    mo_board_page_move (self, card, state);
    return;
  }
  gboolean mentor = g_str_equal (state, "mentor_no");
  g_autofree char *heading = g_strdup_printf (_ ("%s said no to %s"),
                                              mentor ? card->mentor_name : card->name,
                                              mentor ? card->name : card->mentor_name);
  mo_board_page_say_no (self, heading, pairing, state);
}

void
mo_board_page_install_moves (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "board.draft", "x", draft_activated);
  gtk_widget_class_install_action (klass, "board.draft-for", "(xx)", draft_for_activated);
  gtk_widget_class_install_action (klass, "board.move", "(xs)", move_activated);
  gtk_widget_class_install_action (klass, "board.ask-move", "x", mo_board_page_ask_move);
}

/* ---------------------------------------------------------------------- keys */

static const MoBoardCard *
focused_card (MoBoardPage *self, GtkWidget *view)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (view)));
  GtkWidget *cell = NULL;
  if (!focus || !gtk_widget_is_ancestor (focus, view))
    return NULL;
  for (GtkWidget *at = focus; at && at != view; at = gtk_widget_get_parent (at))
    if (gtk_widget_get_parent (at) == view)
      cell = gtk_widget_get_first_child (at);
  MoRow *row =
      cell && MO_IS_BOARD_CELL (cell) ? mo_board_cell_get_row (MO_BOARD_CELL (cell)) : NULL;
  return row ? mo_row_get_record (row) : NULL;
}

static gboolean
key_pressed (GtkEventControllerKey *keys,
             guint key,
             guint code,
             GdkModifierType state,
             MoBoardPage *self)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  const MoBoardCard *card = focused_card (self, view);
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  int step = key == GDK_KEY_Left ? -1 : key == GDK_KEY_Right ? 1 : 0;

  if (!card)
    return GDK_EVENT_PROPAGATE;
  if ((key == GDK_KEY_m || key == GDK_KEY_M) && !control) {
    gtk_widget_activate_action (GTK_WIDGET (self), "board.ask-move", "x", card->id);
    return GDK_EVENT_STOP;
  }
  int to = card->column + step;
  if (!control || !step || to < 0 || to >= MO_COLUMNS)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (
      GTK_WIDGET (self), "board.move", "(xs)", card->id, mo_board_states[to]);
  return GDK_EVENT_STOP;
}

void
mo_board_page_add_keys (MoBoardPage *self, int column)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->cards[column]), keys);
}
