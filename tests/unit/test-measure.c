/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "small-office.h"

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
  { "M-1a", 10, 10, -1, -1 },   { "M-1b", 0.1, 1, 10, -1 }, { "M-1c", 0.1, 1, 10, -1 },
  { "M-1d", 0.1, 1, 10, -1 },   { "M-2", 0.75, 6, 8, -1 }, /* 2 late, 8 never; 7 withdrew and 9
                                                              is not due */
  { "M-3a", 7, 7, -1, 2 },                                 /* 4 4 5 7 9 9 20 */
  { "M-3b", 19, 7, -1, 2 },                                /* 14 14 15 19 19 19 30 */
  { "M-3c", 20, 4, -1, 1 },                                /* 20 20 20 30 */
  { "M-3d", 53, 4, -1, 3 },                                /* 44 50 56 57 */
  { "M-4a", 3, 3, -1, -1 },                                /* 6 8 9 */
  { "M-4b", 2, 2, -1, -1 },     { "M-4c", 0, 0, -1, -1 },   { "M-4d", 1, 1, -1, -1 },
  { "M-4e", 1, 1, -1, -1 },     { "M-4f", 0, 0, -1, -1 },   { "M-4g", 0, 0, -1, -1 },
  { "M-4h", 0, 0, -1, -1 },     { "M-4i", 2, 2, -1, -1 },   { "M-4j", 223, 1, -1, -1 },
  { "M-5a", 5. / 7, 5, 7, -1 }, { "M-5b", 0.5, 1, 2, -1 },  { "M-5c", 1, 1, 1, -1 },
  { "M-6", 4, 4, -1, -1 },      { "M-7a", 5, 5, -1, -1 },   { "M-7b", 1, 1, -1, -1 },
  { "M-7c", 5, 5, -1, -1 },     { "M-8", 0.5, 1, 2, -1 },   { "M-9a", 27, 27, -1, -1 },
  { "M-9b", 18, 27, -1, -1 },   { "M-9c", 6.8, 5, -1, -1 }, { "M-9d", 0.2, 1, 5, -1 },
  { "M-9e", 0.1, 3, 30, -1 },   { "M-10a", 0.8, 4, 5, -1 }, { "M-10b", 0.2, 1, 5, -1 },
  { "M-10c", 0.2, 1, 5, -1 },   { "M-10d", 0, 0, 5, -1 },   { "M-11a", 0.75, 3, 4, -1 },
  { "M-11b", 52.5, 4, -1, -1 },
};

static void
by_hand (void)
{
  g_autoptr (MoImpactFacts) facts = small_office ();
  MoFigureAsk ask = the_year ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    int which = mo_figure_find (expected[i].code);
    g_assert_cmpint (which, >=, 0);
    MoFigure figure = mo_figure (which, facts, &ask, NULL, NULL);
    g_test_message ("%s", expected[i].code);
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
