/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/mo-plot-private.h"

/* The wait for a match by month, from the first month of the year to the last that has begun.
 * The same waits as M-3: those that ended in the month, less days on hold; open ones are
 * counted apart. */

#define MATCH      "match-wait"
#define FIRST_CALL "first-call-wait"

static char *
words_of (const MoPlotAsk *ask, const char *name, const MoFigure *wait, gboolean say)
{
  g_autofree char *n = mo_plot_small (ask, wait->n);
  g_autofree char *open = mo_plot_small (ask, wait->open);
  if (!say)
    return g_strdup_printf (_ ("%s: %s ended, %s still waiting"), name, n, open);
  g_autofree char *median = mo_plot_days (wait->value);
  g_autofree char *most = mo_plot_days (wait->p90);
  return g_strdup_printf (
      _ ("%s: median %s days, nine in ten within %s, %s ended, %s still waiting"),
      name,
      median,
      most,
      n,
      open);
}

static gboolean
may_say (const MoPlotAsk *ask, const MoFigure *wait)
{
  return wait->n && !(ask->printed && mo_small_is (wait->n, &ask->facts->policy));
}

/* A month or a quarter; on paper no median of a few. */
static void
add_span (MoPlot *plot, const MoPlotAsk *ask, const char *key, int at, int months)
{
  MoDay from, to;
  gboolean over = mo_plot_span (ask, months, at, &from, &to);
  MoPlotItem *item = mo_plot_add (
      plot, months == 1 ? mo_plot_month (ask, at, FALSE) : mo_plot_quarter (ask, at));
  MoFigureAsk of = mo_plot_part (ask, months, at);
  MoFigure wait = mo_plot_behind (item, ask, key, &of);
  gboolean say = may_say (ask, &wait);
  g_autofree char *full =
      months == 1 ? mo_plot_month (ask, at, TRUE) : mo_plot_quarter (ask, at);

  item->unfinished = !over;
  item->busy = mo_plot_busy (ask, from, to);
  if (say) {
    item->values[0] = wait.value;
    if (plot->n_series > 1)
      item->values[1] = wait.p90;
  }
  item->words = words_of (ask, full, &wait, say);
  mo_plot_row (plot,
               item->busy ? g_strdup_printf (_ ("%s busy"), full) : g_strdup (full),
               mo_plot_small (ask, wait.n),
               mo_plot_days (say ? wait.value : NAN),
               mo_plot_days (say ? wait.p90 : NAN),
               mo_plot_small (ask, wait.open),
               NULL);
}

/* "… has fallen from 37 to 30 days", and since when. */
static char *
change_words (const char *name, double was, double is, const char *since)
{
  g_autofree char *from = mo_plot_days (was), *to = mo_plot_days (is);

  if (fabs (is - was) < 1)
    return g_strdup_printf (_ ("%s has stayed at %s days %s"), name, to, since);
  return g_strdup_printf (is < was ? _ ("%s has fallen from %s to %s days %s")
                                   : _ ("%s has risen from %s to %s days %s"),
                          name,
                          from,
                          to,
                          since);
}

/* In the first year: from the first stretch that is over to the last one. */
static char *
first_year_finding (const MoPlot *plot, const MoPlotAsk *ask, const char *name, int months)
{
  int first = -1, last = -1;

  for (guint i = 0; i < plot->items->len; i++) {
    const MoPlotItem *item = mo_plot_item (plot, i);
    if (item->unfinished || isnan (item->values[0]))
      continue;
    first = first < 0 ? (int) i : first;
    last = i;
  }
  if (first == last)
    return NULL;
  g_autofree char *when =
      months == 1 ? mo_plot_month_name (ask, first) : mo_plot_quarter (ask, first);
  g_autofree char *since = g_strdup_printf (_ ("since %s"), when);
  return change_words (
      name, mo_plot_item (plot, first)->values[0], mo_plot_item (plot, last)->values[0], since);
}

/* Like with like: the year so far beside the same days of the year before, as the figure itself
 * is set beside it.  A month that is not over, or the worst one, flatters. */
static char *
finding (const MoPlot *plot,
         const MoPlotAsk *ask,
         const char *key,
         const MoFigure *all,
         int months)
{
  const char *name =
      g_str_equal (key, MATCH) ? _ ("The wait for a match") : _ ("The wait for the first call");
  MoFigureAsk year = mo_plot_part (ask, 12, 0);

  year.period = mo_period_before (&year.period);
  MoFigure before = mo_plot_figure (ask, key, &year);
  if (!may_say (ask, all))
    return g_strdup_printf (_ ("%s cannot be told yet"), name);
  if (may_say (ask, &before))
    return change_words (name, before.value, all->value, _ ("in a year"));
  char *words = first_year_finding (plot, ask, name, months);
  g_autofree char *now = mo_plot_days (all->value);
  return words ? words : g_strdup_printf (_ ("%s is %s days"), name, now);
}

static char *
caption (const MoPlot *plot, const MoPlotAsk *ask, const char *key, const MoFigure *all)
{
  const MoPlotItem *last = plot->items->len ? mo_plot_item (plot, plot->items->len - 1) : NULL;
  g_autofree char *period = mo_plot_year_words (ask);
  g_autofree char *count = mo_plot_small (ask, all->n);
  g_autofree char *open = last && last->unfinished
                              ? g_strdup_printf (_ ("; %s is not over"), last->label)
                              : g_strdup ("");

  return g_strdup_printf (
      g_str_equal (key, MATCH)
          ? _ ("median days from accepted to agreed, by month, %s; %s waits; M-3c%s")
          : _ ("days from received to first call, by quarter, %s; %s waits; M-3d%s"),
      period,
      count,
      open);
}

static void
fill (MoPlot *plot, const MoPlotAsk *ask, const char *key, int months)
{
  MoFigureAsk year = mo_plot_part (ask, 12, 0);
  MoFigure all = mo_plot_figure (ask, key, &year);

  plot->form = MO_FORM_RUN;
  plot->code = g_strdup (mo_figure_infos ()[mo_figure_find (key)].code);
  mo_plot_series (plot, _ ("median"), MO_INK_FIRST);
  if (months == 3)
    mo_plot_series (plot, _ ("nine in ten"), MO_INK_SECOND);
  plot->every_value = months == 3;
  for (int i = 0; i < mo_plot_begun (ask, months); i++)
    add_span (plot, ask, key, i, months);
  plot->title = finding (plot, ask, key, &all, months);
  plot->caption = caption (plot, ask, key, &all);
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
  fill (plot, ask, MATCH, 1);
  plot->aim = ask->facts->policy.match_days;
  plot->aim_label = g_strdup_printf (_ ("aim %d"), ask->facts->policy.match_days);
}

void
mo_plot_fill_first_call (MoPlot *plot, const MoPlotAsk *ask)
{
  fill (plot, ask, FIRST_CALL, 3);
}
