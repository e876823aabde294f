/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form over the page, and the job that takes its answers. */
#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "ending/mo-ending-page-private.h"
#include "form/mo-form-written.h"

typedef struct {
  MoEndingPage *page; /* not held: the form is gone with it */
  MoEndingAskOf ask_of;
  MoStoreJob job;
} Asking;

static void
let_go (gpointer asking, GClosure *closure)
{
  g_clear_weak_pointer (&((Asking *) asking)->page);
  g_free (asking);
}

static void
submitted (MoFormDialog *form, Asking *asking)
{
  MoEndingAsk *ask =
      asking->page && asking->page->it ? asking->ask_of (form, asking->page) : NULL;
  if (!ask)
    return;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->page->office,
                   "",
                   asking->job,
                   ask,
                   mo_ending_ask_free,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (form));
}

MoFormDialog *
mo_ending_form (MoEndingPage *self,
                const char *title,
                const char *intro,
                const char *verb,
                const MoWizardField *fields,
                guint n,
                MoEndingAskOf ask_of,
                MoStoreJob job)
{
  Asking *asking = g_new0 (Asking, 1);
  MoFormDialog *form = mo_form_dialog_new (GTK_WIDGET (self), title, intro, verb, fields, n);

  g_set_weak_pointer (&asking->page, self);
  asking->ask_of = ask_of;
  asking->job = job;
  g_signal_connect_data (form, "submitted", G_CALLBACK (submitted), asking, let_go, 0);
  gtk_window_present (GTK_WINDOW (form));
  return form;
}

gboolean
mo_ending_form_day (MoFormDialog *form, const char *key, MoDay today, MoDay *day)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  g_autofree char *problem = NULL;
  MoPrecision precision;

  *day = MO_DAY_NONE;
  if (!*text)
    return TRUE;
  if (!mo_lenient_day (text, today, day, &precision, &problem)) {
    mo_form_dialog_problem (form, key, problem);
    return FALSE;
  }
  if (precision == MO_PRECISION_DAY)
    return TRUE;
  mo_form_dialog_problem (form, key, _ ("Write the whole day, such as 15 June."));
  return FALSE;
}
