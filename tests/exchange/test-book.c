/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/mo-book.h"

static char *
sample (const char *name)
{
  return g_build_filename (
      g_getenv ("MO_SOURCE_ROOT"), "tests", "fixtures", "workbook", name, NULL);
}

static MoBook *
read_sample (const char *name)
{
  g_autofree char *path = sample (name);
  const char *paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  MoBook *book = mo_book_read (paths, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (book);
  return book;
}

static const MoSheet *
sheet_of (const MoBook *book, guint index)
{
  g_assert_cmpuint (index, <, book->sheets->len);
  return g_ptr_array_index (book->sheets, index);
}

static void
test_xlsx (void)
{
  g_autoptr (MoBook) book = read_sample ("mentoring-a.xlsx");
  g_assert_cmpuint (book->sheets->len, ==, 4);
  const MoSheet *sci = sheet_of (book, 0);
  g_assert_cmpstr (sci->name, ==, "SCI referrals");
  g_assert_false (sci->hidden);
  g_assert_true (sheet_of (book, 3)->hidden);

  const MoBookRow *title = mo_sheet_row (sci, 0);
  g_assert_cmpstr (
      mo_row_cell (title, 0)->text, ==, "SCI mentoring referrals – master copy DO NOT DELETE");
  const MoBookRow *first = mo_sheet_row (sci, 3);
  g_assert_cmpint (first->line, ==, 5);
  g_assert_cmpstr (mo_row_cell (first, 0)->text, ==, "S001");
  g_assert_cmpint (mo_row_cell (first, 1)->kind, ==, MO_CELL_DATE);
  g_assert_cmpint (mo_row_cell (first, 1)->day, ==, mo_day_new (2022, 5, 8));
  g_assert_cmpint (mo_row_cell (first, 5)->kind, ==, MO_CELL_FORMULA);
  g_assert_cmpstr (mo_row_cell (first, 25)->text, ==, "4");
  g_assert_cmpint (mo_row_cell (first, 999)->kind, ==, MO_CELL_EMPTY);
}

static void
assert_same_cell (const MoSheet *one, const MoBookRow *a, const MoBookRow *b, int column)
{
  const MoCell *left = mo_row_cell (a, column), *right = mo_row_cell (b, column);
  if (left->kind == MO_CELL_FORMULA) /* the other program kept a value for it */
    return;
  if (g_strcmp0 (left->text, right->text) != 0)
    g_error ("%s line %d column %d: \"%s\" and \"%s\"",
             one->name,
             a->line,
             column,
             left->text,
             right->text);
}

static void
assert_same_sheet (const MoSheet *one, const MoSheet *other)
{
  g_assert_cmpint (mo_sheet_rows (one), ==, mo_sheet_rows (other));
  for (int r = 0; r < mo_sheet_rows (one); r++) {
    const MoBookRow *a = mo_sheet_row (one, r), *b = mo_sheet_row (other, r);
    g_assert_cmpint (a->line, ==, b->line);
    for (int c = 0; c < MAX (one->columns, other->columns); c++)
      assert_same_cell (one, a, b, c);
  }
}

static void
test_ods_is_the_same (void)
{
  g_autoptr (MoBook) xlsx = read_sample ("mentoring-a.xlsx");
  g_autoptr (MoBook) ods = read_sample ("mentoring-a.ods");
  g_assert_cmpuint (xlsx->sheets->len, ==, ods->sheets->len);
  for (guint i = 0; i < xlsx->sheets->len; i++) {
    g_assert_cmpstr (sheet_of (xlsx, i)->name, ==, sheet_of (ods, i)->name);
    g_assert_cmpint (sheet_of (xlsx, i)->hidden, ==, sheet_of (ods, i)->hidden);
    assert_same_sheet (sheet_of (xlsx, i), sheet_of (ods, i));
  }
}

/* ---------------------------------------------------------------------- CSV */

static MoBook *
csv (const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  MoBook *book = mo_book_read_bytes ("people.csv", bytes, length, NULL, &error);
  g_assert_no_error (error);
  return book;
}

typedef struct {
  const char *name, *bytes;
  gsize length;
  const char *first, *second;
} Text;

#define BYTES(literal) literal, sizeof literal - 1

static const Text texts[] = {
  { "comma", BYTES ("Name,Town\nSeren,Bala\n"), "Seren", "Bala" },
  { "semicolon", BYTES ("Name;Town\r\nSeren;Bala, Gwynedd\r\n"), "Seren", "Bala, Gwynedd" },
  { "tab", BYTES ("Name\tTown\rSeren\tBala\r"), "Seren", "Bala" },
  { "bar", BYTES ("Name|Town\nSeren|Bala"), "Seren", "Bala" },
  { "told by sep=", BYTES ("sep=;\nName;Town\nSeren;a,b,c,d,e"), "Seren", "a,b,c,d,e" },
  { "UTF-8 with a mark",
    BYTES ("\xEF\xBB\xBFName,Town\nZieli\xC5\x84ski,Bala"),
    "Zieliński",
    "Bala" },
  { "UTF-16, little end first", BYTES ("\xFF\xFEN\0,\0T\0\n\0\x44\x01,\0b\0"), "ń", "b" },
  { "UTF-16, big end first", BYTES ("\xFE\xFF\0N\0,\0T\0\n\x01\x44\0,\0b"), "ń", "b" },
  { "UTF-16 without a mark", BYTES ("N\0a\0m\0e\0,\0T\0\n\0A\0l\0,\0b\0"), "Al", "b" },
  { "Windows quotes",
    BYTES ("Name,Note\nCiar\xE1n,\x93"
           "doesn\x92t\x94"),
    "Ciarán",
    "“doesn’t”" },
  { "quotes, doubled",
    BYTES ("Name,Note\nAl,\"say \"\"hello\"\", then\nstop\""),
    "Al",
    "say \"hello\", then\nstop" },
  { "a quote that never closes", BYTES ("Name,Note\nAl,\"end"), "Al", "end" },
};

static void
test_csv (gconstpointer data)
{
  const Text *t = data;
  g_autoptr (MoBook) book = csv (t->bytes, t->length);
  const MoSheet *sheet = sheet_of (book, 0);
  g_assert_cmpint (mo_sheet_rows (sheet), ==, 2);
  g_assert_cmpstr (mo_row_cell (mo_sheet_row (sheet, 1), 0)->text, ==, t->first);
  g_assert_cmpstr (mo_row_cell (mo_sheet_row (sheet, 1), 1)->text, ==, t->second);
}

static void
test_cancelled (void)
{
  static const char *const names[] = { "mentoring-a.xlsx", "mentoring-a.ods" };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = sample (names[i]);
    const char *paths[] = { path, NULL };
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GError) error = NULL;
    g_cancellable_cancel (cancellable);
    g_assert_null (mo_book_read (paths, cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  }
}

static void
test_letters (void)
{
  static const struct {
    int column;
    const char *letters;
  } cases[] = { { 0, "A" },   { 25, "Z" },  { 26, "AA" },
                { 51, "AZ" }, { 52, "BA" }, { 702, "AAA" } };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *letters = mo_column_letters (cases[i].column);
    g_assert_cmpstr (letters, ==, cases[i].letters);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/xlsx", test_xlsx);
  g_test_add_func ("/book/ods is the same", test_ods_is_the_same);
  g_test_add_func ("/book/cancelled", test_cancelled);
  g_test_add_func ("/book/letters", test_letters);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *path = g_strdup_printf ("/book/csv/%s", texts[i].name);
    g_test_add_data_func (path, &texts[i], test_csv);
  }
  return g_test_run ();
}
