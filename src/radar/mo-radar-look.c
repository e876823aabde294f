/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody looked: what was found, and when it is to be told again. */
#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "radar/mo-radar-page-private.h"
#include "widget/mo-form-dialog.h"

typedef struct {
  MoOffice *office;
  gint64 pairing;
} Looking;

static void
looking_free (gpointer data)
{
  Looking *looking = data;
  g_object_unref (looking->office);
  g_free (looking);
}

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  mo_form_dialog_set_ready (form, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form,
                          g_error_matches (error, MO_STORE_ERROR, MO_STORE_REFUSED) ? "until"
                                                                                    : NULL,
                          sentence);
}

static void
submitted (MoFormDialog *form, Looking *looking)
{
  g_autofree char *words = mo_form_dialog_get (form, "words"),
                  *text = mo_form_dialog_get (form, "until"), *problem = NULL;
  MoDay until = MO_DAY_NONE, today = mo_office_get_today (looking->office);

  if (!mo_lenient_day (text, today, &until, NULL, &problem)) {
    mo_form_dialog_problem (form, "until", problem);
    return;
  }
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (looking->office,
                   _ ("A match looked at"),
                   mo_store_radar_look_job,
                   mo_radar_look_new (looking->pairing, words, until),
                   mo_radar_look_free,
                   NULL,
                   NULL,
                   written,
                   g_object_ref (form));
}

static void
show_day (MoFormDialog *form, const char *key, Looking *looking)
{
  MoDay day = MO_DAY_NONE;
  g_autofree char *words = NULL, *text = mo_form_dialog_get (form, "until");
  if (mo_lenient_day (text, mo_office_get_today (looking->office), &day, NULL, NULL))
    words = mo_day_to_long (day);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, "until"), words);
}

void
mo_radar_look_open (MoRadarPage *self)
{
  const MoRadarRow *row = mo_radar_page_chosen (self);
  if (!row)
    return;
  MoDay today = mo_office_get_today (self->office);
  int days = mo_office_get_policy (self->office)->radar_quiet_days;
  g_autofree char *until = mo_day_to_words (today + days, MO_PRECISION_DAY),
                  *pair = mo_radar_pair_words (row);
  g_auto (GStrv) lines = g_strsplit (row->words, "\n", -1);
  g_autofree char *intro = g_strjoinv (" · ", lines);
  const MoWizardField fields[] = {
    { .key = "words",
      .kind = MO_WIZARD_LINES,
      .label = _ ("What was found"),
      .hint = _ ("For the office only") },
    { .key = "until",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Tell again on"),
      .hint = _ ("Earlier if a new sign comes"),
      .required = TRUE,
      .value = until },
  };
  MoFormDialog *form = mo_form_dialog_new (
      GTK_WIDGET (self), pair, intro, _ ("Looked at"), fields, G_N_ELEMENTS (fields));
  Looking *looking = g_new0 (Looking, 1);
  *looking = (Looking){ .office = g_object_ref (self->office), .pairing = row->id };
  g_object_set_data_full (G_OBJECT (form), "looking", looking, looking_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), looking);
  g_signal_connect (form, "changed", G_CALLBACK (show_day), looking);
  show_day (form, "until", looking);
  gtk_window_present (GTK_WINDOW (form));
}
