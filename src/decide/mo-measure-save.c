/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "decide/mo-measure-page-private.h"
#include "form/mo-form-written.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

static const char *const modes[] = { "phone", "paper", "self" };

static MoStatementsAsk *
ask_of (MoMeasurePage *self)
{
  MoStatementsAsk *ask = mo_statements_ask_new (self->it->referral, self->it->stage);
  guint mode = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->mode));
  ask->pairing = self->it->pairing;
  ask->mode = g_strdup (modes[MIN (mode, G_N_ELEMENTS (modes) - 1)]);
  ask->at = self->at;
  for (guint i = 0; i < mo_measure_n (self); i++)
    g_array_append_val (ask->values, mo_measure_at (self, i)->value);
  return ask;
}

static void
kept (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoMeasurePage) self = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error || !self->office)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

void
mo_measure_keep (MoMeasurePage *self)
{
  mo_office_write (self->office,
                   NULL,
                   mo_store_keep_statements_job,
                   ask_of (self),
                   mo_statements_ask_free,
                   NULL,
                   NULL,
                   kept,
                   g_object_ref (self));
}

/* ---------------------------------------------------------------------- saving */

static void
saved (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoMeasurePage) self = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!self->office)
    return;
  gtk_widget_set_sensitive (self->save, TRUE);
  if (!error) {
    self->enter = TRUE;
    mo_measure_read (self);
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

void
mo_measure_save (MoMeasurePage *self)
{
  gtk_widget_set_sensitive (self->save, FALSE);
  mo_office_write (self->office,
                   "",
                   mo_store_save_statements_job,
                   ask_of (self),
                   mo_statements_ask_free,
                   NULL,
                   NULL,
                   saved,
                   g_object_ref (self));
}

/* ---------------------------------------------------------------------- none of it */

static void
why_told (MoFormDialog *form, MoMeasurePage *self)
{
  g_autofree char *why = mo_form_dialog_get (form, "why");
  if (!*why) {
    mo_form_dialog_problem (form, "why", _ ("Write why, in a few words."));
    return;
  }
  MoStatementsAsk *ask = ask_of (self);
  ask->declined = g_steal_pointer (&why);
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (self->office,
                   "",
                   mo_store_save_statements_job,
                   ask,
                   mo_statements_ask_free,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (form));
}

void
mo_measure_ask_why (MoMeasurePage *self)
{
  const MoWizardField fields[] = {
    { .key = "why",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Why"),
      .hint = _ ("In their words, or what you think"),
      .required = TRUE },
  };
  if (!self->it)
    return;
  MoFormDialog *form = mo_form_dialog_new (
      GTK_WIDGET (self),
      _ ("Does not want to answer"),
      g_str_equal (self->it->stage, "3m") ? _ ("That is all right: nothing waits for it.")
      : self->it->pairing ? _ ("That is all right: the match can be closed without.")
                          : _ ("That is all right: mentoring goes on without. It is not "
                               "asked again before the end."),
      _ ("Save"),
      fields,
      G_N_ELEMENTS (fields));
  g_signal_connect_object (form, "submitted", G_CALLBACK (why_told), self, 0);
  gtk_window_present (GTK_WINDOW (form));
}
