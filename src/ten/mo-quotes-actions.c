/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/mo-terms.h"
#include "ten/mo-quote-fields.h"
#include "ten/mo-quotes-page-private.h"
#include "ten/mo-ten-form.h"
#include "widget/mo-action.h"
#include "widget/mo-dialog.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- what was agreed */

typedef struct {
  MoOffice *office;
  MoFeeling *quote;
} Agreeing;

static void
agreeing_free (gpointer data)
{
  Agreeing *agreeing = data;
  g_object_unref (agreeing->office);
  mo_feeling_unref (agreeing->quote);
  g_free (agreeing);
}

static void
changed (MoFormDialog *form, const char *key, Agreeing *agreeing)
{
  mo_quote_fields_changed (form, mo_office_get_today (agreeing->office));
}

static void
submitted (MoFormDialog *form, Agreeing *agreeing)
{
  MoDay until = MO_DAY_NONE;
  if (!mo_quote_fields_check (form, mo_office_get_today (agreeing->office), &until))
    return;
  MoQuoteAsk *ask = g_new0 (MoQuoteAsk, 1);
  ask->id = agreeing->quote->id;
  ask->rev = agreeing->quote->rev;
  ask->comment = mo_form_dialog_get (form, "comment");
  ask->scope = mo_form_dialog_get (form, "scope");
  ask->quote_how = mo_form_dialog_get (form, "how");
  ask->until = until;
  mo_ten_form_write (form,
                     agreeing->office,
                     mo_store_agree_quote_job,
                     ask,
                     (GDestroyNotify) mo_quote_ask_free);
}

static void
show_form (GtkWidget *from, MoOffice *office, gpointer answer)
{
  g_autoptr (GPtrArray) terms = answer;
  g_autoptr (GPtrArray) scopes = g_ptr_array_new ();
  const MoFeeling *quote = mo_quotes_chosen (MO_QUOTES_PAGE (from));
  MoDay today = mo_office_get_today (office);
  if (!quote)
    return;
  for (guint i = 0; i < terms->len; i++) {
    MoTerm *term = g_ptr_array_index (terms, i);
    if (g_str_equal (term->vocabulary, "quote") && !term->retired)
      g_ptr_array_add (scopes, term);
  }
  MoWizardField fields[1 + MO_QUOTE_FIELDS] = {
    { .key = "comment",
      .kind = MO_WIZARD_LINES,
      .label = _ ("In their own words"),
      .value = quote->comment },
  };
  g_autoptr (MoQuoteFields) kept =
      mo_quote_fields_new (scopes,
                           FALSE,
                           quote->scope,
                           quote->quote_how,
                           mo_quote_usual_until (today, mo_office_get_policy (office)),
                           fields + 1);
  MoFormDialog *form = mo_form_dialog_new (from,
                                           _ ("What was agreed about the quote"),
                                           quote->name,
                                           _ ("Save"),
                                           fields,
                                           G_N_ELEMENTS (fields));
  Agreeing *agreeing = g_new0 (Agreeing, 1);
  *agreeing = (Agreeing){ g_object_ref (office), mo_feeling_ref ((MoFeeling *) quote) };
  g_object_set_data_full (G_OBJECT (form), "agreeing", agreeing, agreeing_free);
  g_signal_connect (form, "changed", G_CALLBACK (changed), agreeing);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), agreeing);
  changed (form, NULL, agreeing);
  gtk_window_present (GTK_WINDOW (form));
}

MO_ACTION (agree)
{
  MoQuotesPage *self = MO_QUOTES_PAGE (widget);
  if (mo_quotes_chosen (self))
    mo_ten_form_open (widget,
                      self->office,
                      mo_terms_list_job,
                      NULL,
                      (GDestroyNotify) g_ptr_array_unref,
                      show_form);
}

/* ---------------------------------------------------------------------- it ends */

static void
ended (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoQuotesPage) self = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
  }
}

MO_ACTION (end)
{
  MoQuotesPage *self = MO_QUOTES_PAGE (widget);
  const MoFeeling *quote = mo_quotes_chosen (self);
  if (quote && quote->ended == MO_DAY_NONE)
    mo_office_write (self->office,
                     "",
                     mo_store_end_quote_job,
                     g_memdup2 (&quote->id, sizeof quote->id),
                     g_free,
                     NULL,
                     NULL,
                     ended,
                     g_object_ref (self));
}

MO_ACTION (open_person)
{
  const MoFeeling *quote = mo_quotes_chosen (MO_QUOTES_PAGE (widget));
  if (quote)
    gtk_widget_activate_action (widget, "win.show-person", "x", quote->person);
}

/* ---------------------------------------------------------------------- the file */

static void
saved (GObject *file, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoQuotesPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (file));
  if (g_file_replace_contents_finish (G_FILE (file), result, NULL, &error)) {
    g_autofree char *words = g_strdup_printf (_ ("Quotes written to %s"), name);
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", words);
    return;
  }
  g_autofree char *problem = g_strdup_printf (
      _ ("%s could not be written: %s. Choose another place."), name, error->message);
  mo_problem_show (GTK_WIDGET (self), problem);
}

static void
chosen (GFile *file, gpointer user)
{
  g_autoptr (MoQuotesPage) self = user;
  if (!file || !self->office || !self->all)
    return;
  g_autoptr (GPtrArray) shown = mo_quotes_shown (self);
  char *csv = mo_quotes_csv (shown, mo_office_get_today (self->office));
  g_autoptr (GBytes) bytes = g_bytes_new_take (csv, strlen (csv));
  g_file_replace_contents_bytes_async (
      file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, saved, g_object_ref (self));
}

MO_ACTION (save)
{
  mo_dialog_save_file (
      widget, _ ("Save the quotes"), _ ("quotes.csv"), chosen, g_object_ref (widget));
}

void
mo_quotes_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "quotes.agree", NULL, agree);
  gtk_widget_class_install_action (klass, "quotes.end", NULL, end);
  gtk_widget_class_install_action (klass, "quotes.open", NULL, open_person);
  gtk_widget_class_install_action (klass, "quotes.save", NULL, save);
}
