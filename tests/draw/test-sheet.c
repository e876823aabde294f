/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "draw/mo-sheet.h"
#include "pdf-text.h"

static const char *const channels[] = { "On the telephone",
                                        "On a paper form",
                                        "By e-mail",
                                        "On the website",
                                        NULL };
static const char *const causes[] = { "Fall",
                                      "Transport",
                                      "Sport or leisure",
                                      "Assault",
                                      "Other injury",
                                      "Surgery or illness",
                                      "From birth",
                                      "Not known",
                                      "Other",
                                      "Prefers not to",
                                      NULL };
static const char *const parts[] = { "Morning", "Afternoon", "Evening", NULL };

static const MoSheetField questions[] = {
  { 1, "How it came", NULL, MO_SHEET_ANSWER_BOXES, 0, channels },
  { 2, "Received on", "The reply is due from this day", MO_SHEET_ANSWER_DAY },
  { 3, "First name", NULL, MO_SHEET_ANSWER_LINES },
  { 0, "Known as", "If another name is used", MO_SHEET_ANSWER_LINES },
  { 4, "Address", NULL, MO_SHEET_ANSWER_LINES, 4 },
  { 5, "Cause", NULL, MO_SHEET_ANSWER_BOXES, 1, causes },
  { 6, "Parts of the week", "Nothing ticked means not known", MO_SHEET_ANSWER_WEEK, 0, parts },
};

static MoSheet *
everything (MoSheetFlags flags)
{
  static const MoSheetColumn columns[] = { { "Name", 3, FALSE },
                                           { "Level", 2, FALSE },
                                           { "Days", 1, TRUE } };
  static const char *const items[] = { "One thing", "And another thing", NULL };
  MoSheet *sheet = mo_sheet_new (
      "A form to try", "A form to try, version 7", mo_day_from_iso ("2026-03-02"), flags);

  mo_sheet_address (sheet, "The Office\n1 Long Street\nTownley\nTO1 2WN", TRUE);
  mo_sheet_heading (sheet, 1, "A form to try");
  mo_sheet_paragraph (sheet, "Some words of greeting.\n\nAnd a second paragraph of them.");
  mo_sheet_list (sheet, items);
  mo_sheet_heading (sheet, 2, "Questions");
  mo_sheet_note (sheet, "Leave blank what is not known.");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    mo_sheet_field (sheet, &questions[i]);
  mo_sheet_part_begin (sheet, "If you ask for somebody else", "Leave it out for yourself.");
  mo_sheet_field (sheet,
                  &(MoSheetField){ 7, "Your name", "As it is written", MO_SHEET_ANSWER_LINES });
  mo_sheet_part_end (sheet);
  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  for (int i = 1; i <= 60; i++) {
    g_autofree char *name = g_strdup_printf ("Person number %d", i);
    g_autofree char *days = g_strdup_printf ("%d", i * 3);
    mo_sheet_table_row (sheet, (const char *const[]){ name, "C5/6", days });
  }
  mo_sheet_table_end (sheet);
  return sheet;
}

static GBytes *
pdf_of (MoSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = mo_sheet_to_pdf (sheet, &error);
  g_assert_no_error (error);
  return pdf;
}

static void
assert_in_order (const char *text, const char *const *words)
{
  for (const char *at = text; *words; words++) {
    const char *found = strstr (at, *words);
    if (!found)
      g_error ("“%s” is not there, or not in its place:\n%s", *words, text);
    at = found + strlen (*words);
  }
}

static void
words_in_order (gconstpointer flags)
{
  static const char *const words[] = {
    "TO1 2WN",   "A form to try",     "second paragraph", "One thing",
    "Questions", "How it came",       "By e-mail",        "Received on",
    "month",     "Known as",          "Address",          "Cause",
    "Other",     "Parts of the week", "Evening",          "somebody else",
    "Your name", "Person number 1",   "Person number 60", NULL,
  };
  g_autoptr (MoSheet) sheet = everything (GPOINTER_TO_INT (flags));
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_autofree char *text = pdf_read (pdf, "pdftotext -raw");
  assert_in_order (text, words);
}

static int
count (const char *text, const char *word)
{
  int n = 0;
  for (const char *at = text; (at = strstr (at, word)); at++)
    n++;
  return n;
}

static void
each_page_says_where_it_is (gconstpointer flags)
{
  g_autoptr (MoSheet) sheet = everything (GPOINTER_TO_INT (flags));
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_autofree char *text = pdf_read (pdf, "pdftotext -layout");
  int pages = mo_sheet_n_pages (sheet);

  g_assert_cmpint (pages, >, 2);
  for (int i = 1; i <= pages; i++) {
    g_autofree char *of = g_strdup_printf ("Page %d of %d", i, pages);
    g_assert_cmpint (count (text, of), ==, 1);
  }
  g_assert_cmpint (count (text, "version 7"), ==, pages);
}

/* A table that goes over pages says its head on each. */
static void
heads_are_said_again (void)
{
  g_autoptr (MoSheet) sheet = everything (MO_SHEET_PLAIN);
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_autofree char *text = pdf_read (pdf, "pdftotext -layout");
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  int with = 0;

  for (char **page = pages; *page; page++)
    if (strstr (*page, "Person number")) {
      g_assert_nonnull (strstr (*page, "Level"));
      with++;
    }
  g_assert_cmpint (with, >, 1);
}

static void
it_is_tagged (void)
{
  g_autoptr (MoSheet) sheet = everything (MO_SHEET_PLAIN);
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_autofree char *info = pdf_read (pdf, "pdfinfo");
  g_autofree char *structure = pdf_read (pdf, "pdfinfo -struct");

  g_assert_true (g_regex_match_simple ("Tagged: +yes", info, 0, 0));
  g_assert_true (g_regex_match_simple ("Title: +A form to try", info, 0, 0));
  g_assert_nonnull (strstr (info, "A4"));
  assert_in_order (
      structure,
      (const char *const[]){ "H1", "P ", "LI", "H2", "Table", "TR", "TH", "TD", NULL });
}

static void
it_says_its_language (void)
{
  g_autoptr (MoSheet) sheet = everything (MO_SHEET_PLAIN);
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  gsize length;
  const char *bytes = g_bytes_get_data (pdf, &length);
  g_assert_nonnull (g_strstr_len (bytes + length - 600, 600, "/Lang (en-GB)"));
  g_assert_nonnull (g_strstr_len (bytes + length - 600, 600, "/DisplayDocTitle true"));
}

static void
twice_the_same_bytes (void)
{
  g_autoptr (MoSheet) sheet = everything (MO_SHEET_PLAIN);
  g_autoptr (MoSheet) again = everything (MO_SHEET_PLAIN);
  g_autoptr (GBytes) one = pdf_of (sheet);
  g_usleep (1100000); /* a second, the grain of the dates in a PDF */
  g_autoptr (GBytes) two = pdf_of (again);
  g_assert_true (g_bytes_equal (one, two));
}

/* The smallest letters of large print are 16 points, of standard print 10. */
static void
letters_are_large (void)
{
  static const struct {
    MoSheetFlags flags;
    double least;
  } cases[] = { { MO_SHEET_PLAIN, 10 }, { MO_SHEET_LARGE, 16 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoSheet) sheet = everything (cases[i].flags);
    g_autoptr (GBytes) pdf = pdf_of (sheet);
    gsize length;
    const char *bytes = g_bytes_get_data (pdf, &length);
    g_autofree char *path = NULL;
    g_close (g_file_open_tmp ("sheet-XXXXXX.pdf", &path, NULL), NULL);
    g_assert_true (g_file_set_contents (path, bytes, length, NULL));
    g_autofree char *command = g_strdup_printf ("pdftotext -bbox-layout %s -", path);
    g_autofree char *boxes = NULL;
    g_assert_true (g_spawn_command_line_sync (command, &boxes, NULL, NULL, NULL));
    g_unlink (path);
    int words = 0;
    for (char *at = boxes; (at = strstr (at, "<word ")); at++) {
      double top = g_ascii_strtod (strstr (at, "yMin=\"") + 6, NULL);
      double bottom = g_ascii_strtod (strstr (at, "yMax=\"") + 6, NULL);
      g_assert_cmpfloat (bottom - top, >=, cases[i].least);
      words++;
    }
    g_assert_cmpint (words, >, 100);
  }
}

/* Nothing stands beyond the margins of 20 mm, at any height of a page. */
static void
margins_are_kept (gconstpointer flags)
{
  g_autoptr (MoSheet) sheet = everything (GPOINTER_TO_INT (flags));
  double width = mo_sheet_width (sheet), height = mo_sheet_height (sheet), edge = 56;

  for (int page = 0; page < mo_sheet_n_pages (sheet); page++) {
    cairo_surface_t *ink = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
    cairo_t *cr = cairo_create (ink);
    double x, y, w, h;
    mo_sheet_draw_page (sheet, cr, page);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    cairo_destroy (cr);
    cairo_recording_surface_ink_extents (ink, &x, &y, &w, &h);
    cairo_surface_destroy (ink);
    g_assert_cmpfloat (x, >=, edge - 1);
    g_assert_cmpfloat (y, >=, edge - 6); /* a letter's own air */
    g_assert_cmpfloat (x + w, <=, width - edge + 1);
    g_assert_cmpfloat (y + h, <=, height - 28); /* the foot stands in the margin */
  }
}

static void
what_is_kept_together (void)
{
  for (int before = 0; before < 40; before++) {
    g_autoptr (MoSheet) sheet = mo_sheet_new ("Kept", NULL, 738000, MO_SHEET_PLAIN);
    for (int i = 0; i < before; i++)
      mo_sheet_paragraph (sheet, "Words.");
    mo_sheet_keep_begin (sheet);
    mo_sheet_heading (sheet, 2, "First of the kept");
    mo_sheet_paragraph (sheet, "Between.");
    mo_sheet_paragraph (sheet, "Last of the kept.");
    mo_sheet_keep_end (sheet);
    int at = -1;
    for (int page = 0; page < mo_sheet_n_pages (sheet); page++) {
      g_autofree char *words = mo_sheet_page_words (sheet, page);
      if (strstr (words, "First of the kept")) {
        g_assert_nonnull (strstr (words, "Last of the kept."));
        at = page;
      }
    }
    g_assert_cmpint (at, ==, mo_sheet_n_pages (sheet) - 1);
  }
}

/* A head takes the page's number up and leaves the foot the whole width, in as many lines as it
 * needs. */
static void
a_head_stands_on_each_page (gconstpointer flags)
{
  const char *foot =
      "Words at the foot that say how the figures are to be read, long enough for "
      "the second of its two lines, which end here.";
  g_autoptr (MoSheet) sheet =
      mo_sheet_new ("A pack", foot, mo_day_from_iso ("2026-03-02"), GPOINTER_TO_INT (flags));
  mo_sheet_set_head (sheet, "A pack of quarter 3");
  for (int i = 0; i < 90; i++)
    mo_sheet_paragraph (sheet, "One line.");
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_autofree char *text = pdf_read (pdf, "pdftotext -layout");
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  int n = mo_sheet_n_pages (sheet);

  g_assert_cmpint (n, >, 1);
  for (int i = 0; i < n; i++) {
    g_autofree char *number = g_strdup_printf ("Page %d of %d", i + 1, n);
    const char *one[] = { "A pack of quarter 3", number, "One line.", "end here.", NULL };
    assert_in_order (pages[i], one);
  }
}

static void
nothing_is_one_page (void)
{
  g_autoptr (MoSheet) sheet = mo_sheet_new ("Nothing", NULL, 738000, MO_SHEET_PLAIN);
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_assert_cmpint (mo_sheet_n_pages (sheet), ==, 1);
}

/* What cannot fit on a page goes on over pages, and ends. */
static void
too_high_for_a_page (void)
{
  g_autoptr (MoSheet) sheet = mo_sheet_new ("High", NULL, 738000, MO_SHEET_LARGE);
  mo_sheet_keep_begin (sheet);
  for (int i = 0; i < 100; i++)
    mo_sheet_paragraph (sheet, "Words.");
  mo_sheet_keep_end (sheet);
  mo_sheet_field (sheet, &(MoSheetField){ 1, "Much", NULL, MO_SHEET_ANSWER_LINES, 60 });
  mo_sheet_paragraph (sheet, "The end.");
  int pages = mo_sheet_n_pages (sheet);
  g_autofree char *last = mo_sheet_page_words (sheet, pages - 1);
  g_assert_cmpint (pages, >, 3);
  g_assert_cmpint (pages, <, 12);
  g_assert_nonnull (strstr (last, "The end."));
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    MoSheetFlags flags;
  } kinds[] = {
    { "standard", MO_SHEET_PLAIN },
    { "large", MO_SHEET_LARGE },
    { "landscape", MO_SHEET_LANDSCAPE },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    gconstpointer flags = GINT_TO_POINTER (kinds[i].flags);
    g_autofree char *words = g_strconcat ("/sheet/words/", kinds[i].name, NULL);
    g_autofree char *pages = g_strconcat ("/sheet/pages/", kinds[i].name, NULL);
    g_autofree char *edges = g_strconcat ("/sheet/margins/", kinds[i].name, NULL);
    g_test_add_data_func (words, flags, words_in_order);
    g_test_add_data_func (pages, flags, each_page_says_where_it_is);
    g_test_add_data_func (edges, flags, margins_are_kept);
  }
  g_test_add_data_func (
      "/sheet/head", GINT_TO_POINTER (MO_SHEET_PLAIN), a_head_stands_on_each_page);
  g_test_add_data_func (
      "/sheet/head-large", GINT_TO_POINTER (MO_SHEET_LARGE), a_head_stands_on_each_page);
  g_test_add_func ("/sheet/heads", heads_are_said_again);
  g_test_add_func ("/sheet/tagged", it_is_tagged);
  g_test_add_func ("/sheet/language", it_says_its_language);
  g_test_add_func ("/sheet/same-bytes", twice_the_same_bytes);
  g_test_add_func ("/sheet/large-print", letters_are_large);
  g_test_add_func ("/sheet/kept", what_is_kept_together);
  g_test_add_func ("/sheet/nothing", nothing_is_one_page);
  g_test_add_func ("/sheet/too-high", too_high_for_a_page);
  return g_test_run ();
}
