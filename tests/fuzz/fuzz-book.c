/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "../exchange/zip.h"
#include "core/mo-csv-out.h"
#include "exchange/mo-reading.h"
#include "exchange/mo-words.h"

/* Workbooks with bytes changed at random, under the address and undefined-behaviour sanitizers.
 * Nothing may crash, hang, leak or be read without either a book or a sentence.
 *
 *   fuzz-book [ROUNDS [SEED]]
 *
 * Built with -DMO_LIBFUZZER it is an entry for libFuzzer instead. */

#define TODAY mo_day_new (2026, 11, 22)

/* Everything that is done with a book before anything is written. */
static void
use_book (MoBook *book)
{
  g_autoptr (MoBookMap) map = mo_book_map_new (book);
  g_autoptr (MoReading) reading = mo_reading_new (map, TODAY, NULL);
  g_autoptr (GArray) twins = mo_reading_find_twins (reading);
  for (guint s = 0; s < map->sheets->len; s++) {
    MoSheetMap *sheet = mo_book_map_sheet (map, s);
    g_autofree char *why = mo_sheet_map_why_left_out (sheet);
    for (int r = 0; r < MIN (mo_sheet_rows (sheet->sheet), 20); r++) {
      const MoBookRow *row = mo_sheet_row (sheet->sheet, r);
      for (int c = 0; c < row->n_cells; c++) {
        g_autofree char *words = mo_reading_words (
            mo_sheet_map_column (sheet, c)->meaning, mo_row_cell (row, c), TODAY);
        if (!g_utf8_validate (row->cells[c].text, -1, NULL) || !words)
          abort ();
      }
    }
    mo_sheet_map_set_kind (sheet, MO_SHEET_MENTORS);
  }
  g_autoptr (MoReading) mentors = mo_reading_new (map, TODAY, NULL);
}

static gboolean
try_bytes (const char *name, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoBook) book = mo_book_read_bytes (name, bytes, length, NULL, &error);
  if ((book == NULL) != (error != NULL))
    abort ();
  if (book)
    use_book (book);
  return book != NULL;
}

#ifdef MO_LIBFUZZER

int LLVMFuzzerTestOneInput (const guint8 *bytes, size_t length);
int
LLVMFuzzerTestOneInput (const guint8 *bytes, size_t length)
{
  try_bytes ("fuzz.csv", (const char *) bytes, length);
  return 0;
}

#else

/* ---------------------------------------------------------------------- seeds */

static const char csv_seed[] =
    "OUR LIST;;;;;;;;;;\r\n"
    "Ref;Date rec'd;First name;Surname;D.O.B;Tel;Level;Goal(s);Status;Mentor;Call 1;Call 2\r\n"
    "S1;02/03/24;Ada;Birch;10.12.53;7450749528;C5/6 inc;\"drive; PIP\";closed;Una "
    "May;14/04 45m;June 2024\r\n"
    "S2;w/c 3 Mar;Bo & Cy;Dunn;?;+44 7846 348324 (wife's - dont leave msg);T12 burst "
    "#;a/b;waiting;;\x93q\x94;DNA\r\n";

static const char sheet_seed[] =
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c>"
    "<c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Call 1</t></is></c>"
    "</row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>Ada </t></r><r><t>Birch</t></r>"
    "</is></c><c r=\"B2\" s=\"1\"><v>44689.5</v></c><c r=\"C2\"><f>A1</f><v>14/07 45m</v></c>"
    "</row><row r=\"9\"><c r=\"ZZ9\" t=\"b\"><v>1</v></c></row></sheetData></worksheet>";

static const char content_seed[] =
    "<o xmlns:t=\"u\" xmlns:x=\"v\" xmlns:s=\"w\"><s:style s:name=\"ta1\"><s:table-properties"
    " t:display=\"false\"/></s:style><t:table t:name=\"A\" t:style-name=\"ta1\"><t:table-row>"
    "<t:table-cell><x:p>Name</x:p></t:table-cell><t:table-cell><x:p>Date received</x:p>"
    "</t:table-cell></t:table-row><t:table-row t:number-rows-repeated=\"3\"><t:table-cell"
    " t:number-columns-repeated=\"2\" t:value-type=\"date\" t:date-value=\"2024-03-02\"><x:p>2"
    "<x:s/>Mar</x:p></t:table-cell></t:table-row></t:table></o>";

static GBytes *
whole_book (const char *sheet)
{
  const char *parts[] = {
    ZIP_TYPES,
    ZIP_RELS,
    ZIP_WORKBOOK,
    "xl/sharedStrings.xml",
    "<sst><si><t>Date received</t></si></sst>",
    "xl/styles.xml",
    "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yy\"/>"
    "</numFmts><cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
    "xl/worksheets/sheet1.xml",
    sheet,
    NULL
  };
  return zip_of (parts);
}

/* ---------------------------------------------------------------------- changes */

static const char *const pieces[] = {
  "\"",
  ",",
  ";",
  "\r\n",
  "<",
  "</t>",
  "&amp;",
  "&#0;",
  "\xC3",
  "\xE2\x80\xAE",
  "=1+1",
  "99999999999999999999",
  "-1",
  "31/02/2020",
  "w/c",
  "0x",
  "<!DOCTYPE a [",
  "]]>",
  "\xFF\xFE",
  "number-rows-repeated=\"1048576\"",
  "r=\"XFD1048576\"",
  "C9/T13",
  "45m DNA",
  "sep=|\n",
};

static GString *
changed (GRand *pick, const char *seed, gsize length)
{
  GString *text = g_string_new_len (seed, (gssize) length);
  int changes = g_rand_int_range (pick, 0, 9);
  for (int i = 0; i < changes && text->len; i++) {
    gsize at = (gsize) g_rand_int_range (pick, 0, (int) text->len);
    gsize span = (gsize) g_rand_int_range (pick, 0, 24);
    switch (g_rand_int_range (pick, 0, 5)) {
    case 0:
      text->str[at] = (char) g_rand_int_range (pick, 0, 256);
      break;
    case 1:
      g_string_erase (text, (gssize) at, (gssize) MIN (span, text->len - at));
      break;
    case 2: {
      const char *piece = pieces[g_rand_int_range (pick, 0, G_N_ELEMENTS (pieces))];
      g_string_insert (text, (gssize) at, piece);
      break;
    }
    case 3: {
      g_autofree char *again = g_memdup2 (text->str + at, MIN (span, text->len - at) + 1);
      g_string_insert_len (text, (gssize) at, again, (gssize) MIN (span, text->len - at));
      break;
    }
    default:
      text->str[at] ^= (char) (1 << g_rand_int_range (pick, 0, 8));
    }
  }
  return text;
}

/* ---------------------------------------------------------------------- rounds */

static gboolean
round_csv (GRand *pick)
{
  g_autoptr (GString) text = changed (pick, csv_seed, sizeof csv_seed - 1);
  return try_bytes ("fuzz.csv", text->str, text->len);
}

static gboolean
round_xlsx (GRand *pick)
{
  g_autoptr (GString) sheet = changed (pick, sheet_seed, sizeof sheet_seed - 1);
  g_autoptr (GBytes) book = whole_book (sheet->str);
  gsize length;
  const char *bytes = g_bytes_get_data (book, &length);
  return try_bytes ("fuzz.xlsx", bytes, length);
}

static gboolean
round_ods (GRand *pick)
{
  g_autoptr (GString) content = changed (pick, content_seed, sizeof content_seed - 1);
  g_autoptr (GBytes) book = zip_content (content->str);
  gsize length;
  const char *bytes = g_bytes_get_data (book, &length);
  return try_bytes ("fuzz.ods", bytes, length);
}

static gboolean
round_archive (GRand *pick)
{
  g_autoptr (GBytes) book = whole_book (sheet_seed);
  gsize length;
  const char *bytes = g_bytes_get_data (book, &length);
  g_autoptr (GString) text = changed (pick, bytes, length);
  return try_bytes ("fuzz.xlsx", text->str, text->len);
}

/* What was written as CSV is read back as it was, but for the mark before a formula. */
static gboolean
round_trip (GRand *pick)
{
  g_autoptr (GString) text = changed (pick, csv_seed, 60);
  g_autofree char *valid = g_utf8_make_valid (text->str, (gssize) text->len);
  g_autoptr (GString) clean = g_string_new (NULL);
  for (const char *c = valid; *c; c++)
    if ((guchar) *c >= 0x20 && *c != 0x7F)
      g_string_append_c (clean, *c);
  g_strstrip (clean->str);
  g_autoptr (GString) csv = g_string_new ("\xEF\xBB\xBFName,Note\r\n");
  mo_csv_cell (csv, "Ada");
  mo_csv_cell (csv, clean->str);
  mo_csv_row_end (csv);
  g_autoptr (MoBook) book = mo_book_read_bytes ("trip.csv", csv->str, csv->len, NULL, NULL);
  if (!book)
    abort ();
  const char *read =
      mo_row_cell (mo_sheet_row (g_ptr_array_index (book->sheets, 0), 1), 1)->text;
  if (read[0] == '\'' && clean->str[0] != '\'')
    read++;
  if (g_strcmp0 (read, clean->str) != 0)
    g_error ("round trip: \"%s\" came back as \"%s\"", clean->str, read);
  return TRUE;
}

int
main (int argc, char **argv)
{
  static gboolean (*const rounds[]) (GRand *) = {
    round_csv, round_xlsx, round_ods, round_archive, round_trip,
  };
  int wanted = argc > 1 ? atoi (argv[1]) : 4000;
  guint32 seed = argc > 2 ? (guint32) strtoul (argv[2], NULL, 10) : 1;
  g_autoptr (GRand) pick = g_rand_new_with_seed (seed);
  int read = 0;
  for (int i = 0; i < wanted; i++)
    read += rounds[i % G_N_ELEMENTS (rounds)](pick);
  g_print (
      "# %d rounds with seed %u: %d read, %d refused\n", wanted, seed, read, wanted - read);
  g_print ("1..1\nok 1 /fuzz/book\n");
  /* Were everything refused, nothing would have been tried. */
  return read * 5 > wanted ? 0 : 1;
}

#endif
