/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the forms about a mentor have in common. */
#include "mentors/mo-mentor-form.h"

#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "form/mo-form-written.h"
#include "store/mo-terms.h"

static void
form_free (gpointer data)
{
  MoMentorForm *form = data;
  g_object_unref (form->office);
  if (form->free_more)
    form->free_more (form->more);
  g_free (form);
}

MoFormDialog *
mo_mentor_form_open (MoMentorPage *page,
                     MoMentorVerb verb,
                     const char *title,
                     const char *intro,
                     const char *button,
                     const MoWizardField *fields,
                     guint n,
                     GCallback submitted)
{
  const MoMentorAbout *about = page->card->facts;
  MoFormDialog *dialog =
      mo_form_dialog_new (GTK_WIDGET (page), title, intro, button, fields, n);
  MoMentorForm *form = g_new0 (MoMentorForm, 1);

  *form = (MoMentorForm){ .office = g_object_ref (page->office),
                          .mentor = about->id,
                          .rev = about->rev,
                          .capacity = about->capacity,
                          .taken = about->taken,
                          .verb = verb };
  g_object_set_data_full (G_OBJECT (dialog), "form", form, form_free);
  g_signal_connect (dialog, "submitted", submitted, form);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

MoMentorForm *
mo_mentor_form_of (MoFormDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "form");
}

MoMentorAsk *
mo_mentor_form_ask (MoMentorForm *form)
{
  MoMentorAsk *ask = g_new0 (MoMentorAsk, 1);
  ask->verb = form->verb;
  ask->mentor = form->mentor;
  ask->rev = form->rev;
  return ask;
}

void
mo_mentor_form_send (MoFormDialog *dialog, MoMentorAsk *ask)
{
  MoMentorForm *form = mo_mentor_form_of (dialog);
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (form->office,
                   NULL,
                   mo_mentor_job,
                   ask,
                   (GDestroyNotify) mo_mentor_ask_free,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (dialog));
}

gboolean
mo_mentor_form_day (MoFormDialog *dialog, const char *key, MoDay *day, MoPrecision *precision)
{
  g_autofree char *text = mo_form_dialog_get (dialog, key), *problem = NULL;
  MoDay today = mo_office_get_today (mo_mentor_form_of (dialog)->office);
  MoPrecision read = MO_PRECISION_UNKNOWN;

  if (!mo_lenient_day (text, today, day, &read, &problem)) {
    mo_form_dialog_problem (dialog, key, problem);
    return FALSE;
  }
  if (!precision && *day != MO_DAY_NONE && read != MO_PRECISION_DAY) {
    mo_form_dialog_problem (dialog, key, _ ("Write one day, as “today” or 3 April 2026."));
    return FALSE;
  }
  if (precision)
    *precision = read;
  return TRUE;
}

void
mo_mentor_form_terms (MoMentorPage *page,
                      const char *vocabulary,
                      const char *value,
                      const char *none,
                      GPtrArray **codes,
                      GPtrArray **labels)
{
  *codes = g_ptr_array_new ();
  *labels = g_ptr_array_new_with_free_func (g_free);
  if (none) {
    g_ptr_array_add (*codes, (gpointer) "");
    g_ptr_array_add (*labels, g_strdup (none));
  }
  for (guint i = 0; page->terms && i < page->terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (page->terms, i);
    if (g_strcmp0 (term->vocabulary, vocabulary) != 0 ||
        (none && g_str_equal (term->code, "unknown")) ||
        (term->retired && g_strcmp0 (term->code, value) != 0))
      continue;
    g_ptr_array_add (*codes, term->code);
    g_ptr_array_add (*labels, g_strdup (term->label));
  }
  g_ptr_array_add (*codes, NULL);
  g_ptr_array_add (*labels, NULL);
}
