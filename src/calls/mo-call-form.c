/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-forms-private.h"
#include "calls/mo-call-words.h"
#include "core/mo-bank-holiday.h"
#include "core/mo-lenient.h"
#include "widget/mo-problem.h"

#define USUAL_MINUTE (18 * 60)

static void
form_free (gpointer data)
{
  MoCallForm *form = data;
  g_cancellable_cancel (form->cancellable);
  g_clear_object (&form->cancellable);
  g_clear_object (&form->page);
  g_clear_object (&form->office);
  g_clear_pointer (&form->call, mo_call_view_unref);
  g_clear_pointer (&form->pairs, g_ptr_array_unref);
  g_clear_pointer (&form->pair, mo_pair_view_unref);
  g_free (form->usual[0]);
  g_free (form->usual[1]);
  g_free (form);
}

/* A closed window still leaves its questions one by one: nobody listens any more. */
static void
closed (MoCallForm *form)
{
  form->closed = TRUE;
  g_signal_handlers_disconnect_by_data (form->dialog, form);
}

MoCallForm *
mo_call_form_new (GtkWidget *page,
                  MoOffice *office,
                  MoCallSaved saved,
                  const char *title,
                  const char *intro,
                  const char *verb,
                  const MoWizardField *fields,
                  guint n)
{
  MoCallForm *form = g_new0 (MoCallForm, 1);
  form->dialog = mo_form_dialog_new (page, title, intro, verb, fields, n);
  form->page = g_object_ref (page);
  form->office = g_object_ref (office);
  form->saved = saved;
  form->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (form->dialog), "mo-call-form", form, form_free);
  g_signal_connect_swapped (form->dialog, "unmap", G_CALLBACK (closed), form);
  return form;
}

void
mo_call_form_show (MoCallForm *form, const char *key, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (mo_form_dialog_get_row (form->dialog, key)), shown);
}

/* The dialog is held by the write, so the form is there when it ends. */
static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) dialog = user;
  MoCallForm *form = g_object_get_data (G_OBJECT (dialog), "mo-call-form");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);

  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    if (form->closed) {
      mo_problem_show (form->page, sentence);
      return;
    }
    mo_form_dialog_set_ready (dialog, TRUE);
    mo_form_dialog_problem (dialog, NULL, sentence);
    return;
  }
  if (id && form->saved)
    form->saved (form->page, *id);
  if (!form->closed)
    gtk_window_destroy (GTK_WINDOW (dialog));
}

void
mo_call_form_write (MoCallForm *form,
                    const char *label,
                    MoStoreJob job,
                    gpointer ask,
                    GDestroyNotify free_ask)
{
  mo_form_dialog_set_ready (form->dialog, FALSE);
  mo_office_write (form->office,
                   label,
                   job,
                   ask,
                   free_ask,
                   g_free,
                   NULL,
                   written,
                   g_object_ref (form->dialog));
}

MoCallForm *
mo_call_form_about (GtkWidget *page,
                    MoOffice *office,
                    MoCallView *call,
                    MoCallSaved saved,
                    const char *title,
                    const char *verb,
                    const MoWizardField *fields,
                    guint n)
{
  g_autofree char *intro = mo_call_words_full (call);
  MoCallForm *form = mo_call_form_new (page, office, saved, title, intro, verb, fields, n);
  form->call = mo_call_view_ref (call);
  return form;
}

/* The pair's own slot: one rhythm after its newest call, not before today. */
void
mo_call_form_usual_slot (MoCallForm *form, const MoPairView *pair, MoDay *day, int *minute)
{
  MoDay today = mo_office_get_today (form->office);
  int rhythm = MAX (pair->rhythm_days, 1);

  if (!mo_call_time_from_utc (pair->last_at, MO_ZONE, day, minute)) {
    *day = today + 1;
    *minute = USUAL_MINUTE;
    return;
  }
  *day += rhythm;
  if (*day < today)
    *day += (today - *day + rhythm - 1) / rhythm * rhythm;
  while (pair->skip_holidays && mo_is_bank_holiday (*day))
    *day += rhythm;
}

int
mo_call_form_number (MoCallForm *form, const char *key)
{
  g_autofree char *text = mo_form_dialog_get (form->dialog, key);
  guint64 value;
  return g_ascii_string_to_unsigned (text, 10, 0, 10000, &value, NULL) ? (int) value : -1;
}

/* ---------------------------------------------------------------------- day and time */

gboolean
mo_call_form_slot (MoCallForm *form, gboolean tell, MoDay *day, int *minute)
{
  g_autofree char *day_text = mo_form_dialog_get (form->dialog, "day");
  g_autofree char *time_text = mo_form_dialog_get (form->dialog, "time");
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;
  MoDay today = mo_office_get_today (form->office);
  gboolean good = mo_lenient_day (day_text, today, day, &precision, &problem) &&
                  precision == MO_PRECISION_DAY;

  if (!good && tell)
    mo_form_dialog_problem (
        form->dialog,
        "day",
        problem ? problem : _ ("Write the day of the call, for example 26 March or thu."));
  if (!mo_lenient_time (time_text, minute)) {
    good = FALSE;
    if (tell)
      mo_form_dialog_problem (
          form->dialog, "time", _ ("Write the time as 18:00, 1830 or 6pm."));
  }
  return good;
}

/* ---------------------------------------------------------------------- clashes */

typedef struct {
  MoFormDialog *dialog;
  void (*go) (MoCallForm *form);
} Check;

static void
checked (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Check *check = user;
  g_autoptr (MoFormDialog) dialog = check->dialog;
  MoCallForm *form = g_object_get_data (G_OBJECT (dialog), "mo-call-form");
  g_autoptr (GError) error = NULL;
  g_autofree char *clash = mo_office_finish (MO_OFFICE (source), result, &error);

  if (form->closed)
    return;
  if (error) {
    mo_form_dialog_set_ready (dialog, TRUE);
    if (check->go) {
      g_autofree char *sentence = mo_store_error_sentence (error);
      mo_form_dialog_problem (dialog, NULL, sentence);
    }
    return;
  }
  mo_form_row_set_warning (mo_form_dialog_get_row (dialog, "time"), clash);
  if (clash)
    mo_form_dialog_fit (dialog);
  if (!check->go)
    return;
  mo_form_dialog_set_ready (dialog, TRUE);
  if (clash && !form->confirmed) {
    g_autofree char *words =
        g_strdup_printf (_ ("%s Press the button again if you want it all the same."), clash);
    form->confirmed = TRUE;
    mo_form_dialog_problem (dialog, NULL, words);
    return;
  }
  check->go (form);
}

void
mo_call_form_check_clash (MoCallForm *form,
                          gint64 pairing,
                          int minutes,
                          void (*go) (MoCallForm *form))
{
  MoCallsClash *ask = g_new0 (MoCallsClash, 1);
  Check *check = g_new0 (Check, 1);

  ask->pairing = pairing;
  ask->except = form->call ? form->call->id : 0;
  ask->minutes = minutes;
  ask->hours = go == NULL; /* told of, never asked about */
  if (!pairing || !mo_call_form_slot (form, go != NULL, &ask->day, &ask->minute)) {
    g_free (ask);
    g_free (check);
    return;
  }
  check->dialog = g_object_ref (form->dialog);
  check->go = go;
  if (go)
    mo_form_dialog_set_ready (form->dialog, FALSE);
  mo_office_read (form->office, mo_calls_clash_job, ask, g_free, g_free, NULL, checked, check);
}
