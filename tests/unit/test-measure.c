/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "small-office-more.h"

static MoFigureAsk
the_year (void)
{
  return (MoFigureAsk){ .period = mo_period_new (DAY (OFFICE_YEAR), 0, DAY (OFFICE_TODAY)),
                        .strand = MO_STRAND_BOTH };
}

/* Worked out by hand from the table of the office. */
static const struct {
  const char *code;
  double value;
  int n, of, open;
} expected[] = {
  { "M-1a", 10, 10, -1, -1 },
  { "M-1b", 0.1, 1, 10, -1 },
  { "M-1c", 0.1, 1, 10, -1 },
  { "M-1d", 0.1, 1, 10, -1 },
  { "M-2", 0.75, 6, 8, -1 }, /* 2 late, 8 never; 7 withdrew and 9
                                is not due */
  { "M-3a", 7, 7, -1, 2 },   /* 4 4 5 7 9 9 20 */
  { "M-3b", 19, 7, -1, 2 },  /* 14 14 15 19 19 19 30 */
  { "M-3c", 20, 4, -1, 1 },  /* 20 20 20 30 */
  { "M-3d", 53, 4, -1, 3 },  /* 44 50 56 57 */
  { "M-4a", 3, 3, -1, -1 },  /* 6 8 9 */
  { "M-4b", 2, 2, -1, -1 },
  { "M-4c", 0, 0, -1, -1 },
  { "M-4d", 1, 1, -1, -1 },
  { "M-4e", 1, 1, -1, -1 },
  { "M-4f", 0, 0, -1, -1 },
  { "M-4g", 0, 0, -1, -1 },
  { "M-4h", 0, 0, -1, -1 },
  { "M-4i", 2, 2, -1, -1 },
  { "M-4j", 223, 1, -1, -1 },
  { "M-5a", 5. / 7, 5, 7, -1 },
  { "M-5b", 0.5, 1, 2, -1 },
  { "M-5c", 1, 1, 1, -1 },
  { "M-6", 4, 4, -1, -1 },
  { "M-7a", 5, 5, -1, -1 },
  { "M-7b", 1, 1, -1, -1 },
  { "M-7c", 5, 5, -1, -1 },
  { "M-8", 0.5, 1, 2, -1 },
  { "M-9a", 27, 27, -1, -1 },
  { "M-9b", 18, 27, -1, -1 },
  { "M-9c", 6.8, 5, -1, -1 },
  { "M-9d", 0.2, 1, 5, -1 },
  { "M-9e", 0.1, 3, 30, -1 },
  { "M-10a", 0.8, 4, 5, -1 },
  { "M-10b", 0.2, 1, 5, -1 },
  { "M-10c", 0.2, 1, 5, -1 },
  { "M-10d", 0, 0, 5, -1 },
  { "M-11a", 0.75, 3, 4, -1 },
  { "M-11b", 52.5, 4, -1, -1 },
  { "M-12a", 1. / 3, 1, 3, -1 }, /* rose, stayed, fell; 5 not asked before, 11 in other words */
  { "M-12b", 1. / 3, 1, 3, -1 },
  { "M-12c", 1. / 3, 1, 3, -1 },
  { "M-12d", 0.6, 3, 5, -1 },
  { "M-12e", 3, 3, -1, -1 },
  { "M-12f", 3, 3, -1, -1 },
  { "M-13a", NAN, 0, 0, -1 },
  { "M-16", 0.5, 1, 2, -1 }, /* three of four rose; two of three did not do */
  { "M-17a", 23. / 6, 6, -1, -1 },
  { "M-17b", 4. / 6, 4, 6, -1 },
  { "M-17c", NAN, 2, -1, -1 }, /* of two answers nothing is said */
  { "M-17d", NAN, 2, 2, -1 },
  { "M-18a", 0.5, 1, 2, -1 },
  { "M-18b", 0.5, 1, 2, -1 },
  { "M-18c", 8, 1, -1, -1 }, /* the second answered one item of three */
  { "M-18d", 4, 1, -1, -1 },
  { "M-19a", 0, 1, -1, -1 }, /* 0 is an answer here */
  { "M-19b", 7, 1, -1, -1 },
  { "M-19c", NAN, 0, -1, -1 },
  { "M-20a", NAN, 0, -1, -1 },
  { "M-21a", 3, 3, -1, -1 },
  { "M-21b", 4, 4, -1, -1 },
  { "M-21c", 0.25, 1, 4, -1 },
  { "M-21d", 0, 0, 3, -1 },
  { "M-21e", 2. / 3, 2, 3, -1 },
  { "M-21f", 1, 1, -1, -1 },
  { "M-21g", 1, 1, -1, -1 },
  { "M-22a", 1, 1, -1, -1 },
  { "M-22b", 0.25, 1, 4, -1 },
  { "M-22c", 0.8, 8, 10, -1 },
  { "M-22d", 7. / 8, 7, 8, -1 },
  { "M-22e", 422.5, 2, -1, 0 }, /* 216 and 629 */
  { "M-23a", 2. / 3, 2, 3, -1 },
  { "M-23b", 1, 1, -1, -1 },
  { "M-23c", 2. / 3, 2, 3, -1 },
  { "M-23d", 1, 1, -1, -1 },
  { "M-24a", 120.75, 27, -1, -1 }, /* 27 × 55 and 8 × 720 minutes */
  { "M-24b", NAN, 0, -1, -1 },
  { "M-25", NAN, 1, -1, -1 },
  { "M-26a", 10 / (346 / 7.) / 2, 10, -1, -1 },
  { "M-26b", 2, 5, -1, -1 }, /* 0 1 2 3 4 */
  { "M-27a", NAN, 0, -1, -1 },
  { "M-27b", NAN, 0, -1, -1 },
  { "M-28a", 4 / 4400., 4, 4400, -1 },
  { "M-28b", 0.5, 1, 2, -1 },
  { "M-29a", 3, 3, -1, -1 },
  { "M-29b", 2. / 3, 2, 3, -1 },
  { "M-29c", 7, 2, -1, -1 },
  { "M-30a", 3, 3, -1, -1 },
  { "M-30b", 2. / 3, 2, 3, -1 },
  { "M-30c", 2, 2, -1, -1 },
  { "M-31", 58 / 60., 58, 60, -1 },
};

static void
by_hand (void)
{
  g_autoptr (MoImpactFacts) facts = whole_office ();
  MoFigureAsk ask = the_year ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    int which = mo_figure_find (expected[i].code);
    g_assert_cmpint (which, >=, 0);
    MoFigure figure = mo_figure (which, facts, &ask, NULL, NULL);
    g_test_message ("%s", expected[i].code);
    if (isnan (expected[i].value))
      g_assert_true (isnan (figure.value));
    else
      g_assert_cmpfloat_with_epsilon (figure.value, expected[i].value, 1e-9);
    g_assert_cmpint (figure.n, ==, expected[i].n);
    g_assert_cmpint (figure.of, ==, expected[i].of);
    g_assert_cmpint (figure.open, ==, expected[i].open);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/by-hand", by_hand);
  return g_test_run ();
}
