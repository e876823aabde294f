/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form/mo-form-written.h"

#include "model/mo-office.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

void
mo_form_written (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (office), result, &error);
  mo_form_dialog_set_ready (form, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form, NULL, sentence);
}

MoFormWriting *
mo_form_writing_new (gpointer page, GtkWindow *form)
{
  MoFormWriting *writing = g_new0 (MoFormWriting, 1);
  writing->page = g_object_ref (page);
  if (form) {
    writing->form = g_object_ref (form);
    mo_form_dialog_set_ready (MO_FORM_DIALOG (form), FALSE);
  }
  return writing;
}

void
mo_form_writing_free (MoFormWriting *writing)
{
  g_clear_object (&writing->form);
  g_object_unref (writing->page);
  g_free (writing);
}

gboolean
mo_form_writing_done (MoFormWriting *writing, const GError *error)
{
  if (!error) {
    if (writing->form)
      gtk_window_destroy (writing->form);
    return TRUE;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  if (writing->form) {
    mo_form_dialog_set_ready (MO_FORM_DIALOG (writing->form), TRUE);
    mo_form_dialog_problem (MO_FORM_DIALOG (writing->form), NULL, sentence);
  } else {
    mo_problem_show (writing->page, sentence);
  }
  return FALSE;
}
