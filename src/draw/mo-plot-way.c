/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-number.h"
#include "draw/mo-plot-private.h"

/* From referral to first call: those received in the period, and how far each has come. */

static const struct {
  const char *name, *key;
} steps[] = {
  { N_ ("Referred"), "referrals" },          { N_ ("First contact"), "came-to-contact" },
  { N_ ("Assessed"), "came-to-assessment" }, { N_ ("Accepted"), "came-to-acceptance" },
  { N_ ("Match agreed"), "came-to-match" },  { N_ ("First call"), "came-to-first-call" },
};
#define STEPS ((int) G_N_ELEMENTS (steps))

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
  for (int step = 0; step < STEPS; step++)
    counts[step] = mo_plot_figure (ask, steps[step].key, NULL).n;
  hide (ask, counts, hidden);
  mo_plot_series (plot, _ ("referrals"), MO_INK_FIRST);
  plot->caption = g_strdup_printf (_ ("how far those received in %s have come; M-1"), period);
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
        share ? mo_percent_words (100.0 * counts[i] / counts[0]) : g_strdup ("");
    item->note = share ? g_strdup_printf ("%s  %s", n, of) : g_strdup (n);
    item->words = share ? g_strdup_printf (_ ("%s: %s, %s of all"), item->label, n, of)
                        : g_strdup_printf ("%s: %s", item->label, n);
    mo_plot_behind (item, ask, steps[i].key, NULL);
    mo_plot_row (
        plot, g_strdup (item->label), g_steal_pointer (&n), g_strdup (share ? of : "—"), NULL);
  }
}

/* ----------------------------------------------------------------- how long they wait */

static const struct {
  const char *key;
  int from, to; /* days */
} bands[] = {
  { "waiting-0-14", 0, 14 },   { "waiting-15-21", 15, 21 }, { "waiting-22-42", 22, 42 },
  { "waiting-43-84", 43, 84 }, { "waiting-85", 85, 0 },
};
#define BANDS ((int) G_N_ELEMENTS (bands))
#define LONG  3 /* the first band of over six weeks */

static const struct {
  const char *key, *name;
  MoPlotInk ink;
} stages[] = {
  { "waiting-reply", N_ ("for a first contact"), MO_INK_SECOND },
  { "waiting-assessment", N_ ("for assessment or decision"), MO_INK_FOURTH },
  { "waiting-match", N_ ("for a match"), MO_INK_FIRST },
};
#define STAGES ((int) G_N_ELEMENTS (stages))

static char *
band_name (int band)
{
  if (bands[band].to == 0)
    return g_strdup_printf (_ ("%d days and more"), bands[band].from);
  return g_strdup_printf (_ ("%d–%d days"), bands[band].from, bands[band].to);
}

static void
add_band (MoPlot *plot, const MoPlotAsk *ask, int band, const int *counts, const guint8 *hidden)
{
  static const guint8 shown[STAGES + 1];
  const guint8 *is = ask->printed ? hidden : shown;
  MoPlotItem *item = mo_plot_add (plot, band_name (band));
  int sum = mo_plot_behind (item, ask, bands[band].key, NULL).n;
  g_autofree char *call = mo_plot_count (ask, counts[0], is[0]);
  g_autofree char *decision = mo_plot_count (ask, counts[1], is[1]);
  g_autofree char *match = mo_plot_count (ask, counts[2], is[2]);
  g_autofree char *all = mo_plot_count (ask, sum, is[STAGES]);

  if (!is[0] && !is[1] && !is[2])
    for (int stage = 0; stage < STAGES; stage++)
      item->values[stage] = mo_plot_shown (ask, counts[stage]);
  else if (!is[STAGES])
    item->values[STAGES] = mo_plot_shown (ask, sum);
  item->note = g_strdup (all);
  item->words = g_strdup_printf (
      _ ("%s: %s wait, %s for a first contact, %s for assessment or decision, %s for a match"),
      item->label,
      all,
      call,
      decision,
      match);
  mo_plot_row (plot,
               g_strdup (item->label),
               g_steal_pointer (&call),
               g_steal_pointer (&decision),
               g_steal_pointer (&match),
               g_steal_pointer (&all),
               NULL);
}

/* How many of each band wait for what. */
static void
count_bands (const MoPlotAsk *ask, int *counts)
{
  for (int stage = 0; stage < STAGES; stage++) {
    g_autoptr (GArray) who = mo_plot_cases (ask, stages[stage].key, NULL);
    for (int band = 0; band < BANDS; band++) {
      g_autoptr (GArray) days = mo_plot_cases (ask, bands[band].key, NULL);
      counts[band * STAGES + stage] = mo_plot_among (who, days);
    }
  }
}

/* Together with the band that is shown their sum would tell the one that is not. */
static gboolean
long_kept_back (const guint8 *hidden)
{
  for (int band = LONG; band < BANDS; band++)
    if (hidden[band * (STAGES + 1) + STAGES] != MO_SMALL_SHOWN)
      return TRUE;
  return FALSE;
}

void
mo_plot_fill_ages (MoPlot *plot, const MoPlotAsk *ask)
{
  int counts[BANDS * STAGES] = { 0 }, all = mo_plot_figure (ask, "waiting", NULL).n, old = 0;
  guint8 hidden[(BANDS + 1) * (STAGES + 1)];
  MoDay on = ask->ask.period.as_of;

  plot->form = MO_FORM_BARS;
  plot->code = g_strdup ("M-4");
  count_bands (ask, counts);
  for (int band = LONG; band < BANDS; band++)
    old += mo_plot_figure (ask, bands[band].key, NULL).n;
  mo_small_hide (counts, BANDS, STAGES, &ask->facts->policy, hidden);
  g_autofree char *day = mo_day_to_words (on, MO_PRECISION_DAY);
  g_autofree char *n = mo_plot_small (ask, all);
  plot->caption = g_strdup_printf (ngettext ("people waiting on %s; %s person; M-4",
                                             "people waiting on %s; %s people; M-4",
                                             mo_plot_agrees (ask, all)),
                                   day,
                                   n);
  if (all == 0) {
    mo_plot_nothing (plot, _ ("Nobody waits."));
    return;
  }
  if (!ask->printed ||
      (!long_kept_back (hidden) && mo_small_share (old, all, &ask->facts->policy)))
    plot->title =
        old ? g_strdup_printf (ngettext ("%d of %d people has waited for over six weeks",
                                         "%d of %d people have waited for over six weeks",
                                         old),
                               old,
                               all)
            : g_strdup (_ ("Nobody has waited for over six weeks"));
  for (int stage = 0; stage < STAGES; stage++)
    mo_plot_series (plot, _ (stages[stage].name), stages[stage].ink);
  if (ask->printed)
    mo_plot_series (plot, _ ("all, not split"), MO_INK_OTHER);
  mo_plot_set_heads (plot,
                     _ ("Waiting"),
                     _ ("First contact"),
                     _ ("Assessment or decision"),
                     _ ("Match"),
                     _ ("All"),
                     NULL);
  for (int band = 0; band < BANDS; band++)
    add_band (plot, ask, band, &counts[band * STAGES], &hidden[band * (STAGES + 1)]);
}
