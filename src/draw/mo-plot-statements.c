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
  double before, after; /* sums */
} Sum;

static int
statement_of (const MoAnswerFact *answer)
{
  if (g_strcmp0 (answer->measure, "statements") != 0)
    return -1;
  for (guint i = 0; i < STATEMENTS; i++)
    if (g_strcmp0 (statements[i].item, answer->item) == 0)
      return i;
  return -1;
}

/* both: how many cases answered at least one statement both times. */
static void
add_up (const MoPlotAsk *ask, Sum sums[STATEMENTS], int *both)
{
  g_autoptr (GHashTable) who = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ask->facts->answers->len; i++) {
    const MoAnswerFact *answer = &g_array_index (ask->facts->answers, MoAnswerFact, i);
    int at = statement_of (answer);
    if (at < 0 || answer->before <= 0 || answer->after <= 0 || !answer->same_words ||
        !mo_plot_within (ask, answer->after_on) || !mo_plot_counts (ask, answer->of))
      continue;
    Sum *sum = &sums[at];
    sum->n++;
    sum->before += answer->before;
    sum->after += answer->after;
    sum->rose += answer->after > answer->before;
    sum->same += answer->after == answer->before;
    sum->fell += answer->after < answer->before;
    g_hash_table_add (who, GINT_TO_POINTER (answer->of + 1));
  }
  *both = g_hash_table_size (who);
}

/* Matches closed in the period: who could have answered. */
static int
closed_cases (const MoPlotAsk *ask)
{
  g_autoptr (GHashTable) who = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < ask->facts->pairs->len; i++) {
    const MoPairFact *pair = mo_pair_fact (ask->facts, i);
    if (mo_plot_within (ask, pair->closed) && mo_plot_counts (ask, pair->of))
      g_hash_table_add (who, GINT_TO_POINTER (pair->of + 1));
  }
  return g_hash_table_size (who);
}

/* What of one statement may be said: on paper not the mean of a few, nor how many rose where
 * that or the rest is few. */
static void
add_row (MoPlot *plot, const MoPlotAsk *ask, guint at, const Sum *sum)
{
  const MoPolicy *policy = &ask->facts->policy;
  MoPlotItem *item = mo_plot_add (plot, g_strdup (_ (statements[at].name)));
  int counts[] = { sum->rose, sum->same, sum->fell };
  guint8 hidden[8];
  gboolean few = ask->printed && mo_small_is (sum->n, policy);

  mo_small_hide (counts, 3, 1, policy, hidden);
  g_autofree char *n = mo_plot_count (ask, sum->n, few ? MO_SMALL_FEW : hidden[6]);
  g_autofree char *rose = mo_plot_count (ask, sum->rose, hidden[0]);
  g_autofree char *same = mo_plot_count (ask, sum->same, hidden[2]);
  g_autofree char *fell = mo_plot_count (ask, sum->fell, hidden[4]);
  if (sum->n && !few) {
    item->values[0] = sum->before / sum->n;
    item->values[1] = sum->after / sum->n;
  }
  g_autofree char *before = mo_plot_number (item->values[0]);
  g_autofree char *after = mo_plot_number (item->values[1]);
  if (sum->n == 0)
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
  mo_plot_behind (item, statements[at].item, &ask->ask);
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
  Sum sums[STATEMENTS] = { 0 };
  int both, closed = closed_cases (ask);
  g_autofree char *period = mo_plot_period (ask);

  plot->form = MO_FORM_ARROWS;
  plot->code = g_strdup ("M-12");
  plot->from = 1;
  plot->to = 5;
  plot->low_word = g_strdup (_ ("1 no"));
  plot->high_word = g_strdup (_ ("5 yes"));
  add_up (ask, sums, &both);
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
    add_row (plot, ask, i, &sums[i]);
  plot->title = finding (plot);
  g_autofree char *share = mo_plot_share (ask, both, closed);
  plot->caption = g_strdup_printf (
      _ ("mean of 1 to 5, before and after, %s; %s answered both times; M-12"), period, share);
}
