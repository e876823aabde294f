/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart counts nothing itself: whatever it draws is the measure's own number, and what a mark
 * opens is as many cases as the mark says.  On the office worked out by hand and on offices
 * made by chance, of both strands and of groups. */
#include <math.h>

#include "../unit/small-office-more.h"
#include "draw/mo-plot-private.h"
#include "plot-facts.h"

/* The marks of a chart together are this figure, of the year as far as the chart goes. */
static const struct {
  MoPlotKind kind;
  const char *key;
  gboolean stacked; /* what is drawn of a mark adds up to its number */
} wholes[] = {
  { MO_PLOT_REFERRALS, "referrals", TRUE },
  { MO_PLOT_WAITING, "match-wait", FALSE },
  { MO_PLOT_FIRST_CALL, "first-call-wait", FALSE },
  { MO_PLOT_AGES, "waiting", TRUE },
  { MO_PLOT_CALLS, "calls-per-match", TRUE },
  { MO_PLOT_GOALS, "goal-reached", FALSE },
  { MO_PLOT_OUTCOMES, "matches-closed", TRUE },
  { MO_PLOT_FEELINGS, "feeling-mentees", FALSE },
};

static MoFigure
count (const MoImpactFacts *facts, const char *key, const MoFigureAsk *ask)
{
  return mo_figure (mo_figure_find (key), facts, ask, NULL, NULL);
}

/* What is opened is what was drawn, also where the code beside it is typed from paper. */
static void
check_mark (const MoPlot *plot, int at, const MoImpactFacts *facts)
{
  const MoPlotItem *item = mo_plot_item (plot, at);
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  MoFigureAsk ask, again;
  guint which, read;

  if (!mo_plot_mark_ask (plot, at, &which, &ask))
    return;
  const MoFigureInfo *info = &mo_figure_infos ()[which];
  g_autofree char *code = mo_provenance_write (which, &ask);
  g_test_message ("%s: %s", code, mo_plot_mark_words (plot, at));
  g_assert_true (
      mo_provenance_read (code, facts->policy.year_starts, facts->today, &read, &again));
  g_assert_cmpuint (read, ==, which);
  g_assert_cmpint (mo_figure (which, facts, &again, cases, NULL).n, ==, item->n);
  if (info->cases != MO_CASE_NONE && !info->many)
    g_assert_cmpint (cases->len, ==, item->n);
}

static int
drawn_of (const MoPlotItem *item)
{
  double sum = 0;
  for (int s = 0; s < MO_PLOT_SERIES; s++)
    sum += isnan (item->values[s]) ? 0 : item->values[s];
  return (int) sum;
}

static void
check_whole (const MoPlot *plot, const MoPlotAsk *ask, guint at)
{
  MoFigureAsk year = mo_figure_part (&ask->ask, 12, 0);
  int together = 0;

  if (mo_plot_is_empty (plot)) {
    g_assert_true (isnan (count (ask->facts, wholes[at].key, &year).value) ||
                   count (ask->facts, wholes[at].key, &year).n == 0);
    return;
  }
  for (int i = 0; i < mo_plot_marks (plot); i++) {
    together += mo_plot_item (plot, i)->n;
    if (wholes[at].stacked)
      g_assert_cmpint (drawn_of (mo_plot_item (plot, i)), ==, mo_plot_item (plot, i)->n);
  }
  g_assert_cmpint (together, ==, count (ask->facts, wholes[at].key, &year).n);
}

static void
check_kinds (const MoPlotAsk *ask)
{
  for (int kind = 0; kind < MO_PLOTS; kind++) {
    g_autoptr (MoPlot) plot = mo_plot_new (kind, ask);
    gboolean says = strstr (mo_plot_caption (plot), "Family strand only") != NULL;
    g_assert_cmpint (says, ==, ask->ask.strand == MO_STRAND_FAMILY && kind != MO_PLOT_NEED);
    for (int i = 0; i < mo_plot_marks (plot); i++)
      check_mark (plot, i, ask->facts);
    for (guint at = 0; at < G_N_ELEMENTS (wholes); at++)
      if ((int) wholes[at].kind == kind)
        check_whole (plot, ask, at);
  }
}

/* Columns that are of two figures at once, and arrows of several. */
static void
check_parts (const MoPlotAsk *ask)
{
  g_autoptr (MoPlot) calls = mo_plot_new (MO_PLOT_CALLS, ask);
  g_autoptr (MoPlot) goals = mo_plot_new (MO_PLOT_GOALS, ask);
  g_autoptr (MoPlot) said = mo_plot_new (MO_PLOT_STATEMENTS, ask);
  g_autoptr (MoPlot) way = mo_plot_new (MO_PLOT_FUNNEL, ask);
  MoFigure goal = count (ask->facts, "goal-reached", &ask->ask);
  int early = 0, reached = 0, looked_at = 0;

  for (int i = 0; i < mo_plot_marks (calls); i++)
    early += fmax (mo_plot_item (calls, i)->values[0], 0);
  g_assert_cmpint (early, ==, count (ask->facts, "early-success", &ask->ask).n);
  for (int i = 0; i < mo_plot_marks (goals); i++) {
    reached += mo_plot_item (goals, i)->values[0];
    looked_at += drawn_of (mo_plot_item (goals, i));
  }
  g_assert_cmpint (reached, ==, goal.n);
  g_assert_cmpint (looked_at, ==, goal.of);
  if (mo_plot_marks (said)) {
    MoFigure after = count (ask->facts, "alone-after", &ask->ask);
    g_assert_cmpint (mo_plot_item (said, 0)->n, ==, after.n);
    if (after.n)
      g_assert_cmpfloat (mo_plot_item (said, 0)->values[1], ==, after.value);
  }
  for (int i = 1; i < mo_plot_marks (way); i++)
    g_assert_cmpint (mo_plot_item (way, i)->n, <=, mo_plot_item (way, i - 1)->n);
}

static void
check_office (const MoImpactFacts *facts, const char *year)
{
  for (int strand = MO_STRAND_SCI; strand <= MO_STRAND_BOTH; strand++)
    for (int group = 0; group < 3; group++) {
      MoFigureAsk of = { .period = mo_period_new (mo_day_from_iso (year), 0, facts->today),
                         .strand = strand,
                         .group = group ? MO_GROUP_REGION : MO_GROUP_NONE,
                         .value = group == 2 ? g_intern_string ("england") : NULL };
      MoPlotAsk ask = { facts, of, FALSE };
      check_kinds (&ask);
      check_parts (&ask);
    }
}

static void
worked_by_hand (void)
{
  g_autoptr (MoImpactFacts) facts = whole_office ();
  MoPlotAsk ask = { facts,
                    { .period = mo_period_new (mo_day_from_iso (OFFICE_YEAR), 0, facts->today),
                      .strand = MO_STRAND_BOTH },
                    FALSE };

  check_office (facts, OFFICE_YEAR);
  g_autoptr (MoPlot) way = mo_plot_new (MO_PLOT_FUNNEL, &ask);
  g_assert_cmpint (mo_plot_item (way, 0)->n, ==, 10); /* as the test of M-1 has it by hand */
  g_autoptr (MoPlot) ends = mo_plot_new (MO_PLOT_OUTCOMES, &ask);
  int closed = 0;
  for (int i = 0; i < mo_plot_marks (ends); i++)
    closed += mo_plot_item (ends, i)->n;
  g_assert_cmpint (closed, ==, 5); /* and that of M-10 */
}

static void
made_by_chance (void)
{
  static const char *const days[] = { "2026-03-12", "2025-11-20", "2026-03-31" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autoptr (MoImpactFacts) facts = plot_office_of (g_test_rand_int (), days[i]);
    check_office (facts, i ? "2025-04-01" : "2024-04-01");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot-figures/worked-by-hand", worked_by_hand);
  g_test_add_func ("/plot-figures/made-by-chance", made_by_chance);
  return g_test_run ();
}
