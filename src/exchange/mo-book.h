/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/mo-day.h"

G_BEGIN_DECLS

/* A workbook as it lies in memory after reading: sheets of rows of cells, nothing understood
 * yet.  XLSX, ODS and CSV all end here.  Reading is bounded: what is larger than the limits
 * below is refused with a sentence, whatever the file claims about itself. */

#define MO_BOOK_FILE_MOST  (64 * 1024 * 1024)  /* bytes of a file on disk */
#define MO_BOOK_PART_MOST  (256 * 1024 * 1024) /* bytes of one unpacked part; it is streamed */
#define MO_BOOK_RATIO_MOST 250                 /* unpacked to packed, for parts above 8 MiB */
#define MO_BOOK_COLUMNS    512
#define MO_BOOK_ROWS       200000
#define MO_BOOK_CELLS      6000000
#define MO_BOOK_CELL_BYTES 65536
#define MO_BOOK_SHEETS     100

typedef enum {
  MO_BOOK_NOT_A_BOOK, /* none of XLSX, ODS, CSV */
  MO_BOOK_OLD,        /* an .xls of before 2007 */
  MO_BOOK_LOCKED,     /* protected by a password */
  MO_BOOK_TOO_LARGE,  /* beyond a limit above */
  MO_BOOK_BROKEN,     /* damaged: the archive or its XML cannot be read */
  MO_BOOK_UNSAFE,     /* holds what a workbook never needs: entities, a document type */
  MO_BOOK_NUL,        /* not text: NUL bytes in a CSV */
  MO_BOOK_EMPTY,      /* nothing in it */
} MoBookError;

/* The message of each is a translated sentence for people: what is wrong, then what to do. */
#define MO_BOOK_ERROR (mo_book_error_quark ())
GQuark mo_book_error_quark (void);

typedef enum {
  MO_CELL_EMPTY,
  MO_CELL_TEXT,
  MO_CELL_NUMBER,
  MO_CELL_DATE,
  MO_CELL_BOOL,
  MO_CELL_FORMULA, /* a formula without a kept value */
} MoCellKind;

/* text: what is written there, never NULL, UTF-8 without control characters but tab and
 * newline; numbers as plain digits, dates as "YYYY-MM-DD".  Owned by the book. */
typedef struct {
  const char *text;
  MoCellKind kind;
  MoDay day; /* of MO_CELL_DATE, else MO_DAY_NONE */
} MoCell;

typedef struct {
  int line; /* as the spreadsheet counts: from 1 */
  int n_cells;
  MoCell *cells;
} MoBookRow;

typedef struct {
  char *name;
  gboolean hidden;
  int file;     /* index into the book's files */
  int columns;  /* of the widest row */
  GArray *rows; /* MoBookRow, in order; rows without a cell are left out */
} MoSheet;

typedef struct {
  char *name; /* the file's own name, without its folder */
  char *sha256;
} MoBookFile;

typedef struct {
  GPtrArray *files;    /* MoBookFile */
  GPtrArray *sheets;   /* MoSheet */
  GStringChunk *texts; /* private */
  gsize n_cells;       /* private */
} MoBook;

/* Reads one file, or several as the sheets of one workbook.  Blocks; for a worker thread.
 * NULL with an error of MO_BOOK_ERROR, G_FILE_ERROR or G_IO_ERROR_CANCELLED. */
MoBook *mo_book_read (const char *const *paths, GCancellable *cancellable, GError **error);
/* The same for one file's bytes.  name: for telling the format of a CSV and naming its sheet.
 */
MoBook *mo_book_read_bytes (const char *name,
                            const char *bytes,
                            gsize length,
                            GCancellable *cancellable,
                            GError **error);
void mo_book_free (MoBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoBook, mo_book_free)

/* The rows of a sheet, 0 ≤ index < mo_sheet_rows (). */
int mo_sheet_rows (const MoSheet *sheet);
const MoBookRow *mo_sheet_row (const MoSheet *sheet, int index);
/* An empty cell where the row is shorter; never NULL. */
const MoCell *mo_row_cell (const MoBookRow *row, int column);
/* "A", "Z", "AA" …; column from 0; owned by the caller. */
char *mo_column_letters (int column);

G_END_DECLS
