/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "apply/mo-enquiry-form.h"

#include <glib/gi18n-lib.h>

#include "model/mo-apply-jobs.h"
#include "widget/mo-form-dialog.h"

static void
saved (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) dialog = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *mentor = mo_office_finish (MO_OFFICE (source), result, &error);

  mo_form_dialog_set_ready (dialog, TRUE);
  if (mentor) {
    gtk_window_destroy (GTK_WINDOW (dialog));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (dialog, NULL, sentence);
}

static void
submitted (MoFormDialog *dialog, MoOffice *office)
{
  MoEnquiryAsk *ask = g_new0 (MoEnquiryAsk, 1);
  g_autofree char *strand = mo_form_dialog_get (dialog, "strand");

  ask->name = mo_form_dialog_get (dialog, "name");
  ask->phone = mo_form_dialog_get (dialog, "phone");
  ask->email = mo_form_dialog_get (dialog, "email");
  ask->note = mo_form_dialog_get (dialog, "note");
  ask->family = g_str_equal (strand, "family");
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (office,
                   NULL,
                   mo_apply_enquiry_job,
                   ask,
                   (GDestroyNotify) mo_enquiry_ask_free,
                   g_free,
                   NULL,
                   saved,
                   g_object_ref (dialog));
}

void
mo_enquiry_form_show (GtkWidget *from, MoOffice *office)
{
  static const char *const codes[] = { "sci", "family", NULL };
  const char *const labels[] = { _ ("Somebody with a spinal cord injury"),
                                 _ ("A relative or friend of one"),
                                 NULL };
  const MoWizardField fields[] = {
    { .key = "name", .kind = MO_WIZARD_LINE, .label = _ ("Name"), .required = TRUE },
    { .key = "phone",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Telephone"),
      .hint = _ ("Or an e-mail"),
      .purpose = GTK_INPUT_PURPOSE_PHONE },
    { .key = "email",
      .kind = MO_WIZARD_LINE,
      .label = _ ("E-mail"),
      .purpose = GTK_INPUT_PURPOSE_EMAIL },
    { .key = "strand",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("As"),
      .codes = codes,
      .labels = labels,
      .value = "sci" },
    { .key = "note",
      .kind = MO_WIZARD_LINE,
      .label = _ ("A note"),
      .hint = _ ("What they asked, a form was posted") },
  };
  MoFormDialog *dialog =
      mo_form_dialog_new (from,
                          _ ("Enquiry about mentoring"),
                          _ ("Somebody asks about becoming a mentor. The application may come "
                             "later."),
                          _ ("Write it down"),
                          fields,
                          G_N_ELEMENTS (fields));
  g_signal_connect_object (dialog, "submitted", G_CALLBACK (submitted), office, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
