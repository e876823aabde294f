/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where calendar files of the calls are kept, and what stands in them. */
#include <glib/gi18n-lib.h>

#include "app/mo-application.h"
#include "app/mo-calendars.h"
#include "app/mo-preferences-private.h"
#include "app/mo-prefs.h"
#include "widget/mo-announce.h"
#include "widget/mo-dialog.h"
#include "widget/mo-pieces.h"
#include "widget/mo-setting-row.h"

typedef struct {
  MoOffice *office;
  MoCalendarWriter *writer; /* NULL where nothing may be written */
  GtkWidget *folder, *choose, *stop, *now, *state;
} Calendars;

static void
calendars_free (gpointer data)
{
  Calendars *self = data;
  if (self->writer)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_clear_object (&self->writer);
  g_clear_object (&self->office);
  g_free (self);
}

/* ---------------------------------------------------------------------- what is so */

static char *
state_words (Calendars *self, gboolean kept)
{
  guint files = self->writer ? mo_calendar_writer_get_files (self->writer) : 0;

  if (!self->writer)
    return g_strdup (_ ("This office is only looked at, so nothing is written."));
  if (!kept)
    return g_strdup (_ ("Choose a folder first."));
  if (files == 0)
    return g_strdup (_ ("They are written in a moment."));
  return g_strdup_printf (
      ngettext ("%u file, as the office is now", "%u files, as the office is now", files),
      files);
}

static void
show (Calendars *self)
{
  const char *database = mo_office_get_path (self->office);
  g_autofree char *folder = mo_calendars_get_folder (database);
  g_autofree char *state = state_words (self, folder != NULL);
  const char *problem =
      self->writer && folder ? mo_calendar_writer_get_problem (self->writer) : NULL;
  const char *none =
      mo_calendars_are_of_another (database)
          ? _ ("None for this office: another one on this computer has a folder.")
          : _ ("None: no files are written.");

  mo_setting_row_set_note (MO_SETTING_ROW (self->folder), folder ? folder : none);
  mo_setting_row_set_error (MO_SETTING_ROW (self->folder), problem);
  mo_setting_row_set_note (MO_SETTING_ROW (self->state), problem ? _ ("Not written") : state);
  gtk_widget_set_visible (self->stop, folder != NULL);
  gtk_widget_set_sensitive (self->choose, self->writer != NULL && mo_prefs () != NULL);
  gtk_widget_set_sensitive (self->now, self->writer != NULL && folder != NULL);
}

/* ---------------------------------------------------------------------- what is asked */

static void
chosen (GFile *file, gpointer user)
{
  g_autoptr (GtkWidget) column = user;
  Calendars *self = g_object_get_data (G_OBJECT (column), "mo-calendars");
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (!path)
    return;
  mo_calendars_set_folder (mo_office_get_path (self->office), path);
  show (self);
  if (self->writer)
    mo_calendar_writer_now (self->writer);
}

static void
choose_clicked (GtkWidget *button, GtkWidget *column)
{
  mo_dialog_choose_folder (
      button, _ ("Folder for calendar files"), chosen, g_object_ref (column));
}

static void
stop_clicked (GtkWidget *button, Calendars *self)
{
  mo_calendars_set_folder (mo_office_get_path (self->office), NULL);
  gtk_widget_grab_focus (self->choose);
  show (self);
  mo_announce (button, _ ("Calendar files are no longer written. Those there stay."));
}

static void
now_clicked (GtkWidget *button, Calendars *self)
{
  if (self->writer)
    mo_calendar_writer_now (self->writer);
}

/* ---------------------------------------------------------------------- the page */

static GtkWidget *
folder_row (Calendars *self, GtkWidget *column)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->choose = gtk_button_new_with_label (_ ("Choose a folder…"));
  self->stop = gtk_button_new_with_label (_ ("Stop"));
  gtk_box_append (GTK_BOX (buttons), self->choose);
  gtk_box_append (GTK_BOX (buttons), self->stop);
  g_signal_connect (self->choose, "clicked", G_CALLBACK (choose_clicked), column);
  g_signal_connect (self->stop, "clicked", G_CALLBACK (stop_clicked), self);
  return self->folder = mo_setting_row_new (_ ("Folder"), "", buttons);
}

static GtkWidget *
titles_row (void)
{
  GtkSwitch *toggle;
  GtkWidget *box = mo_setting_switch_new (&toggle);

  if (mo_prefs ())
    g_settings_bind (
        mo_prefs (), "calendar-numbers", toggle, "active", G_SETTINGS_BIND_DEFAULT);
  return mo_setting_row_new (_ ("Numbers instead of initials"),
                             _ ("“Call 4 of 10, R-0413” instead of “Call 4 of 10, D. O.”"),
                             box);
}

static GtkWidget *
state_row (Calendars *self)
{
  self->now = gtk_button_new_with_label (_ ("Write now"));
  g_signal_connect (self->now, "clicked", G_CALLBACK (now_clicked), self);
  return self->state = mo_setting_row_new (_ ("Last written"), "", self->now);
}

GtkWidget *
mo_preferences_calendars_new (MoOffice *office)
{
  GtkWidget *column = mo_preferences_column_new ();
  GtkWidget *card = mo_setting_card_new (_ ("Calendar files"));
  GApplication *app = g_application_get_default ();
  Calendars *self = g_new0 (Calendars, 1);

  self->office = g_object_ref (office);
  if (MO_IS_APPLICATION (app) && mo_application_get_calendars (MO_APPLICATION (app)))
    self->writer = g_object_ref (mo_application_get_calendars (MO_APPLICATION (app)));
  g_object_set_data_full (G_OBJECT (column), "mo-calendars", self, calendars_free);
  gtk_box_append (
      GTK_BOX (column),
      mo_piece_label (_ ("Calendar programs can follow the calls: one file for the office, and "
                         "one for each mentor, named by the mentor’s number. They tell when a "
                         "call is, and of people initials or numbers only. This program sends "
                         "them nowhere; whoever else sees the folder sees them."),
                      "mo-dim"));
  mo_setting_card_add (card, folder_row (self, column));
  mo_setting_card_add (card, titles_row ());
  mo_setting_card_add (card, state_row (self));
  gtk_box_append (GTK_BOX (column), card);
  if (self->writer)
    g_signal_connect_swapped (self->writer, "written", G_CALLBACK (show), self);
  show (self);
  return column;
}
