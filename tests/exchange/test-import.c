/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "model/mo-import.h"
#include "store/mo-stmt.h"

static MoStore *
office (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, mo_day_new (2026, 11, 22));
  return store;
}

static MoImport *
sample (const char *const *names)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  for (; *names; names++)
    g_ptr_array_add (
        paths,
        g_build_filename (
            g_getenv ("MO_SOURCE_ROOT"), "tests", "fixtures", "workbook", *names, NULL));
  g_ptr_array_add (paths, NULL);
  MoBook *book = mo_book_read ((const char *const *) paths->pdata, NULL, &error);
  g_assert_no_error (error);
  return mo_import_new (book);
}

static MoImport *
sample_xlsx (void)
{
  return sample ((const char *const[]){ "mentoring-a.xlsx", NULL });
}

static MoImport *
from_csv (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  MoBook *book = mo_book_read_bytes (name, text, strlen (text), NULL, &error);
  g_assert_no_error (error);
  return mo_import_new (book);
}

static MoImportResult *
bring_in (MoStore *store, MoImport *import)
{
  g_autoptr (GError) error = NULL;
  MoImportResult *result = mo_store_write (store, NULL, mo_import_job, import, &error);
  g_assert_no_error (error);
  return result;
}

static int
count (MoStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  int n = (int) mo_stmt_one_int (store, sql, &error);
  g_assert_no_error (error);
  return n;
}

/* ---------------------------------------------------------------------- the sample */

static void
test_sample (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (MoImport) import = sample_xlsx ();
  g_autoptr (MoImportResult) result = bring_in (store, import);

  /* 189 + 76 rows, of which 13 have no usable name and one is a copy of such a row. */
  g_assert_cmpint (result->rows, ==, 189 + 76 + 46);
  g_assert_cmpint (result->referrals, ==, 189 + 76 - 13 - 1);
  g_assert_cmpint (result->mentors, ==, 46);
  g_assert_cmpint (result->people, ==, 251 + 46);
  g_assert_cmpuint (result->back->len, ==, 14);
  g_assert_cmpuint (result->twins->len, ==, 10);
  g_assert_cmpint (count (store, "SELECT count(*) FROM person"), ==, result->people);
  g_assert_cmpint (count (store, "SELECT count(*) FROM referral"), ==, result->referrals);
  g_assert_cmpint (count (store, "SELECT count(*) FROM mentor"), ==, 46);
  g_assert_cmpint (count (store, "SELECT count(*) FROM pairing"), ==, result->matches);
  g_assert_cmpint (count (store, "SELECT count(*) FROM call"), ==, result->calls);
  /* 174 and 63 rows name a mentor; eleven of those rows came back. */
  g_assert_cmpint (result->matches, ==, 174 + 63 - 11);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM change_set WHERE kind = 'import'"), ==, 1);
  g_assert_cmpint (count (store, "SELECT count(*) FROM import_row WHERE tbl = 'referral'"),
                   ==,
                   result->referrals);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM call WHERE day_on < '2019-01-01'"), ==, 0);
}

static void
test_undo_takes_all_back (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (MoImport) import = sample_xlsx ();
  g_autoptr (MoImportResult) result = bring_in (store, import);
  g_autoptr (GError) error = NULL;

  clock_t began = clock ();
  g_autofree char *label = mo_store_undo (store, &error);
  double seconds = (double) (clock () - began) / CLOCKS_PER_SEC;
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Imported mentoring-a.xlsx: 251 referrals, 46 mentors");
  g_assert_cmpfloat (seconds, <, 2.0);
  static const char *const tables[] = {
    "SELECT count(*) FROM person",      "SELECT count(*) FROM phone",
    "SELECT count(*) FROM injury",      "SELECT count(*) FROM availability",
    "SELECT count(*) FROM topic",       "SELECT count(*) FROM referral",
    "SELECT count(*) FROM wait_event",  "SELECT count(*) FROM goal",
    "SELECT count(*) FROM mentor",      "SELECT count(*) FROM safety_check",
    "SELECT count(*) FROM pairing",     "SELECT count(*) FROM call",
    "SELECT count(*) FROM sentiment",   "SELECT count(*) FROM extension",
    "SELECT count(*) FROM import_file", "SELECT count(*) FROM import_row",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_test_message ("%s", tables[i]);
    g_assert_cmpint (count (store, tables[i]), ==, 0);
  }
  /* Undone, it is as if it had never been: the same file comes in again unasked. */
  g_autoptr (MoImportResult) again = bring_in (store, import);
  g_assert_cmpint (again->referrals, ==, result->referrals);
}

static void
test_rehearsal_changes_nothing (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (MoImport) import = sample_xlsx ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoImportResult) tried = mo_store_rehearse (store, mo_import_job, import, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (store, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (count (store, "SELECT count(*) FROM change_set"), ==, 0);
  g_autoptr (MoImportResult) done = bring_in (store, import);
  g_assert_cmpint (tried->people, ==, done->people);
  g_assert_cmpint (tried->calls, ==, done->calls);
}

/* ---------------------------------------------------------------------- three formats */

/* Windows-1252 has no "ń": the CSV files of the sample have "?" there. */
static void
append_as_windows (GString *text, const char *value)
{
  for (const char *c = value; *c; c = g_utf8_next_char (c)) {
    gunichar u = g_utf8_get_char (c);
    g_string_append_unichar (text, u > 0xFF && u < 0x2000 ? '?' : u);
  }
}

/* Every row of every table an import writes, but for what is new each time (uuid) and what is
 * made from the names (fold). */
static char *
dump (MoStore *store)
{
  static const char *const tables[] = {
    "SELECT * FROM person ORDER BY id",     "SELECT * FROM phone ORDER BY id",
    "SELECT * FROM injury ORDER BY id",     "SELECT * FROM availability ORDER BY id",
    "SELECT * FROM topic ORDER BY id",      "SELECT * FROM referral ORDER BY id",
    "SELECT * FROM wait_event ORDER BY id", "SELECT * FROM goal ORDER BY id",
    "SELECT * FROM mentor ORDER BY id",     "SELECT * FROM safety_check ORDER BY id",
    "SELECT * FROM pairing ORDER BY id",    "SELECT * FROM call ORDER BY id",
    "SELECT * FROM sentiment ORDER BY id",  "SELECT * FROM extension ORDER BY id",
  };
  GString *text = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_auto (MoStmt) stmt = mo_stmt_new (store, tables[i]);
    while (mo_stmt_step (&stmt)) {
      for (int c = 0; c < mo_stmt_columns (&stmt); c++) {
        const char *name = mo_stmt_column_name (&stmt, c);
        if (g_str_equal (name, "uuid") || g_str_equal (name, "fold") ||
            mo_stmt_is_null (&stmt, c))
          continue;
        g_string_append_printf (text, "%s=", name);
        append_as_windows (text, mo_stmt_text (&stmt, c));
        g_string_append (text, "; ");
      }
      g_string_append_printf (text, "(%s)\n", tables[i]);
    }
    g_assert_true (mo_stmt_finish (&stmt, NULL));
  }
  return g_string_free (text, FALSE);
}

static char *
dump_of (const char *const *names)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (MoImport) import = sample (names);
  g_autoptr (MoImportResult) result = bring_in (store, import);
  g_assert_cmpint (result->referrals, ==, 251);
  return dump (store);
}

static void
assert_same_lines (const char *one, const char *other)
{
  g_auto (GStrv) a = g_strsplit (one, "\n", -1);
  g_auto (GStrv) b = g_strsplit (other, "\n", -1);
  for (guint i = 0; a[i] && b[i]; i++)
    g_assert_cmpstr (a[i], ==, b[i]);
  g_assert_cmpuint (g_strv_length (a), ==, g_strv_length (b));
}

static void
test_three_formats_one_database (void)
{
  g_autofree char *xlsx = dump_of ((const char *const[]){ "mentoring-a.xlsx", NULL });
  g_autofree char *ods = dump_of ((const char *const[]){ "mentoring-a.ods", NULL });
  g_autofree char *csv = dump_of ((const char *const[]){ "mentoring-a-SCI referrals.csv",
                                                         "mentoring-a-Family referrals.csv",
                                                         "mentoring-a-Mentors.csv",
                                                         "mentoring-a-old list.csv",
                                                         NULL });
  g_assert_cmpuint (strlen (xlsx), >, 100000);
  assert_same_lines (xlsx, ods);
  assert_same_lines (xlsx, csv);
}

/* ---------------------------------------------------------------------- twice */

static void
test_same_file_again (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (MoImport) import = sample_xlsx ();
  g_autoptr (MoImportResult) first = bring_in (store, import);
  g_autoptr (GError) error = NULL;

  g_assert_null (mo_store_write (store, NULL, mo_import_job, import, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, "was imported on 22 November 2026"));

  import->again = TRUE;
  g_autoptr (MoImportResult) again = bring_in (store, import);
  g_assert_nonnull (again->before);
  g_assert_cmpint (again->people, ==, 0);
  g_assert_cmpint (again->referrals, ==, 0);
  g_assert_cmpint (again->mentors, ==, 0);
  g_assert_cmpint (again->left_out, ==, first->referrals + first->mentors);
}

/* Saved again by another program the file is not the same, but the people are. */
static void
test_same_people_again (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (MoImport) xlsx = sample_xlsx ();
  g_autoptr (MoImport) ods = sample ((const char *const[]){ "mentoring-a.ods", NULL });
  g_autoptr (MoImportResult) first = bring_in (store, xlsx);
  g_autoptr (MoImportResult) second = bring_in (store, ods);
  g_assert_null (second->before);
  g_assert_cmpint (second->people, ==, 0);
  g_assert_cmpint (second->left_out, ==, first->referrals + first->mentors);
}

static const char twins[] = "Date received,First name,Surname,DOB,Tel,Goals\n"
                            "01/02/2024,Ada,Birch,03/04/1970,07700 900001,drive again\n"
                            "05/06/2025,Ada,Birch,03/04/1970,07700 900002,cope with pain\n"
                            "05/06/2025,Ada,Birch,09/09/1999,07700 900003,cope with pain\n";

static void
test_choices (void)
{
  static const struct {
    int choice, people, referrals, again;
  } cases[] = {
    { -1, 3, 3, 0 }, /* nothing is merged unasked */
    { MO_IMPORT_SEPARATE, 3, 3, 0 },
    { MO_IMPORT_SAME_PERSON, 2, 3, 1 },
    { MO_IMPORT_LEAVE_OUT, 2, 2, 0 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoStore) store = office ();
    g_autoptr (MoImport) import = from_csv ("twins.csv", twins);
    if (cases[i].choice >= 0)
      mo_import_choose (import, 0, 3, cases[i].choice);
    g_autoptr (MoImportResult) result = bring_in (store, import);
    g_assert_cmpuint (result->twins->len, ==, 1);
    const MoImportTwin *twin = result->twins->pdata[0];
    g_assert_cmpstr (twin->why, ==, "Same name and birth date");
    g_assert_cmpint (twin->line, ==, 3);
    g_assert_cmpint (result->people, ==, cases[i].people);
    g_assert_cmpint (result->referrals, ==, cases[i].referrals);
    g_assert_cmpint (count (store, "SELECT count(*) FROM referral WHERE again_of IS NOT NULL"),
                     ==,
                     cases[i].again);
  }
}

/* Of three alike, each of the later two is asked about once. */
static void
test_three_alike (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (MoImport) import = from_csv ("three.csv",
                                          "Date received,First name,Surname,DOB\n"
                                          "01/02/2024,Ada,Birch,03/04/1970\n"
                                          "05/06/2025,Ada,Birch,03/04/1970\n"
                                          "07/08/2025,Ada,Birch,03/04/1970\n");
  g_autoptr (MoImportResult) result = bring_in (store, import);
  g_assert_cmpuint (result->twins->len, ==, 2);
  g_assert_cmpint (((MoImportTwin *) result->twins->pdata[0])->line, ==, 3);
  g_assert_cmpint (((MoImportTwin *) result->twins->pdata[1])->line, ==, 4);
  g_assert_cmpint (result->people, ==, 3);
}

/* ---------------------------------------------------------------------- case 23 */

/* Forty good rows and three bad ones, in all the disorder of an old spreadsheet. */
static char *
old_spreadsheet (void)
{
  GString *csv = g_string_new ("OUR LIST,,,,,,,\r\n,,,,,Calls,,\r\n"
                               "Date in,Name,D.O.B,Tel,Spinal centre,Call 1,Call 2,Notes\r\n");
  for (int i = 1; i <= 40; i++) {
    g_string_append_printf (csv,
                            "%02d/03/24,Person Number%d,%d,77009%05d,%s,14/04 45m,21/04 DNA,"
                            "\x93"
                            "doesn\x92t mind\x94\r\n",
                            i % 28 + 1,
                            i,
                            20000 + i * 300,
                            i,
                            i % 3 ? (i % 3 == 1 ? "Y" : "N") : "?");
    if (i % 10 == 0)
      g_string_append (csv, ",,,,,,,\r\n");
  }
  g_string_append (csv,
                   "01/04/24,,1 May 1970,0131 496 0101,Y,,,nameless\r\n"
                   "02/04/24,Mo & Jo Two,1 May 1970,,N,,,=cmd|' /C calc'!A0\r\n"
                   "02/04/2027,Ann Future,,,,,,\r\n"
                   "TOTAL,43\r\n");
  return g_string_free (csv, FALSE);
}

static void
test_forty_good_three_bad (void)
{
  g_autoptr (MoStore) store = office ();
  g_autofree char *text = old_spreadsheet ();
  g_autoptr (MoImport) import = from_csv ("old.csv", text);
  g_autoptr (MoImportResult) result = bring_in (store, import);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (result->referrals, ==, 40);
  g_assert_cmpuint (result->back->len, ==, 3);
  g_assert_cmpint (count (store, "SELECT count(*) FROM referral"), ==, 40);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM phone WHERE digits LIKE '077009%'"), ==, 40);
  g_assert_cmpint (
      count (store,
             "SELECT count(*) FROM person WHERE born_on BETWEEN '1954-01-01' AND '1988-01-01'"),
      ==,
      40);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM referral WHERE note LIKE '%“doesn’t mind”%'"),
      ==,
      40);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM injury WHERE centre_treated = 'unknown'"), ==, 13);

  g_autofree char *label = mo_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (store, "SELECT count(*) FROM referral"), ==, 0);
  g_assert_cmpint (count (store, "SELECT count(*) FROM person"), ==, 0);
}

static char *
replaced (const char *text, const char *what, const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, what, 2);
  g_assert_nonnull (parts[1]);
  return g_strjoinv (with, parts);
}

/* The rows come back with their reason, harmless in a spreadsheet; mended they come in. */
static void
test_rows_come_back (void)
{
  g_autoptr (MoStore) store = office ();
  g_autofree char *text = old_spreadsheet ();
  g_autoptr (MoImport) import = from_csv ("old.csv", text);
  g_autoptr (MoImportResult) result = bring_in (store, import);
  g_autofree char *csv = mo_import_problems_csv (import, result);

  g_assert_true (g_str_has_prefix (csv, "\xEF\xBB\xBFReason,Sheet,Row,Date in,Name,"));
  g_assert_nonnull (strstr (csv, "\r\nThere is no name in this row.,old,48,01/04/24,,"));
  g_assert_nonnull (strstr (csv, "Two people are in one cell (Mo & Jo Two)."));
  g_assert_nonnull (strstr (csv, ",'=cmd|' /C calc'!A0\r\n"));

  g_autofree char *named = replaced (csv, "01/04/24,,", "01/04/24,Una Named,");
  g_autofree char *single = replaced (named, ",Mo & Jo Two,", ",Mo Two,");
  g_autofree char *dated = replaced (single, "02/04/2027", "02/04/2024");
  g_autoptr (MoImport) mended = from_csv ("mended.csv", dated);
  g_autoptr (MoImportResult) rest = bring_in (store, mended);
  g_assert_cmpint (rest->referrals, ==, 3);
  g_assert_cmpuint (rest->back->len, ==, 0);
  g_assert_cmpint (count (store, "SELECT count(*) FROM referral"), ==, 43);
}

static void
test_nobody_in_it (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (MoImport) import = from_csv ("letter.csv", "Dear all,\nthank you for coming.\n");
  g_autoptr (GError) error = NULL;
  g_assert_null (mo_store_write (store, NULL, mo_import_job, import, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "No people were found in this file."));
  g_assert_cmpint (count (store, "SELECT count(*) FROM change_set"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/sample", test_sample);
  g_test_add_func ("/import/undo takes all back", test_undo_takes_all_back);
  g_test_add_func ("/import/rehearsal changes nothing", test_rehearsal_changes_nothing);
  g_test_add_func ("/import/three formats, one database", test_three_formats_one_database);
  g_test_add_func ("/import/same file again", test_same_file_again);
  g_test_add_func ("/import/same people again", test_same_people_again);
  g_test_add_func ("/import/choices", test_choices);
  g_test_add_func ("/import/three alike", test_three_alike);
  g_test_add_func ("/import/forty good, three bad", test_forty_good_three_bad);
  g_test_add_func ("/import/rows come back", test_rows_come_back);
  g_test_add_func ("/import/nobody in it", test_nobody_in_it);
  return g_test_run ();
}
