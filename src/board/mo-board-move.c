/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if.h"
#include "core/mo-pairing-rules.h"

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

/* ---------------------------------------------------------------------- "Move to…" */

static const struct {
  const char *state, *words;
} places[] = {
  { "draft", N_ ("Draft") },
  { "mentor_asked", N_ ("Mentor asked") },
  { "mentor_yes", N_ ("Mentor said yes") },
  { "mentee_asked", N_ ("Mentee asked") },
  { "agreed", N_ ("Agreed") },
  { "mentor_no", N_ ("Mentor said no…") },
  { "mentee_no", N_ ("Mentee said no…") },
  { "dropped", N_ ("Back to waiting") },
};

typedef struct {
  GtkPopover *popover;
  gint64 pairing, person;
  const char *state;
} Place;

static void
place_clicked (GtkButton *button, Place *place)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (button), MO_TYPE_BOARD_PAGE);
  gint64 pairing = place->pairing, person = place->person;
  const char *state = place->state;

  gtk_popover_popdown (place->popover);
  if (g_str_equal (state, "person"))
    gtk_widget_activate_action (page, "win.show-person", "x", person);
  else if (g_str_equal (state, "paper"))
    gtk_widget_activate_action (page, "win.pair-paper", "(xs)", pairing, "next");
  else if (g_str_equal (state, "book"))
    gtk_widget_activate_action (page, "win.book-call-for", "x", pairing);
  else
    gtk_widget_activate_action (page, "board.move", "(xs)", pairing, state);
}

static void
place_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
add_place (GtkPopover *popover,
           GtkWidget *box,
           const MoBoardCard *card,
           const char *state,
           const char *words)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  Place *place = g_new0 (Place, 1);
  *place = (Place){ popover, card->id, card->person, state };
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  g_signal_connect_data (button, "clicked", G_CALLBACK (place_clicked), place, place_free, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static gboolean
unparent_later (gpointer popover)
{
  if (gtk_widget_get_parent (popover))
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
popover_closed (GtkWidget *popover)
{
  g_idle_add_full (
      G_PRIORITY_DEFAULT_IDLE, unparent_later, g_object_ref (popover), g_object_unref);
}

static GtkWidget *
places_of (GtkPopover *popover, const MoBoardCard *card)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  if (card->column == MO_COLUMN_AGREED)
    add_place (popover, box, card, "book", _ ("Book first call…"));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_auto (MoVerdict) verdict = mo_rule_pairing_move (card->state, places[i].state);
    if (g_str_equal (places[i].state, card->state))
      continue;
    if (verdict.level != MO_LEVEL_REFUSED) {
      add_place (popover, box, card, places[i].state, _ (places[i].words));
    } else if (i < 5) {
      g_autofree char *words = g_strdup_printf ("%s: %s", _ (places[i].words), verdict.reason);
      GtkWidget *label = gtk_label_new (words);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "mo-dim");
      gtk_box_append (GTK_BOX (box), label);
    }
  }
  add_place (popover, box, card, "paper", _ ("What to say or send…"));
  add_place (popover, box, card, "person", _ ("Open person"));
  return box;
}

static GtkWidget *
cell_of (GtkWidget *view, gint64 id)
{
  for (GtkWidget *item = gtk_widget_get_first_child (view); item;
       item = gtk_widget_get_next_sibling (item)) {
    GtkWidget *cell = gtk_widget_get_first_child (item);
    MoRow *row = MO_IS_BOARD_CELL (cell) ? mo_board_cell_get_row (MO_BOARD_CELL (cell)) : NULL;
    if (row && mo_row_get_id (row) == id)
      return cell;
  }
  return NULL;
}

static void
ask_move_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  MoBoardPage *self = MO_BOARD_PAGE (widget);
  const MoBoardCard *card = mo_board_page_card (self, g_variant_get_int64 (value));
  GtkWidget *cell = card ? cell_of (GTK_WIDGET (self->cards[card->column]), card->id) : NULL;
  graphene_rect_t at;
  if (!cell || mo_board_what_if_asks (self, card, cell) ||
      !gtk_widget_compute_bounds (cell, widget, &at))
    return;
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *name = g_strdup_printf (_ ("Move %s to…"), card->name);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), places_of (GTK_POPOVER (popover), card));
  gtk_widget_set_parent (popover, widget);
  gtk_popover_set_pointing_to (
      GTK_POPOVER (popover),
      &(GdkRectangle){
          (int) at.origin.x, (int) at.origin.y, (int) at.size.width, (int) at.size.height });
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

void
mo_board_page_install_moves (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "board.draft", "x", draft_activated);
  gtk_widget_class_install_action (klass, "board.draft-for", "(xx)", draft_for_activated);
  gtk_widget_class_install_action (klass, "board.move", "(xs)", move_activated);
  gtk_widget_class_install_action (klass, "board.ask-move", "x", ask_move_activated);
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
