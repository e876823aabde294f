/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/mo-book.h"
#include "exchange/mo-meaning.h"

G_BEGIN_DECLS

/* What was understood of a workbook: which sheet holds whom, where its headings stand, what
 * each column means.  Guessed at first; a person may change any of it. */

typedef struct {
  MoMeaning meaning;
  char *heading;    /* as written, on one line; "" where there is none */
  gboolean by_look; /* the values told it, not the heading */
} MoColumnMap;

typedef struct {
  const MoSheet *sheet; /* the book's */
  MoSheetKind kind;
  int heading;     /* index of the row of headings, -1 for none */
  GArray *columns; /* MoColumnMap, one for each column of the sheet */
} MoSheetMap;

typedef struct {
  const MoBook *book; /* must outlive the map */
  GPtrArray *sheets;  /* MoSheetMap, one for each sheet of the book */
} MoBookMap;

MoBookMap *mo_book_map_new (const MoBook *book);
void mo_book_map_free (MoBookMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoBookMap, mo_book_map_free)

MoSheetMap *mo_book_map_sheet (const MoBookMap *map, guint sheet);
const MoColumnMap *mo_sheet_map_column (const MoSheetMap *map, int column);
/* Another kind: the columns are understood anew for it. */
void mo_sheet_map_set_kind (MoSheetMap *map, MoSheetKind kind);
/* Another meaning; a column that had it loses it, unless the meaning may repeat. */
void mo_sheet_map_set_meaning (MoSheetMap *map, int column, MoMeaning meaning);
/* The first column that means this, or -1. */
int mo_sheet_map_find (const MoSheetMap *map, MoMeaning meaning);
/* Index of the first row below the headings. */
int mo_sheet_map_first_row (const MoSheetMap *map);
/* TRUE for a row that is no person: blank but for formulas, a repeated heading, a total. */
gboolean mo_sheet_map_is_no_row (const MoSheetMap *map, const MoBookRow *row);
/* Why a sheet is left out, translated, owned by the caller; NULL where it is not. */
char *mo_sheet_map_why_left_out (const MoSheetMap *map);

G_END_DECLS
