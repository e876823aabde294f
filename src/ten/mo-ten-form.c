/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ten/mo-ten-form.h"

#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "widget/mo-problem.h"

typedef struct {
  GtkWidget *from;
  MoTenShow show;
} Opening;

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Opening *opening = user;
  g_autoptr (GtkWidget) from = opening->from;
  g_autoptr (GError) error = NULL;
  gpointer answer = mo_office_finish (MO_OFFICE (source), result, &error);

  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (from, sentence);
  } else if (gtk_widget_get_root (from)) {
    opening->show (from, MO_OFFICE (source), answer);
  }
}

void
mo_ten_form_open (GtkWidget *from,
                  MoOffice *office,
                  MoStoreJob job,
                  gpointer ask,
                  GDestroyNotify free_answer,
                  MoTenShow show)
{
  Opening *opening = g_new0 (Opening, 1);
  *opening = (Opening){ g_object_ref (from), show };
  mo_office_read (office, job, ask, g_free, free_answer, NULL, loaded, opening);
}

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autofree gpointer answer = mo_office_finish (MO_OFFICE (source), result, &error);

  mo_form_dialog_set_ready (form, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form, NULL, sentence);
}

void
mo_ten_form_write (MoFormDialog *form,
                   MoOffice *office,
                   MoStoreJob job,
                   gpointer ask,
                   GDestroyNotify free_ask)
{
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (office, "", job, ask, free_ask, g_free, NULL, written, g_object_ref (form));
}

gboolean
mo_ten_form_refused (MoFormDialog *form, const char *key, MoVerdict verdict)
{
  g_auto (MoVerdict) owned = verdict;
  gboolean refused = owned.level == MO_LEVEL_REFUSED || owned.level == MO_LEVEL_ASK;
  if (refused)
    mo_form_dialog_problem (form, key, owned.reason);
  return refused;
}

void
mo_ten_form_show_row (MoFormDialog *form, const char *key, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (mo_form_dialog_get_row (form, key)), shown);
}

int
mo_ten_form_number (MoFormDialog *form, const char *key)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  guint64 value;
  return g_ascii_string_to_unsigned (text, 10, 0, 10000, &value, NULL) ? (int) value : -1;
}

gboolean
mo_ten_form_day (MoFormDialog *form, const char *key, MoDay today, gboolean tell, MoDay *day)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;
  gboolean good =
      mo_lenient_day (text, today, day, &precision, &problem) && precision == MO_PRECISION_DAY;

  if (!good && tell)
    mo_form_dialog_problem (
        form, key, problem ? problem : _ ("Write the day, for example 26 March or thu."));
  return good;
}

gboolean
mo_ten_form_time (MoFormDialog *form, const char *key, gboolean tell, int *minute)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  if (mo_lenient_time (text, minute))
    return TRUE;
  if (tell)
    mo_form_dialog_problem (form, key, _ ("Write the time as 18:00, 1830 or 6pm."));
  return FALSE;
}
