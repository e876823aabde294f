/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-plot-private.h"

/* M-1: referrals received, by month and strand. */

#define MONTHS 12

typedef struct {
  int n, counts[MONTHS * 2], all, before;
  guint8 hidden[(MONTHS + 1) * 3];
} Months;

static void
count (Months *months, const MoPlotAsk *ask)
{
  MoFigureAsk year = mo_plot_part (ask, 12, 0), before = year;

  before.period = mo_period_before (&year.period);
  months->n = mo_plot_begun (ask, 1);
  months->all = mo_plot_figure (ask, "referrals", &year).n;
  months->before = mo_plot_figure (ask, "referrals", &before).n;
  for (int m = 0; m < months->n; m++)
    for (MoStrand strand = MO_STRAND_SCI; strand <= MO_STRAND_FAMILY; strand++) {
      MoFigureAsk of = mo_plot_part (ask, 1, m);
      if (of.strand != MO_STRAND_BOTH && of.strand != strand)
        continue;
      of.strand = strand;
      months->counts[m * 2 + strand] = mo_plot_figure (ask, "referrals", &of).n;
    }
  mo_small_hide (months->counts, months->n, 2, &ask->facts->policy, months->hidden);
}

static gboolean
is_split (const Months *months, int m)
{
  const guint8 *is = &months->hidden[m * 3];
  return !is[0] && !is[1] && !is[2];
}

/* Strands are worth drawing where most months may show them. */
static gboolean
mostly_split (const Months *months)
{
  int split = 0;
  for (int m = 0; m < months->n; m++)
    split += is_split (months, m);
  return split * 2 >= months->n;
}

/* Where a strand is kept back the column is the month's total in one hollow piece, or nothing:
 * no length from which a hidden count could be measured. */
static void
add_month (MoPlot *plot, const MoPlotAsk *ask, const Months *months, int m)
{
  static const guint8 shown[3];
  const guint8 *is = ask->printed ? &months->hidden[m * 3] : shown;
  const int *of = &months->counts[m * 2];
  MoDay from, to;
  MoPlotItem *item = mo_plot_add (plot, mo_plot_month (ask, m, FALSE));
  gboolean split = !ask->printed || mostly_split (months);
  g_autofree char *full = mo_plot_month (ask, m, TRUE);
  g_autofree char *sci = mo_plot_count (ask, of[0], is[0]);
  g_autofree char *family = mo_plot_count (ask, of[1], is[1]);
  MoFigureAsk behind = mo_plot_part (ask, 1, m);
  int sum = mo_plot_behind (item, ask, "referrals", &behind).n;
  g_autofree char *all = mo_plot_count (ask, sum, is[2]);

  item->unfinished = !mo_plot_span (ask, 1, m, &from, &to);
  item->busy = mo_plot_busy (ask, from, to);
  if (split && !is[0] && !is[1] && !is[2]) {
    item->values[0] = mo_plot_shown (ask, of[0]);
    item->values[1] = mo_plot_shown (ask, of[1]);
  } else if (!is[2])
    item->values[split ? 2 : 0] = mo_plot_shown (ask, sum);
  item->note = is[2] ? mo_plot_short (ask, is[2]) : g_strdup (all);
  item->words = ask->ask.strand == MO_STRAND_BOTH
                    ? g_strdup_printf (_ ("%s: referrals %s, spinal cord injury %s, family %s"),
                                       full,
                                       all,
                                       sci,
                                       family)
                    : g_strdup_printf (_ ("%s: referrals %s"), full, all);
  mo_plot_row (plot,
               item->busy ? g_strdup_printf (_ ("%s busy"), full) : g_strdup (full),
               g_steal_pointer (&sci),
               g_steal_pointer (&family),
               g_steal_pointer (&all),
               NULL);
}

static gboolean
some_not_split (const MoPlot *plot)
{
  for (guint i = 0; i < plot->items->len; i++)
    if (mo_plot_item (plot, i)->values[2] > 0)
      return TRUE;
  return FALSE;
}

static char *
finding (const MoPlotAsk *ask, const Months *months)
{
  const MoPolicy *policy = &ask->facts->policy;
  g_autofree char *before = mo_day_year_label (mo_day_add_months (mo_plot_year (ask), -12));
  g_autofree char *n = mo_plot_small (ask, months->all);
  gulong agrees = mo_plot_agrees (ask, months->all);
  int more = months->all - months->before;

  if (!months->before || (ask->printed && (mo_small_is (months->all, policy) ||
                                           mo_small_is (months->before, policy) ||
                                           mo_small_is (ABS (more), policy))))
    return g_strdup_printf (
        ngettext ("%s referral was received", "%s referrals were received", agrees), n);
  gboolean whole = mo_plot_year_is_whole (ask);
  if (more == 0)
    return g_strdup_printf (whole ? ngettext ("%s referral, as many as in %s",
                                              "%s referrals, as many as in %s",
                                              agrees)
                                  : ngettext ("%s referral, as many as at this point of %s",
                                              "%s referrals, as many as at this point of %s",
                                              agrees),
                            n,
                            before);
  if (whole)
    return g_strdup_printf (more > 0 ? ngettext ("%s referral, %d more than in %s",
                                                 "%s referrals, %d more than in %s",
                                                 agrees)
                                     : ngettext ("%s referral, %d fewer than in %s",
                                                 "%s referrals, %d fewer than in %s",
                                                 agrees),
                            n,
                            ABS (mo_plot_shown (ask, more)),
                            before);
  return g_strdup_printf (more > 0
                              ? ngettext ("%s referral, %d more than at this point of %s",
                                          "%s referrals, %d more than at this point of %s",
                                          agrees)
                              : ngettext ("%s referral, %d fewer than at this point of %s",
                                          "%s referrals, %d fewer than at this point of %s",
                                          agrees),
                          n,
                          ABS (mo_plot_shown (ask, more)),
                          before);
}

void
mo_plot_fill_referrals (MoPlot *plot, const MoPlotAsk *ask)
{
  Months months = { 0 };
  g_autofree char *period = mo_plot_year_words (ask);

  plot->form = MO_FORM_COLUMNS;
  plot->code = g_strdup ("M-1");
  count (&months, ask);
  g_autofree char *n = mo_plot_small (ask, months.all);
  plot->caption = g_strdup_printf (ngettext ("received by month, %s; %s referral; M-1",
                                             "received by month, %s; %s referrals; M-1",
                                             mo_plot_agrees (ask, months.all)),
                                   period,
                                   n);
  if (months.all == 0) {
    mo_plot_nothing (plot, _ ("No referral was received in this time."));
    return;
  }
  plot->title = finding (ask, &months);
  mo_plot_set_heads (plot, _ ("Month"), _ ("SCI"), _ ("Family"), _ ("All"), NULL);
  for (int m = 0; m < months.n; m++)
    add_month (plot, ask, &months, m);
  if (ask->printed && ask->ask.strand == MO_STRAND_BOTH && !mostly_split (&months)) {
    mo_plot_series (plot, _ ("both strands"), MO_INK_FIRST);
    g_free (plot->caption);
    plot->caption = g_strdup_printf (_ ("received by month, %s; %s referrals; in most months a "
                                        "strand is too small to be told "
                                        "apart; M-1"),
                                     period,
                                     n);
    return;
  }
  mo_plot_series (plot, _ ("spinal cord injury"), MO_INK_FIRST);
  mo_plot_series (plot, _ ("family"), MO_INK_SECOND);
  if (some_not_split (plot))
    mo_plot_series (plot, _ ("both, not split"), MO_INK_OTHER);
  plot->nameless = ask->ask.strand != MO_STRAND_BOTH;
}
