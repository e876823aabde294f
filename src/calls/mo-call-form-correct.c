/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A call that was written down as done and was not; how a video call is joined. */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-forms-private.h"
#include "core/mo-ten-rules.h"

static char *
get (MoCallForm *form, const char *key)
{
  return mo_form_dialog_get (form->dialog, key);
}

/* ---------------------------------------------------------------------- it was not done */

static void
correct_submitted (MoCallForm *form)
{
  MoCallsCorrect *ask = g_new0 (MoCallsCorrect, 1);
  g_autofree char *state = get (form, "state");

  ask->id = form->call->id;
  ask->rev = form->call->rev;
  ask->state = g_intern_string (state);
  ask->words = get (form, "reason");
  g_auto (MoVerdict) verdict =
      mo_rule_call_correct (form->call->state, *state ? state : NULL, ask->words);
  if (verdict.level != MO_LEVEL_FINE) {
    mo_form_dialog_problem (
        form->dialog, verdict.level == MO_LEVEL_ASK ? "reason" : "state", verdict.reason);
    mo_calls_correct_free (ask);
    return;
  }
  g_autofree char *label = g_strdup_printf (_ ("Call %d of %s with %s put right: %s"),
                                            form->call->number,
                                            form->call->mentee,
                                            form->call->mentor,
                                            mo_call_state_words (state));
  mo_call_form_write (
      form, label, mo_calls_correct_job, ask, (GDestroyNotify) mo_calls_correct_free);
}

void
mo_call_form_correct (GtkWidget *page, MoOffice *office, MoCallView *call, MoCallSaved saved)
{
  const char *const states[] = { "no_answer",        "no_show",          "cancelled_mentee",
                                 "cancelled_mentor", "cancelled_office", NULL };
  const char *const words[] = { _ ("Nobody answered"),
                                _ ("Somebody did not come"),
                                _ ("The mentee had cancelled"),
                                _ ("The mentor had cancelled"),
                                _ ("It was written down by mistake"),
                                NULL };
  const MoWizardField fields[] = {
    { .key = "state",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("What happened"),
      .codes = states,
      .labels = words },
    { .key = "reason",
      .kind = MO_WIZARD_LINE,
      .label = _ ("How the mistake came"),
      .hint = _ ("The history keeps both. The call no longer counts.") },
  };
  MoCallForm *form = mo_call_form_about (page,
                                         office,
                                         call,
                                         saved,
                                         _ ("It did not take place after all"),
                                         _ ("Put right"),
                                         fields,
                                         G_N_ELEMENTS (fields));
  g_signal_connect_swapped (form->dialog, "submitted", G_CALLBACK (correct_submitted), form);
  gtk_window_present (GTK_WINDOW (form->dialog));
}

/* ---------------------------------------------------------------------- joining */

static void
join_submitted (MoCallForm *form)
{
  MoCallsCorrect *ask = g_new0 (MoCallsCorrect, 1);
  ask->id = form->call->id;
  ask->rev = form->call->rev;
  ask->words = get (form, "join");
  g_autofree char *label = g_strdup_printf (
      _ ("How to join the call of %s with %s"), form->call->mentee, form->call->mentor);
  mo_call_form_write (
      form, label, mo_calls_join_job, ask, (GDestroyNotify) mo_calls_correct_free);
}

void
mo_call_form_join (GtkWidget *page, MoOffice *office, MoCallView *call, MoCallSaved saved)
{
  const MoWizardField fields[] = {
    { .key = "join",
      .kind = MO_WIZARD_LINES,
      .label = _ ("How to join"),
      .hint = _ ("A link or a meeting number of this call alone, made by the office. It stands "
                 "on what both are sent."),
      .value = call->join },
  };
  MoCallForm *form = mo_call_form_about (page,
                                         office,
                                         call,
                                         saved,
                                         _ ("Joining by video"),
                                         _ ("Save"),
                                         fields,
                                         G_N_ELEMENTS (fields));
  g_signal_connect_swapped (form->dialog, "submitted", G_CALLBACK (join_submitted), form);
  gtk_window_present (GTK_WINDOW (form->dialog));
}
