/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if.h"
#include "board/mo-what-if-banner.h"
#include "model/mo-blind.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-focus.h"
#include "widget/mo-problem.h"
#include "widget/mo-side-by-side.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoBoardPage, mo_board_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- finding */

const MoBoardPerson *
mo_board_page_chosen (MoBoardPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->person_choice);
  return row ? mo_row_get_record (row) : NULL;
}

const MoBoardCard *
mo_board_page_card (MoBoardPage *self, gint64 pairing)
{
  for (guint i = 0; self->board && i < self->board->cards->len; i++) {
    const MoBoardCard *card = g_ptr_array_index (self->board->cards, i);
    if (card->id == pairing)
      return card;
  }
  return NULL;
}

/* The row's place, or GTK_INVALID_LIST_POSITION. */
guint
mo_board_page_place_of (GListStore *rows, gint64 id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (rows));
  for (guint i = 0; i < n; i++) {
    g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
    if (mo_row_get_id (row) == id)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

/* ---------------------------------------------------------------------- loading */

/* A page that was waited for begins at its people, if the focus still stands at its head. */
static void
focus_people (MoBoardPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  if (focus && gtk_widget_get_mapped (GTK_WIDGET (self->people)) &&
      (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->strand)) ||
       focus == self->what_if_toggle || gtk_widget_is_ancestor (focus, self->zones)))
    gtk_widget_child_focus (GTK_WIDGET (self->people), GTK_DIR_TAB_FORWARD);
}

static void load (MoBoardPage *self);

static void
loaded (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (GError) error = NULL;
  MoBoard *board = mo_office_finish (MO_OFFICE (office), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  MoBoardPage *self = MO_BOARD_PAGE (user);
  self->loading = FALSE;
  if (self->drag_id && !error) { /* nothing moves beneath the pointer */
    mo_board_free (board);
    self->stale = TRUE;
    return;
  }
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  gboolean first = self->board == NULL;
  if (mo_blind_is_on (self->office))
    mo_blind_board (board);
  mo_board_what_if_take (self, board);
  if (first)
    focus_people (self);
  if (self->stale)
    load (self);
}

static void
load (MoBoardPage *self)
{
  self->stale = self->loading || self->drag_id != 0;
  if (self->stale)
    return;
  self->loading = TRUE;
  mo_office_read (self->office,
                  mo_store_load_board_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) mo_board_free,
                  self->cancellable,
                  loaded,
                  self);
}

void
mo_board_page_catch_up (MoBoardPage *self)
{
  if (self->stale && !self->loading)
    load (self);
}

static void
news (MoOffice *office, GStrv tables, const char *label, gint64 set, MoBoardPage *self)
{
  if (mo_news_touches ((const char *const *) tables,
                       "referral pairing mentor person injury availability topic goal call"
                       " safety_check exclusion relation setting term"))
    load (self);
}

/* ---------------------------------------------------------------------- what people do */

static void
person_chosen (MoBoardPage *self)
{
  if (!self->board)
    return;
  mo_board_page_show_mentors (self);
  mo_board_page_show_why (self);
  mo_board_page_count_zones (self);
}

/* Enter on a person goes on to the mentors. */
static void
person_activated (MoBoardPage *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->show_mentors)))
    gtk_toggle_button_set_active (self->show_mentors, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->mentors), GTK_DIR_TAB_FORWARD);
}

/* Enter on a mentor drafts, as the button beside does; who cannot be asked says why. */
static void
mentor_activated (MoBoardPage *self, guint at)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->mentor_rows), at);
  const MoRankLine *line = row ? mo_row_get_record (row) : NULL;
  if (!line)
    return;
  if (line->place) {
    gtk_widget_activate_action (GTK_WIDGET (self), "board.draft", "x", line->id);
    return;
  }
  g_autofree char *words =
      g_strdup_printf (_ ("%s cannot be asked: %s"), line->name, line->words);
  mo_problem_show (GTK_WIDGET (self), words);
}

static void
why_toggled (MoBoardPage *self)
{
  gtk_widget_set_visible (self->why_place, gtk_toggle_button_get_active (self->why_toggle));
  mo_board_page_show_why (self);
}

static void
mo_board_page_map (GtkWidget *widget)
{
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (bin && !g_signal_handler_find (bin,
                                     G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA,
                                     0,
                                     0,
                                     NULL,
                                     mo_board_page_arrange,
                                     widget))
    g_signal_connect_object (bin,
                             "notify::width-name",
                             G_CALLBACK (mo_board_page_arrange),
                             widget,
                             G_CONNECT_SWAPPED);
  mo_board_page_arrange (MO_BOARD_PAGE (widget));
  GTK_WIDGET_CLASS (mo_board_page_parent_class)->map (widget);
  mo_board_page_watch_focus (MO_BOARD_PAGE (widget));
}

/* The page's focus begins at the people, not at the filter above them. */
static gboolean
mo_board_page_grab_focus (GtkWidget *widget)
{
  MoBoardPage *self = MO_BOARD_PAGE (widget);
  GtkGridView *view =
      gtk_widget_get_mapped (GTK_WIDGET (self->people)) ? self->people : self->mentors;
  return gtk_widget_get_mapped (GTK_WIDGET (view)) &&
         gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD);
}

void
mo_board_page_show_referral (MoBoardPage *self, gint64 referral)
{
  self->wanted_referral = referral;
  mo_board_page_forget_filters (self);
  mo_board_page_show_zone (self, MO_BOARD_WAITING);
  if (self->board && !self->loading)
    mo_board_page_show_board (self);
}

/* ---------------------------------------------------------------------- the page */

GtkSingleSelection *
mo_board_page_choice (MoBoardPage *self, GtkGridView *view, GListStore *rows, MoCellKind kind)
{
  GtkSingleSelection *choice = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (rows)));
  g_autoptr (GtkListItemFactory) factory =
      mo_board_factory_new (kind, G_CALLBACK (mo_board_page_cell_made), self);
  gtk_grid_view_set_model (view, GTK_SELECTION_MODEL (choice));
  gtk_grid_view_set_factory (view, factory);
  mo_access_one_tab_stop (GTK_WIDGET (view)); /* and the button of the row one is on */
  return choice;
}

static void
mo_board_page_dispose (GObject *object)
{
  MoBoardPage *self = MO_BOARD_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  mo_board_what_if_end (self);
  g_clear_weak_pointer (&self->kept.root);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  for (int c = 0; c < MO_COLUMNS; c++) {
    g_clear_object (&self->card_rows[c]);
    g_clear_object (&self->card_choice[c]);
  }
  g_clear_object (&self->people_rows);
  g_clear_object (&self->mentor_rows);
  g_clear_object (&self->person_choice);
  g_clear_object (&self->mentor_choice);
  g_clear_pointer (&self->board, mo_board_free);
  g_clear_pointer (&self->search_fold, g_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_board_page_parent_class)->dispose (object);
}

static void
mo_board_page_class_init (MoBoardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  g_type_ensure (MO_TYPE_SIDE_BOX);
  g_type_ensure (MO_TYPE_WHAT_IF_BANNER);
  G_OBJECT_CLASS (klass)->dispose = mo_board_page_dispose;
  widget_class->map = mo_board_page_map;
  widget_class->grab_focus = mo_board_page_grab_focus;
  mo_focus_lets_go (widget_class); /* its lists are one stop each */
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/board/mo-board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, people_over);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, people_title);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, mentors_title);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, body);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, zones);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, people_zone);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, mentors_zone);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, cards_zone);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, why_place);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, show_waiting);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, show_mentors);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, show_draft);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, show_asked);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, show_agreed);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, head_box);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, band);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, time);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, whose);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, age);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, filter_toggle);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, filter_words);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, search);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, filters);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, forget);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, tools);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, tools_place);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, more);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, more_popover);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, why_toggle);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, page_title);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, what_if_toggle);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, what_if_banner);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, strand);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, hide);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, people);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, mentors);
  gtk_widget_class_bind_template_child (widget_class, MoBoardPage, why);
  gtk_widget_class_bind_template_callback (widget_class, mo_board_page_filter_chosen);
  gtk_widget_class_bind_template_callback (widget_class, mo_board_page_searched);
  gtk_widget_class_bind_template_callback (widget_class, mo_board_page_filter_toggled);
  gtk_widget_class_bind_template_callback (widget_class, mo_board_page_forget_filters);
  gtk_widget_class_bind_template_callback (widget_class, why_toggled);
  gtk_widget_class_bind_template_callback (widget_class, mo_board_page_arrange);
  mo_board_page_install_moves (widget_class);
  mo_board_what_if_install (widget_class);
  mo_board_page_install_compare (widget_class);
}

static void
mo_board_page_init (MoBoardPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->people_rows = g_list_store_new (MO_TYPE_ROW);
  self->mentor_rows = g_list_store_new (MO_TYPE_ROW);
  self->person_choice =
      mo_board_page_choice (self, self->people, self->people_rows, MO_CELL_PERSON);
  self->mentor_choice =
      mo_board_page_choice (self, self->mentors, self->mentor_rows, MO_CELL_MENTOR);
  mo_board_page_add_columns (self);
  mo_board_page_takes_cards (self, GTK_WIDGET (self->people_over));
  self->people_note = mo_board_note_new ();
  gtk_overlay_add_overlay (self->people_over, self->people_note);
  g_signal_connect_swapped (
      self->person_choice, "notify::selected-item", G_CALLBACK (person_chosen), self);
  g_signal_connect_swapped (
      self->mentor_choice, "notify::selected-item", G_CALLBACK (mo_board_page_show_why), self);
  g_signal_connect_swapped (self->people, "activate", G_CALLBACK (person_activated), self);
  g_signal_connect_swapped (self->mentors, "activate", G_CALLBACK (mentor_activated), self);
  mo_board_page_set_up_filters (self);
  mo_access_name (self->why_place, _ ("Why this order"));
  mo_access_name (GTK_WIDGET (self->people), _ ("People waiting for a match"));
  mo_access_name (GTK_WIDGET (self->mentors), _ ("Mentors in order of fit"));
}

GtkWidget *
mo_board_page_new (MoOffice *office)
{
  MoBoardPage *self = g_object_new (MO_TYPE_BOARD_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect (office, "news", G_CALLBACK (news), self);
  g_signal_connect_swapped (office, "day-changed", G_CALLBACK (load), self);
  g_signal_connect_swapped (office, "notify::blind", G_CALLBACK (load), self);
  mo_board_page_start_blind (self);
  mo_board_what_if_begin (self);
  load (self);
  return GTK_WIDGET (self);
}
