/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ending a match, and closing it. */
#include <glib/gi18n-lib.h>

#include "ending/mo-ending-page-private.h"
#include "store/mo-terms.h"
#include "widget/mo-action.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- the end */

static MoEndingAsk *
end_of (MoFormDialog *form, MoEndingPage *self)
{
  MoEndingFacts facts = mo_ending_view_facts (self->it->view);
  g_autofree char *reason = mo_form_dialog_get (form, "reason");
  g_auto (MoVerdict) verdict = mo_rule_end_match (&facts, reason);
  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_form_dialog_problem (form, *reason ? NULL : "reason", verdict.reason);
    return NULL;
  }
  MoEndingAsk *ask = mo_ending_ask_new (self->pairing, self->it->view->rev);
  ask->reason = g_steal_pointer (&reason);
  ask->note = mo_form_dialog_get (form, "note");
  ask->confirmed = TRUE; /* the sentence above the questions says what is cancelled */
  return ask;
}

static char *
end_intro (const MoEndingView *view, const MoPolicy *policy)
{
  MoEndingFacts facts = mo_ending_view_facts (view);
  g_auto (MoVerdict) verdict = mo_rule_end_match (&facts, "partly");
  return g_strdup_printf ("%s %s",
                          facts.done <= policy->early_calls
                              ? _ ("It is fine to end after one or two calls, with the goal "
                                   "reached. The statements "
                                   "are asked all the same, two weeks after the last call.")
                              : _ ("The statements are asked two weeks after the last call."),
                          verdict.level == MO_LEVEL_ASK ? verdict.reason : "");
}

static void
show_end_form (MoEndingPage *self, GPtrArray *terms)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new (), labels = g_ptr_array_new ();
  g_autofree char *intro = end_intro (self->it->view, mo_office_get_policy (self->office));

  for (guint i = 0; i < terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (terms, i);
    if (term->retired || !g_str_equal (term->vocabulary, "end"))
      continue;
    g_ptr_array_add (codes, term->code);
    g_ptr_array_add (labels, term->label);
  }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  const MoWizardField fields[] = {
    { .key = "reason",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Why it ends"),
      .required = TRUE,
      .codes = (const char *const *) codes->pdata,
      .labels = (const char *const *) labels->pdata,
      .value = "" },
    { .key = "note",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Remark"),
      .hint = _ ("Only for the office") },
  };
  mo_ending_form (self,
                  _ ("End the match"),
                  intro,
                  _ ("End it"),
                  fields,
                  G_N_ELEMENTS (fields),
                  end_of,
                  mo_store_end_match_job);
}

static void
terms_read (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoEndingPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = mo_office_finish (MO_OFFICE (office), result, &error);

  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
  } else if (self->it) {
    show_end_form (self, terms);
  }
}

MO_ACTION (end)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  mo_office_read (self->office,
                  mo_terms_list_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  terms_read,
                  g_object_ref (self));
}

/* ---------------------------------------------------------------------- closing */

static MoEndingAsk *
close_of (MoFormDialog *form, MoEndingPage *self)
{
  MoDay day;
  if (!mo_ending_form_day (form, "again", self->it->today, &day))
    return NULL;
  MoEndingAsk *ask = mo_ending_ask_new (self->pairing, self->it->view->rev);
  ask->day = day;
  return ask;
}

MO_ACTION (close_match)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  if (!self->it)
    return;
  const MoEndingView *view = self->it->view;
  MoEndingFacts facts = mo_ending_view_facts (view);
  g_auto (MoVerdict) verdict = mo_rule_close_match (&facts);
  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_problem_show (widget, verdict.reason);
    return;
  }
  MoDay last = view->last_done != MO_DAY_NONE ? view->last_done : view->ended;
  int days = self->it->policy.ending_follow_up;
  gboolean ask_nothing = mo_end_reason_asks_nothing (view->end_reason);
  g_autofree char *again =
      days && !ask_nothing
          ? mo_day_to_words (MAX (last + days, self->it->today + 1), MO_PRECISION_DAY)
          : g_strdup ("");
  const MoWizardField fields[] = {
    { .key = "again",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Ring again on"),
      .hint = _ ("Only where they are glad of it; empty: not at all"),
      .value = again },
  };
  mo_ending_form (self,
                  _ ("Close the match"),
                  _ ("The referral is closed with it. Whoever wants another mentor later comes "
                     "back with a new goal."),
                  _ ("Close it"),
                  fields,
                  G_N_ELEMENTS (fields),
                  close_of,
                  mo_store_close_match_job);
}

void
mo_ending_class_install_end (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "ending.end", NULL, end);
  gtk_widget_class_install_action (klass, "ending.close", NULL, close_match);
}
