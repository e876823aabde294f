/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/mo-plot-private.h"

/* The wait for a match by month, from the first month of the year to the last that has begun.
 * The same waits as M-3: those that ended in the month, less days on hold; open ones are
 * counted apart. */

static const char *const wait_keys
    [] = { [MO_WAITS_MATCH] = "match-wait", [MO_WAITS_FIRST_CALL] = "first-call-wait" };

MoPlotWait
mo_plot_wait (const MoPlotAsk *ask, MoPlotWaits which, MoDay from, MoDay to)
{
  MoFigure found = mo_plot_figure (ask, wait_keys[which], from, to);
  return (MoPlotWait){ found.n, found.open, found.value, found.p90 };
}

static char *
words_of (const MoPlotAsk *ask, const char *name, const MoPlotWait *wait, gboolean say)
{
  g_autofree char *n = mo_plot_small (ask, wait->n);
  g_autofree char *open = mo_plot_small (ask, wait->open);
  if (!say)
    return g_strdup_printf (_ ("%s: %s ended, %s still waiting"), name, n, open);
  g_autofree char *median = mo_plot_days (wait->median);
  g_autofree char *most = mo_plot_days (wait->p90);
  return g_strdup_printf (
      _ ("%s: median %s days, nine in ten within %s, %s ended, %s still waiting"),
      name,
      median,
      most,
      n,
      open);
}

/* A month or a quarter; on paper no median of a few. */
static void
add_span (MoPlot *plot, const MoPlotAsk *ask, MoPlotWaits which, int at, int months)
{
  MoDay from, to;
  gboolean over = mo_plot_span (ask, months, at, &from, &to);
  MoPlotWait wait = mo_plot_wait (ask, which, from, to);
  gboolean say = wait.n && !(ask->printed && mo_small_is (wait.n, &ask->facts->policy));
  MoPlotItem *item = mo_plot_add (
      plot, months == 1 ? mo_plot_month (ask, at, FALSE) : mo_plot_quarter (ask, at));
  g_autofree char *full =
      months == 1 ? mo_plot_month (ask, at, TRUE) : mo_plot_quarter (ask, at);

  item->unfinished = !over;
  item->busy = mo_plot_busy (ask, from, to);
  if (say) {
    item->values[0] = wait.median;
    if (plot->n_series > 1)
      item->values[1] = wait.p90;
  }
  item->words = words_of (ask, full, &wait, say);
  MoFigureAsk behind = ask->ask;
  if (months == 3)
    behind.period = mo_period_new (mo_plot_year (ask), at + 1, ask->facts->today);
  mo_plot_behind (item, which == MO_WAITS_MATCH ? "match-wait" : "first-call-wait", &behind);
  mo_plot_row (plot,
               item->busy ? g_strdup_printf (_ ("%s busy"), full) : g_strdup (full),
               mo_plot_small (ask, wait.n),
               mo_plot_days (say ? wait.median : NAN),
               mo_plot_days (say ? wait.p90 : NAN),
               mo_plot_small (ask, wait.open),
               NULL);
}

/* From the highest value to the last: "… has fallen from 38 to 24 days since June". */
static char *
finding (const MoPlot *plot, const MoPlotAsk *ask, MoPlotWaits which, int months)
{
  int high = -1, last = -1, first = -1;
  const char *name =
      which == MO_WAITS_MATCH ? _ ("The wait for a match") : _ ("The wait for the first call");

  for (guint i = 0; i < plot->items->len; i++) {
    double value = mo_plot_item (plot, i)->values[0];
    if (isnan (value))
      continue;
    if (first < 0)
      first = i;
    if (high < 0 || value > mo_plot_item (plot, high)->values[0])
      high = i;
    last = i;
  }
  if (last < 0)
    return g_strdup_printf (_ ("%s cannot be told yet"), name);
  g_autofree char *now = mo_plot_days (mo_plot_item (plot, last)->values[0]);
  if (first == last)
    return g_strdup_printf (_ ("%s is %s days"), name, now);
  int since = high < last ? high : first;
  double from = mo_plot_item (plot, since)->values[0],
         to = mo_plot_item (plot, last)->values[0];
  g_autofree char *was = mo_plot_days (from);
  g_autofree char *when =
      months == 1 ? mo_plot_month_name (ask, since) : mo_plot_quarter (ask, since);
  if (fabs (to - from) < 1)
    return g_strdup_printf (_ ("%s has stayed at %s days since %s"), name, now, when);
  return g_strdup_printf (to < from ? _ ("%s has fallen from %s to %s days since %s")
                                    : _ ("%s has risen from %s to %s days since %s"),
                          name,
                          was,
                          now,
                          when);
}

static void
fill (MoPlot *plot, const MoPlotAsk *ask, MoPlotWaits which, int months)
{
  int n = mo_plot_begun (ask, months);
  MoPlotWait all = mo_plot_wait (ask, which, mo_plot_year (ask), ask->ask.period.as_of);
  g_autofree char *period = mo_plot_year_words (ask);
  g_autofree char *count = mo_plot_small (ask, all.n);

  plot->form = MO_FORM_RUN;
  plot->code = g_strdup (which == MO_WAITS_MATCH ? "M-3c" : "M-3d");
  mo_plot_series (plot, _ ("median"), MO_INK_FIRST);
  if (months == 3)
    mo_plot_series (plot, _ ("nine in ten"), MO_INK_SECOND);
  plot->every_value = months == 3;
  for (int i = 0; i < n; i++)
    add_span (plot, ask, which, i, months);
  if (which == MO_WAITS_MATCH) {
    plot->aim = ask->facts->policy.match_days;
    plot->aim_label = g_strdup_printf (_ ("aim %d"), ask->facts->policy.match_days);
  }
  plot->title = finding (plot, ask, which, months);
  g_autofree char *last =
      n && mo_plot_item (plot, n - 1)->unfinished
          ? g_strdup_printf (_ ("; %s is not over"), mo_plot_item (plot, n - 1)->label)
          : g_strdup ("");
  plot->caption =
      which == MO_WAITS_MATCH
          ? g_strdup_printf (_ ("median days from accepted to agreed, by month, %s; %s waits; "
                                "M-3c%s"),
                             period,
                             count,
                             last)
          : g_strdup_printf (
                _ ("days from received to first call, by quarter, %s; %s waits; M-3%s"),
                period,
                count,
                last);
  mo_plot_set_heads (plot,
                     months == 1 ? _ ("Month") : _ ("Quarter"),
                     _ ("Ended"),
                     _ ("Median"),
                     _ ("9 in 10 within"),
                     _ ("Still waiting"),
                     NULL);
  if (all.n == 0)
    mo_plot_nothing (plot, _ ("No wait has ended in this time."));
}

void
mo_plot_fill_waiting (MoPlot *plot, const MoPlotAsk *ask)
{
  fill (plot, ask, MO_WAITS_MATCH, 1);
}

void
mo_plot_fill_first_call (MoPlot *plot, const MoPlotAsk *ask)
{
  fill (plot, ask, MO_WAITS_FIRST_CALL, 3);
}
