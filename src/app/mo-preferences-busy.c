/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dated busy periods: referrals received in one get more days, for good. */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "core/mo-lenient.h"
#include "store/mo-waiting.h"
#include "widget/mo-access.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"
#include "widget/mo-setting-row.h"

/* ---------------------------------------------------------------------- adding one */

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) dialog = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  mo_form_dialog_set_ready (dialog, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (dialog));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (dialog, NULL, sentence);
}

static MoDay
read_day (MoFormDialog *dialog, const char *key, MoDay today)
{
  g_autofree char *text = mo_form_dialog_get (dialog, key);
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;
  MoDay day = MO_DAY_NONE;

  if (!mo_lenient_day (text, today, &day, &precision, &problem))
    mo_form_dialog_problem (dialog, key, problem);
  else if (precision != MO_PRECISION_DAY)
    mo_form_dialog_problem (dialog, key, _ ("Write a day, as 1 March 2026."));
  return day;
}

static void
submitted (MoFormDialog *dialog, MoOffice *office)
{
  g_autoptr (MoBusyPeriod) period = mo_busy_period_new ();
  MoDay today = mo_office_get_today (office);
  g_autofree char *days = mo_form_dialog_get (dialog, "days");
  gint64 number = 0;

  period->from = read_day (dialog, "from", today);
  period->to = read_day (dialog, "to", today);
  period->why = mo_form_dialog_get (dialog, "why");
  if (!g_ascii_string_to_signed (days, 10, 1, 120, &number, NULL))
    mo_form_dialog_problem (dialog, "days", _ ("Write a whole number from 1 to 120."));
  period->days = number;
  if (!mo_form_dialog_has_problem (dialog) && period->to < period->from)
    mo_form_dialog_problem (
        dialog, "to", _ ("The last day is before the first. Check both days."));
  if (mo_form_dialog_has_problem (dialog))
    return;
  g_autofree char *from = mo_day_to_short (period->from, today);
  g_autofree char *to = mo_day_to_short (period->to, today);
  g_autofree char *label = g_strdup_printf (_ ("Busy period %s to %s added"), from, to);
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (office,
                   label,
                   mo_store_add_busy_period_job,
                   g_steal_pointer (&period),
                   (GDestroyNotify) mo_busy_period_unref,
                   NULL,
                   NULL,
                   written,
                   g_object_ref (dialog));
}

static void
add_clicked (GtkWidget *button, MoOffice *office)
{
  g_autofree char *days =
      g_strdup_printf ("%d", mo_office_get_policy (office)->reply_days_busy);
  const MoWizardField fields[] = {
    { .key = "from", .kind = MO_WIZARD_DAY, .label = _ ("First day"), .value = "" },
    { .key = "to", .kind = MO_WIZARD_DAY, .label = _ ("Last day"), .value = "" },
    { .key = "days", .kind = MO_WIZARD_LINE, .label = _ ("Days to reply"), .value = days },
    { .key = "why", .kind = MO_WIZARD_LINE, .label = _ ("Why"), .value = "" },
  };
  MoFormDialog *dialog = mo_form_dialog_new (
      button,
      _ ("Add a busy period"),
      _ ("Referrals received on these days keep the longer target, whatever changes later."),
      _ ("Add busy period"),
      fields,
      G_N_ELEMENTS (fields));
  g_signal_connect_object (dialog, "submitted", G_CALLBACK (submitted), office, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---------------------------------------------------------------------- the list */

static void
dropped (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) card = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (card, sentence);
}

static MoOffice *
office_of (GtkWidget *card)
{
  return g_object_get_data (G_OBJECT (card), "mo-office");
}

static void
remove_clicked (GtkWidget *button, GtkWidget *card)
{
  MoBusyPeriod *period = g_object_get_data (G_OBJECT (button), "mo-period");
  MoDay today = mo_office_get_today (office_of (card));
  g_autofree char *from = mo_day_to_short (period->from, today);
  g_autofree char *to = mo_day_to_short (period->to, today);
  g_autofree char *label = g_strdup_printf (_ ("Busy period %s to %s removed"), from, to);
  mo_office_write (office_of (card),
                   label,
                   mo_store_drop_busy_period_job,
                   mo_busy_period_ref (period),
                   (GDestroyNotify) mo_busy_period_unref,
                   NULL,
                   NULL,
                   dropped,
                   g_object_ref (card));
}

static GtkWidget *
make_row (GtkWidget *card, MoBusyPeriod *period)
{
  g_autofree char *from = mo_day_to_words (period->from, MO_PRECISION_DAY);
  g_autofree char *to = mo_day_to_words (period->to, MO_PRECISION_DAY);
  g_autofree char *title = g_strdup_printf (_ ("%s to %s"), from, to);
  g_autofree char *days = g_strdup_printf (
      ngettext ("Reply within %d day.", "Reply within %d days.", period->days), period->days);
  g_autofree char *note = period->why && *period->why
                              ? g_strdup_printf ("%s %s", days, period->why)
                              : g_strdup (days);
  GtkWidget *button = gtk_button_new_with_label (_ ("Remove"));
  GtkWidget *row = mo_setting_row_new (title, note, button);
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), title);

  mo_access_icon_button (button, name);
  g_object_set_data_full (G_OBJECT (button),
                          "mo-period",
                          mo_busy_period_ref (period),
                          (GDestroyNotify) mo_busy_period_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked), card, 0);
  return row;
}

static void
listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) card = user;
  g_autoptr (GPtrArray) periods = mo_office_finish (MO_OFFICE (source), result, NULL);
  GPtrArray *rows = g_object_get_data (G_OBJECT (card), "mo-rows");

  if (!periods || !gtk_widget_get_parent (card))
    return;
  for (guint i = 0; i < rows->len; i++)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (g_ptr_array_index (rows, i))),
                    g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
  for (guint i = 0; i < periods->len; i++) {
    GtkWidget *row = make_row (card, g_ptr_array_index (periods, i));
    mo_setting_card_add (card, row);
    g_ptr_array_add (rows, row);
  }
}

static void
read_list (GtkWidget *card)
{
  mo_office_read (office_of (card),
                  mo_store_list_busy_periods_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  listed,
                  g_object_ref (card));
}

static void
news (GtkWidget *card, char **tables)
{
  if (mo_news_touches ((const char *const *) tables, "busy_period"))
    read_list (card);
}

GtkWidget *
mo_preferences_busy_new (MoOffice *office)
{
  GtkWidget *card = mo_setting_card_new (_ ("Busy periods"));
  GtkWidget *button = gtk_button_new_with_label (_ ("Add a busy period…"));
  GtkWidget *row =
      mo_setting_row_new (_ ("Times with a longer target"),
                          _ ("What was received before keeps the target it was given."),
                          button);

  /* the row names its control by the title: here the button's own words are its name */
  mo_access_icon_button (button, _ ("Add a busy period…"));
  g_object_set_data_full (G_OBJECT (card), "mo-office", g_object_ref (office), g_object_unref);
  g_object_set_data_full (
      G_OBJECT (card), "mo-rows", g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked), office, 0);
  mo_setting_card_add (card, row);
  g_signal_connect_object (office, "news", G_CALLBACK (news), card, G_CONNECT_SWAPPED);
  read_list (card);
  return card;
}
