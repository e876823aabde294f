/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/mo-book.h"
#include "core/mo-csv-out.h"
#include "zip.h"

/* Files that mean harm, or are merely broken, get a sentence and cost nothing more. */

static void
assert_refused_with (GBytes *bytes, const char *name, int code)
{
  g_autoptr (GBytes) owned = bytes;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (owned, &length);
  g_autoptr (MoBook) book = mo_book_read_bytes (name, data, length, NULL, &error);
  g_assert_null (book);
  g_assert_error (error, MO_BOOK_ERROR, code);
  /* A sentence for people: it ends, and names no library. */
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strstr (error->message, "xml"));
}

static MoBook *
assert_read (GBytes *bytes, const char *name)
{
  g_autoptr (GBytes) owned = bytes;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (owned, &length);
  MoBook *book = mo_book_read_bytes (name, data, length, NULL, &error);
  g_assert_no_error (error);
  return book;
}

static const MoCell *
cell_at (const MoBook *book, int row, int column)
{
  return mo_row_cell (mo_sheet_row (g_ptr_array_index (book->sheets, 0), row), column);
}

/* ---------------------------------------------------------------------- archives */

static void
test_zip_bomb (void)
{
  g_autofree char *blanks = g_malloc (40 * 1024 * 1024 + 1);
  memset (blanks, ' ', 40 * 1024 * 1024);
  blanks[40 * 1024 * 1024] = '\0';
  g_autofree char *sheet = g_strconcat ("<worksheet>", blanks, "</worksheet>", NULL);
  GBytes *bomb = zip_sheet (sheet);
  g_assert_cmpuint (g_bytes_get_size (bomb), <, 200000);
  assert_refused_with (bomb, "bomb.xlsx", MO_BOOK_TOO_LARGE);
}

/* The archive's own word for the size of a part is 2 GB less one. */
static void
test_claims_two_gigabytes (void)
{
  GBytes *small = zip_sheet ("<worksheet><sheetData/></worksheet>");
  gsize length;
  const char *data = g_bytes_get_data (small, &length);
  g_autofree char *bytes = g_memdup2 (data, length);
  guint claims = 0;
  for (gsize i = 0; i + 46 < length; i++)
    if (memcmp (bytes + i, "PK\1\2", 4) == 0) {
      memcpy (bytes + i + 24, "\xFF\xFF\xFF\x7F", 4);
      claims++;
    }
  g_bytes_unref (small);
  g_assert_cmpuint (claims, >=, 4);
  assert_refused_with (g_bytes_new (bytes, length), "claims.xlsx", MO_BOOK_TOO_LARGE);
}

static void
test_cut_archive (void)
{
  g_autoptr (GBytes) whole = zip_sheet ("<worksheet><sheetData/></worksheet>");
  assert_refused_with (g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2),
                       "cut.xlsx",
                       MO_BOOK_BROKEN);
}

static void
test_other_archive (void)
{
  const char *parts[] = { "letter.txt", "Dear all", NULL };
  assert_refused_with (zip_of (parts), "letters.zip", MO_BOOK_NOT_A_BOOK);
}

static void
test_locked (void)
{
  const char *parts[] = { "content.xml",
                          "nonsense",
                          "META-INF/manifest.xml",
                          "<m:manifest xmlns:m=\"u\"><m:file-entry><m:encryption-data/>"
                          "</m:file-entry></m:manifest>",
                          NULL };
  assert_refused_with (zip_of (parts), "locked.ods", MO_BOOK_LOCKED);
  static const char old[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more";
  assert_refused_with (g_bytes_new_static (old, sizeof old - 1), "old.xls", MO_BOOK_OLD);
  static const char locked[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 "
                               "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  assert_refused_with (
      g_bytes_new_static (locked, sizeof locked - 1), "locked.xlsx", MO_BOOK_LOCKED);
}

/* ---------------------------------------------------------------------- XML */

static void
test_broken_xml (void)
{
  static const char *const sheets[] = {
    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Ann</is></c></row></sheetData>",
    "<worksheet><sheetData><row><c><v>1</v></c></row>",
    "<worksheet><sheetData>\xC3\x28</sheetData></worksheet>",
    "<worksheet><sheetData>&#0;</sheetData></worksheet>",
    "not a sheet at all",
    "",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    assert_refused_with (zip_sheet (sheets[i]), "broken.xlsx", MO_BOOK_BROKEN);
  assert_refused_with (zip_content ("<office><table:table>"), "broken.ods", MO_BOOK_BROKEN);
}

static void
test_billion_laughs (void)
{
  static const char laughs[] =
      "<!DOCTYPE w [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c"
      " \"&b;&b;&b;&b;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&c;</t></is>"
      "</c></row></sheetData></worksheet>";
  assert_refused_with (zip_sheet (laughs), "laughs.xlsx", MO_BOOK_UNSAFE);
  assert_refused_with (zip_content (laughs), "laughs.ods", MO_BOOK_UNSAFE);
}

static void
test_outside_entity (void)
{
  assert_refused_with (
      zip_sheet ("<!DOCTYPE w [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><worksheet>"
                 "<sheetData><row><c t=\"inlineStr\"><is><t>&f;</t></is></c></row>"
                 "</sheetData></worksheet>"),
      "outside.xlsx",
      MO_BOOK_UNSAFE);
}

static void
test_deep (void)
{
  g_autoptr (GString) deep = g_string_new ("<worksheet>");
  for (int i = 0; i < 100000; i++)
    g_string_append (deep, "<a>");
  assert_refused_with (zip_sheet (deep->str), "deep.xlsx", MO_BOOK_BROKEN);
}

/* ---------------------------------------------------------------------- sizes */

static void
test_ten_thousand_columns (void)
{
  g_autoptr (GString) csv = g_string_new ("Name");
  for (int i = 1; i < 10000; i++)
    g_string_append_printf (csv, ",c%d", i);
  assert_refused_with (
      g_string_free_to_bytes (g_steal_pointer (&csv)), "wide.csv", MO_BOOK_TOO_LARGE);
  assert_refused_with (zip_sheet ("<worksheet><sheetData><row r=\"1\"><c r=\"NTP1\"><v>1</v>"
                                  "</c></row></sheetData></worksheet>"),
                       "wide.xlsx",
                       MO_BOOK_TOO_LARGE);
  assert_refused_with (
      zip_content ("<o xmlns:t=\"u\" xmlns:x=\"v\"><t:table t:name=\"a\"><t:table-row>"
                   "<t:table-cell t:number-columns-repeated=\"10000\"><x:p>a</x:p>"
                   "</t:table-cell></t:table-row></t:table></o>"),
      "wide.ods",
      MO_BOOK_TOO_LARGE);
}

static void
test_a_million_rows (void)
{
  assert_refused_with (
      zip_content ("<o xmlns:t=\"u\" xmlns:x=\"v\"><t:table t:name=\"a\"><t:table-row"
                   " t:number-rows-repeated=\"1048576\"><t:table-cell><x:p>a</x:p>"
                   "</t:table-cell></t:table-row></t:table></o>"),
      "tall.ods",
      MO_BOOK_TOO_LARGE);
  assert_refused_with (zip_sheet ("<worksheet><sheetData><row r=\"2000000000\"><c r=\"A1\">"
                                  "<v>1</v></c></row></sheetData></worksheet>"),
                       "tall.xlsx",
                       MO_BOOK_TOO_LARGE);
}

/* Blank rows and columns to the edge of the sheet are no size at all. */
static void
test_blank_to_the_edge (void)
{
  g_autoptr (MoBook) book = assert_read (
      zip_content ("<o xmlns:t=\"u\" xmlns:x=\"v\"><t:table t:name=\"a\"><t:table-row>"
                   "<t:table-cell><x:p>Ann</x:p></t:table-cell><t:table-cell"
                   " t:number-columns-repeated=\"16383\"/></t:table-row><t:table-row"
                   " t:number-rows-repeated=\"1048575\"><t:table-cell"
                   " t:number-columns-repeated=\"16384\"/></t:table-row></t:table></o>"),
      "edge.ods");
  g_assert_cmpint (mo_sheet_rows (g_ptr_array_index (book->sheets, 0)), ==, 1);
  g_assert_cmpstr (cell_at (book, 0, 0)->text, ==, "Ann");
}

static void
test_long_cell (void)
{
  g_autofree char *letters = g_strnfill (70000, 'a');
  g_autofree char *csv = g_strconcat ("Name,Note\nAnn,", letters, "\n", NULL);
  assert_refused_with (g_bytes_new (csv, strlen (csv)), "long.csv", MO_BOOK_TOO_LARGE);
}

/* ---------------------------------------------------------------------- texts */

static void
test_nul (void)
{
  static const char nul[] = "Name,Town\nAnn\0y,Bala\n";
  assert_refused_with (g_bytes_new_static (nul, sizeof nul - 1), "nul.csv", MO_BOOK_NUL);
  static const char pdf[] = "%PDF-1.7 and so on";
  assert_refused_with (g_bytes_new_static (pdf, sizeof pdf - 1), "a.pdf", MO_BOOK_NOT_A_BOOK);
  assert_refused_with (g_bytes_new_static ("", 0), "empty.csv", MO_BOOK_EMPTY);
  assert_refused_with (g_bytes_new_static (",,,\n\n,,", 7), "blank.csv", MO_BOOK_EMPTY);
}

/* A formula is never run: what was kept of it counts, and nothing else. */
static void
test_formulas (void)
{
  g_autoptr (MoBook) book = assert_read (
      zip_sheet ("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f></c><c r=\"B1\">"
                 "<f>HYPERLINK(1)</f><v>7</v></c><c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v>"
                 "</c><c r=\"D1\" t=\"inlineStr\"><is><t>=cmd|' /C calc'!A0</t></is></c></row>"
                 "</sheetData></worksheet>"),
      "formulas.xlsx");
  g_assert_cmpint (cell_at (book, 0, 0)->kind, ==, MO_CELL_FORMULA);
  g_assert_cmpstr (cell_at (book, 0, 0)->text, ==, "");
  g_assert_cmpstr (cell_at (book, 0, 1)->text, ==, "7");
  g_assert_cmpint (cell_at (book, 0, 2)->kind, ==, MO_CELL_FORMULA);
  g_assert_cmpstr (cell_at (book, 0, 3)->text, ==, "=cmd|' /C calc'!A0");

  static const struct {
    const char *cell, *csv;
  } cells[] = {
    { "=1+1", "'=1+1" },
    { "@SUM(1)", "'@SUM(1)" },
    { "-cmd", "'-cmd" },
    { "+44 7846", "+44 7846" },
    { "-3.5", "-3.5" },
    { "a,b", "\"a,b\"" },
    { "say \"x\"", "\"say \"\"x\"\"\"" },
    { "\tx", "\"'\tx\"" },
    { "sep=;", "\"sep=;\"" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++) {
    g_autoptr (GString) csv = g_string_new (NULL);
    mo_csv_cell (csv, cells[i].cell);
    g_assert_cmpstr (csv->str, ==, cells[i].csv);
  }
}

/* Marks that turn the direction of writing, in the names of a sheet and a file. */
static void
test_direction_marks (void)
{
  static const char csv[] = "Name\nAnn\n";
  g_autoptr (MoBook) book =
      assert_read (g_bytes_new_static (csv, sizeof csv - 1), "list\xE2\x80\xAEvsc.exe\n.csv");
  const MoBookFile *file = book->files->pdata[0];
  const MoSheet *sheet = book->sheets->pdata[0];
  g_assert_cmpstr (file->name, ==, "listvsc.exe.csv");
  g_assert_cmpstr (sheet->name, ==, "listvsc.exe");
}

static void
test_no_file (void)
{
  const char *paths[] = { "/nowhere/at all.xlsx", NULL };
  const char *folder[] = { "/", NULL };
  g_autoptr (GError) error = NULL;
  g_assert_null (mo_book_read (paths, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message,
                   ==,
                   "There is no file called at all.xlsx there. Was it moved or renamed?");
  g_clear_error (&error);
  g_assert_null (mo_book_read (folder, NULL, &error));
  g_assert_error (error, MO_BOOK_ERROR, MO_BOOK_NOT_A_BOOK);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hostile/zip bomb", test_zip_bomb);
  g_test_add_func ("/hostile/claims two gigabytes", test_claims_two_gigabytes);
  g_test_add_func ("/hostile/cut archive", test_cut_archive);
  g_test_add_func ("/hostile/other archive", test_other_archive);
  g_test_add_func ("/hostile/locked", test_locked);
  g_test_add_func ("/hostile/broken XML", test_broken_xml);
  g_test_add_func ("/hostile/billion laughs", test_billion_laughs);
  g_test_add_func ("/hostile/outside entity", test_outside_entity);
  g_test_add_func ("/hostile/deep", test_deep);
  g_test_add_func ("/hostile/ten thousand columns", test_ten_thousand_columns);
  g_test_add_func ("/hostile/a million rows", test_a_million_rows);
  g_test_add_func ("/hostile/blank to the edge", test_blank_to_the_edge);
  g_test_add_func ("/hostile/long cell", test_long_cell);
  g_test_add_func ("/hostile/NUL", test_nul);
  g_test_add_func ("/hostile/formulas", test_formulas);
  g_test_add_func ("/hostile/no file", test_no_file);
  g_test_add_func ("/hostile/direction marks", test_direction_marks);
  return g_test_run ();
}
