/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-csv-out.h"
#include "model/mo-import.h"

/* Column of a heading among those of all sheets, by its words; new ones at the end. */
static guint
column_of (GPtrArray *headings, const char *heading, guint from)
{
  for (guint i = from; i < headings->len; i++)
    if (g_strcmp0 (headings->pdata[i], heading) == 0)
      return i;
  g_ptr_array_add (headings, (gpointer) heading);
  return headings->len - 1;
}

/* Where each column of a sheet goes in the file. */
static guint *
place_columns (const MoSheetMap *sheet, GPtrArray *headings)
{
  guint *places = g_new0 (guint, MAX (sheet->columns->len, 1));
  for (guint c = 0; c < sheet->columns->len; c++)
    places[c] = column_of (headings, mo_sheet_map_column (sheet, (int) c)->heading, 3);
  return places;
}

static const MoBookRow *
row_of (const MoSheetMap *sheet, int line)
{
  for (int r = 0; r < mo_sheet_rows (sheet->sheet); r++)
    if (mo_sheet_row (sheet->sheet, r)->line == line)
      return mo_sheet_row (sheet->sheet, r);
  return NULL;
}

static void
write_back (GString *csv,
            const MoImport *import,
            const MoImportBack *back,
            const guint *places,
            guint columns)
{
  const MoSheetMap *sheet = mo_book_map_sheet (import->map, back->sheet);
  const MoBookRow *row = row_of (sheet, back->line);
  g_autofree const char **cells = g_new0 (const char *, columns);
  g_autofree char *line = g_strdup_printf ("%d", back->line);

  cells[0] = back->reason;
  cells[1] = back->sheet_name;
  cells[2] = line;
  for (int c = 0; row && c < row->n_cells; c++)
    if (row->cells[c].text[0])
      cells[places[c]] = row->cells[c].text;
  for (guint c = 0; c < columns; c++)
    mo_csv_cell (csv, cells[c] ? cells[c] : "");
  mo_csv_row_end (csv);
}

char *
mo_import_problems_csv (const MoImport *import, const MoImportResult *result)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (headings, (gpointer) _ ("Reason"));
  g_ptr_array_add (headings, (gpointer) _ ("Sheet"));
  g_ptr_array_add (headings, (gpointer) _ ("Row"));
  for (guint s = 0; s < import->map->sheets->len; s++) {
    gboolean any = FALSE;
    for (guint i = 0; i < result->back->len && !any; i++)
      any = ((MoImportBack *) result->back->pdata[i])->sheet == s;
    const MoSheetMap *sheet = mo_book_map_sheet (import->map, s);
    g_ptr_array_add (places, any ? place_columns (sheet, headings) : NULL);
  }

  GString *csv = g_string_new (NULL);
  for (guint c = 0; c < headings->len; c++)
    mo_csv_cell (csv, headings->pdata[c]);
  mo_csv_row_end (csv);
  for (guint i = 0; i < result->back->len; i++) {
    const MoImportBack *back = result->back->pdata[i];
    write_back (csv, import, back, places->pdata[back->sheet], headings->len);
  }
  g_string_prepend (csv, "\xEF\xBB\xBF");
  return g_string_free (csv, FALSE);
}
