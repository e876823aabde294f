/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/mo-book-private.h"

/* ---------------------------------------------------------------------- the encoding */

/* UTF-16 without a mark: half of the bytes of western text are NUL, all on one side. */
static const char *
guess_utf16 (const char *bytes, gsize length)
{
  gsize even = 0, odd = 0, n = MIN (length, 4096) & ~(gsize) 1;
  for (gsize i = 0; i < n; i += 2) {
    even += bytes[i] == '\0';
    odd += bytes[i + 1] == '\0';
  }
  if (n >= 4 && odd > n / 4 && even * 8 < odd)
    return "UTF-16LE";
  if (n >= 4 && even > n / 4 && odd * 8 < even)
    return "UTF-16BE";
  return NULL;
}

/* The five bytes that Windows-1252 leaves open come through as U+FFFD instead of failing. */
static char *
from_windows (const char *bytes, gsize length, gsize *written)
{
  GString *text = g_string_sized_new (length + length / 8);
  static const guint16 high[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  };
  for (gsize i = 0; i < length; i++) {
    guchar byte = (guchar) bytes[i];
    if (byte < 0x80)
      g_string_append_c (text, (char) byte);
    else
      g_string_append_unichar (text, byte < 0xA0 ? high[byte - 0x80] : byte);
  }
  *written = text->len;
  return g_string_free (text, FALSE);
}

static char *
to_utf8 (const char *bytes, gsize length, gsize *written, GError **error)
{
  const char *wide = NULL;
  if (length >= 2 && memcmp (bytes, "\xFF\xFE", 2) == 0)
    wide = "UTF-16LE", bytes += 2, length -= 2;
  else if (length >= 2 && memcmp (bytes, "\xFE\xFF", 2) == 0)
    wide = "UTF-16BE", bytes += 2, length -= 2;
  else
    wide = guess_utf16 (bytes, length);
  if (wide) {
    char *text =
        g_convert (bytes, (gssize) (length & ~(gsize) 1), "UTF-8", wide, NULL, written, NULL);
    if (!text)
      mo_book_broken (error);
    return text;
  }
  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    bytes += 3, length -= 3;
  if (memchr (bytes, '\0', length)) {
    g_set_error_literal (error,
                         MO_BOOK_ERROR,
                         MO_BOOK_NUL,
                         _ ("This file is not text that a CSV could be made of. Choose an"
                            " .xlsx, .ods or .csv file."));
    return NULL;
  }
  *written = length;
  if (g_utf8_validate_len (bytes, length, NULL))
    return g_strndup (bytes, length);
  return from_windows (bytes, length, written);
}

/* ---------------------------------------------------------------------- the separator */

/* The one of , ; tab | that stands most often outside quotes in the first rows. */
static char
guess_separator (const char *text, gsize length)
{
  static const char candidates[] = ",;\t|";
  gsize counts[4] = { 0 };
  gboolean quoted = FALSE;
  for (gsize i = 0; i < MIN (length, 32768); i++) {
    const char *hit;
    if (text[i] == '"')
      quoted = !quoted;
    else if (!quoted && text[i] && (hit = strchr (candidates, text[i])))
      counts[hit - candidates]++;
  }
  gsize best = 0;
  for (gsize c = 1; c < 4; c++)
    if (counts[c] > counts[best])
      best = c;
  return candidates[best];
}

/* "sep=;" as the first line, as spreadsheet programs write it. */
static gsize
read_separator (const char *text, gsize length, char *separator)
{
  if (length >= 5 && g_ascii_strncasecmp (text, "sep=", 4) == 0 && strchr (",;\t|", text[4])) {
    gsize at = 5;
    while (at < length && (text[at] == '\r' || text[at] == '\n'))
      at++;
    *separator = text[4];
    return at;
  }
  *separator = guess_separator (text, length);
  return 0;
}

/* ---------------------------------------------------------------------- rows and cells */

typedef struct {
  const char *text;
  gsize length, at;
  char separator;
  GString *cell;
} Csv;

typedef enum { CELL_THEN_CELL, CELL_THEN_ROW, CELL_THEN_END } CsvNext;

/* RFC 4180, forgiving: quotes inside an unquoted cell are letters, a quote that never closes
 * ends with the file. */
static CsvNext
next_cell (Csv *csv)
{
  gboolean quoted = FALSE, begun = FALSE;
  g_string_truncate (csv->cell, 0);
  while (csv->at < csv->length) {
    char c = csv->text[csv->at++];
    if (quoted) {
      if (c == '"' && csv->at < csv->length && csv->text[csv->at] == '"')
        g_string_append_c (csv->cell, csv->text[csv->at++]);
      else if (c == '"')
        quoted = FALSE;
      else if (c != '\r')
        g_string_append_c (csv->cell, c);
    } else if (c == '"' && !begun) {
      quoted = begun = TRUE;
    } else if (c == csv->separator) {
      return CELL_THEN_CELL;
    } else if (c == '\n' || c == '\r') {
      if (c == '\r' && csv->at < csv->length && csv->text[csv->at] == '\n')
        csv->at++;
      return CELL_THEN_ROW;
    } else {
      begun = TRUE;
      g_string_append_c (csv->cell, c);
    }
  }
  return CELL_THEN_END;
}

static gboolean
read_rows (Csv *csv, MoFiller *filler, GError **error)
{
  CsvNext next = CELL_THEN_ROW;
  for (int line = 1; next != CELL_THEN_END; line++) {
    if (!mo_filler_row (filler, line, error))
      return FALSE;
    int column = 0;
    do {
      next = next_cell (csv);
      if (!mo_filler_cell (filler,
                           column++,
                           MO_CELL_TEXT,
                           csv->cell->str,
                           (gssize) csv->cell->len,
                           MO_DAY_NONE,
                           error))
        return FALSE;
    } while (next == CELL_THEN_CELL);
    if (!mo_filler_row_end (filler, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
mo_book_read_csv (MoBook *book,
                  const char *name,
                  const char *bytes,
                  gsize length,
                  GCancellable *cancellable,
                  GError **error)
{
  gsize n = 0;
  g_autofree char *text = to_utf8 (bytes, length, &n, error);
  if (!text)
    return FALSE;
  g_autofree char *title = g_strdup (name);
  char *dot = strrchr (title, '.');
  if (dot && dot != title)
    *dot = '\0';
  MoSheet *sheet = mo_book_add_sheet (book, title, FALSE, error);
  if (!sheet)
    return FALSE;

  Csv csv = { text, n, 0, ',', g_string_new (NULL) };
  csv.at = read_separator (text, n, &csv.separator);
  MoFiller filler;
  mo_filler_init (&filler, book, sheet, cancellable);
  gboolean read = read_rows (&csv, &filler, error);
  mo_filler_clear (&filler);
  g_string_free (csv.cell, TRUE);
  return read;
}
