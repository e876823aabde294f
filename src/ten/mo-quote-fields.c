/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ten/mo-quote-fields.h"

#include <glib/gi18n-lib.h>

#include "store/mo-terms.h"
#include "ten/mo-ten-form.h"

MoQuoteFields *
mo_quote_fields_new (GPtrArray *scopes,
                     gboolean optional,
                     const char *scope,
                     const char *how,
                     MoDay until,
                     MoWizardField *fields)
{
  MoQuoteFields *quote = g_new0 (MoQuoteFields, 1);

  quote->codes = g_ptr_array_new_with_free_func (g_free);
  quote->words = g_ptr_array_new_with_free_func (g_free);
  quote->how_words = g_ptr_array_new ();
  quote->until = mo_day_to_words (until, MO_PRECISION_DAY);
  if (optional) {
    g_ptr_array_add (quote->codes, g_strdup (""));
    g_ptr_array_add (quote->words, g_strdup (_ ("Not to be quoted")));
  }
  for (guint i = 0; i < scopes->len; i++) {
    const MoTerm *term = g_ptr_array_index (scopes, i);
    g_ptr_array_add (quote->codes, g_strdup (term->code));
    g_ptr_array_add (quote->words, g_strdup (term->label));
  }
  for (guint i = 0; mo_quote_hows[i]; i++)
    g_ptr_array_add (quote->how_words, (gpointer) mo_quote_how_words (mo_quote_hows[i]));
  g_ptr_array_add (quote->codes, NULL);
  g_ptr_array_add (quote->words, NULL);
  g_ptr_array_add (quote->how_words, NULL);
  fields[0] = (MoWizardField){ .key = "scope",
                               .kind = MO_WIZARD_LIST,
                               .label = _ ("May be quoted"),
                               .codes = (const char *const *) quote->codes->pdata,
                               .labels = (const char *const *) quote->words->pdata,
                               .value = scope ? scope : "" };
  fields[1] = (MoWizardField){ .key = "how",
                               .kind = MO_WIZARD_LIST,
                               .label = _ ("Agreed"),
                               .codes = mo_quote_hows,
                               .labels = (const char *const *) quote->how_words->pdata,
                               .value = how ? how : mo_quote_hows[0] };
  fields[2] = (MoWizardField){
    .key = "until", .kind = MO_WIZARD_DAY, .label = _ ("Until"), .value = quote->until
  };
  return quote;
}

void
mo_quote_fields_free (MoQuoteFields *quote)
{
  if (!quote)
    return;
  g_ptr_array_unref (quote->codes);
  g_ptr_array_unref (quote->words);
  g_ptr_array_unref (quote->how_words);
  g_free (quote->until);
  g_free (quote);
}

void
mo_quote_fields_changed (MoFormDialog *form, MoDay today)
{
  g_autofree char *scope = mo_form_dialog_get (form, "scope");
  g_autofree char *words = NULL;
  MoDay until;

  mo_ten_form_show_row (form, "how", *scope != '\0');
  mo_ten_form_show_row (form, "until", *scope != '\0');
  if (mo_ten_form_day (form, "until", today, FALSE, &until))
    words = mo_day_to_long (until);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, "until"), words);
}

gboolean
mo_quote_fields_check (MoFormDialog *form, MoDay today, MoDay *until)
{
  g_autofree char *scope = mo_form_dialog_get (form, "scope");
  g_autofree char *how = mo_form_dialog_get (form, "how");
  g_autofree char *words = mo_form_dialog_get (form, "comment");

  if (!mo_ten_form_day (form, "until", today, TRUE, until))
    return FALSE;
  return !mo_ten_form_refused (
      form, *words ? "until" : "comment", mo_rule_quote (words, scope, how, *until, today));
}
