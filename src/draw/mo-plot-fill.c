/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/mo-number.h"
#include "draw/mo-plot-private.h"

#define SEVERAL 2 /* any number that is not one */

MoPlotItem *
mo_plot_item (const MoPlot *plot, int at)
{
  return &g_array_index (plot->items, MoPlotItem, at);
}

MoPlotItem *
mo_plot_add (MoPlot *plot, char *label)
{
  MoPlotItem item = { .label = label, .line = NAN, .low = NAN, .high = NAN, .which = -1 };
  for (int s = 0; s < MO_PLOT_SERIES; s++)
    item.values[s] = NAN;
  g_array_append_val (plot->items, item);
  return mo_plot_item (plot, plot->items->len - 1);
}

void
mo_plot_series (MoPlot *plot, const char *name, MoPlotInk ink)
{
  g_return_if_fail (plot->n_series < MO_PLOT_SERIES);
  plot->series[plot->n_series++] = (MoPlotSeries){ .name = g_strdup (name), .ink = ink };
}

void
mo_plot_set_heads (MoPlot *plot, ...)
{
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  const char *head;
  va_list all;

  va_start (all, plot);
  while ((head = va_arg (all, const char *)))
    g_strv_builder_add (heads, head);
  va_end (all);
  g_strfreev (plot->heads);
  plot->heads = g_strv_builder_end (heads);
}

void
mo_plot_row (MoPlot *plot, char *first, ...)
{
  GPtrArray *row = g_ptr_array_new ();
  char *cell;
  va_list all;

  va_start (all, first);
  for (cell = first; cell; cell = va_arg (all, char *))
    g_ptr_array_add (row, cell);
  va_end (all);
  g_ptr_array_add (row, NULL);
  g_ptr_array_add (plot->rows, g_ptr_array_free (row, FALSE));
}

void
mo_plot_add_cell (MoPlot *plot, const char *text)
{
  char **row = plot->rows->pdata[plot->rows->len - 1];
  guint n = g_strv_length (row);
  row = g_renew (char *, row, n + 2);
  row[n] = g_strdup (text);
  row[n + 1] = NULL;
  plot->rows->pdata[plot->rows->len - 1] = row;
}

void
mo_plot_nothing (MoPlot *plot, const char *why)
{
  g_free (plot->empty);
  plot->empty = g_strdup (why);
}

/* ----------------------------------------------------------------- the measures */

MoFigure
mo_plot_figure (const MoPlotAsk *ask, const char *key, const MoFigureAsk *of)
{
  return mo_figure (mo_figure_find (key), ask->facts, of ? of : &ask->ask, NULL, NULL);
}

GArray *
mo_plot_cases (const MoPlotAsk *ask, const char *key, const MoFigureAsk *of)
{
  GArray *cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  mo_figure (mo_figure_find (key), ask->facts, of ? of : &ask->ask, cases, NULL);
  return cases;
}

MoFigure
mo_plot_behind (MoPlotItem *item, const MoPlotAsk *ask, const char *key, const MoFigureAsk *of)
{
  MoFigure figure = mo_plot_figure (ask, key, of);

  item->which = mo_figure_find (key);
  item->ask = of ? *of : ask->ask;
  item->n = figure.n;
  return figure;
}

MoFigureAsk
mo_plot_part (const MoPlotAsk *ask, int months, int at)
{
  return mo_figure_part (&ask->ask, months, at);
}

int
mo_plot_among (const GArray *cases, const GArray *others)
{
  g_autoptr (GHashTable) has = g_hash_table_new (g_int64_hash, g_int64_equal);
  int n = 0;

  for (guint i = 0; i < others->len; i++)
    g_hash_table_add (has, &g_array_index (others, gint64, i));
  for (guint i = 0; i < cases->len; i++)
    n += g_hash_table_contains (has, &g_array_index (cases, gint64, i));
  return n;
}

int
mo_plot_begun (const MoPlotAsk *ask, int months)
{
  int n = 0;
  while (n < 12 / months &&
         mo_day_add_months (mo_plot_year (ask), n * months) <= ask->ask.period.as_of)
    n++;
  return n;
}

gboolean
mo_plot_span (const MoPlotAsk *ask, int months, int at, MoDay *from, MoDay *to)
{
  MoDay end = mo_day_add_months (mo_plot_year (ask), (at + 1) * months) - 1;
  *from = mo_day_add_months (mo_plot_year (ask), at * months);
  *to = MIN (end, ask->ask.period.as_of);
  return *to == end;
}

/* ---------------------------------------------------------------------- words */

MoDay
mo_plot_year (const MoPlotAsk *ask)
{
  return ask->ask.period.year;
}

char *
mo_plot_period (const MoPlotAsk *ask)
{
  g_autofree char *name = mo_period_name (&ask->ask.period);
  return ask->ask.period.over ? g_steal_pointer (&name)
                              : g_strdup_printf (_ ("%s so far"), name);
}

static char *
month_name (MoDay day)
{
  int year = 1, month = 1;
  mo_day_split (day, &year, &month, NULL);
  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, 1, 0, 0, 0);
  return g_date_time_format (time, "%OB");
}

char *
mo_plot_year_words (const MoPlotAsk *ask)
{
  const MoPeriod *period = &ask->ask.period;
  g_autofree char *year = mo_day_year_label (mo_plot_year (ask));
  if (!period->over)
    return g_strdup_printf (_ ("%s so far"), year);
  if (mo_plot_year_is_whole (ask))
    return g_strdup (year);
  g_autofree char *month = month_name (period->to);
  return g_strdup_printf (_ ("%s to the end of %s"), year, month);
}

gboolean
mo_plot_year_is_whole (const MoPlotAsk *ask)
{
  const MoPeriod *period = &ask->ask.period;
  return period->over && period->to == mo_day_add_months (period->year, 12) - 1;
}

char *
mo_plot_count (const MoPlotAsk *ask, int count, guint8 hidden)
{
  return mo_small_words (count, ask->printed ? hidden : MO_SMALL_SHOWN, &ask->facts->policy);
}

char *
mo_plot_small (const MoPlotAsk *ask, int count)
{
  const MoPolicy *policy = &ask->facts->policy;
  if (!ask->printed)
    return mo_number_words (count);
  return mo_small_words (
      count, mo_small_is (count, policy) ? MO_SMALL_FEW : MO_SMALL_SHOWN, policy);
}

gulong
mo_plot_agrees (const MoPlotAsk *ask, int count)
{
  if (ask->printed && mo_small_is (count, &ask->facts->policy))
    return SEVERAL;
  return mo_plot_shown (ask, count);
}

int
mo_plot_shown (const MoPlotAsk *ask, int count)
{
  return ask->printed ? mo_small_shown (count, &ask->facts->policy) : count;
}

char *
mo_plot_short (const MoPlotAsk *ask, guint8 hidden)
{
  if (hidden != MO_SMALL_FEW || ask->facts->policy.small_mode)
    return g_strdup ("*");
  return g_strdup_printf ("<%d", ask->facts->policy.small_below);
}

char *
mo_plot_share (const MoPlotAsk *ask, int n, int of)
{
  const MoPolicy *policy = &ask->facts->policy;

  if (ask->printed && !mo_small_share (n, of, policy)) {
    g_autofree char *all =
        mo_plot_count (ask, of, mo_small_is (of, policy) ? MO_SMALL_FEW : MO_SMALL_SHOWN);
    return g_strdup_printf (_ ("some of %s"), all);
  }
  g_autofree char *part = mo_number_words (n), *whole = mo_number_words (of);
  if (of < policy->percent_from)
    return g_strdup_printf (_ ("%s of %s"), part, whole);
  g_autofree char *share = mo_percent_words (100.0 * n / of);
  return g_strdup_printf (_ ("%s of %s (%s)"), part, whole, share);
}

char *
mo_plot_number (double value)
{
  return isnan (value) ? g_strdup ("—") : g_strdup_printf ("%.1f", value);
}

char *
mo_plot_days (double value)
{
  if (isnan (value))
    return g_strdup ("—");
  return fmod (value, 1) > 0.04 ? g_strdup_printf ("%.1f", value)
                                : mo_number_words ((gint64) value);
}

char *
mo_plot_day_month (MoDay day, gboolean full)
{
  int year = 1, month = 1;
  mo_day_split (day, &year, &month, NULL);
  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, 1, 0, 0, 0);
  return g_date_time_format (time, full ? "%b %Y" : "%b");
}

char *
mo_plot_month (const MoPlotAsk *ask, int month, gboolean full)
{
  return mo_plot_day_month (mo_day_add_months (mo_plot_year (ask), month), full);
}

char *
mo_plot_month_name (const MoPlotAsk *ask, int month)
{
  return month_name (mo_day_add_months (mo_plot_year (ask), month));
}

char *
mo_plot_quarter (const MoPlotAsk *ask, int quarter)
{
  g_autofree char *from = mo_plot_month (ask, quarter * 3, FALSE);
  g_autofree char *to = mo_plot_month (ask, quarter * 3 + 2, FALSE);
  return g_strdup_printf ("%s–%s", from, to);
}

gboolean
mo_plot_busy (const MoPlotAsk *ask, MoDay from, MoDay to)
{
  for (guint i = 0; i < ask->facts->busy->len; i++) {
    const MoBusySpan *span = &g_array_index (ask->facts->busy, MoBusySpan, i);
    if (span->from <= to && span->to >= from)
      return TRUE;
  }
  return FALSE;
}
