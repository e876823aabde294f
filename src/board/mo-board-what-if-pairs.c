/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if-private.h"
#include "model/mo-what-if-words.h"
#include "model/mo-what-if-on.h"
#include "store/mo-board-try.h"
#include "widget/mo-problem.h"

/* One pair: what it would do, what is to become of it. */

#define WITH_COST 20 /* mentors of the ranking whose cost is said */

static const MoWhatIf *
now (MoBoardPage *self)
{
  return mo_trying_now (self->what_if->trying);
}

/* ---------------------------------------------------------------------- what it would do */

/* The pair chosen, 0 where none is. */
static void
chosen_pair (MoBoardPage *self, gint64 *referral, gint64 *mentor)
{
  const MoBoardPerson *person = mo_board_page_chosen (self);
  MoRow *row = gtk_single_selection_get_selected_item (self->mentor_choice);
  *referral = person ? person->id : 0;
  *mentor = row ? mo_row_get_id (row) : 0;
}

void
mo_board_what_if_over (MoBoardPage *self, gint64 referral, gint64 mentor_id)
{
  MoWhatIfDrop drop;
  if (!mo_board_what_if_is_on (self) || !self->what_if->look)
    return;
  if (!referral)
    chosen_pair (self, &referral, &mentor_id);
  MoWhatIfBanner *banner = MO_WHAT_IF_BANNER (self->what_if_banner);
  const MoBoardPerson *person = mo_board_find_person (self->board, referral);
  const MoBoardMentor *mentor = mo_board_find_mentor (self->board, mentor_id);
  gboolean barred = mo_what_if_is_barred (now (self), referral, mentor_id);
  if (!person || !mentor ||
      !mo_what_if_drop (
          self->what_if->list, now (self), self->what_if->look, referral, mentor_id, &drop)) {
    mo_what_if_banner_say_drop (banner, NULL, FALSE);
    return;
  }
  g_autofree char *words = mo_what_if_drop_words (&drop, person->name, mentor->name);
  mo_what_if_banner_say_drop (banner, words, barred);
}

static void
append_words (MoRankLine *line, const char *more)
{
  char *words = g_strdup_printf ("%s · %s", line->words, more);
  g_free (line->words);
  line->words = words;
}

void
mo_board_what_if_costs (MoBoardPage *self, gint64 referral, GPtrArray *lines)
{
  MoWhatIfDrop drop;
  if (!mo_board_what_if_is_on (self) || !self->what_if->look)
    return;
  for (guint i = 0; i < MIN (lines->len, WITH_COST); i++) {
    MoRankLine *line = g_ptr_array_index (lines, i);
    if (line->place && mo_what_if_is_barred (now (self), referral, line->id)) {
      append_words (line, _ ("not wanted in this what if"));
      continue;
    }
    if (!line->place ||
        !mo_what_if_cost (
            self->what_if->list, now (self), self->what_if->look, referral, line->id, &drop))
      continue;
    g_autofree char *cost = mo_what_if_cost_words (&drop);
    if (cost)
      append_words (line, cost);
  }
}

/* ---------------------------------------------------------------------- not this pair */

static void
bar_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  MoBoardPage *self = MO_BOARD_PAGE (widget);
  gint64 referral, mentor_id;
  if (!mo_board_what_if_is_on (self))
    return;
  chosen_pair (self, &referral, &mentor_id);
  const MoBoardPerson *person = mo_board_find_person (self->board, referral);
  const MoBoardMentor *mentor = mo_board_find_mentor (self->board, mentor_id);
  if (!person || !mentor)
    return;
  gboolean barred = mo_what_if_is_barred (now (self), referral, mentor_id);
  g_autofree char *words =
      g_strdup_printf (barred ? _ ("%s with %s is allowed again") : _ ("Not %s with %s"),
                       person->name,
                       mentor->name);
  mo_board_what_if_step (
      self, mo_what_if_set_barred (now (self), referral, mentor_id, !barred), words);
}

/* ---------------------------------------------------------------------- a card that is tried
 */

static void
leave (MoBoardPage *self, const MoBoardCard *card)
{
  g_autofree char *words = g_strdup_printf (_ ("%s waits again"), card->name);
  self->wanted_referral = card->referral;
  mo_board_what_if_step (self, mo_what_if_leave (now (self), card->referral), words);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

gboolean
mo_board_what_if_moves (MoBoardPage *self, const MoBoardCard *card, const char *state)
{
  if (!mo_board_what_if_is_on (self))
    return FALSE;
  if (card->id < 0 && g_str_equal (state, "dropped"))
    leave (self, card);
  else if (card->id < 0)
    mo_problem_show (GTK_WIDGET (self),
                     _ ("This pair is only tried out. Apply the drafts first, then ask."));
  else
    mo_problem_show (GTK_WIDGET (self), mo_what_if_refusal (self->office));
  return TRUE;
}

/* What a button of the popover does: the pair's referral, and what. */
static void
pair_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  MoBoardPage *self = MO_BOARD_PAGE (widget);
  gint64 referral;
  const char *what;
  g_variant_get (value, "(x&s)", &referral, &what);
  const MoBoardCard *card =
      mo_board_what_if_is_on (self) ? mo_board_page_card (self, -referral) : NULL;
  if (!card)
    return;
  if (g_str_equal (what, "leave")) {
    leave (self, card);
    return;
  }
  if (g_str_equal (what, "bar")) {
    g_autofree char *words =
        g_strdup_printf (_ ("Not %s with %s"), card->name, card->mentor_name);
    self->wanted_referral = referral;
    mo_board_what_if_step (
        self, mo_what_if_set_barred (now (self), referral, card->mentor, TRUE), words);
    gtk_widget_grab_focus (widget);
    return;
  }
  self->wanted_card = card->id;
  gboolean held = g_str_equal (what, "hold");
  g_autofree char *words =
      g_strdup_printf (held ? _ ("%s with %s is held") : _ ("%s with %s may change"),
                       card->name,
                       card->mentor_name);
  mo_board_what_if_step (self, mo_what_if_hold (now (self), referral, held), words);
}

static void
popdown (GtkButton *button, GtkPopover *popover)
{
  gtk_popover_popdown (popover);
}

static void
add_choice (GtkWidget *popover,
            GtkWidget *box,
            gint64 referral,
            const char *what,
            const char *words)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "board.what-if-pair");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", referral, what);
  g_signal_connect (button, "clicked", G_CALLBACK (popdown), popover);
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

gboolean
mo_board_what_if_asks (MoBoardPage *self, const MoBoardCard *card, GtkWidget *at)
{
  graphene_rect_t bounds;
  const MoTry *pair = card->id < 0 && mo_board_what_if_is_on (self)
                          ? mo_what_if_find (now (self), card->referral)
                          : NULL;
  if (!pair || !gtk_widget_compute_bounds (at, GTK_WIDGET (self), &bounds))
    return card->id < 0;
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name =
      g_strdup_printf (_ ("What of %s with %s?"), card->name, card->mentor_name);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (pair->held)
    add_choice (popover, box, card->referral, "release", _ ("Let a suggestion change it"));
  else
    add_choice (popover, box, card->referral, "hold", _ ("Hold it in each suggestion"));
  add_choice (popover, box, card->referral, "bar", _ ("Not this pair any more"));
  add_choice (popover, box, card->referral, "leave", _ ("Back to waiting"));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle){ (int) bounds.origin.x,
                                                (int) bounds.origin.y,
                                                (int) bounds.size.width,
                                                (int) bounds.size.height });
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

void
mo_board_what_if_install_pairs (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "board.what-if-bar", NULL, bar_activated);
  gtk_widget_class_install_action (klass, "board.what-if-pair", "(xs)", pair_activated);
}
