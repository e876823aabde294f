/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/mo-targets-form.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "form/mo-form-written.h"
#include "store/mo-targets.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

#define MOST 100000

typedef struct {
  MoOffice *office;
  GtkWidget *from; /* until the form is there */
  GArray *years;   /* MoTargetYear, in the order of the form */
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;
  g_clear_object (&asking->office);
  g_clear_pointer (&asking->years, g_array_unref);
  g_free (asking);
}

static char *
key_of (guint at)
{
  return g_strdup_printf ("year%u", at);
}

/* ---------------------------------------------------------------------- saving */

/* A whole number of people, or blank for none. */
static gboolean
read_value (MoFormDialog *form, const char *key, double *value)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  guint64 number = 0;

  *value = NAN;
  if (!*text)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, MOST, &number, NULL)) {
    mo_form_dialog_problem (
        form, key, _ ("Write a number of people, as 120, or leave it blank for no target."));
    return FALSE;
  }
  *value = (double) number;
  return TRUE;
}

static void
given (MoFormDialog *form, Asking *asking)
{
  g_autoptr (GArray) years = g_array_copy (asking->years);

  for (guint i = 0; i < years->len; i++) {
    g_autofree char *key = key_of (i);
    if (!read_value (form, key, &g_array_index (years, MoTargetYear, i).value))
      return;
  }
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   "",
                   mo_store_put_targets_job,
                   g_steal_pointer (&years),
                   (GDestroyNotify) g_array_unref,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (form));
}

/* ---------------------------------------------------------------------- asking */

static void
open_form (Asking *asking)
{
  guint n = asking->years->len;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree MoWizardField *fields = g_new0 (MoWizardField, n);

  for (guint i = 0; i < n; i++) {
    const MoTargetYear *year = &g_array_index (asking->years, MoTargetYear, i);
    char *key = key_of (i), *label = mo_day_year_label (year->year),
         *value = isnan (year->value) ? NULL : g_strdup_printf ("%.0f", year->value);
    g_ptr_array_add (texts, key);
    g_ptr_array_add (texts, label);
    g_ptr_array_add (texts, value);
    fields[i] = (MoWizardField){ .key = key,
                                 .kind = MO_WIZARD_LINE,
                                 .label = label,
                                 .purpose = GTK_INPUT_PURPOSE_DIGITS,
                                 .value = value };
  }
  MoFormDialog *form = mo_form_dialog_new (asking->from,
                                           _ ("Targets"),
                                           _ ("How many people are to be mentored in each "
                                              "year. The chart and the pack show what was "
                                              "reached beside it; blank is no target."),
                                           _ ("Save"),
                                           fields,
                                           n);
  g_signal_connect_data (form, "submitted", G_CALLBACK (given), asking, asking_free, 0);
  gtk_window_present (GTK_WINDOW (form));
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  Asking *asking = user;
  g_autoptr (GtkWidget) from = g_steal_pointer (&asking->from);
  g_autoptr (GError) error = NULL;

  asking->years = mo_office_finish (MO_OFFICE (source), result, &error);
  if (asking->years && gtk_widget_get_root (from)) {
    asking->from = from;
    open_form (asking);
    return;
  }
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (from, sentence);
  }
  asking_free (asking, NULL);
}

void
mo_targets_form_show (GtkWidget *from, MoOffice *office)
{
  Asking *asking = g_new0 (Asking, 1);
  asking->office = g_object_ref (office);
  asking->from = g_object_ref (from);
  mo_office_read (office,
                  mo_store_list_targets_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_array_unref,
                  NULL,
                  loaded,
                  asking);
}
