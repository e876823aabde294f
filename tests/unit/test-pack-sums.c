/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What several packs tell together.  Somebody who holds all of them adds and subtracts as well
 * as can be done, and must not come to a number that was kept back. */
#include "core/mo-pack-private.h"
#include "core/mo-pack-sums.h"

#include <math.h>

#include "core/mo-small.h"

#define TODAY mo_day_from_iso ("2026-05-01")
#define ATOMS 8 /* a strand in a quarter */

static int
by_name (gconstpointer one, gconstpointer other, gpointer user)
{
  return g_strcmp0 (one, other);
}

static GTree *
tree_new (void)
{
  return g_tree_new_full (by_name, NULL, g_free, NULL);
}

static void
put (GTree *cells, const char *name, int count)
{
  g_tree_insert (cells, g_strdup (name), GINT_TO_POINTER (count));
}

static void
write_told (const char *cell, int count, gpointer said)
{
  g_string_append_printf (said, "%s=%d;", cell, count);
}

static char *
told_of (GTree *earlier, GTree *now, MoDay today)
{
  MoPolicy policy = mo_policy_default ();
  GString *said = g_string_new (NULL);
  mo_pack_sums (earlier, now, &policy, today, write_told, said);
  return g_string_free (said, FALSE);
}

/* --------------------------------------------------------------------- as one would do it */

typedef struct {
  const char *what, *earlier, *now, *today, *told;
} Case;

static void
read_cells (GTree *cells, const char *text)
{
  g_auto (GStrv) each = g_strsplit (text, ";", -1);
  for (guint i = 0; each[i]; i++) {
    g_auto (GStrv) pair = g_strsplit (each[i], "=", 2);
    put (cells, pair[0], atoi (pair[1]));
  }
}

static const Case cases[] = {
  { "the year less three quarters is the fourth",
    "M-1a 2025/26 Q1 all=20;M-1a 2025/26 Q2 all=30;M-1a 2025/26 Q3 all=25",
    "M-1a 2025/26 all=78",
    "2026-05-01",
    "M-1a 2025/26 Q4 all=3;" },
  { "not where the fourth is large",
    "M-1a 2025/26 Q1 all=20;M-1a 2025/26 Q2 all=30;M-1a 2025/26 Q3 all=25",
    "M-1a 2025/26 all=90",
    "2026-05-01",
    "" },
  { "nor where two quarters are unknown",
    "M-1a 2025/26 Q1 all=20;M-1a 2025/26 Q2 all=30",
    "M-1a 2025/26 all=53",
    "2026-05-01",
    "" },
  { "a quarter that has not begun is known to be nothing",
    "M-1a 2025/26 Q1 all=20;M-1a 2025/26 Q2 all=30",
    "M-1a 2025/26 all=53",
    "2025-12-01",
    "M-1a 2025/26 Q3 all=3;" },
  { "both strands less one",
    "M-1a 2025/26 all=40",
    "M-1a 2025/26 sci=38",
    "2026-05-01",
    "M-1a 2025/26 family=2;" },
  { "a strand of a quarter, from the year of it",
    "M-1a 2025/26 Q1 sci=9;M-1a 2025/26 Q2 sci=9;M-1a 2025/26 Q3 sci=9;M-1a 2025/26 all=40",
    "M-1a 2025/26 family=10",
    "2026-05-01",
    "M-1a 2025/26 Q4 sci=3;" },
  { "those that a share leaves out",
    "M-5a 2025/26 all=60;M-5a/of 2025/26 all=80;M-5a 2025/26 sci=40;M-5a/of 2025/26 sci=58",
    "M-5a 2025/26 Q1 all=10;M-5a/of 2025/26 Q1 all=20",
    "2026-05-01",
    "" },
  { "nobody told yet of those a share leaves out",
    "M-5a 2025/26 all=60;M-5a/of 2025/26 all=80",
    "M-5a 2025/26 sci=40;M-5a/of 2025/26 sci=58",
    "2026-05-01",
    "M-5a/but 2025/26 family=2;" },
  { "people are not added up over quarters",
    "M-6 2025/26 Q1 all=20;M-6 2025/26 Q2 all=30;M-6 2025/26 Q3 all=25",
    "M-6 2025/26 all=78",
    "2026-05-01",
    "" },
  { "what was told before is told",
    "M-1a 2025/26 all=40;M-1a 2025/26 sci=38",
    "M-1a 2025/26 sci=38;M-1a 2025/26 all=40",
    "2026-05-01",
    "" },
  { "weekends are nobody", "M-22a 2025/26 all=4", "M-22a 2025/26 sci=3", "2026-05-01", "" },
};

static void
one_case (gconstpointer data)
{
  const Case *it = data;
  g_autoptr (GTree) earlier = tree_new ();
  g_autoptr (GTree) now = tree_new ();
  read_cells (earlier, it->earlier);
  read_cells (now, it->now);
  g_autofree char *told = told_of (earlier, now, mo_day_from_iso (it->today));
  g_assert_cmpstr (told, ==, it->told);
}

static void
in_words (void)
{
  g_autofree char *words = mo_pack_cell_words ("M-1a 2025/26 Q3 family");
  g_autofree char *other = mo_pack_cell_words ("something else");
  g_assert_cmpstr (words, ==, "“Referrals” (M-1a) of 2025/26 Q3, family");
  g_assert_cmpstr (other, ==, "something else");
}

/* ------------------------------------------------------------------- as well as can be done */

/* The equations of all that was printed, each row a sum of atoms, in echelon form. */
typedef struct {
  double rows[ATOMS][ATOMS];
  gboolean used[ATOMS];
} Known;

static void
reduce (const Known *known, double *row)
{
  for (int at = 0; at < ATOMS; at++) {
    if (!known->used[at] || fabs (row[at]) < 1e-9)
      continue;
    double times = row[at];
    for (int i = 0; i < ATOMS; i++)
      row[i] -= times * known->rows[at][i];
  }
}

static int
first_of (const double *row)
{
  for (int at = 0; at < ATOMS; at++)
    if (fabs (row[at]) > 1e-9)
      return at;
  return -1;
}

/* Whose strand in which quarters: quarter 0 is all four, MO_STRAND_BOTH is both. */
static void
sum_of (int quarter, MoStrand strand, double *row)
{
  for (int atom = 0; atom < ATOMS; atom++)
    row[atom] = (!quarter || atom / 2 == quarter - 1) &&
                (strand == MO_STRAND_BOTH || atom % 2 == (int) strand);
}

static void
learn (Known *known, int quarter, MoStrand strand)
{
  double row[ATOMS];
  sum_of (quarter, strand, row);
  reduce (known, row);
  int at = first_of (row);
  if (at < 0)
    return;
  double by = row[at];
  for (int i = 0; i < ATOMS; i++)
    known->rows[at][i] = row[i] / by;
  known->used[at] = TRUE;
}

static gboolean
is_known (const Known *known, int quarter, MoStrand strand)
{
  double row[ATOMS];
  sum_of (quarter, strand, row);
  reduce (known, row);
  return first_of (row) < 0;
}

static int
count_of (const int *atoms, int quarter, MoStrand strand)
{
  double row[ATOMS];
  int count = 0;
  sum_of (quarter, strand, row);
  for (int i = 0; i < ATOMS; i++)
    count += (int) row[i] * atoms[i];
  return count;
}

static gboolean
any_small_is_known (const Known *known, const int *atoms)
{
  MoPolicy policy = mo_policy_default ();
  for (int quarter = 0; quarter <= 4; quarter++)
    for (MoStrand strand = 0; strand <= MO_STRAND_BOTH; strand++)
      if (mo_small_is (count_of (atoms, quarter, strand), &policy) &&
          is_known (known, quarter, strand))
        return TRUE;
  return FALSE;
}

static gboolean
copy_cell (gpointer name, gpointer count, gpointer cells)
{
  put (cells, name, GPOINTER_TO_INT (count));
  return FALSE;
}

/* One office, packs of it as they come; each goes out unless it is said to tell, and what is
 * said is true. */
static guint
one_office (void)
{
  MoPolicy policy = mo_policy_default ();
  g_autoptr (GTree) out = tree_new ();
  Known known = { 0 };
  int atoms[ATOMS];
  guint warned = 0;

  for (int i = 0; i < ATOMS; i++)
    atoms[i] = g_test_rand_int_range (0, 2) ? g_test_rand_int_range (0, 6)
                                            : g_test_rand_int_range (5, 30);
  for (int turn = 0; turn < 12; turn++) {
    int quarter = g_test_rand_int_range (0, 5);
    MoStrand strand = g_test_rand_int_range (0, 3);
    int count = count_of (atoms, quarter, strand);
    MoPeriod period = mo_period_new (mo_day_new (2025, 4, 1), quarter, TODAY);
    g_autofree char *name = mo_pack_cell_name (mo_figure_find ("M-1a"), NULL, &period, strand);
    g_autoptr (GTree) now = tree_new ();
    Known with = known;
    if (mo_small_is (count, &policy))
      continue;
    put (now, name, count);
    g_autofree char *told = told_of (out, now, TODAY);
    learn (&with, quarter, strand);
    g_assert_cmpint (*told != 0, ==, any_small_is_known (&with, atoms));
    warned += *told != 0;
    if (*told)
      continue;
    known = with;
    g_tree_foreach (now, copy_cell, out);
  }
  return warned;
}

static void
nobody_comes_to_what_was_kept_back (void)
{
  guint warned = 0;
  for (int i = 0; i < 400; i++)
    warned += one_office ();
  g_assert_cmpuint (warned, >, 50);
}

/* Of 24 who answered twice 17 are better and 5 worse: the rest would be told. */
static void
who_stayed_the_same_is_not_told (void)
{
  static const char *const keys[] = { "alone", "alone-same", "alone-worse" };
  static const int counts[] = { 17, 2, 5 };
  MoPolicy policy = mo_policy_default ();
  g_autofree MoFigure *figures = g_new0 (MoFigure, mo_figure_count ());
  g_autofree guint8 *hidden = g_new0 (guint8, mo_figure_count ());

  for (int i = 0; i < 3; i++)
    figures[mo_figure_find (keys[i])] = (MoFigure){ .n = counts[i], .of = 24 };
  mo_pack_keep_back (figures, &policy, hidden);
  g_assert_cmpint (hidden[mo_figure_find (keys[0])], ==, MO_SMALL_SHOWN);
  g_assert_cmpint (hidden[mo_figure_find (keys[1])], ==, MO_SMALL_FEW);
  g_assert_cmpint (hidden[mo_figure_find (keys[2])], ==, MO_SMALL_KEPT_BACK);
}

/* Of 46 who were referred 29 were assessed and 26 accepted: who fell away would be told. */
static void
who_fell_away_is_not_told (void)
{
  static const char *const keys[] = { "referrals",          "came-to-contact",
                                      "came-to-assessment", "came-to-acceptance",
                                      "came-to-match",      "came-to-first-call" };
  static const int counts[] = { 46, 37, 29, 26, 12, 10 };
  static const guint8 kept[] = { 0, 0, 0, MO_SMALL_KEPT_BACK, 0, MO_SMALL_KEPT_BACK };
  MoPolicy policy = mo_policy_default ();
  g_autofree MoFigure *figures = g_new0 (MoFigure, mo_figure_count ());
  g_autofree guint8 *hidden = g_new0 (guint8, mo_figure_count ());

  for (int i = 0; i < 6; i++)
    figures[mo_figure_find (keys[i])].n = counts[i];
  mo_pack_keep_back (figures, &policy, hidden);
  for (int i = 0; i < 6; i++)
    g_assert_cmpint (hidden[mo_figure_find (keys[i])], ==, kept[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/pack-sums/%s", cases[i].what);
    g_test_add_data_func (path, &cases[i], one_case);
  }
  g_test_add_func ("/pack-sums/same", who_stayed_the_same_is_not_told);
  g_test_add_func ("/pack-sums/fell-away", who_fell_away_is_not_told);
  g_test_add_func ("/pack-sums/in-words", in_words);
  g_test_add_func ("/pack-sums/nobody-comes-to-it", nobody_comes_to_what_was_kept_back);
  return g_test_run ();
}
