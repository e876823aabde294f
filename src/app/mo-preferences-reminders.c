/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "app/mo-prefs.h"
#include "app/mo-reminding.h"
#include "core/mo-call-time.h"
#include "core/mo-lenient.h"
#include "core/mo-reminder-words.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-setting-row.h"

#define COLUMNS 4 /* of the days: seven in a line would not fit at 200 % */

/* ---------------------------------------------------------------------- hours */

static const char *const edges[] = { "reminder-from", "reminder-until" };

static void
show_time (GtkWidget *row)
{
  const char *key = g_object_get_data (G_OBJECT (row), "mo-key");
  GtkWidget *entry = mo_setting_row_get_control (MO_SETTING_ROW (row));
  g_autofree char *words = mo_call_time_words (g_settings_get_int (mo_prefs (), key));
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

static void
wrong (GtkWidget *row, const char *sentence)
{
  mo_setting_row_set_error (MO_SETTING_ROW (row), sentence);
  mo_announce (row, sentence);
}

/* Judged when it is left or entered, never while somebody types. */
static void
check_time (GtkWidget *row)
{
  const char *key = g_object_get_data (G_OBJECT (row), "mo-key");
  gboolean from = g_str_equal (key, edges[0]);
  GtkWidget *entry = mo_setting_row_get_control (MO_SETTING_ROW (row));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  int other = g_settings_get_int (mo_prefs (), edges[from ? 1 : 0]), minute;

  if (!from && (g_str_equal (text, "24:00") || g_str_equal (text, "24")))
    minute = 24 * 60;
  else if (!mo_lenient_time (text, &minute)) {
    wrong (row, _ ("Write a time, as 9:00 or 5pm."));
    return;
  }
  if (from ? minute >= other : minute <= other) {
    g_autofree char *edge = mo_call_time_words (other);
    g_autofree char *sentence = from ? g_strdup_printf (_ ("Write a time before %s."), edge)
                                     : g_strdup_printf (_ ("Write a time after %s."), edge);
    wrong (row, sentence);
    return;
  }
  mo_setting_row_set_error (MO_SETTING_ROW (row), NULL);
  g_settings_set_int (mo_prefs (), key, minute);
  show_time (row);
}

static GtkWidget *
time_row (const char *title, const char *note, const char *key)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *row = mo_setting_row_new (title, note, entry);

  gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  g_object_set_data (G_OBJECT (row), "mo-key", (gpointer) key);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (check_time), row);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (check_time), row);
  gtk_widget_add_controller (entry, focus);
  show_time (row);
  return row;
}

/* ---------------------------------------------------------------------- days */

/* In the language of the session: any week will do. */
static char *
weekday_name (int weekday)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, 1 + weekday, 0, 0, 0);
  return g_date_time_format (day, "%A");
}

static void
day_toggled (GtkCheckButton *button, GtkWidget *row)
{
  int bit = 1 << GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "mo-day"));
  int days = g_settings_get_int (mo_prefs (), "reminder-days");
  int now = gtk_check_button_get_active (button) ? days | bit : days & ~bit;

  if (!now) {
    gtk_check_button_set_active (button, TRUE);
    wrong (row, _ ("Leave one day, or switch the reminders off above."));
    return;
  }
  if (now == days)
    return;
  mo_setting_row_set_error (MO_SETTING_ROW (row), NULL);
  g_settings_set_int (mo_prefs (), "reminder-days", now);
}

static GtkWidget *
days_row (void)
{
  GtkWidget *grid = gtk_grid_new ();
  int days = g_settings_get_int (mo_prefs (), "reminder-days");
  GtkWidget *row =
      mo_setting_row_new (_ ("Days"), _ ("Never on a bank holiday of England and Wales"), grid);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (int i = 0; i < 7; i++) {
    g_autofree char *name = weekday_name (i);
    GtkWidget *button = gtk_check_button_new_with_label (name);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), days & (1 << i));
    mo_access_name (button, name);
    g_object_set_data (G_OBJECT (button), "mo-day", GINT_TO_POINTER (i));
    g_signal_connect (button, "toggled", G_CALLBACK (day_toggled), row);
    gtk_grid_attach (GTK_GRID (grid), button, i % COLUMNS, i / COLUMNS, 1, 1);
  }
  return row;
}

static GtkWidget *
when_card (void)
{
  GtkWidget *card = mo_setting_card_new (_ ("When somebody is in the office"));

  mo_setting_card_add (card, days_row ());
  mo_setting_card_add (
      card, time_row (_ ("From"), _ ("The morning’s reminder comes then"), edges[0]));
  mo_setting_card_add (
      card, time_row (_ ("Until"), _ ("What comes later waits for the morning"), edges[1]));
  return card;
}

/* ---------------------------------------------------------------------- kinds */

static void
group_switched (GtkSwitch *toggle, GParamSpec *pspec, const MoReminderGroup *group)
{
  g_auto (GStrv) silent = g_settings_get_strv (mo_prefs (), "reminder-silent");
  g_autoptr (GPtrArray) now = g_ptr_array_new ();

  for (char **code = silent; *code; code++)
    if (!g_str_equal (*code, group->code))
      g_ptr_array_add (now, *code);
  if (!gtk_switch_get_active (toggle))
    g_ptr_array_add (now, (gpointer) group->code);
  g_ptr_array_add (now, NULL);
  g_settings_set_strv (mo_prefs (), "reminder-silent", (const char *const *) now->pdata);
}

static GtkWidget *
kinds_card (void)
{
  GtkWidget *card = mo_setting_card_new (_ ("What to remind of"));
  g_auto (GStrv) silent = g_settings_get_strv (mo_prefs (), "reminder-silent");

  for (const MoReminderGroup *group = mo_reminder_groups (); group->code; group++) {
    GtkSwitch *toggle;
    GtkWidget *box = mo_setting_switch_new (&toggle);
    gtk_switch_set_active (toggle,
                           !g_strv_contains ((const char *const *) silent, group->code));
    g_signal_connect (toggle, "notify::active", G_CALLBACK (group_switched), (gpointer) group);
    mo_setting_card_add (card, mo_setting_row_new (_ (group->title), _ (group->note), box));
  }
  return card;
}

/* ---------------------------------------------------------------------- the page */

static GtkWidget *
dim_line (const char *words)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "mo-dim");
  return label;
}

static char *
what_they_are (MoOffice *office)
{
  int warn = mo_office_get_policy (office)->reply_warn_days;
  return g_strdup_printf (
      ngettext ("On its day, and each morning after, the desktop says how much is due, never "
                "whose; of first contacts %d day before, too. Reminders also come while this "
                "program is shut.",
                "On its day, and each morning after, the desktop says how much is due, never "
                "whose; of first contacts %d days before, too. Reminders also come while this "
                "program is shut.",
                warn),
      warn);
}

GtkWidget *
mo_preferences_reminders_new (MoOffice *office)
{
  GtkWidget *column = mo_preferences_column_new ();

  g_autofree char *words = what_they_are (office);
  gtk_box_append (GTK_BOX (column), dim_line (words));
  if (!mo_reminding_is_office (mo_office_get_path (office))) /* invented, or only looked at */
    gtk_box_append (GTK_BOX (column),
                    dim_line (_ ("They are of the office that was last worked in, not of this "
                                 "one, which is invented or only looked at.")));
  gtk_box_append (GTK_BOX (column), mo_preferences_reminding_new ());
  if (!mo_prefs ())
    return column;
  gtk_box_append (GTK_BOX (column), when_card ());
  gtk_box_append (GTK_BOX (column), kinds_card ());
  return column;
}
