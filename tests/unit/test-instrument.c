/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-instrument.h"

#include <math.h>
#include <string.h>

#define NONE MO_ITEM_UNANSWERED

static void
test_scores (void)
{
  static const struct {
    const char *code;
    int n, answers[16];
    double score; /* NAN: there is none */
  } cases[] = {
    { "ucla3", 3, { 1, 1, 1 }, 3 },
    { "ucla3", 3, { 3, 3, 3 }, 9 },
    { "ucla3", 3, { 1, 2, 3 }, 6 },
    { "ucla3", 3, { 1, NONE, 3 }, NAN },
    { "ucla3", 3, { 1, 4, 3 }, NAN }, /* there is no such answer */
    { "ucla3", 2, { 1, 2 }, NAN },    /* an item is missing */
    { "lonely-direct", 1, { 2 }, 2 },
    { "ons4", 4, { 7, 8, 6, 2 }, NAN }, /* never added up */
    { "moorong", 16, { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, 16 },
    { "moorong", 16, { 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7 }, 112 },
    { "lisat9", 9, { 1, 2, 3, 4, 5, 6, 5, 4, 6 }, 4 },
    { "swemwbs", 7, { 1, 1, 1, 1, 1, 1, 1 }, 10.5 },
    { "swemwbs", 7, { 1, 1, 1, 1, 1, 1, 2 }, 12 },
    { "swemwbs", 7, { 5, 5, 5, 5, 5, 5, 5 }, NAN }, /* not in the table of this test */
    { "statements", 5, { 1, 2, 3, 4, 5 }, NAN },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    double score = mo_scale_score (
        mo_scale_of (cases[i].code), cases[i].answers, (guint) cases[i].n, "7=10.5 8=12");
    if (isnan (cases[i].score))
      g_assert_true (isnan (score));
    else
      g_assert_cmpfloat (score, ==, cases[i].score);
  }
}

/* Whatever is answered within the range, the score is within its own; and more of each answer
 * never makes less of the score. */
static void
test_ranges (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (const MoScale *scale = mo_scales (); scale->code; scale++)
    for (int round = 0; round < 500; round++) {
      int answers[16];
      double least, most;
      if (!mo_scale_range (scale, (guint) scale->items, &least, &most))
        continue;
      for (int i = 0; i < scale->items; i++)
        answers[i] = g_rand_int_range (rand, scale->low, scale->high + 1);
      double score = mo_scale_score (scale, answers, (guint) scale->items, NULL);
      g_assert_cmpfloat (score, >=, least);
      g_assert_cmpfloat (score, <=, most);
      int at = g_rand_int_range (rand, 0, scale->items);
      if (answers[at] < scale->high) {
        answers[at]++;
        g_assert_cmpfloat (
            mo_scale_score (scale, answers, (guint) scale->items, NULL), >, score);
      }
    }
}

static void
test_change (void)
{
  const MoScale *lonely = mo_scale_of ("ucla3"), *able = mo_scale_of ("moorong");
  g_assert_cmpint (mo_scale_change (lonely, 8, 5), ==, 1);
  g_assert_cmpint (mo_scale_change (lonely, 5, 8), ==, -1);
  g_assert_cmpint (mo_scale_change (able, 50, 70), ==, 1);
  g_assert_cmpint (mo_scale_change (able, 70, 70), ==, 0);
  g_assert_true (mo_scale_item_turned (mo_scale_of ("ons4"), 3)); /* anxious */
  g_assert_false (mo_scale_item_turned (mo_scale_of ("ons4"), 0));
}

static void
test_table (void)
{
  const MoScale *scale = mo_scale_of ("swemwbs");
  static const struct {
    const char *table;
    gboolean ok;
  } cases[] = {
    { "", TRUE }, /* still to be written in */
    { "7=10.5 8=12", FALSE },
    { "8=12", FALSE },
    { "7=10.5 8=9", FALSE }, /* falls */
    { "7=ten", FALSE },
    { "7=1 8=2 9=3 10=4 11=5 12=6 13=7 14=8 15=9 16=10 17=11 18=12 19=13 20=14 21=15 22=16 "
      "23=17 24=18 25=19 26=20 27=21 28=22 29=23 30=24 31=25 32=26 33=27 34=28\n35=29",
      TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *problem = NULL;
    g_assert_cmpint (mo_score_table_ok (scale, cases[i].table, &problem), ==, cases[i].ok);
    g_assert_cmpint (problem == NULL, ==, cases[i].ok);
  }
}

/* What a licence is needed for is not in the program. */
static void
test_no_wording_shipped (void)
{
  for (const MoScale *scale = mo_scales (); scale->code; scale++) {
    g_autoptr (MoWording) wording = mo_wording_of_scale (scale);
    g_assert_cmpuint (wording->items->len, ==, scale->items);
    for (guint i = 0; i < wording->items->len; i++)
      g_assert_cmpstr (((MoItem *) wording->items->pdata[i])->sentence, ==, "");
    g_auto (MoVerdict) verdict =
        mo_rule_instrument_use (scale, wording, "The trust", MO_DAY_NONE, 1000);
    g_assert_cmpint (verdict.level, ==, MO_LEVEL_REFUSED);
  }
}

static void
test_use (void)
{
  const MoDay today = mo_day_new (2026, 3, 12);
  static const struct {
    const char *code, *words, *holder;
    int until; /* days from today; 0: no end */
    MoLevel level;
  } cases[] = {
    { "statements", "a|I am well.", NULL, 0, MO_LEVEL_FINE },
    { "statements", "", NULL, 0, MO_LEVEL_REFUSED },
    { "statements", "a|", NULL, 0, MO_LEVEL_REFUSED },
    { "ucla3", "a|One.\nb|Two.\nc|Three.", NULL, 0, MO_LEVEL_REFUSED },
    { "ucla3", "a|One.\nb|Two.\nc|Three.", "The trust", 0, MO_LEVEL_FINE },
    { "ucla3", "a|One.\nb|Two.\nc|Three.", "The trust", 1, MO_LEVEL_FINE },
    { "ucla3", "a|One.\nb|Two.\nc|Three.", "The trust", -1, MO_LEVEL_REFUSED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoWording) wording = mo_wording_read (cases[i].words);
    g_auto (MoVerdict) verdict =
        mo_rule_instrument_use (mo_scale_of (cases[i].code),
                                wording,
                                cases[i].holder,
                                cases[i].until ? today + cases[i].until : MO_DAY_NONE,
                                today);
    g_assert_cmpint (verdict.level, ==, cases[i].level);
    g_assert_cmpint (verdict.reason == NULL, ==, cases[i].level == MO_LEVEL_FINE);
  }
}

static void
test_wording (void)
{
  static const char text[] = "alone|I do not feel alone.\nown1|Either | or.\n=|never\n=|often";
  g_autoptr (MoWording) wording = mo_wording_read (text);
  g_autofree char *again = mo_wording_write (wording);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpuint (wording->items->len, ==, 2);
  g_assert_cmpuint (wording->answers->len, ==, 2);

  /* a key is never given twice, not even that of a statement that went */
  const char *earlier[] = { "own2|Gone since.", "own3|This too.", NULL };
  g_autofree char *key = mo_wording_new_key (wording, earlier);
  g_assert_cmpstr (key, ==, "own4");

  /* compared only where the words are the same */
  g_autoptr (MoWording) later = mo_wording_read ("own1|Either | or.\nalone|I feel less alone.");
  g_assert_true (mo_wording_same (wording, later, "own1"));
  g_assert_false (mo_wording_same (wording, later, "alone"));
  g_assert_false (mo_wording_same (wording, later, "gone"));
  mo_wording_add (later, "own9", "Two\nlines.");
  g_assert_cmpstr (mo_wording_find (later, "own9")->sentence, ==, "Two lines.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument/scores", test_scores);
  g_test_add_func ("/instrument/ranges", test_ranges);
  g_test_add_func ("/instrument/change", test_change);
  g_test_add_func ("/instrument/table", test_table);
  g_test_add_func ("/instrument/no-wording-shipped", test_no_wording_shipped);
  g_test_add_func ("/instrument/use", test_use);
  g_test_add_func ("/instrument/wording", test_wording);
  return g_test_run ();
}
