/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ten/mo-feeling-form.h"

#include <glib/gi18n-lib.h>

#include "store/mo-feelings.h"
#include "ten/mo-quote-fields.h"
#include "ten/mo-ten-form.h"
#include "widget/mo-problem.h"

typedef struct {
  MoOffice *office;
  MoFeelingFacts *facts;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_object_unref (asking->office);
  mo_feeling_facts_free (asking->facts);
  g_free (asking);
}

static void
changed (MoFormDialog *form, const char *key, Asking *asking)
{
  mo_quote_fields_changed (form, mo_office_get_today (asking->office));
}

static void
submitted (MoFormDialog *form, Asking *asking)
{
  MoFeelingAsk *ask = g_new0 (MoFeelingAsk, 1);
  MoDay today = mo_office_get_today (asking->office);

  ask->pairing = asking->facts->pairing;
  ask->mentor = asking->facts->mentor;
  ask->after_call = mo_ten_form_number (form, "after");
  ask->score = mo_ten_form_number (form, "score");
  ask->comment = mo_form_dialog_get (form, "comment");
  ask->scope = mo_form_dialog_get (form, "scope");
  ask->quote_how = mo_form_dialog_get (form, "how");
  mo_ten_form_refused (
      form, "score", mo_rule_feeling (ask->score, ask->after_call, asking->facts->done));
  if (*ask->scope)
    mo_quote_fields_check (form, today, &ask->until);
  if (mo_form_dialog_has_problem (form))
    mo_feeling_ask_free (ask);
  else
    mo_ten_form_write (form,
                       asking->office,
                       mo_store_put_feeling_job,
                       ask,
                       (GDestroyNotify) mo_feeling_ask_free);
}

/* What to say, and what was answered before. */
static char *
intro_of (const MoFeelingFacts *facts)
{
  GString *said = g_string_new (NULL);
  g_string_append_printf (said,
                          _ ("Ask %s: “How do you feel about your calls with %s so far, from 1 "
                             "to 5?”"),
                          facts->first,
                          facts->other_first);
  for (guint i = 0; i < facts->answers->len; i++) {
    const MoFeeling *answer = g_ptr_array_index (facts->answers, i);
    g_string_append (said, " ");
    g_string_append_printf (said,
                            _ ("After call %d it was %s."),
                            answer->after_call,
                            mo_feeling_score_words (answer->score));
  }
  return g_string_free (said, FALSE);
}

static GStrv
calls (int done, gboolean words)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  for (int call = done; call >= 1; call--) {
    g_autofree char *text =
        words ? g_strdup_printf (_ ("Call %d"), call) : g_strdup_printf ("%d", call);
    g_strv_builder_add (list, text);
  }
  return g_strv_builder_end (list);
}

static void
show (GtkWidget *from, MoOffice *office, gpointer answer)
{
  static const char *const scores[] = { "5", "4", "3", "2", "1", NULL };
  g_autoptr (MoFeelingFacts) facts = answer;
  MoDay today = mo_office_get_today (office);
  const char *words[6] = { NULL };
  g_auto (MoVerdict) may = mo_rule_feeling (5, facts->done, facts->done);

  if (may.level == MO_LEVEL_REFUSED) {
    mo_problem_show (from, may.reason);
    return;
  }
  for (guint i = 0; i < 5; i++)
    words[i] = mo_feeling_score_words (5 - i);
  g_auto (GStrv) call_codes = calls (facts->done, FALSE),
                 call_words = calls (facts->done, TRUE);
  g_autofree char *after = g_strdup_printf ("%d", facts->after_call);
  MoWizardField fields[3 + MO_QUOTE_FIELDS] = {
    { .key = "score",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("How it feels"),
      .codes = scores,
      .labels = words,
      .value = "" },
    { .key = "comment", .kind = MO_WIZARD_LINES, .label = _ ("In their own words") },
    { .key = "after",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Asked after"),
      .codes = (const char *const *) call_codes,
      .labels = (const char *const *) call_words,
      .value = after },
  };
  g_autoptr (MoQuoteFields) quote =
      mo_quote_fields_new (facts->scopes,
                           TRUE,
                           NULL,
                           NULL,
                           mo_quote_usual_until (today, mo_office_get_policy (office)),
                           fields + 3);
  g_autofree char *title = g_strdup_printf (_ ("How it feels to %s"), facts->name);
  g_autofree char *intro = intro_of (facts);
  MoFormDialog *form =
      mo_form_dialog_new (from, title, intro, _ ("Save answer"), fields, G_N_ELEMENTS (fields));
  Asking *asking = g_new0 (Asking, 1);
  *asking = (Asking){ g_object_ref (office), g_steal_pointer (&facts) };
  g_object_set_data_full (G_OBJECT (form), "asking", asking, asking_free);
  g_signal_connect (form, "changed", G_CALLBACK (changed), asking);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), asking);
  changed (form, NULL, asking);
  gtk_window_present (GTK_WINDOW (form));
}

void
mo_feeling_form_show (GtkWidget *from, MoOffice *office, gint64 pairing, const char *role)
{
  const MoFeelingWho who = { pairing, g_str_equal (role, "mentor") };
  mo_ten_form_open (from,
                    office,
                    mo_store_feeling_facts_job,
                    g_memdup2 (&who, sizeof who),
                    (GDestroyNotify) mo_feeling_facts_free,
                    show);
}
