/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form/mo-form-written.h"

#include "model/mo-office.h"
#include "widget/mo-form-dialog.h"

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
