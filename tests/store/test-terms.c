/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-terms.h"

static MoStore *store;

/* A word by its vocabulary and label, NULL where there is none; owned by the caller. */
static MoTerm *
find (const char *vocabulary, const char *label)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) terms = mo_store_read (store, mo_terms_list_job, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < terms->len; i++) {
    MoTerm *term = g_ptr_array_index (terms, i);
    if (g_str_equal (term->vocabulary, vocabulary) && g_str_equal (term->label, label))
      return mo_term_ref (term);
  }
  return NULL;
}

static void
put (MoTermAsk *ask, MoStoreError refused)
{
  GError *error = NULL;
  mo_store_write (store, "word", mo_term_put_job, ask, &error);
  if (refused)
    g_assert_error (error, MO_STORE_ERROR, (int) refused);
  else
    g_assert_no_error (error);
  g_clear_error (&error);
  mo_term_ask_free (ask);
}

static MoTermAsk *
new_word (const char *vocabulary, const char *label)
{
  MoTermAsk *ask = mo_term_ask_new (NULL);
  ask->vocabulary = g_strdup (vocabulary);
  ask->label = g_strdup (label);
  return ask;
}

static void
test_a_label_changes_its_code_stays (void)
{
  g_autoptr (MoTerm) before = find ("centre", "Salisbury");
  MoTermAsk *ask = mo_term_ask_new (before);
  g_free (ask->label);
  ask->label = g_strdup ("  Salisbury, Duke’s ward ");
  put (ask, 0);
  g_autoptr (MoTerm) after = find ("centre", "Salisbury, Duke’s ward");
  g_assert_nonnull (after);
  g_assert_cmpstr (after->code, ==, before->code);
  put (mo_term_ask_new (before), MO_STORE_CONFLICT); /* what was seen is out of date */
}

static void
test_a_new_word_comes_before_not_known (void)
{
  put (new_word ("channel", "Letter"), 0);
  g_autoptr (MoTerm) word = find ("channel", "Letter");
  g_autoptr (MoTerm) unknown = find ("channel", "Not known");
  g_assert_cmpint (word->sort, <, unknown->sort);
  put (new_word ("channel", "letter"), MO_STORE_UNIQUE);
  put (new_word ("channel", "   "), MO_STORE_REFUSED);
}

static void
test_a_retired_word_comes_back_by_undo (void)
{
  GError *error = NULL;
  g_autoptr (MoTerm) word = find ("goal", "Pain");
  MoTermAsk *ask = mo_term_ask_new (word);
  ask->retired = TRUE;
  put (ask, 0);
  g_autoptr (MoTerm) retired = find ("goal", "Pain");
  g_assert_cmpint (retired->retired, ==, 1);
  g_free (mo_store_undo (store, &error));
  g_assert_no_error (error);
  g_autoptr (MoTerm) again = find ("goal", "Pain");
  g_assert_cmpint (again->retired, ==, 0);
}

int
main (int argc, char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  g_test_add_func ("/terms/a-label-changes", test_a_label_changes_its_code_stays);
  g_test_add_func ("/terms/a-new-word", test_a_new_word_comes_before_not_known);
  g_test_add_func ("/terms/a-retired-word", test_a_retired_word_comes_back_by_undo);
  int status = g_test_run ();
  mo_store_close (store);
  return status;
}
