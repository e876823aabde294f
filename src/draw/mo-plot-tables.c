/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/mo-pack.h"
#include "draw/mo-plot-private.h"

/* Figures beside one another: two years as a table, eight of them as tiles.  All of them are
 * the measures themselves. */

static char *
words_of (const MoPlotAsk *ask, int which, const MoFigure *figure)
{
  return mo_figure_words (which, figure, &ask->facts->policy, ask->printed);
}

static char *
year_of (const MoFigureAsk *ask)
{
  return mo_period_code (&ask->period);
}

static void
add_row (MoPlot *plot, const MoPlotAsk *ask, const MoFigureAsk *past, int which)
{
  const MoFigureInfo *info = &mo_figure_infos ()[which];
  MoFigure before = mo_figure (which, ask->facts, past, NULL, NULL);
  MoPlotItem *item = mo_plot_add (plot, g_strdup (_ (info->name)));
  MoFigure now = mo_plot_behind (item, ask, info->key, NULL);
  g_autofree char *is = words_of (ask, which, &now);
  g_autofree char *was = words_of (ask, which, &before);

  item->words = g_strdup_printf (_ ("%s: %s, before %s, %s"), item->label, is, was, info->code);
  mo_plot_row (plot,
               g_strdup (item->label),
               g_steal_pointer (&is),
               g_steal_pointer (&was),
               g_strdup (info->code),
               NULL);
}

void
mo_plot_fill_two_years (MoPlot *plot, const MoPlotAsk *ask)
{
  MoFigureAsk past = ask->ask;

  past.period = mo_period_before (&ask->ask.period);
  g_autofree char *now = year_of (&ask->ask), *then = year_of (&past);
  plot->form = MO_FORM_TABLE;
  plot->code = g_strdup ("");
  plot->title = g_strdup_printf (_ ("%s beside %s"), now, then);
  plot->caption = mo_period_so_far (&ask->ask.period);
  mo_plot_set_heads (plot, _ ("Figure"), now, then, _ ("Measure"), NULL);
  for (const char *const *key = mo_pack_two_years (); *key; key++) {
    int which = mo_figure_find (*key);
    if (which >= 0)
      add_row (plot, ask, &past, which);
  }
}

static void
add_tile (MoPlot *plot, const MoPlotAsk *ask, const MoFigureAsk *past, const char *key)
{
  int which = mo_figure_find (key);
  if (which < 0)
    return;
  const MoFigureInfo *info = &mo_figure_infos ()[which];
  MoFigure before = mo_figure (which, ask->facts, past, NULL, NULL);
  MoPlotItem *item = mo_plot_add (plot, g_strdup (_ (info->name)));
  MoFigure now = mo_plot_behind (item, ask, info->key, NULL);
  g_autofree char *basis = mo_figure_basis (which, &now, &ask->facts->policy, ask->printed);
  g_autofree char *was = words_of (ask, which, &before);
  MoFigureChange change;

  item->note = words_of (ask, which, &now);
  g_autofree char *beside =
      mo_figure_compare (which, &now, &before, &ask->facts->policy, &change)
          ? g_strdup_printf (
                "%s %s, ", mo_figure_change_sign (&change), mo_figure_change_words (&change))
          : g_strdup ("");
  item->under = *basis ? g_strdup_printf (_ ("%s; %swas %s"), basis, beside, was)
                       : g_strdup_printf (_ ("%swas %s"), beside, was);
  item->words =
      g_strdup_printf ("%s: %s; %s; %s", item->label, item->note, item->under, info->code);
  mo_plot_row (plot,
               g_strdup (item->label),
               g_strdup (item->note),
               g_strdup (was),
               g_strdup (basis),
               g_strdup (info->code),
               NULL);
}

void
mo_plot_fill_glance (MoPlot *plot, const MoPlotAsk *ask)
{
  static const char *const keys[] = { "people-mentored", "replies-in-time", "match-wait",
                                      "goal-reached",    "calls",           "feeling-mentees",
                                      "volunteer-hours", "young-people" };
  MoFigureAsk past = ask->ask;

  past.period = mo_period_before (&ask->ask.period);
  plot->form = MO_FORM_TILES;
  plot->caption = mo_period_so_far (&ask->ask.period);
  mo_plot_set_heads (plot, _ ("Figure"), _ ("Now"), _ ("Was"), _ ("Of"), _ ("Measure"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_tile (plot, ask, &past, keys[i]);
  if (plot->items->len) {
    const char *const *people = plot->rows->pdata[0];
    plot->title = g_strdup_printf (_ ("People mentored: %s, before %s"), people[1], people[2]);
  }
}
