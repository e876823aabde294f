/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/mo-board-private.h"

/* The board always has a living focus.  GTK 4.8 takes it from a row that leaves its list or is
 * scrolled out of sight, and gives it to nobody; it also gives it to a row that has no place on
 * the screen yet.  So the page knows whose row has the keyboard and puts it back there: on the
 * same row in sight, wherever that stands now, else on its neighbour, else on the list. */

#define LISTS       (2 + MO_COLUMNS) /* those who wait, the mentors, the columns */
#define PEOPLE      0
#define MENTORS     1
#define CARDS       2
#define MOST_FRAMES 30

static GtkWidget *
view_of (MoBoardPage *self, int list)
{
  return GTK_WIDGET (list == PEOPLE    ? self->people
                     : list == MENTORS ? self->mentors
                                       : self->cards[list - CARDS]);
}

static GListStore *
rows_of (MoBoardPage *self, int list)
{
  return list == PEOPLE    ? self->people_rows
         : list == MENTORS ? self->mentor_rows
                           : self->card_rows[list - CARDS];
}

static GtkSingleSelection *
choice_of (MoBoardPage *self, int list)
{
  return list == PEOPLE    ? self->person_choice
         : list == MENTORS ? self->mentor_choice
                           : self->card_choice[list - CARDS];
}

static guint
length (MoBoardPage *self, int list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (rows_of (self, list)));
}

static gint64
id_of (GtkWidget *item)
{
  GtkWidget *cell = gtk_widget_get_first_child (item);
  MoRow *row =
      cell && MO_IS_BOARD_CELL (cell) ? mo_board_cell_get_row (MO_BOARD_CELL (cell)) : NULL;
  return row ? mo_row_get_id (row) : 0;
}

static GtkWidget *
item_of (GtkWidget *view, gint64 id)
{
  for (GtkWidget *item = gtk_widget_get_first_child (view); item;
       item = gtk_widget_get_next_sibling (item))
    if (id_of (item) == id)
      return item;
  return NULL;
}

static GtkWidget *
focus_of (MoBoardPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  return root ? gtk_root_get_focus (root) : NULL;
}

static gboolean
is_inside (GtkWidget *widget, GtkWidget *parent)
{
  return widget && (widget == parent || gtk_widget_is_ancestor (widget, parent));
}

/* ---------------------------------------------------------------------- where it goes */

/* The nearest row that is seen whole, where somebody scrolled away from the one with the
 * keyboard: the list is not scrolled back. */
static gint64
nearest_in_sight (MoBoardPage *self)
{
  GtkWidget *view = view_of (self, self->kept.list);
  gint64 best = 0;
  int least = G_MAXINT;
  for (GtkWidget *item = gtk_widget_get_first_child (view); item;
       item = gtk_widget_get_next_sibling (item)) {
    graphene_rect_t at;
    if (!id_of (item) || !gtk_widget_get_mapped (item) ||
        !gtk_widget_compute_bounds (item, view, &at) || at.origin.y < 0 ||
        at.origin.y + at.size.height > (float) gtk_widget_get_height (view))
      continue;
    int far =
        ABS ((int) mo_board_page_place_of (rows_of (self, self->kept.list), id_of (item)) -
             (int) self->kept.at);
    if (far >= least)
      continue;
    least = far;
    best = id_of (item);
  }
  return best;
}

static void
keep (MoBoardPage *self, int list, guint at)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (rows_of (self, list)), at);
  self->kept.list = list;
  self->kept.at = at;
  self->kept.id = row ? mo_row_get_id (row) : 0;
}

/* The row is not in its list any more: its neighbour, else those who wait, else any other. */
static gboolean
keep_neighbour (MoBoardPage *self)
{
  int list = self->kept.list;
  if (list == PEOPLE || !length (self, list))
    list = PEOPLE;
  for (int i = 0; i < LISTS && !length (self, list); i++)
    list = i;
  if (!length (self, list))
    return FALSE;
  guint at = list == PEOPLE            ? gtk_single_selection_get_selected (self->person_choice)
             : list == self->kept.list ? self->kept.at
                                       : 0;
  keep (self, list, MIN (at, length (self, list) - 1));
  return TRUE;
}

/* Where the row stands now; FALSE where the board has nobody to show. */
static gboolean
settle_place (MoBoardPage *self)
{
  int first = self->kept.list >= CARDS ? CARDS : self->kept.list;
  int last = self->kept.list >= CARDS ? LISTS - 1 : self->kept.list;
  for (int list = first; list <= last; list++) {
    guint at = mo_board_page_place_of (rows_of (self, list), self->kept.id);
    if (at == GTK_INVALID_LIST_POSITION)
      continue;
    gboolean scrolled_away =
        self->kept.seen && !self->kept.sought && list == self->kept.list && at == self->kept.at;
    gint64 near = scrolled_away ? nearest_in_sight (self) : 0;
    keep (self, list, near ? mo_board_page_place_of (rows_of (self, list), near) : at);
    return TRUE;
  }
  return keep_neighbour (self);
}

static void
bring_into_sight (MoBoardPage *self)
{
  int list = self->kept.list;
  gtk_single_selection_set_selected (choice_of (self, list), self->kept.at);
  if (!gtk_widget_get_mapped (view_of (self, list)))
    mo_board_page_show_zone (self, list < CARDS ? MO_BOARD_WAITING : list - CARDS);
  gtk_widget_activate_action (view_of (self, list), "list.scroll-to-item", "u", self->kept.at);
}

static void
grab (MoBoardPage *self, GtkWidget *item)
{
  gtk_widget_grab_focus (item);
  if (self->kept.button)
    gtk_widget_child_focus (item, GTK_DIR_TAB_FORWARD);
}

static gboolean
is_there (MoBoardPage *self, GtkWidget *focus)
{
  GtkWidget *item = focus ? item_of (view_of (self, self->kept.list), self->kept.id) : NULL;
  /* Who was asked for stands on the card itself, not on a button that happened to get it. */
  gboolean on_it = focus == item || (item && !self->kept.asked && is_inside (focus, item));
  return item && on_it && gtk_widget_get_mapped (focus);
}

/* A row has its place only after a layout, so this takes a few frames. */
static gboolean
put_back (GtkWidget *widget, GdkFrameClock *clock, gpointer user)
{
  MoBoardPage *self = MO_BOARD_PAGE (widget);
  GtkWidget *focus = focus_of (self);
  gboolean living = focus && gtk_widget_get_mapped (focus);
  /* A form that closes leaves the keyboard to the window, which takes any place for it. */
  gboolean others = living && !self->kept.asked && !is_inside (focus, widget);

  if (self->loading && self->kept.frames < MOST_FRAMES) { /* may show it elsewhere */
    self->kept.frames++;
    return G_SOURCE_CONTINUE;
  }
  self->kept.frames++;
  if (!gtk_widget_get_mapped (widget) || others)
    goto over;
  if (!self->kept.sought && living) {
    self->kept.seen = TRUE;
    goto over;
  }
  if (self->kept.list < 0 || self->kept.frames > MOST_FRAMES || !settle_place (self)) {
    if (!living)
      gtk_widget_grab_focus (widget);
    goto over;
  }
  if (is_there (self, focus)) {
    self->kept.seen = TRUE;
    goto over;
  }
  GtkWidget *item = item_of (view_of (self, self->kept.list), self->kept.id);
  if (self->kept.brought && item && gtk_widget_get_mapped (item)) {
    grab (self, item);
  } else {
    bring_into_sight (self);
    self->kept.brought = TRUE;
  }
  return G_SOURCE_CONTINUE;

over:
  self->kept.sought = self->kept.brought = self->kept.asked = FALSE;
  self->kept.tick = 0;
  return G_SOURCE_REMOVE;
}

static void
look_after (MoBoardPage *self)
{
  self->kept.frames = 0;
  if (!self->kept.tick)
    self->kept.tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), put_back, NULL, NULL);
}

static void
seek (MoBoardPage *self, int list, gint64 id)
{
  self->kept.list = list;
  self->kept.id = id;
  self->kept.at = 0;
  self->kept.button = self->kept.brought = self->kept.seen = FALSE;
  self->kept.sought = self->kept.asked = TRUE;
  look_after (self);
}

/* The focus follows a card to its new place, and who waits again to the list. */
void
mo_board_page_focus_card (MoBoardPage *self)
{
  if (self->loading || self->stale)
    return;
  for (int c = 0; self->wanted_card && c < MO_COLUMNS; c++)
    if (mo_board_page_place_of (self->card_rows[c], self->wanted_card) !=
        GTK_INVALID_LIST_POSITION) {
      mo_board_page_show_zone (self, c);
      seek (self, CARDS + c, self->wanted_card);
      self->wanted_card = self->wanted_back = 0;
      return;
    }
  if (self->wanted_back && mo_board_page_place_of (self->people_rows, self->wanted_back) !=
                               GTK_INVALID_LIST_POSITION) {
    mo_board_page_show_zone (self, MO_BOARD_WAITING);
    seek (self, PEOPLE, self->wanted_back);
    self->wanted_card = self->wanted_back = 0;
  }
}

/* ---------------------------------------------------------------------- watching */

/* Whose row the keyboard is on: that row, and whether on its button. */
static void
focus_moved (MoBoardPage *self)
{
  GtkWidget *focus = focus_of (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (!focus) {
    look_after (self);
    return;
  }
  if (self->kept.sought || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER))
    return;
  self->kept.list = -1;
  for (int list = 0; list < LISTS; list++)
    for (GtkWidget *at = focus; at; at = gtk_widget_get_parent (at)) {
      if (gtk_widget_get_parent (at) != view_of (self, list))
        continue;
      self->kept.list = list;
      self->kept.id = id_of (at);
      self->kept.at = mo_board_page_place_of (rows_of (self, list), self->kept.id);
      self->kept.button = at != focus;
      self->kept.seen = FALSE;
      /* No place on the screen yet: GTK would give the keyboard to the head of the page. */
      self->kept.sought = !gtk_widget_get_mapped (at);
      look_after (self);
      return;
    }
}

/* Rows are used again for others while the page is away: it comes back to the same one. */
void
mo_board_page_watch_focus (MoBoardPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!self->kept.root) {
    if (!self->kept.sought)
      self->kept.list = -1;
    g_set_weak_pointer (&self->kept.root, root);
    g_signal_connect_object (
        root, "notify::focus-widget", G_CALLBACK (focus_moved), self, G_CONNECT_SWAPPED);
    return;
  }
  if (self->kept.list >= 0) {
    self->kept.sought = TRUE;
    look_after (self);
  }
}
