/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-number.h"
#include "impact/mo-impact-private.h"

static const char *const tile_codes[MO_IMPACT_TILES] = { "M-6", "M-2", "M-3c", "M-11", "M-24" };

static void
show_tiles (MoImpactPage *self)
{
  for (int i = 0; i < MO_IMPACT_TILES; i++) {
    int which = mo_figure_find (tile_codes[i]);
    gtk_widget_set_visible (GTK_WIDGET (self->tile[i]), which >= 0);
    if (which >= 0)
      mo_impact_tile_show (self->tile[i], self->answer, (guint) which);
  }
}

/* The rate of the country, with the caveat that always stands below it. */
static void
show_reach (MoImpactPage *self)
{
  int which = mo_figure_find ("M-28");
  const MoPolicy *policy = &self->answer->facts->policy;

  gtk_widget_set_visible (GTK_WIDGET (self->reach), which >= 0);
  if (which < 0)
    return;
  g_autofree char *rate =
      mo_figure_words ((guint) which, &self->answer->now[which], policy, FALSE);
  g_autofree char *injured = mo_number_words (policy->incidence);
  g_autofree char *words = g_strdup_printf (
      _ ("%s of the about %s people newly injured each year. Mentees include people injured "
         "long ago and relatives, so this is a rate beside that number, not a part of it."),
      rate,
      injured);
  gtk_label_set_label (self->reach, words);
}

void
mo_impact_show (MoImpactPage *self)
{
  g_autofree char *period = mo_period_so_far (&self->answer->ask.period);

  gtk_label_set_label (self->sentence, period);
  mo_impact_fill_periods (self);
  show_tiles (self);
  show_reach (self);
  for (int i = 0; i < MO_PLOTS; i++)
    if (self->card[i]) {
      MoPlotAsk ask = mo_impact_plot_ask (self->answer);
      mo_impact_card_show (self->card[i], self->answer->plots[i], &ask);
    }
}
