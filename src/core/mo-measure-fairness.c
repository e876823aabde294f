/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* ---------------------------------------------------------------------- M-25 */

/* Quality under growth: by how much it feels better or worse than on the same days before. */
static void
grown (MoCount *count, int which G_GNUC_UNUSED)
{
  int felt = mo_figure_find ("feeling-mentees");
  MoFigureAsk before = *count->ask;

  before.period = mo_period_before (&count->ask->period);
  MoFigure now = mo_figure (felt, count->facts, count->ask, count->cases, NULL),
           then = mo_figure (felt, count->facts, &before, NULL, NULL);
  count->figure->n = MIN (now.n, then.n);
  count->figure->value = now.value - then.value;
  count->barred = TRUE;
}

const MoMeasure mo_measures_growth[] = {
  { { .code = "M-25",
      .key = "quality-under-growth",
      .name = N_ ("How it feels as the service grows"),
      .definition =
          N_ ("The mean of what mentees answered, 1 to 5, less that of the same days a"
              " year before; to be read beside the number of people mentored."),
      .numerator = N_ ("answers of mentees in the smaller of both"),
      .source = "sentiment.score, sentiment.taken_on",
      .kind = MO_FIGURE_MEAN,
      .cases = MO_CASE_PAIR,
      .more_is_better = TRUE,
      .many = TRUE },
    grown,
    0 },
  { { .code = NULL }, NULL, 0 },
};

/* ---------------------------------------------------------------------- M-27 */

typedef struct {
  int groups, people;
  double least, most;
} Spread;

/* Groups are compared where both are large enough. */
static Spread
spread_of (const MoCount *count, int figure, MoGroup group)
{
  g_autoptr (GPtrArray) values = mo_group_values (group, count->facts);
  Spread spread = { 0, 0, G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < values->len; i++) {
    MoFigureAsk ask = *count->ask;
    ask.group = group;
    ask.value = g_ptr_array_index (values, i);
    MoFigure one = mo_figure (figure, count->facts, &ask, NULL, NULL);
    int n = one.of >= 0 ? one.of : one.n;
    if (!ask.value || n < count->facts->policy.group_from)
      continue;
    spread.groups++;
    spread.people += n;
    spread.least = MIN (spread.least, one.value);
    spread.most = MAX (spread.most, one.value);
  }
  return spread;
}

enum { GAP_WAIT, GAP_ACCEPTED };

static void
gap (MoCount *count, int which)
{
  int figure = mo_figure_find (which == GAP_WAIT ? "match-wait" : "accepted");
  double widest = -1;

  for (int g = MO_GROUP_STRAND; g < MO_GROUPS && count->ask->group == MO_GROUP_NONE; g++) {
    Spread spread = spread_of (count, figure, g);
    if (spread.groups < 2 || spread.most - spread.least <= widest)
      continue;
    widest = spread.most - spread.least;
    count->figure->n = spread.people;
  }
  count->figure->value = widest < 0 ? NAN : which == GAP_WAIT ? widest : widest * 100;
  count->barred = TRUE;
}

const MoMeasure mo_measures_fairness[] = {
  { { .code = "M-27a",
      .key = "fairness-wait",
      .name = N_ ("Widest gap in the wait for a match"),
      .definition =
          N_ ("The widest gap between the medians of two groups, by strand, age, gender,"
              " ethnicity, nation, level or source, in days; only groups of ten and"
              " more are compared."),
      .numerator = N_ ("people in the groups compared"),
      .source = "as M-3c; person.gender, equality.ethnicity, person.region, injury.level_upper",
      .kind = MO_FIGURE_DAYS,
      .cases = MO_CASE_NONE,
      .fewer_is_better = TRUE },
    gap,
    GAP_WAIT },
  { { .code = "M-27b",
      .key = "fairness-accepted",
      .name = N_ ("Widest gap in being accepted"),
      .definition = N_ ("The widest gap between two groups in how many were accepted, in points"
                        " of a hundred; only groups of ten and more are compared."),
      .numerator = N_ ("people in the groups compared"),
      .source = "as M-5a; person.gender, equality.ethnicity, person.region, injury.level_upper",
      .kind = MO_FIGURE_MEAN,
      .cases = MO_CASE_NONE,
      .fewer_is_better = TRUE },
    gap,
    GAP_ACCEPTED },
  { { .code = NULL }, NULL, 0 },
};
