/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ending/mo-mentor-check-form.h"

#include <glib/gi18n-lib.h>

#include "form/mo-form-written.h"
#include "store/mo-endings.h"
#include "widget/mo-form-dialog.h"

typedef struct {
  MoOffice *office;
  gint64 mentor, pairing;
} Asking;

static void
let_go (gpointer asking, GClosure *closure)
{
  g_object_unref (((Asking *) asking)->office);
  g_free (asking);
}

static void
submitted (MoFormDialog *form, Asking *asking)
{
  g_autofree char *gain = mo_form_dialog_get (form, "gain"),
                  *strain = mo_form_dialog_get (form, "strain"),
                  *told = mo_form_dialog_get (form, "told");
  if (!*strain) {
    mo_form_dialog_problem (form, "strain", _ ("Choose how much of a strain it was."));
    return;
  }
  MoMentorCheckAsk *ask = g_new0 (MoMentorCheckAsk, 1);
  ask->mentor = asking->mentor;
  ask->pairing = asking->pairing;
  ask->gain = *gain ? g_ascii_digit_value (*gain) : 0;
  ask->strain = g_ascii_digit_value (*strain);
  ask->again = mo_form_dialog_get (form, "again");
  ask->note = mo_form_dialog_get (form, "note");
  ask->told = g_str_equal (told, "yes");
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   "",
                   mo_store_mentor_check_job,
                   ask,
                   mo_mentor_check_ask_free,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (form));
}

void
mo_mentor_check_form_show (GtkWidget *from, MoOffice *office, gint64 mentor, gint64 pairing)
{
  static const char *const gains[] = { "", "1", "2", "3", "4", "5", NULL };
  static const char *const strains[] = { "0", "1", "2", "3", NULL };
  static const char *const yes_no[] = { "yes", "no", NULL };
  static const char *const agains[] = { "yes", "not now", "no", NULL };
  const char *const gain_labels[] = { _ ("Not told"),
                                      _ ("1, nothing"),
                                      _ ("2, a little"),
                                      _ ("3, some"),
                                      _ ("4, much"),
                                      _ ("5, a great deal"),
                                      NULL };
  const char *const strain_labels[] = {
    mo_strain_words (0), mo_strain_words (1), mo_strain_words (2), mo_strain_words (3), NULL
  };
  const char *const told_labels[] = { _ ("Yes"), _ ("Not yet"), NULL };
  const char *const again_labels[] = { _ ("Yes"), _ ("Not now"), _ ("No"), NULL };
  const MoWizardField fields[] = {
    { .key = "gain",
      .kind = MO_WIZARD_LIST,
      .label = _ ("What it gave them"),
      .codes = gains,
      .labels = gain_labels,
      .value = "" },
    { .key = "strain",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Strain"),
      .hint = _ ("From “some” on a support call is due within days"),
      .required = TRUE,
      .codes = strains,
      .labels = strain_labels,
      .value = "" },
    { .key = "again",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Would mentor again"),
      .codes = agains,
      .labels = again_labels,
      .value = "" },
    { .key = "note", .kind = MO_WIZARD_LINES, .label = _ ("In their words") },
    { .key = "told",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Reminded that what was said stays between them"),
      .codes = yes_no,
      .labels = told_labels,
      .value = "" },
  };
  Asking *asking = g_new0 (Asking, 1);
  MoFormDialog *form = mo_form_dialog_new (from,
                                           _ ("What it gave, and what it cost"),
                                           _ ("Ask the mentor. Thank them for their time."),
                                           _ ("Save"),
                                           fields,
                                           G_N_ELEMENTS (fields) - (pairing ? 0 : 1));

  *asking = (Asking){ g_object_ref (office), mentor, pairing };
  g_signal_connect_data (form, "submitted", G_CALLBACK (submitted), asking, let_go, 0);
  gtk_window_present (GTK_WINDOW (form));
}
