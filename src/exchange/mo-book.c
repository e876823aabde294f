/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include <glib/gi18n-lib.h>
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>
#include <string.h>

#include "exchange/mo-book-private.h"

GQuark
mo_book_error_quark (void)
{
  return g_quark_from_static_string ("mo-book-error");
}

gboolean
mo_book_broken (GError **error)
{
  g_set_error_literal (error,
                       MO_BOOK_ERROR,
                       MO_BOOK_BROKEN,
                       _ ("This workbook is damaged and cannot be read. Open it in your"
                          " spreadsheet program, save it again and try that file."));
  return FALSE;
}

gboolean
mo_book_too_large (GError **error, const char *sentence)
{
  g_set_error_literal (error, MO_BOOK_ERROR, MO_BOOK_TOO_LARGE, sentence);
  return FALSE;
}

/* ---------------------------------------------------------------------- the book */

static void
sheet_free (gpointer data)
{
  MoSheet *sheet = data;
  for (guint i = 0; i < sheet->rows->len; i++)
    g_free (g_array_index (sheet->rows, MoBookRow, i).cells);
  g_array_unref (sheet->rows);
  g_free (sheet->name);
  g_free (sheet);
}

static void
file_free (gpointer data)
{
  MoBookFile *file = data;
  g_free (file->name);
  g_free (file->sha256);
  g_free (file);
}

static MoBook *
book_new (void)
{
  MoBook *book = g_new0 (MoBook, 1);
  book->files = g_ptr_array_new_with_free_func (file_free);
  book->sheets = g_ptr_array_new_with_free_func (sheet_free);
  book->texts = g_string_chunk_new (65536);
  return book;
}

void
mo_book_free (MoBook *book)
{
  g_ptr_array_unref (book->files);
  g_ptr_array_unref (book->sheets);
  g_string_chunk_free (book->texts);
  g_free (book);
}

/* A name on one line: no direction marks that could make it read otherwise, no controls. */
static char *
clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *clean = g_string_new (NULL);

  for (const char *c = valid; *c; c = g_utf8_next_char (c)) {
    gunichar u = g_utf8_get_char (c);
    gboolean mark = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) ||
                    u == 0x200E || u == 0x200F || u == 0xFEFF;
    if (!mark && !g_unichar_iscntrl (u))
      g_string_append_unichar (clean, u);
  }
  return g_strstrip (g_string_free (clean, FALSE));
}

MoSheet *
mo_book_add_sheet (MoBook *book, const char *name, gboolean hidden, GError **error)
{
  if (book->sheets->len >= MO_BOOK_SHEETS) {
    mo_book_too_large (error,
                       _ ("This workbook has more than 100 sheets. Save the sheets with"
                          " people in a workbook of their own."));
    return NULL;
  }
  MoSheet *sheet = g_new0 (MoSheet, 1);
  sheet->name = clean_name (name ? name : "");
  sheet->hidden = hidden;
  sheet->file = (int) book->files->len - 1;
  sheet->rows = g_array_new (FALSE, FALSE, sizeof (MoBookRow));
  g_ptr_array_add (book->sheets, sheet);
  return sheet;
}

int
mo_sheet_rows (const MoSheet *sheet)
{
  return (int) sheet->rows->len;
}

const MoBookRow *
mo_sheet_row (const MoSheet *sheet, int index)
{
  return &g_array_index (sheet->rows, MoBookRow, index);
}

const MoCell *
mo_row_cell (const MoBookRow *row, int column)
{
  static const MoCell empty = { "", MO_CELL_EMPTY, MO_DAY_NONE };
  return column >= 0 && column < row->n_cells ? &row->cells[column] : &empty;
}

char *
mo_column_letters (int column)
{
  char letters[8] = "";
  int at = 7;
  for (int left = column + 1; left > 0 && at > 0; left = (left - 1) / 26)
    letters[--at] = (char) ('A' + (left - 1) % 26);
  return g_strdup (letters + at);
}

/* ---------------------------------------------------------------------- reading */

static GsfInfile *
open_zip (const char *bytes, gsize length, GError **error)
{
  gsf_init ();
  g_autoptr (GsfInput) memory =
      gsf_input_memory_new ((const guint8 *) bytes, (gsf_off_t) length, FALSE);
  g_autoptr (GError) library = NULL;
  GsfInfile *zip = gsf_infile_zip_new (memory, &library);
  if (!zip) {
    g_debug ("zip: %s", library ? library->message : "unreadable");
    mo_book_broken (error);
  } else {
    g_object_set_data (G_OBJECT (zip), MO_PACKED, GSIZE_TO_POINTER (length));
  }
  return zip;
}

static gboolean
read_zip (MoBook *book,
          const char *bytes,
          gsize length,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (GsfInfile) zip = open_zip (bytes, length, error);
  if (!zip)
    return FALSE;
  if (mo_part_exists (zip, "[Content_Types].xml"))
    return mo_book_read_xlsx (book, zip, cancellable, error);
  if (mo_part_exists (zip, "content.xml"))
    return mo_book_read_ods (book, zip, cancellable, error);
  g_set_error_literal (error,
                       MO_BOOK_ERROR,
                       MO_BOOK_NOT_A_BOOK,
                       _ ("This is an archive, but not a workbook. Choose an .xlsx, .ods or"
                          " .csv file."));
  return FALSE;
}

static gboolean
has_bytes (const char *bytes, gsize length, const char *start, gsize n)
{
  return length >= n && memcmp (bytes, start, n) == 0;
}

/* The old container holds both the .xls of before 2007 and every password-protected .xlsx. */
static gboolean
read_old (const char *bytes, gsize length, GError **error)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  if (memmem (bytes, length, name, sizeof name - 1))
    g_set_error_literal (error,
                         MO_BOOK_ERROR,
                         MO_BOOK_LOCKED,
                         _ ("This workbook is locked with a password. Open it in your"
                            " spreadsheet program, save a copy without a password and choose"
                            " that."));
  else
    g_set_error_literal (error,
                         MO_BOOK_ERROR,
                         MO_BOOK_OLD,
                         _ ("This is a workbook in the format of before 2007. Open it in your"
                            " spreadsheet program, save it as .xlsx or .ods and choose that."));
  return FALSE;
}

static gboolean
read_into (MoBook *book,
           const char *name,
           const char *bytes,
           gsize length,
           GCancellable *cancellable,
           GError **error)
{
  MoBookFile *file = g_new0 (MoBookFile, 1);
  file->name = clean_name (name);
  file->sha256 =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
  g_ptr_array_add (book->files, file);

  if (has_bytes (bytes, length, "PK\3\4", 4) || has_bytes (bytes, length, "PK\5\6", 4))
    return read_zip (book, bytes, length, cancellable, error);
  if (has_bytes (bytes, length, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))
    return read_old (bytes, length, error);
  if (has_bytes (bytes, length, "%PDF", 4) || has_bytes (bytes, length, "\x89PNG", 4) ||
      has_bytes (bytes, length, "\xFF\xD8\xFF", 3) || has_bytes (bytes, length, "<?xml", 5) ||
      has_bytes (bytes, length, "{\\rtf", 5)) {
    g_set_error_literal (
        error,
        MO_BOOK_ERROR,
        MO_BOOK_NOT_A_BOOK,
        _ ("This file is not a workbook. Choose an .xlsx, .ods or .csv file."));
    return FALSE;
  }
  return mo_book_read_csv (book, name, bytes, length, cancellable, error);
}

static gboolean
says_something (const MoBook *book)
{
  for (guint i = 0; i < book->sheets->len; i++)
    if (mo_sheet_rows (g_ptr_array_index (book->sheets, i)) > 0)
      return TRUE;
  return FALSE;
}

static MoBook *
finished (MoBook *book, GError **error)
{
  g_autoptr (MoBook) owned = book;
  if (says_something (owned))
    return g_steal_pointer (&owned);
  g_set_error_literal (error,
                       MO_BOOK_ERROR,
                       MO_BOOK_EMPTY,
                       _ ("There is nothing in this file. Choose the workbook with the"
                          " people in it."));
  return NULL;
}

MoBook *
mo_book_read_bytes (const char *name,
                    const char *bytes,
                    gsize length,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (MoBook) book = book_new ();
  if (!read_into (book, name, bytes, length, cancellable, error))
    return NULL;
  return finished (g_steal_pointer (&book), error);
}

/* What the system says of a file, as a sentence of ours. */
static gboolean
unreadable (const char *path, GError *system, GError **error)
{
  g_autoptr (GError) owned = system;
  g_autofree char *name = g_path_get_basename (path);
  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_NOT_FOUND,
                 _ ("There is no file called %s there. Was it moved or renamed?"),
                 name);
  else
    g_set_error (error,
                 G_IO_ERROR,
                 owned->code,
                 _ ("%s cannot be read: %s. Copy it to your own folder and try that."),
                 name,
                 owned->message);
  return FALSE;
}

static gboolean
read_file (MoBook *book, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *system = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file,
                         G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                         G_FILE_QUERY_INFO_NONE,
                         cancellable,
                         &system);
  if (!info)
    return unreadable (path, system, error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR) {
    g_set_error_literal (error,
                         MO_BOOK_ERROR,
                         MO_BOOK_NOT_A_BOOK,
                         _ ("This is not a file. Choose an .xlsx, .ods or .csv file."));
    return FALSE;
  }
  if (g_file_info_get_size (info) > MO_BOOK_FILE_MOST)
    return mo_book_too_large (error,
                              _ ("This file is larger than 64 MB. Save the sheets with"
                                 " people in a workbook of their own."));
  g_autofree char *bytes = NULL;
  g_autofree char *name = g_path_get_basename (path);
  gsize length = 0;
  if (!g_file_load_contents (file, cancellable, &bytes, &length, NULL, &system))
    return unreadable (path, system, error);
  return read_into (book, name, bytes, length, cancellable, error);
}

MoBook *
mo_book_read (const char *const *paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (MoBook) book = book_new ();
  for (int i = 0; paths[i]; i++)
    if (!read_file (book, paths[i], cancellable, error)) {
      if (paths[1])
        g_prefix_error (error, "%s: ", paths[i]);
      return NULL;
    }
  return finished (g_steal_pointer (&book), error);
}
