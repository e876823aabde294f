/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/mo-interval.h"
#include "core/mo-number.h"
#include "draw/mo-plot-private.h"

/* M-27: the share that was accepted, with the interval that so few or so many allow, and the
 * median wait, of groups beside one another.  A comparison is made only where both have enough
 * people; never of two groups at once. */

#define ACCEPTED "accepted"

static const struct {
  MoGroup group;
  const char *name;
} groups[] = {
  { MO_GROUP_STRAND, N_ ("strand") },
  { MO_GROUP_YOUNG, N_ ("under 18") },
  { MO_GROUP_GENDER, N_ ("gender") },
  { MO_GROUP_ETHNICITY, N_ ("ethnic group") },
  { MO_GROUP_AGE, N_ ("age") },
  { MO_GROUP_REGION, N_ ("nation or region") },
  { MO_GROUP_LEVEL, N_ ("level of injury") },
};

typedef struct {
  const char *value;
  MoFigure accepted, wait;
} Group;

/* Those that are large enough, and may be told on paper; fewer than two are no comparison. */
static GArray *
groups_of (const MoPlotAsk *ask, MoGroup group)
{
  g_autoptr (GPtrArray) values = mo_group_values (group, ask->facts);
  GArray *found = g_array_new (FALSE, TRUE, sizeof (Group));

  for (guint i = 0; i < values->len; i++) {
    MoFigureAsk of = ask->ask;
    of.group = group;
    of.value = g_ptr_array_index (values, i);
    Group one = { .value = of.value,
                  .accepted = mo_plot_figure (ask, ACCEPTED, &of),
                  .wait = mo_plot_figure (ask, "match-wait", &of) };
    if (!of.value || one.accepted.of < ask->facts->policy.group_from ||
        (ask->printed &&
         !mo_small_share (one.accepted.n, one.accepted.of, &ask->facts->policy)))
      continue;
    g_array_append_val (found, one);
  }
  if (found->len < 2)
    g_array_set_size (found, 0);
  return found;
}

static void
add_group (MoPlot *plot, const MoPlotAsk *ask, MoGroup group, const Group *one)
{
  const MoPolicy *policy = &ask->facts->policy;
  MoPlotItem *item = mo_plot_add (plot, mo_group_value_words (group, one->value));
  gboolean say = one->wait.n >= policy->group_from;
  double low = 0, high = 1;

  mo_interval (one->accepted.n, one->accepted.of, &low, &high);
  item->values[0] = 100.0 * one->accepted.n / one->accepted.of;
  item->low = 100 * low;
  item->high = 100 * high;
  g_autofree char *n = mo_plot_small (ask, one->accepted.of);
  g_autofree char *wait = mo_plot_days (say ? one->wait.value : NAN);
  item->note =
      say ? g_strdup_printf (_ ("n %s, %s days"), n, wait) : g_strdup_printf (_ ("n %s"), n);
  g_autofree char *accepted = mo_percent_words (item->values[0]);
  g_autofree char *high_words = mo_percent_words (item->high);
  item->words =
      g_strdup_printf (_ ("%s: %s accepted, between %.0f and %s, of %s; median wait %s days"),
                       item->label,
                       accepted,
                       item->low,
                       high_words,
                       n,
                       wait);
  MoFigureAsk of = ask->ask;
  of.group = group;
  of.value = one->value;
  mo_plot_behind (item, ask, ACCEPTED, &of);
  mo_plot_row (plot,
               g_strdup (item->label),
               g_steal_pointer (&n),
               g_steal_pointer (&accepted),
               g_strdup_printf (_ ("%.0f–%s"), item->low, high_words),
               g_steal_pointer (&wait),
               NULL);
}

static gboolean
apart (const GArray *found)
{
  for (guint i = 0; i < found->len; i++)
    for (guint j = 0; j < i; j++) {
      const Group *a = &g_array_index (found, Group, i), *b = &g_array_index (found, Group, j);
      if (mo_interval_apart (a->accepted.n, a->accepted.of, b->accepted.n, b->accepted.of))
        return TRUE;
    }
  return FALSE;
}

void
mo_plot_fill_fairness (MoPlot *plot, const MoPlotAsk *ask)
{
  g_autofree char *period = mo_plot_period (ask);
  g_autoptr (GString) differ = g_string_new (NULL);

  plot->form = MO_FORM_DOTS;
  plot->to = 100;
  plot->code = g_strdup ("M-27");
  g_autofree char *sure = mo_percent_words (95);
  plot->caption = g_strdup_printf (
      _ ("accepted of those decided in %%, with the %s interval, n and median wait, of "
         "groups of %d or more, %s; M-27"),
      sure,
      ask->facts->policy.group_from,
      period);
  mo_plot_set_heads (plot,
                     _ ("Group"),
                     _ ("Decided"),
                     _ ("Accepted"),
                     _ ("Interval"),
                     _ ("Median wait"),
                     NULL);
  for (guint g = 0; g < G_N_ELEMENTS (groups); g++) {
    g_autoptr (GArray) found = groups_of (ask, groups[g].group);
    for (guint i = 0; i < found->len; i++)
      add_group (plot, ask, groups[g].group, &g_array_index (found, Group, i));
    if (apart (found))
      g_string_append_printf (differ, "%s%s", differ->len ? ", " : "", _ (groups[g].name));
  }
  if (plot->items->len == 0)
    mo_plot_nothing (plot, _ ("No two groups are large enough to be compared."));
  else if (differ->len)
    plot->title =
        g_strdup_printf (_ ("How many are accepted differs clearly by %s"), differ->str);
  else
    plot->title = g_strdup (_ ("No group is clearly accepted more or less often than another"));
}
