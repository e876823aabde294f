/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "compass/mo-compass-page-private.h"
#include "widget/mo-access.h"

#define MONTHS 6

/* The groups that somebody can be trained for: whose injury is not known is none. */
static const int groups[] = { 0, 1, 2, 4, 5, 6, 7, 8 };

static MoDay
first_of_month (MoDay today, int months)
{
  int year, month, day;
  mo_day_split (today, &year, &month, &day);
  return mo_day_add_months (mo_day_new (year, month, 1), months);
}

static void
fill_drop_down (GtkDropDown *drop_down, const char *const *words, const char *name)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  mo_access_drop_down (drop_down, name);
}

/* Names are translated, so they are put together here. */
void
mo_compass_page_set_up_training (MoCompassPage *self)
{
  const char *whom[G_N_ELEMENTS (groups) + 1] = { NULL };
  const char *const hours[] = {
    _ ("at any time"), _ ("by day"), _ ("in the evening and at weekends"), NULL
  };
  g_auto (GStrv) months = g_new0 (char *, MONTHS + 1);
  MoDay today = mo_office_get_today (self->office);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    whom[i] = mo_compass_group_words (groups[i]);
  for (int i = 0; i < MONTHS; i++)
    months[i] = mo_day_to_words (first_of_month (today, i + 1), MO_PRECISION_MONTH);
  self->filling = TRUE;
  fill_drop_down (self->whom, whom, _ ("Who is trained"));
  fill_drop_down (self->hours, hours, _ ("Who can talk"));
  fill_drop_down (self->month, (const char *const *) months, _ ("In which month"));
  gtk_drop_down_set_selected (self->whom, 3); /* parents */
  gtk_drop_down_set_selected (self->month, 2);
  gtk_spin_button_set_value (self->people, 3);
  self->filling = FALSE;
}

MoCompassTraining
mo_compass_page_training (MoCompassPage *self)
{
  static const guint parts[] = { MO_PART_ANY, MO_PART_DAY, MO_PART_EVENING };
  int people = gtk_spin_button_get_value_as_int (self->people);
  guint whom = MIN (gtk_drop_down_get_selected (self->whom), G_N_ELEMENTS (groups) - 1),
        hours = MIN (gtk_drop_down_get_selected (self->hours), G_N_ELEMENTS (parts) - 1),
        month = MIN (gtk_drop_down_get_selected (self->month), MONTHS - 1);
  return (MoCompassTraining){
    .group = groups[whom],
    .people = people,
    .parts = parts[hours],
    .on = first_of_month (mo_office_get_today (self->office), (int) month + 1),
  };
}
