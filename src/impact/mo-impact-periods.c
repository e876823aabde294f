/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The periods to choose from: each year that there is something of, the newest first, with its
 * quarters below it. */
#include <glib/gi18n-lib.h>

#include "impact/mo-impact-private.h"

static char *
label_of (const MoPeriod *period)
{
  g_autofree char *year = mo_day_year_label (period->year);
  if (!period->quarter)
    return period->over ? g_strdup (year) : g_strdup_printf (_ ("%s so far"), year);
  return period->over ? g_strdup_printf (_ ("%s quarter %d"), year, period->quarter)
                      : g_strdup_printf (_ ("%s quarter %d so far"), year, period->quarter);
}

static void
add (MoImpactPage *self, GtkStringList *names, MoDay year, int quarter)
{
  MoDay today = self->answer->facts->today;
  MoPeriod period = mo_period_new (year, quarter, today);
  if (period.from > today)
    return;
  g_ptr_array_add (self->codes, mo_period_code (&period));
  gtk_string_list_take (names, label_of (&period));
}

static GtkStringList *
list_periods (MoImpactPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->codes, 0);
  for (MoDay year = self->answer->last_year; year >= self->answer->first_year;
       year = mo_day_add_months (year, -12)) {
    add (self, names, year, 0);
    for (int quarter = 4; quarter; quarter--)
      add (self, names, year, quarter);
  }
  return names;
}

void
mo_impact_fill_periods (MoImpactPage *self)
{
  g_autoptr (GtkStringList) names = list_periods (self);
  g_autofree char *code = mo_period_code (&self->answer->ask.period);
  guint at = 0;

  g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, &at);
  self->filling = TRUE;
  if (g_list_model_get_n_items (G_LIST_MODEL (names)) !=
      g_list_model_get_n_items (gtk_drop_down_get_model (self->period)))
    gtk_drop_down_set_model (self->period, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->period, at);
  self->filling = FALSE;
}
