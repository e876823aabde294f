/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "board/mo-board-cells.h"
#include "board/mo-board-page.h"
#include "widget/mo-form-dialog.h"

typedef struct _MoBoardWhatIf MoBoardWhatIf; /* mo-board-what-if.h */

struct _MoBoardPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *cancellable;
  gboolean loading, stale;

  MoBoard *board;
  GListStore *people_rows, *mentor_rows, *card_rows[MO_COLUMNS];
  GtkSingleSelection *person_choice, *mentor_choice, *card_choice[MO_COLUMNS];

  gint64 ranked_for;      /* whose ranking stands there */
  gint64 wanted_referral; /* to be chosen once it is there */
  gint64 wanted_card;     /* to have the focus once it is there */
  gint64 wanted_back;     /* the same, a referral that is to be chosen among those who wait */
  struct {
    GtkRoot *root; /* whose focus is watched; weak */
    int list;      /* whose row has the keyboard, or -1 for none */
    guint at, tick;
    gint64 id;
    int frames;
    gboolean button, seen, sought, asked, brought;
  } kept; /* mo-board-focus.c */
  MoCellKind drag_kind;
  gint64 drag_id;   /* 0: nothing is dragged */
  GtkWidget *ghost; /* what hangs at the pointer then */
  MoBoardWhatIf *what_if;

  /* The template's. */
  GtkLabel *sentence, *people_title, *mentors_title;
  GtkWidget *head_box, *head, *empty, *body, *zones, *people_zone, *mentors_zone, *cards_zone,
      *why_place;
  GtkToggleButton *show_waiting, *show_mentors, *show_draft, *show_asked, *show_agreed,
      *why_toggle;
  GtkLabel *page_title;
  GtkWidget *what_if_toggle, *what_if_banner;
  GtkDropDown *strand, *band, *time, *whose, *age;
  GtkToggleButton *filter_toggle;
  GtkCheckButton *hide;
  GtkLabel *filter_words;
  GtkSearchEntry *search;
  GtkWidget *filters, *forget, *tools, *tools_place, *more;
  GtkPopover *more_popover;
  char *search_fold; /* what is looked for; NULL: nothing */
  GtkGridView *people, *mentors, *cards[MO_COLUMNS];
  GtkWidget *column[MO_COLUMNS], *column_box[MO_COLUMNS], *column_note[MO_COLUMNS];
  GtkLabel *column_limit[MO_COLUMNS];
  GtkWidget *people_note;
  GtkOverlay *people_over;
  GtkLabel *column_title[MO_COLUMNS];
  GtkGrid *why;
};

extern const char *const mo_board_states[MO_COLUMNS];

/* mo-board-page.c */
const MoBoardPerson *mo_board_page_chosen (MoBoardPage *self);
const MoBoardCard *mo_board_page_card (MoBoardPage *self, gint64 pairing);
/* Shows what changed while something was dragged. */
void mo_board_page_catch_up (MoBoardPage *self);
/* The row's place, or GTK_INVALID_LIST_POSITION. */
guint mo_board_page_place_of (GListStore *rows, gint64 id);

/* One list of the page with its rows. */
GtkSingleSelection *
mo_board_page_choice (MoBoardPage *self, GtkGridView *view, GListStore *rows, MoCellKind kind);

/* mo-board-focus.c: the keyboard goes to the card or the person wanted; from the first map on
 * the page looks after its focus */
void mo_board_page_focus_card (MoBoardPage *self);
void mo_board_page_watch_focus (MoBoardPage *self);

/* mo-board-columns.c */
void mo_board_page_add_columns (MoBoardPage *self);
/* More there than the office wants at a time, in words below the column. */
void mo_board_page_say_limit (MoBoardPage *self, int column);
/* What one card more would be. */
MoVerdict mo_board_page_limit (MoBoardPage *self, int column, int more);
/* "Mentor asked"; static, translated. */
const char *mo_board_column_title (int column);

/* mo-board-show.c: the board as it was read; the mentors for the person chosen; why this order
 */
void mo_board_page_show_board (MoBoardPage *self);
void mo_board_page_show_mentors (MoBoardPage *self);
void mo_board_page_show_why (MoBoardPage *self);

/* mo-board-filter.c; mentor: whose name may be what was looked for, or NULL */
void mo_board_page_set_up_filters (MoBoardPage *self);
gboolean mo_board_page_fits (MoBoardPage *self,
                             const MoBoardPerson *person,
                             const MoBoardMentor *mentor);
gboolean mo_board_page_is_filtered (MoBoardPage *self);
void mo_board_page_forget_filters (MoBoardPage *self);
void mo_board_page_filter_chosen (MoBoardPage *self);
void mo_board_page_searched (MoBoardPage *self);
void mo_board_page_filter_toggled (MoBoardPage *self);

/* mo-board-zones.c: what there is room for */
void mo_board_page_arrange (MoBoardPage *self);
/* The zone with that column comes to the front; MO_BOARD_WAITING: those who wait. */
void mo_board_page_show_zone (MoBoardPage *self, int column);
void mo_board_page_count_zones (MoBoardPage *self);

/* mo-board-move.c: what changes something */
void mo_board_page_install_moves (GtkWidgetClass *klass);
void mo_board_page_add_keys (MoBoardPage *self, int column);
/* FINE, ASK where the first call is to be booked for it, or REFUSED with the sentence. */
MoVerdict mo_board_card_verdict (const MoBoardCard *card, const char *state);

/* mo-board-menu.c: the action "board.ask-move" */
void mo_board_page_ask_move (GtkWidget *widget, const char *action, GVariant *value);

/* mo-board-compare.c: mentors beside each other, and without names */
void mo_board_page_install_compare (GtkWidgetClass *klass);
void mo_board_page_start_blind (MoBoardPage *self);

/* mo-board-drag.c */
void mo_board_page_cell_made (MoBoardCell *cell, gpointer self);
void mo_board_page_takes_cards (MoBoardPage *self, GtkWidget *column);

/* mo-board-target.c: what a drop would do, and doing it.  column: MO_COLUMN_…, or the list of
 * those who wait.  The reason of a verdict is what the pointer says, also where it is FINE. */
#define MO_BOARD_WAITING (-1)
const MoBoardPerson *mo_board_page_dragged_person (MoBoardPage *self);
const MoBoardCard *mo_board_page_dragged_card (MoBoardPage *self);
MoVerdict mo_board_page_over_mentor (MoBoardPage *self, gint64 mentor);
gboolean mo_board_page_drop_on_mentor (MoBoardPage *self, gint64 mentor);
MoVerdict mo_board_page_over_column (MoBoardPage *self, int column);
gboolean mo_board_page_drop_on_column (MoBoardPage *self, int column);
void mo_board_page_mark_targets (MoBoardPage *self);

/* mo-board-ghost.c: what hangs at the pointer, and the line on a target; words NULL: none. */
GtkWidget *mo_board_ghost_new (const char *name, const char *corner, const char *about);
GtkWidget *mo_board_note_new (void);
void mo_board_note_say (GtkWidget *ghost_or_note, MoLevel level, const char *words);
const char *mo_board_level_icon (MoLevel level);

/* mo-board-save.c: the last three ask for a reason under the heading, and keep the form open
 * until it is saved.  state: "mentor_no" or "mentee_no". */
void mo_board_page_draft (MoBoardPage *self, gint64 referral, gint64 mentor);
void mo_board_page_move (MoBoardPage *self, const MoBoardCard *card, const char *state);
void mo_board_page_draft_again (MoBoardPage *self,
                                const char *heading,
                                gint64 referral,
                                gint64 mentor);
void mo_board_page_say_no (MoBoardPage *self,
                           const char *heading,
                           gint64 pairing,
                           const char *state);
/* Saves the no that the form asked for; the form closes once it is saved. */
void mo_board_page_write_no (MoBoardPage *self,
                             MoFormDialog *dialog,
                             const MoBoardCard *card,
                             const char *state,
                             const char *code,
                             const char *words);
/* Under 18: asks who of the staff approved the match, and moves it to agreed. */
void mo_board_page_approve (MoBoardPage *self, const MoBoardCard *card);
