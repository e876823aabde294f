/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "exchange/mo-book-private.h"

void
mo_filler_init (MoFiller *filler, MoBook *book, MoSheet *sheet, GCancellable *cancellable)
{
  filler->book = book;
  filler->sheet = sheet;
  filler->cells = g_array_new (FALSE, FALSE, sizeof (MoCell));
  filler->line = 0;
  filler->cancellable = cancellable;
}

void
mo_filler_clear (MoFiller *filler)
{
  g_clear_pointer (&filler->cells, g_array_unref);
}

gboolean
mo_filler_row (MoFiller *filler, int line, GError **error)
{
  filler->line = line;
  g_array_set_size (filler->cells, 0);
  return (line & 255) != 0 ||
         !g_cancellable_set_error_if_cancelled (filler->cancellable, error);
}

/* Control characters but tab and newline are never part of what somebody wrote. */
static const char *
keep_text (MoBook *book, const char *text, gsize length)
{
  gsize clean = 0;
  while (clean < length && ((guchar) text[clean] >= 0x20 && text[clean] != 0x7F))
    clean++;
  if (clean == length && g_utf8_validate_len (text, length, NULL))
    return g_string_chunk_insert_len (book->texts, text, (gssize) length);

  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  char *to = valid;
  for (const char *from = valid; *from; from++)
    if ((guchar) *from >= 0x20 ? *from != 0x7F : *from == '\t' || *from == '\n')
      *to++ = *from;
  *to = '\0';
  return g_string_chunk_insert (book->texts, valid);
}

static gboolean
only_space (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

gboolean
mo_filler_cell (MoFiller *filler,
                int column,
                MoCellKind kind,
                const char *text,
                gssize length,
                MoDay day,
                GError **error)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  if (only_space (text, n) && kind != MO_CELL_FORMULA)
    return TRUE;
  if (column >= MO_BOOK_COLUMNS || column < 0)
    return mo_book_too_large (error,
                              _ ("A sheet of this workbook has more than 512 columns. Take"
                                 " out the columns that are not about people."));
  if (n > MO_BOOK_CELL_BYTES)
    return mo_book_too_large (error,
                              _ ("A cell of this workbook holds more than 64 KB of text."
                                 " Shorten it and try again."));
  if (++filler->book->n_cells > MO_BOOK_CELLS)
    return mo_book_too_large (error,
                              _ ("This workbook holds more than six million cells. Save"
                                 " the sheets with people in a workbook of their own."));

  static const MoCell empty = { "", MO_CELL_EMPTY, MO_DAY_NONE };
  while ((int) filler->cells->len <= column)
    g_array_append_val (filler->cells, empty);
  MoCell *cell = &g_array_index (filler->cells, MoCell, column);
  cell->kind = kind;
  cell->day = day;
  cell->text = kind == MO_CELL_FORMULA ? "" : keep_text (filler->book, text, n);
  return TRUE;
}

gboolean
mo_filler_row_end (MoFiller *filler, GError **error)
{
  if (filler->cells->len == 0)
    return TRUE;
  if (filler->line > MO_BOOK_ROWS || filler->sheet->rows->len >= MO_BOOK_ROWS)
    return mo_book_too_large (error,
                              _ ("A sheet of this workbook has more than 200,000 rows."
                                 " Save the rows with people in a workbook of their"
                                 " own."));
  MoBookRow row = { filler->line, (int) filler->cells->len, NULL };
  row.cells = g_memdup2 (filler->cells->data, sizeof (MoCell) * filler->cells->len);
  g_array_append_val (filler->sheet->rows, row);
  filler->sheet->columns = MAX (filler->sheet->columns, row.n_cells);
  g_array_set_size (filler->cells, 0);
  return TRUE;
}

char *
mo_number_text (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  if (isfinite (value) && value == floor (value) && fabs (value) < 1e15)
    return g_strdup_printf ("%.0f", value);
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", value));
}
