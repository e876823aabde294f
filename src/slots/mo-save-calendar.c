/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slots/mo-save-calendar.h"

#include <glib/gi18n-lib.h>

#include "model/mo-calendar-folder.h"
#include "widget/mo-dialog.h"
#include "widget/mo-problem.h"

/* One calendar on its way to a file. */
typedef struct {
  GtkWidget *from;
  MoOffice *office;
  gint64 mentor;
  GFile *file;
  char *text;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->from);
  g_object_unref (saving->office);
  g_clear_object (&saving->file);
  g_free (saving->text);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
tell (Saving *saving, const GError *error)
{
  g_autofree char *path = g_file_get_parse_name (saving->file);
  g_autofree char *words =
      error ? g_strdup_printf (_ ("%s could not be written: %s"), path, error->message)
            : g_strdup_printf (_ ("Written: %s"), path);
  if (error)
    mo_problem_show (saving->from, words);
  else
    gtk_widget_activate_action (saving->from, "win.tell", "s", words);
}

static void
written (GObject *file, GAsyncResult *result, gpointer user)
{
  g_autoptr (Saving) saving = user;
  g_autoptr (GError) error = NULL;
  g_file_replace_contents_finish (G_FILE (file), result, NULL, &error);
  tell (saving, error);
}

static void
calls_read (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (Saving) saving = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoCalendarSheet) sheet = mo_office_finish (MO_OFFICE (office), result, &error);

  if (!sheet) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (saving->from, sentence);
    return;
  }
  saving->text = mo_calendar_sheet_text (sheet, saving->mentor);
  GFile *file = saving->file;
  const char *text = saving->text;
  g_file_replace_contents_async (file,
                                 text,
                                 strlen (text),
                                 NULL,
                                 FALSE,
                                 G_FILE_CREATE_PRIVATE,
                                 NULL,
                                 written,
                                 g_steal_pointer (&saving));
}

static void
chosen (GFile *file, gpointer user)
{
  g_autoptr (Saving) saving = user;
  if (!file)
    return;
  saving->file = g_object_ref (file);
  mo_office_read (saving->office,
                  mo_calendar_sheet_job,
                  mo_calendar_ask_new (NULL, MO_TITLE_INITIALS, saving->mentor),
                  (GDestroyNotify) mo_calendar_ask_free,
                  (GDestroyNotify) mo_calendar_sheet_free,
                  NULL,
                  calls_read,
                  g_steal_pointer (&saving));
}

void
mo_save_calendar (GtkWidget *from, MoOffice *office, gint64 mentor)
{
  Saving *saving = g_new0 (Saving, 1);
  g_autofree char *name = g_strdup_printf ("mentor-%04" G_GINT64_FORMAT ".ics", mentor);
  saving->from = g_object_ref (from);
  saving->office = g_object_ref (office);
  saving->mentor = mentor;
  mo_dialog_save_file (from, _ ("Save the calendar"), name, chosen, saving);
}
