/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-row.h"
#include "store/mo-board.h"

G_BEGIN_DECLS

/* A mentor's place in the ranking for the person chosen. */
typedef struct {
  gint64 id; /* of the mentor */
  int place; /* 1 and up; 0: cannot be asked now */
  int total, taken, capacity, bar;
  int marked;                 /* 1 while somebody is dragged: shows whether a drop would do */
  char *name, *level, *words; /* words: reasons, or why not */
} MoRankLine;
MO_DECLARE_RECORD (MoRankLine, mo_rank_line)

G_DECLARE_FINAL_TYPE (MoPersonRow, mo_person_row, MO, PERSON_ROW, MoRow)
G_DECLARE_FINAL_TYPE (MoRankRow, mo_rank_row, MO, RANK_ROW, MoRow)
G_DECLARE_FINAL_TYPE (MoCardRow, mo_card_row, MO, CARD_ROW, MoRow)

typedef enum { MO_CELL_PERSON, MO_CELL_MENTOR, MO_CELL_CARD } MoCellKind;

/* What a list of the board shows for one row: made once by the factory, filled again and again.
 * Buttons activate the page's actions "board.draft" and "board.ask-move". */
#define MO_TYPE_BOARD_CELL (mo_board_cell_get_type ())
G_DECLARE_FINAL_TYPE (MoBoardCell, mo_board_cell, MO, BOARD_CELL, GtkWidget)

GtkWidget *mo_board_cell_new (MoCellKind kind);
/* row: NULL for none. */
void mo_board_cell_show (MoBoardCell *cell, MoRow *row);
MoRow *mo_board_cell_get_row (MoBoardCell *cell);
MoCellKind mo_board_cell_get_kind (MoBoardCell *cell);
/* The whole of it in words. */
char *mo_board_cell_words (MoBoardCell *cell);

/* A factory of such cells.  made: called for each cell made, to add drag and drop. */
GtkListItemFactory *mo_board_factory_new (MoCellKind kind, GCallback made, gpointer user);

G_END_DECLS
