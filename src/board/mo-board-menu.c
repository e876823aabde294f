/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if.h"

/* "Move to…": where a card can go, and why it cannot go elsewhere. */

static const struct {
  const char *state, *words;
} places[] = {
  { "draft", N_ ("Draft") },
  { "mentor_asked", N_ ("Mentor asked") },
  { "mentor_yes", N_ ("Mentor said yes") },
  { "mentee_asked", N_ ("Mentee asked") },
  { "agreed", N_ ("Agreed") },
  { "briefed", N_ ("Briefed") },
  { "first_call_booked", N_ ("First call booked") },
  { "mentor_no", N_ ("Mentor said no…") },
  { "mentee_no", N_ ("Mentee said no…") },
  { "dropped", N_ ("Back to waiting") },
};

#define COLUMN_PLACES 7 /* the first so many are columns */

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
  else if (g_str_equal (state, "certificate"))
    gtk_widget_activate_action (page, "win.certificate", "x", pairing);
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

/* Whoever closes it without choosing is at the card again. */
static void
popover_closed (GtkWidget *popover)
{
  GtkWidget *cell = g_object_get_data (G_OBJECT (popover), "mo-cell");
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (cell && gtk_widget_get_mapped (cell) &&
      (!focus || focus == popover || gtk_widget_is_ancestor (focus, popover)))
    gtk_widget_grab_focus (gtk_widget_get_parent (cell));
  g_idle_add_full (
      G_PRIORITY_DEFAULT_IDLE, unparent_later, g_object_ref (popover), g_object_unref);
}

/* Where it cannot go, each reason once: "Briefed, first call booked: agreed first, …". */
static void
add_refusals (GtkWidget *box, const MoBoardCard *card)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < COLUMN_PLACES; i++) {
    g_auto (MoVerdict) verdict = mo_board_card_verdict (card, places[i].state);
    guint at;
    if (verdict.level != MO_LEVEL_REFUSED || g_str_equal (places[i].state, card->state))
      continue;
    if (g_ptr_array_find_with_equal_func (reasons, verdict.reason, g_str_equal, &at)) {
      g_autofree char *line = g_steal_pointer (&lines->pdata[at]);
      lines->pdata[at] = g_strdup_printf ("%s, %s", line, _ (places[i].words));
    } else {
      g_ptr_array_add (reasons, g_steal_pointer (&verdict.reason));
      g_ptr_array_add (lines, g_strdup (_ (places[i].words)));
    }
  }
  for (guint i = 0; i < lines->len; i++) {
    g_autofree char *words =
        g_strdup_printf ("%s: %s", (char *) lines->pdata[i], (char *) reasons->pdata[i]);
    GtkWidget *label = gtk_label_new (words);
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_widget_add_css_class (label, "mo-dim");
    gtk_widget_add_css_class (label, "mo-board-refused");
    gtk_box_append (GTK_BOX (box), label);
  }
}

/* Those from `from` on and before `to` that the card can go to. */
static void
add_places (GtkPopover *popover, GtkWidget *box, const MoBoardCard *card, guint from, guint to)
{
  for (guint i = from; i < to; i++) {
    g_auto (MoVerdict) verdict = mo_board_card_verdict (card, places[i].state);
    if (verdict.level == MO_LEVEL_FINE && !g_str_equal (places[i].state, card->state))
      add_place (popover, box, card, places[i].state, _ (places[i].words));
  }
}

/* What comes next stands first: it has the focus.  The way back is last. */
static GtkWidget *
places_of (GtkPopover *popover, const MoBoardCard *card)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint now = 0;

  while (now < COLUMN_PLACES && !g_str_equal (places[now].state, card->state))
    now++;
  if (card->column >= MO_COLUMN_AGREED && card->first_call == MO_DAY_NONE)
    add_place (popover, box, card, "book", _ ("Book first call…"));
  add_places (popover, box, card, MIN (now + 1, COLUMN_PLACES), COLUMN_PLACES);
  add_place (popover, box, card, "paper", _ ("What to say or send…"));
  if (card->column >= MO_COLUMN_AGREED)
    add_place (popover, box, card, "certificate", _ ("Why this mentor…"));
  add_places (popover, box, card, COLUMN_PLACES, G_N_ELEMENTS (places));
  add_places (popover, box, card, 0, MIN (now, COLUMN_PLACES));
  add_place (popover, box, card, "person", _ ("Open person"));
  add_refusals (box, card);
  return box;
}

/* Opens where there is more room, and scrolls where that is not enough. */
static void
fit_in (GtkPopover *popover, GtkWidget *box, GtkWidget *cell)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (cell));
  graphene_rect_t at = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  gtk_popover_set_child (popover, scroll);
  if (!gtk_widget_compute_bounds (cell, window, &at))
    return;
  int above = (int) at.origin.y;
  int below = gtk_widget_get_height (window) - above - (int) at.size.height;

  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll),
                                              MAX (MAX (above, below) - 48, 160));
  gtk_widget_set_focusable (scroll, FALSE);
  gtk_popover_set_position (popover, above > below ? GTK_POS_TOP : GTK_POS_BOTTOM);
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

void
mo_board_page_ask_move (GtkWidget *widget, const char *action, GVariant *value)
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
  fit_in (GTK_POPOVER (popover), places_of (GTK_POPOVER (popover), card), cell);
  gtk_widget_set_parent (popover, widget);
  g_object_set_data_full (G_OBJECT (popover), "mo-cell", g_object_ref (cell), g_object_unref);
  gtk_popover_set_pointing_to (
      GTK_POPOVER (popover),
      &(GdkRectangle){
          (int) at.origin.x, (int) at.origin.y, (int) at.size.width, (int) at.size.height });
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
