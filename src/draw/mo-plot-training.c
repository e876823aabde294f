/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-plot-private.h"

/* M-22: the weekends that the year wants, two of each strand, and what was run of them. */

static int
by_day (gconstpointer a, gconstpointer b)
{
  const MoWeekendFact *const *one = a, *const *other = b;
  return (*one)->from - (*other)->from;
}

static GPtrArray *
weekends_of (const MoPlotAsk *ask, gboolean family)
{
  MoDay year = mo_plot_year (ask), end = mo_day_add_months (year, 12) - 1;
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < ask->facts->weekends->len; i++) {
    MoWeekendFact *one = &g_array_index (ask->facts->weekends, MoWeekendFact, i);
    if (one->family == family && !one->cancelled && one->from >= year && one->from <= end)
      g_ptr_array_add (found, one);
  }
  g_ptr_array_sort (found, by_day);
  return found;
}

/* one NULL: wanted, without a day yet. */
static gboolean
add_weekend (MoPlot *plot,
             const MoPlotAsk *ask,
             gboolean family,
             int at,
             const MoWeekendFact *one)
{
  gboolean run = one && one->to <= ask->ask.period.as_of;
  MoPlotItem *item = mo_plot_add (
      plot,
      g_strdup_printf (family ? _ ("family, weekend %d") : _ ("spinal cord injury, weekend %d"),
                       at + 1));
  g_autofree char *day = one ? mo_day_to_short (one->from, MO_DAY_NONE) : NULL;
  g_autofree char *came = one ? mo_plot_small (ask, one->came) : g_strdup ("—");
  g_autofree char *passed = one ? mo_plot_small (ask, one->passed) : g_strdup ("—");

  item->unfinished = !run;
  item->note = g_strdup (run ? _ ("run") : one ? _ ("planned") : _ ("no day yet"));
  item->under = run ? g_strdup_printf (
                          _ ("%s; %s of %d places, %s passed"), day, came, one->places, passed)
                : one ? g_strdup_printf (_ ("%s; %d places"), day, one->places)
                      : g_strdup (_ ("to be given a day"));
  item->words = g_strdup_printf ("%s: %s, %s", item->label, item->note, item->under);
  mo_plot_behind (item, ask, "M-22a", NULL);
  mo_plot_row (plot,
               g_strdup (item->label),
               g_strdup (item->note),
               g_strdup (day ? day : "—"),
               one ? g_strdup_printf ("%d", one->places) : g_strdup ("—"),
               g_strdup (run ? came : "—"),
               g_strdup (run ? passed : "—"),
               NULL);
  return run;
}

void
mo_plot_fill_training (MoPlot *plot, const MoPlotAsk *ask)
{
  const int wanted[] = { ask->facts->policy.training_sci, ask->facts->policy.training_family };
  g_autofree char *label = mo_day_year_label (mo_plot_year (ask));
  int run = 0, all = 0;

  plot->form = MO_FORM_TILES;
  plot->code = g_strdup ("M-22");
  plot->columns = MAX (MAX (wanted[0], wanted[1]), 1);
  mo_plot_set_heads (plot,
                     _ ("Weekend"),
                     _ ("State"),
                     _ ("From"),
                     _ ("Places"),
                     _ ("Came"),
                     _ ("Passed"),
                     NULL);
  for (int family = 0; family < 2; family++) {
    if (ask->ask.strand != MO_STRAND_BOTH && (ask->ask.strand == MO_STRAND_FAMILY) != family)
      continue;
    g_autoptr (GPtrArray) found = weekends_of (ask, family);
    for (guint i = 0; i < MAX (found->len, (guint) wanted[family]); i++, all++)
      run += add_weekend (
          plot, ask, family, i, i < found->len ? g_ptr_array_index (found, i) : NULL);
  }
  plot->title = g_strdup_printf (_ ("%d of %d training weekends have been run"), run, all);
  plot->caption = g_strdup_printf (_ ("weekends for mentors, %d for spinal cord injury and %d "
                                      "for families wanted, %s; M-22"),
                                   wanted[0],
                                   wanted[1],
                                   label);
}
