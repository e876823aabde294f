/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-plot-private.h"

/* Calls done in each match closed in the period: early successes are told apart from the
 * others, and those that went over the ten.  On paper several numbers of calls are one column,
 * so that fewer counts are small. */

#define MOST 24
#define MANY 999 /* the last column has no end */

typedef struct {
  int from, to;
} Bin;

typedef struct {
  Bin bins[MOST + 1];
  int n_bins, over; /* over: the first bin above the plan */
  int counts[(MOST + 1) * 2];
  guint8 hidden[(MOST + 2) * 3];
  int all, more, early;
} Calls;

static void
add_bin (Calls *calls, int from, int to)
{
  if (from <= to && calls->n_bins <= MOST)
    calls->bins[calls->n_bins++] = (Bin){ from, to };
}

static void
make_bins (Calls *calls, const MoPlotAsk *ask)
{
  int early = ask->facts->policy.early_calls, max = ask->facts->policy.calls_max;
  int most = MIN (max + ask->facts->policy.calls_extra_max, MOST - 1);

  max = MIN (max, most);
  if (ask->printed) {
    add_bin (calls, 0, early);
    for (int at = early + 1; at <= max; at += 3)
      add_bin (calls, at, MIN (at + 2, max));
    calls->over = calls->n_bins;
    add_bin (calls, max + 1, most);
    return;
  }
  for (int at = 0; at <= most; at++)
    add_bin (calls, at, at);
  calls->over = max + 1;
}

static int
bin_of (const Calls *calls, int done)
{
  for (int i = 0; i < calls->n_bins; i++)
    if (done <= calls->bins[i].to)
      return i;
  return calls->n_bins - 1;
}

/* The measure's own values, one of each match. */
static void
count (Calls *calls, const MoPlotAsk *ask)
{
  const MoPolicy *policy = &ask->facts->policy;
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) early = mo_plot_cases (ask, "early-success", NULL);
  g_autoptr (GHashTable) successes = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < early->len; i++)
    g_hash_table_add (successes, &g_array_index (early, gint64, i));
  calls->all = mo_figure_spread (
                   mo_figure_find ("calls-per-match"), ask->facts, &ask->ask, matches, values)
                   .n;
  calls->early = early->len;
  for (guint i = 0; i < values->len; i++) {
    int done = (int) g_array_index (values, double, i);
    gboolean is = g_hash_table_contains (successes, &g_array_index (matches, gint64, i));
    calls->counts[bin_of (calls, done) * 2 + is]++;
    calls->more += done > policy->calls_max;
  }
  mo_small_hide (calls->counts, calls->n_bins, 2, policy, calls->hidden);
}

/* The matches of one column. */
static MoFigureAsk
ask_of (const Calls *calls, const MoPlotAsk *ask, int at)
{
  MoFigureAsk of = ask->ask;
  of.ranged = TRUE;
  of.least = calls->bins[at].from;
  of.most = at + 1 < calls->n_bins ? calls->bins[at].to : MANY;
  return of;
}

static guint8
hidden_at (const Calls *calls, const MoPlotAsk *ask, int row, int column)
{
  return ask->printed ? calls->hidden[row * 3 + column] : MO_SMALL_SHOWN;
}

static char *
bin_name (const Calls *calls, int at)
{
  const Bin *bin = &calls->bins[at];
  if (bin->from == bin->to)
    return g_strdup_printf ("%d", bin->from);
  if (bin->from + 1 == bin->to)
    return g_strdup_printf (_ ("%d, %d"), bin->from, bin->to);
  return g_strdup_printf (_ ("%d to %d"), bin->from, bin->to);
}

static void
add_column (MoPlot *plot, const Calls *calls, const MoPlotAsk *ask, int at)
{
  const int *of = &calls->counts[at * 2];
  MoPlotItem *item = mo_plot_add (plot, bin_name (calls, at));
  MoFigureAsk behind = ask_of (calls, ask, at);
  int sum = mo_plot_behind (item, ask, "calls-per-match", &behind).n;
  guint8 all = hidden_at (calls, ask, at, 2), early = hidden_at (calls, ask, at, 1);
  g_autofree char *words = mo_plot_count (ask, sum, all);
  g_autofree char *successes = mo_plot_count (ask, of[1], early);
  gboolean over = at >= calls->over;

  item->note = all == MO_SMALL_SHOWN ? g_strdup (words) : mo_plot_short (ask, all);
  if (all == MO_SMALL_SHOWN && early == MO_SMALL_SHOWN && !over) {
    item->values[0] = mo_plot_shown (ask, of[1]);
    item->values[1] = mo_plot_shown (ask, of[0]);
  } else if (all == MO_SMALL_SHOWN)
    item->values[over ? 2 : 1] = mo_plot_shown (ask, sum);
  const Bin *bin = &calls->bins[at];
  g_autofree char *made = g_strdup_printf (
      ngettext ("%s call", "%s calls", bin->from == bin->to ? bin->to : MANY), item->label);
  g_autofree char *matches =
      g_strdup_printf (ngettext ("%s match", "%s matches", mo_plot_agrees (ask, sum)), words);
  item->words =
      of[1] || early
          ? g_strdup_printf (_ ("%s: %s, early successes: %s"), made, matches, successes)
          : g_strdup_printf ("%s: %s", made, matches);
  mo_plot_row (plot,
               g_strdup (item->label),
               g_steal_pointer (&words),
               g_steal_pointer (&successes),
               NULL);
}

static void
say (MoPlot *plot, const Calls *calls, const MoPlotAsk *ask)
{
  const MoPolicy *policy = &ask->facts->policy;
  int rows = calls->n_bins;
  gboolean more = !ask->printed || mo_small_share (calls->more, calls->all, policy);
  g_autofree char *period = mo_plot_period (ask);
  g_autofree char *all = mo_plot_count (ask, calls->all, hidden_at (calls, ask, rows, 2));

  if (calls->all && calls->more == 0)
    plot->title = g_strdup_printf (ngettext ("No match needed more than %d call",
                                             "No match needed more than %d calls",
                                             policy->calls_max),
                                   policy->calls_max);
  else if (calls->all && more)
    plot->title = g_strdup_printf (_ ("%d of %d matches needed more than %d calls"),
                                   calls->more,
                                   calls->all,
                                   policy->calls_max);
  else if (calls->all)
    plot->title = g_strdup (_ ("Most matches end within their calls"));
  plot->caption =
      g_strdup_printf (ngettext ("calls done in each match closed, %s; %s match; M-9",
                                 "calls done in each match closed, %s; %s matches; M-9",
                                 mo_plot_agrees (ask, calls->all)),
                       period,
                       all);
  plot->divide = calls->over;
  plot->divide_label = g_strdup_printf (_ ("over %d"), policy->calls_max);
  if (calls->early && hidden_at (calls, ask, rows, 1) == MO_SMALL_SHOWN) {
    plot->said = ask->printed ? 0 : MIN (policy->early_calls, rows - 1);
    plot->said_first = g_strdup_printf (
        ngettext ("%d reached the goal", "%d reached their goal", calls->early), calls->early);
    plot->said_second = policy->early_calls == 2
                            ? g_strdup (_ ("in one or two calls"))
                            : g_strdup_printf (_ ("in %d calls or fewer"), policy->early_calls);
  }
}

void
mo_plot_fill_calls (MoPlot *plot, const MoPlotAsk *ask)
{
  Calls calls = { 0 };

  plot->form = MO_FORM_COLUMNS;
  plot->code = g_strdup ("M-9");
  make_bins (&calls, ask);
  count (&calls, ask);
  mo_plot_series (plot, _ ("early success"), MO_INK_SECOND);
  mo_plot_series (plot, _ ("others"), MO_INK_FIRST);
  mo_plot_series (plot, _ ("over the plan"), MO_INK_OVER);
  plot->nameless = TRUE;
  say (plot, &calls, ask);
  if (calls.all == 0) {
    mo_plot_nothing (plot, _ ("No match was closed in this time."));
    return;
  }
  mo_plot_set_heads (plot, _ ("Calls"), _ ("Matches"), _ ("Early successes"), NULL);
  for (int at = 0; at < calls.n_bins; at++)
    add_column (plot, &calls, ask, at);
}
