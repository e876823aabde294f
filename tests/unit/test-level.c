/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-level.h"
#include "core/mo-level-agree.h"

#include <string.h>

static const struct {
  const char *said, *code;
  int upper, lower;
  const char *completeness, *ais;
  gboolean read;
} cases[] = {
  /* case 4 of the service's acceptance tests */
  { "C5/6 incomplete", "C5/6", 5, 6, "incomplete", NULL, TRUE },
  { "T12", "T12", 20, 20, NULL, NULL, TRUE },
  { "para, not sure", "paraplegia", 0, 0, "not sure", NULL, TRUE },
  { "cauda equina", "cauda equina", 0, 0, NULL, NULL, TRUE },
  { "", "unknown", 0, 0, NULL, NULL, TRUE },
  { NULL, "unknown", 0, 0, NULL, NULL, TRUE },
  /* as offices write it in their workbooks */
  { "C1", "C1", 1, 1, NULL, NULL, TRUE },
  { "C5/6 inc", "C5/6", 5, 6, "incomplete", NULL, TRUE },
  { "c5 / c6", "C5/6", 5, 6, NULL, NULL, TRUE },
  { "T 12", "T12", 20, 20, NULL, NULL, TRUE },
  { "T12 burst #", "T12", 20, 20, NULL, NULL, TRUE },
  { "incomplete quad C5-C7", "C5/7", 5, 7, "incomplete", NULL, TRUE },
  { "Tetraplegic - not sure of level", "tetraplegia", 0, 0, NULL, NULL, TRUE },
  { "tetra", "tetraplegia", 0, 0, NULL, NULL, TRUE },
  { "para", "paraplegia", 0, 0, NULL, NULL, TRUE },
  { "Lumbar", "L", 21, 25, NULL, NULL, TRUE },
  { "T11/12", "T11/12", 19, 20, NULL, NULL, TRUE },
  { "L1/2", "L1/2", 21, 22, NULL, NULL, TRUE },
  { "S1", "S1", 26, 26, NULL, NULL, TRUE },
  { "n/a", "unknown", 0, 0, NULL, NULL, TRUE },
  { "not known", "unknown", 0, 0, NULL, NULL, TRUE },
  { "?", "unknown", 0, 0, NULL, NULL, TRUE },
  /* and other ways */
  { "T12/L1", "T12/L1", 20, 21, NULL, NULL, TRUE },
  { "C5 to C7 complete", "C5/7", 5, 7, "complete", NULL, TRUE },
  { "S4-5", "S4/5", 29, 30, NULL, NULL, TRUE },
  { "C6/5", "C5/6", 5, 6, NULL, NULL, TRUE },
  { "C5\342\200\2236", "C5/6", 5, 6, NULL, NULL, TRUE },
  { "D10", "T10", 18, 18, NULL, NULL, TRUE },
  { "T4 AIS C", "T4", 12, 12, "incomplete", "C", TRUE },
  { "asia a, c4", "C4", 4, 4, "complete", "A", TRUE },
  { "conus medullaris", "conus", 0, 0, NULL, NULL, TRUE },
  { "quadriplegic", "tetraplegia", 0, 0, NULL, NULL, TRUE },
  { "T", "T", 9, 20, NULL, NULL, TRUE },
  { "C9", "unknown", 0, 0, NULL, NULL, FALSE },
  { "T13", "unknown", 0, 0, NULL, NULL, FALSE },
  { "spine", "unknown", 0, 0, NULL, NULL, FALSE },
  { "SC5", "unknown", 0, 0, NULL, NULL, FALSE },
  { "99999999999999999999", "unknown", 0, 0, NULL, NULL, FALSE },
};

static void
levels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoNeuroLevel level;
    g_test_message ("%s", cases[i].said);
    g_assert_true (mo_level_parse (cases[i].said, &level) == cases[i].read);
    g_assert_cmpstr (level.code, ==, cases[i].code);
    g_assert_cmpint (level.upper, ==, cases[i].upper);
    g_assert_cmpint (level.lower, ==, cases[i].lower);
    g_assert_cmpstr (level.completeness, ==, cases[i].completeness);
    g_assert_cmpstr (level.ais, ==, cases[i].ais);
  }
}

static const struct {
  const char *said, *completeness, *ais;
  gboolean read;
} answers[] = {
  { "comp", "complete", NULL, TRUE },
  { "C", "complete", NULL, TRUE },
  { "Complete", "complete", NULL, TRUE },
  { "inc", "incomplete", NULL, TRUE },
  { "inc.", "incomplete", NULL, TRUE },
  { "I", "incomplete", NULL, TRUE },
  { "Incomplete", "incomplete", NULL, TRUE },
  { "AIS A", "complete", "A", TRUE },
  { "ASIA B", "incomplete", "B", TRUE },
  { "AIS D", "incomplete", "D", TRUE },
  { "AIS E", NULL, "E", TRUE },
  { "not sure", "not sure", NULL, TRUE },
  { "don't know", "not sure", NULL, TRUE },
  { "", NULL, NULL, TRUE },
  { "n/a", NULL, NULL, TRUE },
  { "D", "incomplete", "D", TRUE },
  { "maybe", NULL, NULL, FALSE },
  { "AIS F", NULL, NULL, FALSE },
};

static void
complete_or_incomplete (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    const char *completeness, *ais;
    g_test_message ("%s", answers[i].said);
    g_assert_true (mo_completeness_parse (answers[i].said, &completeness, &ais) ==
                   answers[i].read);
    g_assert_cmpstr (completeness, ==, answers[i].completeness);
    g_assert_cmpstr (ais, ==, answers[i].ais);
  }
}

static void
words_for_people (void)
{
  static const struct {
    const char *code, *words, *brief;
    MoNeuroGroup group;
  } words[] = {
    { "C5/6", "C5 to C6, tetraplegia", "C5/6", MO_GROUP_TETRAPLEGIA },
    { "C5/7", "C5 to C7, tetraplegia", "C5/7", MO_GROUP_TETRAPLEGIA },
    { "T12", "T12, paraplegia", "T12", MO_GROUP_PARAPLEGIA },
    { "C8/T1", "C8 to T1, tetraplegia", "C8/T1", MO_GROUP_TETRAPLEGIA },
    { "L", "lumbar, paraplegia", "lumbar", MO_GROUP_PARAPLEGIA },
    { "paraplegia", "paraplegia", "paraplegia", MO_GROUP_PARAPLEGIA },
    { "cauda equina", "cauda equina", "cauda equina", MO_GROUP_PARAPLEGIA },
    { "unknown", "not known", "not known", MO_GROUP_UNKNOWN },
    { "", "not known", "not known", MO_GROUP_UNKNOWN },
    { NULL, "not known", "not known", MO_GROUP_UNKNOWN },
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *full = mo_level_words (words[i].code);
    g_autofree char *brief = mo_level_short (words[i].code);
    g_assert_cmpstr (full, ==, words[i].words);
    g_assert_cmpstr (brief, ==, words[i].brief);
    g_assert_cmpint (mo_level_group (words[i].code), ==, words[i].group);
  }
}

static void
distances (void)
{
  g_assert_cmpfloat (mo_level_distance (5, 6, 6, 6), ==, 0.5);
  g_assert_cmpfloat (mo_level_distance (6, 6, 5, 6), ==, 0.5);
  g_assert_cmpfloat (mo_level_distance (1, 1, 30, 30), ==, 29);
  g_assert_cmpfloat (mo_level_distance (0, 0, 5, 5), ==, -1);
  g_assert_cmpfloat (mo_level_distance (9, 20, 12, 12), ==, -1);
}

/* Every level and every pair of levels is its own code again. */
static void
there_and_back (void)
{
  static const char *const letters[] = { "C", "T", "L", "S" };
  static const int counts[] = { 8, 12, 5, 5 };
  int segment = 0;
  for (guint r = 0; r < G_N_ELEMENTS (letters); r++)
    for (int i = 1; i <= counts[r]; i++) {
      g_autofree char *code = g_strdup_printf ("%s%d", letters[r], i);
      MoNeuroLevel level, again;
      segment++;
      g_assert_true (mo_level_parse (code, &level));
      g_assert_cmpstr (level.code, ==, code);
      g_assert_cmpint (level.upper, ==, segment);
      g_autofree char *pair = g_strdup_printf ("%s to T12", code);
      g_assert_true (mo_level_parse (pair, &level));
      g_assert_true (mo_level_parse (level.code, &again));
      g_assert_cmpint (level.upper, ==, MIN (segment, 20));
      g_assert_cmpint (again.lower, ==, level.lower);
      g_assert_cmpint (again.upper, ==, level.upper);
    }
  g_assert_cmpint (segment, ==, MO_SEGMENTS);
}

/* Whatever is typed: a code that fits, and no crash. */
static void
any_text (void)
{
  static const char alphabet[] = "ctlsd0123456789/-. &,#paraiquinc";
  for (int n = 0; n < 20000; n++) {
    char text[20] = "";
    int length = g_test_rand_int_range (0, sizeof text - 1);
    for (int i = 0; i < length; i++)
      text[i] = alphabet[g_test_rand_int_range (0, strlen (alphabet))];
    MoNeuroLevel level;
    const char *completeness, *ais;
    mo_level_parse (text, &level);
    mo_completeness_parse (text, &completeness, &ais);
    g_assert_true (level.code[0] != '\0');
    g_assert_true ((level.upper == 0) == (level.lower == 0) && level.upper <= level.lower);
    g_autofree char *words = mo_level_words (level.code);
    g_assert_nonnull (words);
  }
}

/* The words of a level and the answer beside them are never two completenesses. */
static void
words_and_answer_agree (void)
{
  static const struct {
    const char *level, *chosen, *sentence;
  } pairs[] = {
    { "T12 complete",
      "incomplete",
      "“T12 complete” is read as Complete, but Incomplete is chosen. "
      "Choose what is right, or write the level anew." },
    { "C5 AIS D",
      "complete",
      "“C5 AIS D” is read as Incomplete, but Complete is chosen. "
      "Choose what is right, or write the level anew." },
    { "T12 complete", "complete", NULL },
    { "T12 complete", "", NULL },
    { "T12 complete", NULL, NULL },
    { "T12", "incomplete", NULL },
    { NULL, "incomplete", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *said = mo_level_disagrees (pairs[i].level, pairs[i].chosen);
    g_assert_cmpstr (said, ==, pairs[i].sentence);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/level/levels", levels);
  g_test_add_func ("/level/completeness", complete_or_incomplete);
  g_test_add_func ("/level/words-and-answer-agree", words_and_answer_agree);
  g_test_add_func ("/level/words", words_for_people);
  g_test_add_func ("/level/distances", distances);
  g_test_add_func ("/level/there-and-back", there_and_back);
  g_test_add_func ("/level/any-text", any_text);
  return g_test_run ();
}
