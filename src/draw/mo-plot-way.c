/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-plot-private.h"

/* From referral to first call: those received in the period, and how far each has come. */

static const struct {
  const char *name, *code;
} steps[] = {
  { N_ ("Referred"), "M-1" }, { N_ ("First contact"), "M-2" }, { N_ ("Assessed"), "M-3b" },
  { N_ ("Accepted"), "M-5" }, { N_ ("Match agreed"), "M-3c" }, { N_ ("First call"), "M-3d" },
};
#define STEPS ((int) G_N_ELEMENTS (steps))

static gboolean
reached (const MoCaseFact *fact, int step, MoDay by)
{
  const MoFigureCase *wait = &fact->wait;
  const MoDay days[] = { wait->received, wait->contacted, fact->assessed,
                         wait->accepted, wait->agreed,    fact->first_call };
  if (step == 1 && wait->contact_unknown)
    return TRUE;
  for (int later = step; later < STEPS; later++) /* an old workbook may lack a day between */
    if (days[later] != MO_DAY_NONE && days[later] <= by)
      return TRUE;
  return FALSE;
}

/* What fell away between two steps that are told is a count as well. */
static void
hide (const MoPlotAsk *ask, const int *counts, gboolean *hidden)
{
  const MoPolicy *policy = &ask->facts->policy;
  int last = -1;

  for (int i = 0; i < STEPS; i++) {
    hidden[i] = ask->printed && (mo_small_is (counts[i], policy) ||
                                 (last >= 0 && mo_small_is (last - counts[i], policy)));
    if (!hidden[i])
      last = counts[i];
  }
}

void
mo_plot_fill_funnel (MoPlot *plot, const MoPlotAsk *ask)
{
  int counts[STEPS] = { 0 };
  gboolean hidden[STEPS];
  g_autofree char *period = mo_plot_period (ask);

  plot->form = MO_FORM_BARS;
  plot->code = g_strdup ("M-1");
  for (guint i = 0; i < ask->facts->cases->len; i++) {
    const MoCaseFact *fact = mo_case_fact (ask->facts, i);
    if (!mo_plot_within (ask, fact->wait.received) || !mo_plot_counts (ask, i))
      continue;
    for (int step = 0; step < STEPS; step++)
      counts[step] += reached (fact, step, ask->ask.period.as_of);
  }
  hide (ask, counts, hidden);
  mo_plot_series (plot, _ ("referrals"), MO_INK_FIRST);
  plot->caption =
      g_strdup_printf (_ ("how far those received in %s have come; M-1, M-3, M-5"), period);
  if (counts[0] == 0) {
    mo_plot_nothing (plot, _ ("No referral was received in this time."));
    return;
  }
  if (!hidden[STEPS - 1] && counts[0] >= ask->facts->policy.percent_from)
    plot->title = g_strdup_printf (_ ("%.0f in 100 referrals have come to a first call so far"),
                                   100.0 * counts[STEPS - 1] / counts[0]);
  mo_plot_set_heads (plot, _ ("Step"), _ ("Referrals"), _ ("Of all"), NULL);
  for (int i = 0; i < STEPS; i++) {
    MoPlotItem *item = mo_plot_add (plot, g_strdup (_ (steps[i].name)));
    gboolean small = mo_small_is (counts[i], &ask->facts->policy);
    g_autofree char *n = mo_plot_count (ask,
                                        counts[i],
                                        !hidden[i] ? MO_SMALL_SHOWN
                                        : small    ? MO_SMALL_FEW
                                                   : MO_SMALL_KEPT_BACK);
    if (!hidden[i])
      item->values[0] = mo_plot_shown (ask, counts[i]);
    gboolean share = !hidden[i] && i > 0 && counts[0] >= ask->facts->policy.percent_from;
    g_autofree char *of =
        share ? g_strdup_printf (_ ("%.0f %%"), 100.0 * counts[i] / counts[0]) : g_strdup ("");
    item->note = share ? g_strdup_printf ("%s  %s", n, of) : g_strdup (n);
    item->words = share ? g_strdup_printf (_ ("%s: %s, %s of all"), item->label, n, of)
                        : g_strdup_printf ("%s: %s", item->label, n);
    mo_plot_behind (item, steps[i].code, &ask->ask);
    mo_plot_row (
        plot, g_strdup (item->label), g_steal_pointer (&n), g_strdup (share ? of : "—"), NULL);
  }
}

/* ----------------------------------------------------------------- how long they wait */

static const int bands[] = { 0, 15, 22, 43, 85 };
#define BANDS ((int) G_N_ELEMENTS (bands))

static int
band_of (int days)
{
  int band = BANDS - 1;
  while (band > 0 && days < bands[band])
    band--;
  return band;
}

/* Those who wait on the last day looked at: first for a call of the office, then a match. */
static int
waits_for (const MoCaseFact *fact, MoDay on, int *days)
{
  const MoFigureCase *wait = &fact->wait;
  if (wait->received > on || (wait->left != MO_DAY_NONE && wait->left <= on) ||
      (wait->agreed != MO_DAY_NONE && wait->agreed <= on))
    return -1;
  gboolean contacted =
      wait->contact_unknown || (wait->contacted != MO_DAY_NONE && wait->contacted <= on);
  if (!contacted) {
    *days = MAX (on - wait->received - wait->contact_paused, 0);
    return 0;
  }
  if (wait->accepted == MO_DAY_NONE || wait->accepted > on)
    return -1;
  *days = MAX (on - wait->accepted - wait->match_paused, 0);
  return 1;
}

static void
add_band (MoPlot *plot, const MoPlotAsk *ask, int band, const int *counts, const guint8 *hidden)
{
  static const guint8 shown[3];
  const guint8 *is = ask->printed ? hidden : shown;
  int sum = counts[0] + counts[1];
  MoPlotItem *item = mo_plot_add (
      plot,
      band == BANDS - 1 ? g_strdup_printf (_ ("%d days and more"), bands[band])
                        : g_strdup_printf (_ ("%d–%d days"), bands[band], bands[band + 1] - 1));
  g_autofree char *call = mo_plot_count (ask, counts[0], is[0]);
  g_autofree char *match = mo_plot_count (ask, counts[1], is[1]);
  g_autofree char *all = mo_plot_count (ask, sum, is[2]);

  if (!is[0] && !is[1]) {
    item->values[0] = mo_plot_shown (ask, counts[0]);
    item->values[1] = mo_plot_shown (ask, counts[1]);
  } else if (!is[2])
    item->values[2] = mo_plot_shown (ask, sum);
  item->note = g_strdup (all);
  item->words = g_strdup_printf (
      _ ("%s: %s wait, %s for a first contact, %s for a match"), item->label, all, call, match);
  mo_plot_behind (item, "waiting", &ask->ask);
  mo_plot_row (plot,
               g_strdup (item->label),
               g_steal_pointer (&call),
               g_steal_pointer (&match),
               g_steal_pointer (&all),
               NULL);
}

void
mo_plot_fill_ages (MoPlot *plot, const MoPlotAsk *ask)
{
  int counts[BANDS * 2] = { 0 }, all = 0, old = 0;
  guint8 hidden[(BANDS + 1) * 3];
  MoDay on = ask->ask.period.as_of;

  plot->form = MO_FORM_BARS;
  plot->code = g_strdup ("M-4");
  for (guint i = 0; i < ask->facts->cases->len; i++) {
    int days, what = mo_plot_counts (ask, i)
                         ? waits_for (mo_case_fact (ask->facts, i), on, &days)
                         : -1;
    if (what < 0)
      continue;
    counts[band_of (days) * 2 + what]++;
    all++;
    old += days >= bands[3];
  }
  mo_small_hide (counts, BANDS, 2, &ask->facts->policy, hidden);
  g_autofree char *day = mo_day_to_words (on, MO_PRECISION_DAY);
  g_autofree char *n = mo_plot_small (ask, all);
  plot->caption = g_strdup_printf (_ ("people waiting on %s; %s people; M-4"), day, n);
  if (all == 0) {
    mo_plot_nothing (plot, _ ("Nobody waits."));
    return;
  }
  if (!ask->printed || mo_small_share (old, all, &ask->facts->policy))
    plot->title =
        old ? g_strdup_printf (g_dngettext (NULL,
                                            "%d of %d people has waited for over six weeks",
                                            "%d of %d people have waited for over six weeks",
                                            old),
                               old,
                               all)
            : g_strdup (_ ("Nobody has waited for over six weeks"));
  mo_plot_series (plot, _ ("for a first contact"), MO_INK_SECOND);
  mo_plot_series (plot, _ ("for a match"), MO_INK_FIRST);
  if (ask->printed)
    mo_plot_series (plot, _ ("both, not split"), MO_INK_OTHER);
  mo_plot_set_heads (plot, _ ("Waiting"), _ ("First contact"), _ ("Match"), _ ("All"), NULL);
  for (int band = 0; band < BANDS; band++)
    add_band (plot, ask, band, &counts[band * 2], &hidden[band * 3]);
}
