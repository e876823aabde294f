/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked for before something is passed to the other side of a match. */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "store/mo-relays.h"
#include "widget/mo-setting-row.h"

static const MoPreferencesFact facts[] = {
  { MO_RELAY_ALLOW_SETTING,
    N_ ("May always be passed on"),
    N_ ("A line each: a helpline, the address of the centre. What looks like a telephone "
        "number "
        "or a postcode is let through if it stands here."),
    TRUE },
  { MO_WORRY_SETTING,
    N_ ("Words that worry"),
    N_ ("A line each, besides those that are looked for anyway. Found in a message or a note, "
        "they ask whether a concern is to be raised."),
    TRUE },
};

typedef struct {
  MoOffice *office;
  GtkSwitch *lift;
  gboolean filling;
} Passing;

static void
passing_free (gpointer data)
{
  Passing *self = data;
  g_signal_handlers_disconnect_by_data (self->office, self);
  g_object_unref (self->office);
  g_free (self);
}

static void
lift_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) column = user;
  g_auto (GStrv) values = mo_office_finish (MO_OFFICE (source), result, NULL);
  Passing *self = g_object_get_data (G_OBJECT (column), "mo-passing");

  if (!values)
    return;
  self->filling = TRUE;
  gtk_switch_set_active (self->lift, g_str_equal (values[0], "1"));
  self->filling = FALSE;
}

static void
read_lift (GtkWidget *column)
{
  static const char *const name[] = { MO_RELAY_LIFT_SETTING, NULL };
  Passing *self = g_object_get_data (G_OBJECT (column), "mo-passing");
  mo_office_read (self->office,
                  mo_preferences_read_job,
                  (gpointer) name,
                  NULL,
                  (GDestroyNotify) g_strfreev,
                  NULL,
                  lift_read,
                  g_object_ref (column));
}

static void
news (GtkWidget *column, char **tables)
{
  if (mo_news_touches ((const char *const *) tables, "setting"))
    read_lift (column);
}

static void
lift_switched (GtkWidget *column)
{
  Passing *self = g_object_get_data (G_OBJECT (column), "mo-passing");
  gboolean lift = gtk_switch_get_active (self->lift);

  if (!self->filling)
    mo_preferences_write (column,
                          self->office,
                          lift ? _ ("Details may pass once a match is closed")
                               : _ ("Details do not pass, closed or not"),
                          MO_RELAY_LIFT_SETTING,
                          lift ? "1" : "0");
}

static GtkWidget *
lift_card (Passing *self, GtkWidget *column)
{
  GtkWidget *card = mo_setting_card_new (_ ("Between the two"));
  GtkWidget *box = mo_setting_switch_new (&self->lift);
  GtkWidget *list = gtk_button_new_with_label (_ ("Show the list"));

  mo_setting_card_add (
      card,
      mo_setting_row_new (_ ("Details may pass once a match is closed"),
                          _ ("While they talk, neither side gets the other’s details. Off: nor "
                             "afterwards."),
                          box));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (list), "win.let-through");
  mo_setting_card_add (card,
                       mo_setting_row_new (_ ("Let through with a reason"),
                                           _ ("Each time somebody passed on what was found"),
                                           list));
  g_signal_connect_object (
      self->lift, "notify::active", G_CALLBACK (lift_switched), column, G_CONNECT_SWAPPED);
  return card;
}

GtkWidget *
mo_preferences_passing_new (MoOffice *office)
{
  GtkWidget *column = mo_preferences_column_new ();
  Passing *self = g_new0 (Passing, 1);

  self->office = g_object_ref (office);
  g_object_set_data_full (G_OBJECT (column), "mo-passing", self, passing_free);
  gtk_box_append (GTK_BOX (column), lift_card (self, column));
  gtk_box_append (
      GTK_BOX (column),
      mo_preferences_facts_new (office, _ ("Looked for"), facts, G_N_ELEMENTS (facts)));
  g_signal_connect_object (office, "news", G_CALLBACK (news), column, G_CONNECT_SWAPPED);
  read_lift (column);
  return column;
}
