/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-impact-charts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-small.h"
#include "draw/mo-impact-words.h"

/* Months by strand with what of it may be printed. */
typedef struct {
  int counts[12 * 2];
  guint8 hidden[13 * 3];
  guint rows, columns; /* without totals */
  MoStrand strands[2];
} Months;

static Months
months_of (const MoFigures *figures, gboolean printed)
{
  Months months = { .rows = figures->months };

  for (MoStrand strand = MO_STRAND_SCI; strand < MO_STRAND_BOTH; strand++)
    if (figures->strand == MO_STRAND_BOTH || figures->strand == strand)
      months.strands[months.columns++] = strand;
  for (guint m = 0; m < months.rows; m++)
    for (guint s = 0; s < months.columns; s++)
      months.counts[m * months.columns + s] = figures->referrals[months.strands[s]][m];
  MoPolicy policy = mo_policy_default ();
  if (printed && months.rows)
    mo_small_hide (months.counts, months.rows, months.columns, &policy, months.hidden);
  return months;
}

static guint8
hidden_at (const Months *months, guint row, guint column)
{
  return months->hidden[row * (months->columns + 1) + column];
}

static const char *
strand_name (MoStrand strand)
{
  return strand == MO_STRAND_SCI ? _ ("spinal cord injury") : _ ("family");
}

static char *
cell (int count, guint8 hidden)
{
  if (hidden == MO_SMALL_FEW)
    return g_strdup (_ ("fewer than 5"));
  return hidden ? g_strdup (_ ("kept back")) : g_strdup_printf ("%d", count);
}

static char *
month_words (const MoFigures *figures, const Months *months, guint m, int sum)
{
  g_autofree char *name = mo_impact_month (figures, m, TRUE);
  g_autofree char *all = cell (sum, hidden_at (months, m, months->columns));
  if (months->columns == 1)
    return g_strdup_printf (_ ("%s: referrals %s"), name, all);
  g_autofree char *first = cell (months->counts[m * 2], hidden_at (months, m, 0));
  g_autofree char *second = cell (months->counts[m * 2 + 1], hidden_at (months, m, 1));
  return g_strdup_printf (
      _ ("%s: referrals %s, spinal cord injury %s, family %s"), name, all, first, second);
}

/* Where a strand is kept back, the bar is the month's total in one hollow piece, or nothing:
 * no length from which a hidden count could be measured. */
static void
fill_month (MoChart *chart, const MoFigures *figures, const Months *months, guint m)
{
  gboolean split = TRUE;
  int sum = 0;

  for (guint s = 0; s < months->columns; s++) {
    sum += months->counts[m * months->columns + s];
    split &= hidden_at (months, m, s) == MO_SMALL_SHOWN;
  }
  guint8 all = hidden_at (months, m, months->columns);
  for (guint s = 0; s < months->columns; s++)
    chart->series[s].values[m] = split && !all ? months->counts[m * months->columns + s] : -1;
  if (!split && !all)
    chart->series[months->columns].values[m] = sum;
  chart->tops[m] = all == MO_SMALL_FEW ? g_strdup ("<5")
                   : all               ? g_strdup ("*")
                                       : g_strdup_printf ("%d", sum);
  chart->words[m] = month_words (figures, months, m, sum);
}

static void
name_series (MoChart *chart, const Months *months)
{
  for (guint s = 0; s < months->columns; s++) {
    gboolean family = months->strands[s] == MO_STRAND_FAMILY;
    chart->series[s].name = g_strdup (strand_name (months->strands[s]));
    chart->series[s].colour = family ? "ok" : "accent_graphic";
    chart->series[s].ink = family ? "ok_text" : "accent";
    chart->series[s].second = family;
  }
  chart->n_series = months->columns;
}

static gboolean
some_not_split (const Months *months)
{
  for (guint m = 0; m < months->rows; m++)
    for (guint s = 0; s < months->columns; s++)
      if (hidden_at (months, m, s) && !hidden_at (months, m, months->columns))
        return TRUE;
  return FALSE;
}

static MoChart *
referrals_chart (const MoFigures *figures, gboolean printed)
{
  Months months = months_of (figures, printed);
  MoChart *chart = mo_chart_new (MO_CHART_BARS);

  chart->n = 12;
  chart->begun = figures->months;
  chart->unfinished = !figures->over && figures->months > 0;
  name_series (chart, &months);
  for (int s = 0; s < MO_CHART_SERIES; s++)
    for (int m = 0; m < 12; m++)
      chart->series[s].values[m] = -1;
  if (some_not_split (&months)) {
    chart->series[months.columns] = (MoChartSeries){
      .name = g_strdup (_ ("both, not split")), .colour = "grey", .ink = "text", .hollow = TRUE
    };
    for (int m = 0; m < 12; m++)
      chart->series[months.columns].values[m] = -1;
    chart->n_series++;
  }
  for (int m = 0; m < 12; m++) {
    chart->labels[m] = mo_impact_month (figures, m, FALSE);
    chart->busy[m] = figures->busy[m];
    if (m < figures->months)
      fill_month (chart, figures, &months, m);
    else
      chart->words[m] = g_strdup_printf (_ ("%s: still to come"), chart->labels[m]);
  }
  return chart;
}

/* ---------------------------------------------------------------------- waits */

static char *
wait_words (const MoFigures *figures, const MoWait *wait, int q, gboolean printed)
{
  g_autofree char *name = mo_impact_quarter (figures, q);
  g_autofree char *n = mo_impact_count (wait->n, printed);
  g_autofree char *open = mo_impact_count (wait->open, printed);
  if (!wait->begun)
    return g_strdup_printf (_ ("%s: still to come"), name);
  if (!mo_impact_may_say (wait->n, printed))
    return g_strdup_printf (_ ("%s: %s ended, %s still waiting"), name, n, open);
  g_autofree char *median = mo_impact_days (wait->median);
  return g_strdup_printf (_ ("%s: median %s days, nine in ten within %d, %s ended, "
                             "%s still waiting"),
                          name,
                          median,
                          wait->p90,
                          n,
                          open);
}

static MoChart *
wait_chart (const MoFigures *figures, const MoWaits *waits, gboolean printed)
{
  MoChart *chart = mo_chart_new (MO_CHART_RUN);

  chart->n = 4;
  chart->n_series = 2;
  chart->unfinished = !figures->over && figures->months > 0;
  chart->series[0] = (MoChartSeries){ .name = g_strdup (_ ("median")),
                                      .colour = "accent_graphic",
                                      .ink = "accent" };
  chart->series[1] = (MoChartSeries){
    .name = g_strdup (_ ("nine in ten")), .colour = "late", .ink = "late_text", .second = TRUE
  };
  memcpy (chart->busy, figures->busy, sizeof chart->busy);
  chart->aim = waits->aim;
  chart->aim_label = g_strdup_printf (_ ("aim %d"), waits->aim);
  for (int q = 0; q < 4; q++) {
    const MoWait *wait = &waits->quarters[q];
    gboolean say = mo_impact_may_say (wait->n, printed);
    chart->begun += wait->begun;
    chart->labels[q] = mo_impact_quarter (figures, q);
    chart->series[0].values[q] = say ? wait->median : -1;
    chart->series[1].values[q] = say ? wait->p90 : -1;
    chart->words[q] = wait_words (figures, wait, q, printed);
  }
  return chart;
}

MoChart *
mo_impact_chart (const MoFigures *figures, MoImpactChart which, gboolean printed)
{
  MoChart *chart = which == MO_IMPACT_REFERRALS ? referrals_chart (figures, printed)
                   : which == MO_IMPACT_CONTACT
                       ? wait_chart (figures, &figures->contact, printed)
                       : wait_chart (figures, &figures->match, printed);
  chart->title = mo_impact_title (figures, which, printed);
  chart->caption = mo_impact_caption (figures, which, printed);
  return chart;
}

/* --------------------------------------------------------------------- tables */

static MoFigureTable *
table_new (const char *const *heads)
{
  MoFigureTable *table = g_new0 (MoFigureTable, 1);
  table->heads = g_strdupv ((char **) heads);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return table;
}

void
mo_figure_table_free (MoFigureTable *table)
{
  if (!table)
    return;
  g_strfreev (table->heads);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static void
add_month_row (MoFigureTable *table, const Months *months, guint row, char *name, const int *of)
{
  guint columns = months->columns;
  char **cells = g_new0 (char *, columns + 3);
  int sum = 0, i = 0;

  cells[i++] = name;
  for (guint s = 0; s < columns; s++) {
    sum += of[s];
    if (columns > 1)
      cells[i++] = cell (of[s], hidden_at (months, row, s));
  }
  cells[i] = cell (sum, hidden_at (months, row, columns));
  g_ptr_array_add (table->rows, cells);
}

static MoFigureTable *
referrals_table (const MoFigures *figures, gboolean printed)
{
  Months months = months_of (figures, printed);
  int totals[2] = { 0 };
  const char *both[] = { _ ("Month"), _ ("SCI"), _ ("Family"), _ ("All"), NULL };
  const char *one[] = { _ ("Month"), _ ("Referrals"), NULL };
  MoFigureTable *table = table_new (months.columns > 1 ? both : one);

  for (guint m = 0; m < months.rows; m++) {
    const int *of = &months.counts[m * months.columns];
    for (guint s = 0; s < months.columns; s++)
      totals[s] += of[s];
    g_autofree char *name = mo_impact_month (figures, m, TRUE);
    add_month_row (table,
                   &months,
                   m,
                   figures->busy[m] ? g_strdup_printf (_ ("%s busy"), name) : g_strdup (name),
                   of);
  }
  add_month_row (table,
                 &months,
                 months.rows,
                 g_strdup (figures->over ? _ ("Year") : _ ("So far")),
                 totals);
  return table;
}

static void
add_wait_row (MoFigureTable *table, const MoWait *wait, char *name, gboolean printed)
{
  gboolean say = mo_impact_may_say (wait->n, printed);
  char **cells = g_new0 (char *, 6);
  cells[0] = name;
  cells[1] = mo_impact_count (wait->n, printed);
  cells[2] = mo_impact_days (say ? wait->median : -1);
  cells[3] = mo_impact_days (say ? wait->p90 : -1);
  cells[4] = mo_impact_count (wait->open, printed);
  g_ptr_array_add (table->rows, cells);
}

static MoFigureTable *
wait_table (const MoFigures *figures, const MoWaits *waits, gboolean printed)
{
  const char *heads[] = { _ ("Quarter"),        _ ("Ended"),         _ ("Median"),
                          _ ("9 in 10 within"), _ ("Still waiting"), NULL };
  int counts[4];
  guint8 hidden[10];
  MoFigureTable *table = table_new (heads);

  for (int q = 0; q < 4; q++)
    counts[q] = waits->quarters[q].n;
  MoPolicy policy = mo_policy_default ();
  mo_small_hide (counts, 4, 1, &policy, hidden);
  for (int q = 0; q < 4; q++) {
    const MoWait *wait = &waits->quarters[q];
    if (!wait->begun)
      continue;
    g_autofree char *name = mo_impact_quarter (figures, q);
    add_wait_row (table,
                  wait,
                  wait->busy ? g_strdup_printf (_ ("%s busy"), name) : g_strdup (name),
                  printed);
    if (printed && hidden[q * 2] == MO_SMALL_KEPT_BACK) {
      char **cells = g_ptr_array_index (table->rows, table->rows->len - 1);
      g_free (cells[1]);
      cells[1] = g_strdup (_ ("kept back"));
    }
  }
  add_wait_row (
      table, &waits->year, g_strdup (figures->over ? _ ("Year") : _ ("So far")), printed);
  if (printed && hidden[8] == MO_SMALL_KEPT_BACK) {
    char **cells = g_ptr_array_index (table->rows, table->rows->len - 1);
    g_free (cells[1]);
    cells[1] = g_strdup (_ ("kept back"));
  }
  return table;
}

MoFigureTable *
mo_impact_table (const MoFigures *figures, MoImpactChart which, gboolean printed)
{
  if (which == MO_IMPACT_REFERRALS)
    return referrals_table (figures, printed);
  return wait_table (
      figures, which == MO_IMPACT_CONTACT ? &figures->contact : &figures->match, printed);
}
