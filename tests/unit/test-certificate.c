/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-certificate.h"

#include <string.h>

static void
says_the_same_again (void)
{
  g_autoptr (MoCertificate) made = mo_certificate_new ();
  mo_certificate_add (made, MO_CERTIFICATE_TITLE, "Why Callum Reid and Helen Marsh", NULL);
  mo_certificate_add (made, MO_CERTIFICATE_FACT, "Agreed", "12 March 2026", NULL);
  mo_certificate_add (made, MO_CERTIFICATE_RUNNER, "2", "Steve Tranter", "79", "", NULL);
  g_autofree char *text = mo_certificate_to_text (made);
  g_assert_cmpstr (text,
                   ==,
                   "match certificate\t1\n"
                   "title\tWhy Callum Reid and Helen Marsh\n"
                   "fact\tAgreed\t12 March 2026\n"
                   "runner\t2\tSteve Tranter\t79\t\n");
  g_autofree char *mark = mo_certificate_fingerprint (text);
  g_assert_cmpuint (strlen (mark), ==, 64);
  g_autofree char *short_mark = mo_certificate_short_fingerprint (mark);
  g_assert_cmpuint (strlen (short_mark), ==, 19);

  g_autoptr (MoCertificate) read = mo_certificate_from_text (text);
  g_assert_cmpuint (mo_certificate_n_lines (read), ==, 3);
  g_assert_cmpint (mo_certificate_kind (read, 2), ==, MO_CERTIFICATE_RUNNER);
  g_assert_cmpstr (mo_certificate_cell (read, 2, 1), ==, "Steve Tranter");
  g_assert_cmpstr (mo_certificate_cell (read, 2, 3), ==, "");
  g_assert_cmpstr (mo_certificate_cell (read, 2, 9), ==, "");
}

/* What was kept by a later version is read, passed over, and written back unharmed. */
static void
a_later_version (void)
{
  static const char text[] = "match certificate\t1\nstamp\tblue\ntitle\tWhy\n";
  g_autoptr (MoCertificate) read = mo_certificate_from_text (text);
  g_assert_cmpint (mo_certificate_kind (read, 0), ==, MO_CERTIFICATE_OTHER);
  g_assert_cmpint (mo_certificate_kind (read, 1), ==, MO_CERTIFICATE_TITLE);
  g_autofree char *again = mo_certificate_to_text (read);
  g_assert_cmpstr (again, ==, text);
}

static void
no_sheet_at_all (void)
{
  static const char *const texts[] = { "",
                                       "title\tWhy\n",
                                       "match certificate\t2\ntitle\tWhy\n",
                                       "match certificate\t1",
                                       "match certificate\t1\ntitle\tcut off" };
  g_assert_null (mo_certificate_from_text (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (mo_certificate_from_text (texts[i]));
}

static char *
any_text (GRand *rand)
{
  static const char *const bits[] = {
    "a", "é", "\t", "\n", "\r", " ", "title", "\xff", "字", ""
  };
  GString *made = g_string_new (NULL);
  for (int i = g_rand_int_range (rand, 0, 8); i > 0; i--)
    g_string_append (made, bits[g_rand_int_range (rand, 0, G_N_ELEMENTS (bits))]);
  return g_string_free (made, FALSE);
}

/* Whatever somebody is called: as many lines and cells come back as were put in. */
static void
any_words (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  for (int i = 0; i < 3000; i++) {
    g_autoptr (MoCertificate) made = mo_certificate_new ();
    int n = g_rand_int_range (rand, 0, 5);
    for (int line = 0; line < n; line++) {
      g_autofree char *one = any_text (rand), *other = any_text (rand);
      mo_certificate_add (made, MO_CERTIFICATE_FACT, one, other, NULL);
    }
    g_autofree char *text = mo_certificate_to_text (made);
    g_assert_true (g_utf8_validate (text, -1, NULL));
    g_autoptr (MoCertificate) read = mo_certificate_from_text (text);
    g_assert_cmpuint (mo_certificate_n_lines (read), ==, (guint) n);
    for (int line = 0; line < n; line++) {
      g_assert_cmpint (mo_certificate_kind (read, line), ==, MO_CERTIFICATE_FACT);
      for (guint cell = 0; cell < 3; cell++)
        g_assert_cmpstr (
            mo_certificate_cell (read, line, cell), ==, mo_certificate_cell (made, line, cell));
    }
    g_autofree char *again = mo_certificate_to_text (read);
    g_assert_cmpstr (again, ==, text);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/certificate/the-same-again", says_the_same_again);
  g_test_add_func ("/certificate/later-version", a_later_version);
  g_test_add_func ("/certificate/no-sheet", no_sheet_at_all);
  g_test_add_func ("/certificate/any-words", any_words);
  return g_test_run ();
}
