/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/mo-plot-private.h"

/* How matches ended, by quarter: an early success has its own colour and is never among those
 * that stopped; and goals, with the mean of goal attainment above them. */

#define QUARTERS 4
#define KINDS    5

static const struct {
  const char *key, *name;
  MoPlotInk ink;
} ends[KINDS] = {
  { "completed", N_ ("by plan"), MO_INK_FIRST },
  { "early-success", N_ ("early success"), MO_INK_SECOND },
  { "cut-short", N_ ("cut short"), MO_INK_OVER },
  { "early-loss", N_ ("stopped after one or two calls"), MO_INK_FOURTH },
  { "ended-otherwise", N_ ("moved on or died"), MO_INK_OTHER },
};

/* An early success is among the completed, and a colour of its own here. */
static void
count_ends (const MoPlotAsk *ask, const MoFigureAsk *of, int *counts)
{
  for (int k = 0; k < KINDS; k++)
    counts[k] = mo_plot_figure (ask, ends[k].key, of).n;
  counts[0] -= counts[1];
}

/* A quarter with its stacked counts; what is small on paper leaves only the total, or nothing.
 */
static MoPlotItem *
add_quarter (MoPlot *plot,
             const MoPlotAsk *ask,
             int q,
             const int *of,
             int n,
             const guint8 *hidden)
{
  MoPlotItem *item = mo_plot_add (plot, mo_plot_quarter (ask, q));
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  g_autoptr (GString) words = g_string_new (item->label);
  int sum = 0;
  gboolean split = TRUE;
  MoDay from, to;

  item->unfinished = !mo_plot_span (ask, 3, q, &from, &to);
  g_ptr_array_add (row, g_strdup (item->label));
  for (int k = 0; k < n; k++) {
    char *count = mo_plot_count (ask, of[k], hidden[k]);
    sum += of[k];
    split &= !ask->printed || !hidden[k];
    g_string_append_printf (words, "%s %s %s", k ? "," : ":", plot->series[k].name, count);
    g_ptr_array_add (row, count);
  }
  guint8 all = ask->printed ? hidden[n] : MO_SMALL_SHOWN;
  char *total = mo_plot_count (ask, sum, all);
  for (int k = 0; split && k < n; k++)
    item->values[k] = mo_plot_shown (ask, of[k]);
  if (!split && !all)
    item->values[0] = mo_plot_shown (ask, sum);
  item->whole = !split;
  item->note = all ? mo_plot_short (ask, all) : g_strdup (total);
  item->words = g_strdup (words->str);
  g_ptr_array_add (row, total);
  g_ptr_array_add (row, NULL);
  g_ptr_array_add (plot->rows, g_ptr_array_free (g_steal_pointer (&row), FALSE));
  return item;
}

/* On paper one line for each ending over the year: quarters would be small. */
static void
add_endings (MoPlot *plot, const MoPlotAsk *ask, const int *sums)
{
  guint8 hidden[(KINDS + 1) * 2];

  plot->form = MO_FORM_BARS;
  plot->nameless = TRUE;
  mo_small_hide (sums, KINDS, 1, &ask->facts->policy, hidden);
  mo_plot_set_heads (plot, _ ("Ending"), _ ("Matches"), NULL);
  for (int k = 0; k < KINDS; k++) {
    MoPlotItem *item = mo_plot_add (plot, g_strdup (_ (ends[k].name)));
    if (!hidden[k * 2])
      item->values[k] = mo_plot_shown (ask, sums[k]);
    item->note = mo_plot_count (ask, sums[k], hidden[k * 2]);
    item->words = g_strdup_printf ("%s: %s", item->label, item->note);
    mo_plot_row (plot, g_strdup (item->label), g_strdup (item->note), NULL);
  }
}

void
mo_plot_fill_outcomes (MoPlot *plot, const MoPlotAsk *ask)
{
  int counts[QUARTERS * KINDS] = { 0 }, sums[KINDS] = { 0 }, all = 0;
  guint8 hidden[(QUARTERS + 1) * (KINDS + 1)];
  int n = mo_plot_begun (ask, 3);
  const MoPolicy *policy = &ask->facts->policy;
  g_autofree char *period = mo_plot_year_words (ask);

  plot->form = MO_FORM_COLUMNS;
  plot->code = g_strdup ("M-10");
  MoFigureAsk year = mo_plot_part (ask, 12, 0);
  all = mo_plot_figure (ask, "matches-closed", &year).n;
  count_ends (ask, &year, sums);
  for (int q = 0; q < n; q++) {
    MoFigureAsk of = mo_plot_part (ask, 3, q);
    count_ends (ask, &of, &counts[q * KINDS]);
  }
  mo_small_hide (counts, n, KINDS, policy, hidden);
  g_autofree char *number = mo_plot_small (ask, all);
  plot->caption = g_strdup_printf (
      ask->printed ? ngettext ("matches closed, %s; %s match; M-10",
                               "matches closed, %s; %s matches; M-10",
                               mo_plot_agrees (ask, all))
                   : ngettext ("matches closed by quarter, %s; %s match; M-10",
                               "matches closed by quarter, %s; %s matches; M-10",
                               all),
      period,
      number);
  if (all == 0) {
    mo_plot_nothing (plot, _ ("No match was closed in this time."));
    return;
  }
  if (!ask->printed || mo_small_share (sums[0] + sums[1], all, policy))
    plot->title =
        g_strdup_printf (ngettext ("%d of %d match ended by plan or in early success",
                                   "%d of %d matches ended by plan or in early success",
                                   mo_plot_shown (ask, all)),
                         mo_plot_shown (ask, sums[0] + sums[1]),
                         mo_plot_shown (ask, all));
  for (int k = 0; k < KINDS; k++)
    mo_plot_series (plot, _ (ends[k].name), ends[k].ink);
  if (ask->printed) {
    add_endings (plot, ask, sums);
    return;
  }
  mo_plot_set_heads (plot,
                     _ ("Quarter"),
                     _ ("By plan"),
                     _ ("Early success"),
                     _ ("Cut short"),
                     _ ("Stopped early"),
                     _ ("Moved on or died"),
                     _ ("All"),
                     NULL);
  for (int q = 0; q < n; q++) {
    MoPlotItem *item =
        add_quarter (plot, ask, q, &counts[q * KINDS], KINDS, &hidden[q * (KINDS + 1)]);
    MoFigureAsk of = mo_plot_part (ask, 3, q);
    mo_plot_behind (item, ask, "matches-closed", &of);
  }
}

void
mo_plot_fill_goals (MoPlot *plot, const MoPlotAsk *ask)
{
  MoFigureAsk year = mo_plot_part (ask, 12, 0);
  MoFigure whole = mo_plot_figure (ask, "goal-reached", &year);
  int counts[QUARTERS * 2] = { 0 }, reached = whole.n, all = whole.of;
  guint8 hidden[(QUARTERS + 1) * 3];
  gboolean kept_back = FALSE;
  int n = mo_plot_begun (ask, 3);
  const MoPolicy *policy = &ask->facts->policy;
  g_autofree char *period = mo_plot_year_words (ask);

  plot->form = MO_FORM_COLUMNS;
  plot->code = g_strdup ("M-11");
  for (int q = 0; q < n; q++) {
    MoFigureAsk of = mo_plot_part (ask, 3, q);
    MoFigure figure = mo_plot_figure (ask, "goal-reached", &of);
    counts[q * 2] = figure.n;
    counts[q * 2 + 1] = figure.of - figure.n;
  }
  mo_small_hide (counts, n, 2, policy, hidden);
  g_autofree char *number = mo_plot_small (ask, all);
  plot->caption = g_strdup_printf (
      ngettext (
          "closed matches whose goals were looked at again, by quarter, %s; %s match; M-11",
          "closed matches whose goals were looked at again, by quarter, %s; %s matches; M-11",
          mo_plot_agrees (ask, all)),
      period,
      number);
  if (all == 0) {
    mo_plot_nothing (plot, _ ("No goals of closed matches were looked at again in this time."));
    return;
  }
  g_autofree char *share = mo_plot_share (ask, reached, all);
  plot->title = g_strdup_printf (_ ("A goal was reached in %s matches"), share);
  mo_plot_series (plot, _ ("a goal reached"), MO_INK_FIRST);
  mo_plot_series (plot, _ ("none reached"), MO_INK_FOURTH);
  plot->line_name = g_strdup (_ ("goal attainment, 50 as hoped for"));
  plot->line_from = 30;
  plot->line_to = 70;
  mo_plot_set_heads (plot,
                     _ ("Quarter"),
                     _ ("A goal reached"),
                     _ ("None reached"),
                     _ ("All"),
                     _ ("Attainment"),
                     NULL);
  for (int q = 0; q < n; q++) {
    MoPlotItem *item = add_quarter (plot, ask, q, &counts[q * 2], 2, &hidden[q * 3]);
    MoFigureAsk of = mo_plot_part (ask, 3, q);
    MoFigure scored = mo_plot_figure (ask, "goal-attainment", &of);
    if (!(ask->printed && mo_small_is (scored.n, policy)))
      item->line = scored.value;
    g_autofree char *mean = mo_plot_number (item->line);
    char *words = g_strdup_printf (_ ("%s, attainment %s"), item->words, mean);
    g_free (item->words);
    item->words = words;
    mo_plot_add_cell (plot, mean);
    mo_plot_behind (item, ask, "goal-reached", &of);
    kept_back |= item->whole;
  }
  if (kept_back)
    mo_plot_series (plot, _ ("both, not split"), MO_INK_OTHER);
}
