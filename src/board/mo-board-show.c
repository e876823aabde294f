/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if.h"

static void
title (GtkLabel *label, const char *words, int count)
{
  g_autofree char *markup =
      g_markup_printf_escaped ("<b>%s</b>  <span alpha=\"75%%\">%d</span>", words, count);
  gtk_label_set_markup (label, markup);
}

static MoRankLine *
line_of (MoBoardPage *self, const MoBoardPerson *person, const MoRanked *ranked, int place)
{
  const MoBoardMentor *mentor = g_ptr_array_index (self->board->mentors, ranked->at);
  MoRankLine *made = mo_rank_line_new ();
  gboolean can = ranked->bar <= MO_BAR_AGAIN;

  made->id = mentor->id;
  made->place = can ? place : 0;
  made->total = ranked->total;
  made->taken = mentor->taken;
  made->capacity = mentor->capacity;
  made->bar = ranked->bar;
  made->marked = mo_board_page_dragged_person (self) == person;
  made->name = g_strdup (mentor->name);
  made->level = g_strdup (mentor->short_level);
  if (ranked->bar != MO_BAR_NONE) {
    g_auto (MoVerdict) verdict = mo_board_verdict (self->board, person, mentor, ranked->bar);
    made->words = g_steal_pointer (&verdict.reason);
  } else {
    MoMatchScore score = mo_board_score (self->board, person, mentor);
    made->words = mo_match_reasons (&score,
                                    &person->side,
                                    &mentor->side,
                                    g_str_equal (person->strand, "family"),
                                    self->board->today);
  }
  g_autofree char *history = mo_board_history (self->board, person->person, mentor->id);
  if (history) {
    char *words = g_strdup_printf ("%s · %s", made->words, history);
    g_free (made->words);
    made->words = words;
  }
  return made;
}

/* Those who left, or never began, are no answer to anybody's wish. */
static gboolean
worth_naming (const MoBoardMentor *mentor)
{
  return g_str_equal (mentor->state, "active") || g_str_equal (mentor->state, "paused");
}

void
mo_board_page_show_mentors (MoBoardPage *self)
{
  const MoBoardPerson *person = mo_board_page_chosen (self);
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_rank_line_unref);
  int could = 0;

  if (person) {
    g_autoptr (GArray) ranked = mo_board_rank (self->board, person);
    for (guint i = 0; i < ranked->len; i++) {
      const MoRanked *at = &g_array_index (ranked, MoRanked, i);
      gboolean can = at->bar <= MO_BAR_AGAIN;
      could += can;
      if (can || (at->bar != MO_BAR_STRAND &&
                  worth_naming (g_ptr_array_index (self->board->mentors, at->at))))
        g_ptr_array_add (lines, line_of (self, person, at, could));
    }
  }
  if (person)
    mo_board_what_if_costs (self, person->id, lines);
  mo_rows_sync (self->mentor_rows, mo_rank_row_get_type (), lines);
  gint64 shown_for = person ? person->id : 0;
  if (lines->len && shown_for != self->ranked_for) {
    gtk_single_selection_set_selected (self->mentor_choice, 0);
    gtk_widget_activate_action (GTK_WIDGET (self->mentors), "list.scroll-to-item", "u", 0u);
  }
  self->ranked_for = shown_for;
  g_autofree char *words =
      person ? g_markup_printf_escaped (_ ("<b>Mentors for %s</b>  %d could, %d cannot now"),
                                        person->name,
                                        could,
                                        (int) lines->len - could)
             : g_strdup (_ ("<b>Mentors</b>  nobody is left to match"));
  gtk_label_set_markup (self->mentors_title, words);
}

static void
why_cell (GtkGrid *grid, int column, int row, const char *words, const char *class)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "mo-caption");
  gtk_widget_set_hexpand (label, column == 0);
  if (class)
    gtk_widget_add_css_class (label, class);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

/* Tenths of a point: what the rows say comes to what the last line says. */
static char *
points_words (int hundredths)
{
  int tenths = (hundredths + 5) / 10;
  return tenths % 10 ? g_strdup_printf ("%d.%d", tenths / 10, tenths % 10)
                     : g_strdup_printf ("%d", tenths / 10);
}

static void
say_sum (MoBoardPage *self, const MoMatchScore *score)
{
  int points = 0, most = 0;
  for (int i = 0; i < MO_CRITERIA; i++) {
    points += score->weight[i] * score->part[i];
    most += score->weight[i];
  }
  g_autofree char *sum = points_words (points);
  g_autofree char *words = g_strdup_printf (
      _ ("Together %s of %d points, that is %d of 100"), sum, most, score->total);
  why_cell (self->why, 0, MO_CRITERIA + 1, words, "mo-strong");
}

/* Each criterion for the mentor chosen: icon, the same word, its points, and what they make. */
void
mo_board_page_show_why (MoBoardPage *self)
{
  static const char *const icons[] = {
    "mo-not-known-symbolic", "mo-mismatch-symbolic", "mo-near-symbolic", "mo-match-symbolic"
  };
  static const char *const classes[] = { "mo-dim", "mo-soon", "mo-plain", "mo-ok" };
  const MoBoardPerson *person = mo_board_page_chosen (self);
  MoRow *row = gtk_single_selection_get_selected_item (self->mentor_choice);
  const MoRankLine *line = row ? mo_row_get_record (row) : NULL;
  const MoBoardMentor *mentor =
      line && self->board ? mo_board_find_mentor (self->board, line->id) : NULL;
  GtkWidget *child;

  mo_board_what_if_over (self, 0, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->why))))
    gtk_grid_remove (self->why, child);
  if (!person || !mentor || !gtk_toggle_button_get_active (self->why_toggle))
    return;
  gboolean family = g_str_equal (person->strand, "family");
  MoMatchScore score = mo_board_score (self->board, person, mentor);
  g_autofree char *heading = g_strdup_printf (
      _ ("%s: %d of 100, %s"), mentor->name, score.total, mo_match_total_words (score.total));
  why_cell (self->why, 0, 0, heading, "mo-strong");
  for (int i = 0; i < MO_CRITERIA; i++) {
    g_autofree char *number = points_words (score.weight[i] * score.part[i]);
    g_autofree char *points = g_strdup_printf (_ ("%s of %d"), number, score.weight[i]);
    why_cell (self->why, 0, i + 1, mo_criterion_name (i, family), NULL);
    GtkWidget *icon = gtk_image_new_from_icon_name (icons[score.fit[i]]);
    gtk_widget_add_css_class (icon, classes[score.fit[i]]);
    gtk_grid_attach (self->why, icon, 1, i + 1, 1, 1);
    why_cell (
        self->why, 2, i + 1, mo_criterion_fit_words (i, score.fit[i]), classes[score.fit[i]]);
    why_cell (self->why, 3, i + 1, points, "mo-dim");
  }
  say_sum (self, &score);
}

static void
show_cards (MoBoardPage *self)
{
  for (int c = 0; c < MO_COLUMNS; c++) {
    g_autoptr (GPtrArray) cards = g_ptr_array_new ();
    for (guint i = 0; i < self->board->cards->len; i++) {
      MoBoardCard *card = g_ptr_array_index (self->board->cards, i);
      const MoBoardPerson *person = mo_board_find_person (self->board, card->referral);
      if (card->column == c && person &&
          mo_board_page_fits (self, person, mo_board_find_mentor (self->board, card->mentor)))
        g_ptr_array_add (cards, card);
    }
    mo_rows_sync (self->card_rows[c], mo_card_row_get_type (), cards);
    title (self->column_title[c], mo_board_column_title (c), (int) cards->len);
    mo_board_page_say_limit (self, c);
  }
}

/* How many of those who wait are shown, and in which order. */
static void
say_order (MoBoardPage *self, int shown)
{
  int all = 0;
  for (guint i = 0; i < self->board->people->len; i++)
    all += ((MoBoardPerson *) self->board->people->pdata[i])->waiting;
  g_autofree char *count =
      shown == all ? g_strdup_printf ("%d", all) : g_strdup_printf (_ ("%d of %d"), shown, all);
  g_autofree char *markup =
      g_markup_printf_escaped ("<b>%s</b>  <span alpha=\"75%%\">%s <small>· %s</small></span>",
                               _ ("Waiting"),
                               count,
                               _ ("longest first"));
  gtk_label_set_markup (self->people_title, markup);
}

static int
by_days (gconstpointer one, gconstpointer other)
{
  const int *a = one, *b = other;
  return *a - *b;
}

static void
say_sentence (MoBoardPage *self)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  int places = 0;
  for (guint i = 0; i < self->board->people->len; i++) {
    const MoBoardPerson *person = g_ptr_array_index (self->board->people, i);
    if (person->waiting)
      g_array_append_val (days, person->days);
  }
  int n = (int) days->len;
  g_array_sort (days, by_days);
  for (guint i = 0; i < self->board->mentors->len; i++) {
    const MoBoardMentor *mentor = g_ptr_array_index (self->board->mentors, i);
    if (g_str_equal (mentor->state, "active"))
      places += MAX (0, mentor->capacity - mentor->taken);
  }
  g_autofree char *people = g_strdup_printf (
      ngettext ("%d person waits for a match", "%d people wait for a match", n), n);
  g_autofree char *free_places =
      g_strdup_printf (ngettext ("%d place is free.", "%d places are free.", places), places);
  int longest = n ? g_array_index (days, int, n - 1) : 0;
  g_autofree char *waits = n ? g_strdup_printf (ngettext (" Longest wait %d day, median %d.",
                                                          " Longest wait %d days, median %d.",
                                                          longest),
                                                longest,
                                                g_array_index (days, int, n / 2))
                             : g_strdup ("");
  g_autofree char *all = g_strdup_printf ("%s, %s%s", people, free_places, waits);
  gtk_label_set_label (self->sentence, all);
}

static void
choose_wanted (MoBoardPage *self)
{
  guint at = mo_board_page_place_of (self->people_rows, self->wanted_referral);
  if (!self->wanted_referral)
    return;
  if (at != GTK_INVALID_LIST_POSITION) {
    gtk_single_selection_set_selected (self->person_choice, at);
    self->wanted_back = self->wanted_referral;
  }
  for (guint i = 0; at == GTK_INVALID_LIST_POSITION && i < self->board->cards->len; i++) {
    const MoBoardCard *card = g_ptr_array_index (self->board->cards, i);
    if (card->referral == self->wanted_referral)
      self->wanted_card = card->id;
  }
  self->wanted_referral = 0;
}

void
mo_board_page_show_board (MoBoardPage *self)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();
  if (!self->board)
    return;
  for (guint i = 0; i < self->board->people->len; i++) {
    MoBoardPerson *person = g_ptr_array_index (self->board->people, i);
    if (person->waiting && mo_board_page_fits (self, person, NULL))
      g_ptr_array_add (waiting, person);
  }
  mo_rows_sync (self->people_rows, mo_person_row_get_type (), waiting);
  say_order (self, (int) waiting->len);
  say_sentence (self);
  show_cards (self);
  choose_wanted (self);
  mo_board_page_show_mentors (self);
  mo_board_page_count_zones (self);
  mo_board_page_show_why (self);
  mo_board_page_focus_card (self);
  gboolean nothing = self->board->people->len == 0;
  gtk_widget_set_visible (self->empty, nothing);
  gtk_widget_set_visible (self->body, !nothing);
}
