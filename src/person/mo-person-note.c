/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A free note: added, put right within a day, corrected later. */
#include <glib/gi18n-lib.h>

#include "person/mo-person-edit-private.h"
#include "widget/mo-problem.h"

static void
submitted (MoFormDialog *dialog, MoPersonForm *form)
{
  g_autofree char *words = mo_form_dialog_get (dialog, "words");
  if (!*words) {
    mo_form_dialog_problem (dialog, "words", _ ("Write a few words."));
    return;
  }
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (form->office,
                   NULL,
                   mo_note_job,
                   mo_note_ask_new (form->person, form->row, words),
                   mo_note_ask_free,
                   NULL,
                   NULL,
                   mo_person_form_saved,
                   g_object_ref (dialog));
}

static void
open_form (MoPersonPage *page, gint64 note, const MoNoteStands *stands)
{
  gboolean correct = stands && stands->why_not;
  const MoWizardField fields[] = {
    { .key = "words",
      .kind = MO_WIZARD_LINES,
      .label = correct ? _ ("Correction") : _ ("Note"),
      .hint = _ ("Seen by everybody in the office"),
      .value = stands && !correct ? stands->words : "" },
  };
  g_autofree char *name = mo_person_full_name (page->card->facts);
  g_autofree char *intro =
      correct  ? g_strdup_printf (_ ("%s It says: “%s”"), stands->why_not, stands->words)
      : stands ? g_strdup (_ ("You wrote this today, so its words can still be put right."))
               : g_strdup (name);
  MoPersonForm *form = mo_person_form_new (page);

  form->table = "note";
  form->row = note;
  mo_person_form_present (mo_form_dialog_new (GTK_WIDGET (page),
                                              correct  ? _ ("Correct a note")
                                              : stands ? _ ("Change a note")
                                                       : _ ("Add a note"),
                                              intro,
                                              _ ("Save the note"),
                                              fields,
                                              G_N_ELEMENTS (fields)),
                          form,
                          G_CALLBACK (submitted));
}

typedef struct {
  MoPersonPage *page;
  gint64 note;
} Reading;

static void
read_note (GObject *source, GAsyncResult *result, gpointer user)
{
  Reading *reading = user;
  g_autoptr (MoPersonPage) page = reading->page;
  gint64 note = reading->note;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoNoteStands) stands = mo_office_finish (MO_OFFICE (source), result, &error);

  g_free (reading);
  if (!stands) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (page), sentence);
  } else if (page->card && stands->person == page->person) {
    open_form (page, note, stands);
  }
}

void
mo_person_edit_note (MoPersonPage *page, gint64 note)
{
  Reading *reading = g_new0 (Reading, 1);
  *reading = (Reading){ g_object_ref (page), note };
  mo_office_read (page->office,
                  mo_note_stands_job,
                  g_memdup2 (&note, sizeof note),
                  g_free,
                  mo_note_stands_free,
                  NULL,
                  read_note,
                  reading);
}

void
mo_person_add_note (GtkWidget *widget, const char *action, GVariant *value)
{
  if (MO_PERSON_PAGE (widget)->card)
    open_form (MO_PERSON_PAGE (widget), 0, NULL);
}
