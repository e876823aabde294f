/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "impact/mo-impact-read.h"

#include "store/mo-impact-read.h"

MoImpactAsk *
mo_impact_ask_new (const char *period, MoStrand strand)
{
  MoImpactAsk *ask = g_new0 (MoImpactAsk, 1);
  *ask = (MoImpactAsk){ .period = g_strdup (period), .strand = strand };
  return ask;
}

void
mo_impact_ask_free (gpointer data)
{
  MoImpactAsk *ask = data;
  g_free (ask->period);
  g_free (ask);
}

void
mo_impact_answer_free (MoImpactAnswer *answer)
{
  for (int i = 0; i < MO_PLOTS; i++)
    g_clear_pointer (&answer->plots[i], mo_plot_free);
  g_clear_pointer (&answer->facts, mo_impact_facts_free);
  g_free (answer->now);
  g_free (answer->before);
  g_free (answer);
}

static void
find_years (MoImpactAnswer *answer)
{
  const MoImpactFacts *facts = answer->facts;
  int starts = facts->policy.year_starts;
  MoDay first = facts->today;

  for (guint i = 0; i < facts->cases->len; i++) {
    MoDay received = mo_case_fact (facts, i)->wait.received;
    if (received != MO_DAY_NONE)
      first = MIN (first, received);
  }
  answer->first_year = mo_day_year_start (first, starts);
  answer->last_year = mo_day_year_start (facts->today, starts);
}

static void
count_figures (MoImpactAnswer *answer)
{
  guint n = mo_figure_count ();
  MoFigureAsk before = answer->ask;

  before.period = mo_period_before (&answer->ask.period);
  answer->now = g_new0 (MoFigure, n);
  answer->before = g_new0 (MoFigure, n);
  for (guint i = 0; i < n; i++) {
    answer->now[i] = mo_figure (i, answer->facts, &answer->ask, NULL, NULL);
    answer->before[i] = mo_figure (i, answer->facts, &before, NULL, NULL);
  }
}

MoPlotAsk
mo_impact_plot_ask (const MoImpactAnswer *answer)
{
  return (MoPlotAsk){ .facts = answer->facts, .ask = answer->ask };
}

static void
plan_plots (MoImpactAnswer *answer)
{
  for (int i = 0; i < MO_PLOTS; i++) {
    MoPlotAsk ask = mo_impact_plot_ask (answer);
    if (i != MO_PLOT_GLANCE) /* its tiles are the page's own */
      answer->plots[i] = mo_plot_new (i, &ask);
  }
}

gpointer
mo_impact_read_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoImpactAsk *ask = data;
  g_autoptr (MoImpactAnswer) answer = g_new0 (MoImpactAnswer, 1);

  answer->facts = mo_store_read_impact (store, error);
  if (!answer->facts)
    return NULL;
  int starts = answer->facts->policy.year_starts;
  MoDay today = answer->facts->today;
  answer->ask.strand = ask->strand;
  if (!ask->period || !mo_period_read (ask->period, starts, today, &answer->ask.period))
    answer->ask.period = mo_period_new (mo_day_year_start (today, starts), 0, today);
  find_years (answer);
  count_figures (answer);
  plan_plots (answer);
  return g_steal_pointer (&answer);
}
