/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"

static const MoPreferencesFact facts[] = {
  { "office_name", N_ ("Name"), N_ ("On letters, reports and sheets"), FALSE },
  { "office_address", N_ ("Address"), N_ ("As it stands on an envelope"), TRUE },
  { "office_phone", N_ ("Telephone"), N_ ("The number that people may ring"), FALSE },
  { "office_contact", N_ ("Named contact"), N_ ("Whom mentees and mentors ask for"), FALSE },
};

GtkWidget *
mo_preferences_office_new (MoOffice *office)
{
  GtkWidget *column = mo_preferences_column_new ();
  gtk_box_append (
      GTK_BOX (column),
      mo_preferences_facts_new (office, _ ("The office"), facts, G_N_ELEMENTS (facts)));
  return column;
}
