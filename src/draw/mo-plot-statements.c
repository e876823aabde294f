/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/mo-plot-private.h"

/* M-12 to M-15: the service's own statements, the mean before and after of those who answered
 * both times in the same words. */

static const struct {
  const char *item, *name;
} statements[] = {
  { "alone", N_ ("Less alone") },         { "confident", N_ ("More confident") },
  { "equipped", N_ ("Better equipped") }, { "supported", N_ ("Supported") },
  { "connected", N_ ("Connected") },
};
#define STATEMENTS G_N_ELEMENTS (statements)

typedef struct {
  int n, rose, same, fell;
  double before, after; /* means */
} Sum;

static MoFigure
aspect (const MoPlotAsk *ask, guint at, const char *of)
{
  g_autofree char *key = g_strconcat (statements[at].item, of, NULL);
  return mo_plot_figure (ask, key, NULL);
}

/* How many answered at least one statement both times. */
static int
answered_both (const MoPlotAsk *ask)
{
  g_autoptr (GHashTable) who =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint at = 0; at < STATEMENTS; at++) {
    g_autofree char *key = g_strconcat (statements[at].item, "-after", NULL);
    g_autoptr (GArray) cases = mo_plot_cases (ask, key, NULL);
    for (guint i = 0; i < cases->len; i++)
      g_hash_table_add (who, g_memdup2 (&g_array_index (cases, gint64, i), sizeof (gint64)));
  }
  return g_hash_table_size (who);
}

/* What of one statement may be said: on paper not the mean of a few, nor how many rose where
 * that or the rest is few. */
static void
add_row (MoPlot *plot, const MoPlotAsk *ask, guint at)
{
  const MoPolicy *policy = &ask->facts->policy;
  MoPlotItem *item = mo_plot_add (plot, g_strdup (_ (statements[at].name)));
  g_autofree char *after_key = g_strconcat (statements[at].item, "-after", NULL);
  MoFigure all = mo_plot_behind (item, ask, after_key, NULL);
  const Sum sum = { .n = all.n,
                    .rose = aspect (ask, at, "").n,
                    .same = aspect (ask, at, "-same").n,
                    .fell = aspect (ask, at, "-worse").n,
                    .before = aspect (ask, at, "-before").value,
                    .after = all.value };
  int counts[] = { sum.rose, sum.same, sum.fell };
  guint8 hidden[8];
  gboolean few = ask->printed && mo_small_is (sum.n, policy);

  mo_small_hide (counts, 3, 1, policy, hidden);
  g_autofree char *n = mo_plot_count (ask, sum.n, few ? MO_SMALL_FEW : hidden[6]);
  g_autofree char *rose = mo_plot_count (ask, sum.rose, hidden[0]);
  g_autofree char *same = mo_plot_count (ask, sum.same, hidden[2]);
  g_autofree char *fell = mo_plot_count (ask, sum.fell, hidden[4]);
  if (sum.n && !few) {
    item->values[0] = sum.before;
    item->values[1] = sum.after;
  }
  g_autofree char *before = mo_plot_number (item->values[0]);
  g_autofree char *after = mo_plot_number (item->values[1]);
  if (sum.n == 0)
    item->note = g_strdup (_ ("no answers"));
  else if (few)
    item->note = g_strdup (n);
  else if (!ask->printed || hidden[0] == MO_SMALL_SHOWN)
    item->note = g_strdup_printf (_ ("%s rose"), rose);
  else
    item->note = g_strdup_printf (_ ("of %s"), n);
  item->words = g_strdup_printf (
      _ ("%s: %s before, %s after, %s answered both times, %s rose, %s stayed, %s fell"),
      item->label,
      before,
      after,
      n,
      rose,
      same,
      fell);
  mo_plot_row (plot,
               g_strdup (item->label),
               g_steal_pointer (&n),
               g_steal_pointer (&before),
               g_steal_pointer (&after),
               g_steal_pointer (&rose),
               g_steal_pointer (&same),
               g_steal_pointer (&fell),
               NULL);
}

/* "People end less alone and better equipped": the two that rose most. */
static char *
finding (const MoPlot *plot)
{
  static const char *const ends[] = { N_ ("less alone"),
                                      N_ ("more confident"),
                                      N_ ("better equipped"),
                                      N_ ("better supported"),
                                      N_ ("more connected") };
  int best = -1, next = -1;
  double by[STATEMENTS];

  for (guint i = 0; i < STATEMENTS; i++) {
    const MoPlotItem *item = mo_plot_item (plot, i);
    by[i] = isnan (item->values[0]) ? -9 : item->values[1] - item->values[0];
    if (by[i] < 0.05)
      continue;
    if (best < 0 || by[i] > by[best]) {
      next = best;
      best = i;
    } else if (next < 0 || by[i] > by[next])
      next = i;
  }
  if (best < 0)
    return g_strdup (_ ("No statement rose between before and after"));
  if (next < 0)
    return g_strdup_printf (_ ("People end %s"), _ (ends[best]));
  return g_strdup_printf (_ ("People end %s and %s"), _ (ends[best]), _ (ends[next]));
}

void
mo_plot_fill_statements (MoPlot *plot, const MoPlotAsk *ask)
{
  int both = answered_both (ask), closed = aspect (ask, 0, "-after").eligible;
  g_autofree char *period = mo_plot_period (ask);

  plot->form = MO_FORM_ARROWS;
  plot->code = g_strdup ("M-12");
  plot->from = 1;
  plot->to = 5;
  plot->low_word = g_strdup (_ ("1 no"));
  plot->high_word = g_strdup (_ ("5 yes"));
  if (both == 0) {
    plot->caption = g_strdup_printf (_ ("mean of 1 to 5, before and after, %s; M-12"), period);
    mo_plot_nothing (plot, _ ("Nobody has answered both before and after in this time."));
    return;
  }
  mo_plot_set_heads (plot,
                     _ ("Statement"),
                     _ ("Answered"),
                     _ ("Before"),
                     _ ("After"),
                     _ ("Rose"),
                     _ ("Same"),
                     _ ("Fell"),
                     NULL);
  for (guint i = 0; i < STATEMENTS; i++)
    add_row (plot, ask, i);
  plot->title = finding (plot);
  g_autofree char *share = mo_plot_share (ask, both, closed);
  plot->caption = g_strdup_printf (
      _ ("mean of 1 to 5, before and after, %s; %s answered both times; M-12"), period, share);
}
