/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passing a message on, its answer, other words for it. */
#include <glib/gi18n-lib.h>

#include "messages/mo-message-asking.h"
#include "messages/mo-messages-page-private.h"
#include "model/mo-message-jobs.h"

/* ---------------------------------------------------------------------- passing on */

static void
arrange (MoFormDialog *form)
{
  g_autofree char *outcome = mo_form_dialog_get (form, "outcome");
  gboolean answered = g_str_equal (outcome, "answered");
  MoFormRow *back = mo_form_dialog_get_row (form, "back");

  gtk_widget_set_visible (GTK_WIDGET (mo_form_dialog_get_row (form, "answer")), answered);
  if (back)
    gtk_widget_set_visible (GTK_WIDGET (back), answered);
}

static gboolean
wants_back (MoFormDialog *form)
{
  if (!mo_form_dialog_get_row (form, "back"))
    return FALSE;
  g_autofree char *back = mo_form_dialog_get (form, "back");
  return g_str_equal (back, "yes");
}

static void
passed (MoFormDialog *form, MoMessageAsking *asking)
{
  g_autofree char *outcome = mo_form_dialog_get (form, "outcome"),
                  *how = mo_form_dialog_get (form, "how"),
                  *answer = mo_form_dialog_get (form, "answer");
  gboolean answered = g_str_equal (outcome, "answered");

  if (!*how)
    mo_form_dialog_problem (form, "how", _ ("Say how it was passed on."));
  if (!*outcome)
    mo_form_dialog_problem (form, "outcome", _ ("Say whether there was an answer."));
  if (answered && !*answer)
    mo_form_dialog_problem (form, "answer", _ ("Write the answer in a few words."));
  if (mo_form_dialog_has_problem (form))
    return;
  MoMessageStep *step = g_new0 (MoMessageStep, 1);
  *step = (MoMessageStep){ .id = asking->message->id,
                           .rev = asking->message->rev,
                           .how = g_steal_pointer (&how),
                           .outcome = answered                           ? MO_MESSAGE_ANSWERED
                                      : g_str_equal (outcome, "settled") ? MO_MESSAGE_SETTLED
                                                                         : MO_MESSAGE_WAITS,
                           .answer = answered ? g_steal_pointer (&answer) : NULL,
                           .back = answered && wants_back (form) };
  mo_message_asking_write (form, asking, mo_message_step_job, step, mo_message_step_free);
}

/* Where the office asked, the answer ends here. */
static guint
n_fields (const MoMessage *message, guint n)
{
  return g_str_equal (message->from_role, "office") ? n - 1 : n;
}

void
mo_message_form_pass (GtkWidget *from, MoOffice *office, const MoMessage *message)
{
  static const char *const outcomes[] = { "waits", "settled", "answered", NULL };
  static const char *const yes_no[] = { "yes", "no", NULL };
  const char *const outcome_labels[] = {
    _ ("No answer yet"), _ ("No answer needed"), _ ("Answered at once"), NULL
  };
  const char *const yes_no_labels[] = { _ ("Yes"), _ ("No, it is settled"), NULL };
  g_auto (GStrv) hows = mo_message_how_labels ();
  g_autofree char *title = g_strdup_printf (_ ("Pass on to %s"), mo_message_to_name (message));
  g_autofree char *intro = g_strdup_printf ("“%s”", message->body);
  g_autofree char *back =
      g_strdup_printf (_ ("Pass the answer back to %s"), mo_message_from_name (message));
  const MoWizardField fields[] = {
    { .key = "how",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Passed on"),
      .codes = mo_message_hows,
      .labels = (const char *const *) hows,
      .value = "phone" },
    { .key = "outcome",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Answer"),
      .codes = outcomes,
      .labels = outcome_labels,
      .value = "waits" },
    { .key = "answer", .kind = MO_WIZARD_LINES, .label = _ ("In words"), .value = "" },
    { .key = "back",
      .kind = MO_WIZARD_CHOICE,
      .label = back,
      .codes = yes_no,
      .labels = yes_no_labels,
      .value = "yes" },
  };
  MoFormDialog *form = mo_form_dialog_new (
      from, title, intro, _ ("Passed on"), fields, n_fields (message, G_N_ELEMENTS (fields)));
  mo_message_asking_start (form, office, message, G_CALLBACK (passed));
  g_signal_connect (form, "changed", G_CALLBACK (arrange), NULL);
  arrange (form);
  gtk_window_present (GTK_WINDOW (form));
}

/* ---------------------------------------------------------------------- the answer */

static void
answered (MoFormDialog *form, MoMessageAsking *asking)
{
  g_autofree char *answer = mo_form_dialog_get (form, "answer");
  if (!*answer) {
    mo_form_dialog_problem (form, "answer", _ ("Write the answer in a few words."));
    return;
  }
  MoMessageStep *step = g_new0 (MoMessageStep, 1);
  *step = (MoMessageStep){ .id = asking->message->id,
                           .rev = asking->message->rev,
                           .outcome = MO_MESSAGE_ANSWERED,
                           .answer = g_steal_pointer (&answer),
                           .back = wants_back (form) };
  mo_message_asking_write (form, asking, mo_message_step_job, step, mo_message_step_free);
}

void
mo_message_form_answer (GtkWidget *from, MoOffice *office, const MoMessage *message)
{
  static const char *const yes_no[] = { "yes", "no", NULL };
  const char *const yes_no_labels[] = { _ ("Yes"), _ ("No, it is settled"), NULL };
  gboolean mine = g_str_equal (message->to_role, "office");
  g_autofree char *title =
      mine ? g_strdup (_ ("Dealt with"))
           : g_strdup_printf (_ ("Answer of %s"), mo_message_to_name (message));
  g_autofree char *intro = g_strdup_printf ("“%s”", message->body);
  g_autofree char *back =
      mine ? g_strdup_printf (_ ("Tell %s of it"), mo_message_from_name (message))
           : g_strdup_printf (_ ("Pass the answer back to %s"), mo_message_from_name (message));
  const MoWizardField fields[] = {
    { .key = "answer",
      .kind = MO_WIZARD_LINES,
      .label = mine ? _ ("What was done") : _ ("In words"),
      .value = "" },
    { .key = "back",
      .kind = MO_WIZARD_CHOICE,
      .label = back,
      .codes = yes_no,
      .labels = yes_no_labels,
      .value = "yes" },
  };
  MoFormDialog *form = mo_form_dialog_new (
      from, title, intro, _ ("Save"), fields, n_fields (message, G_N_ELEMENTS (fields)));
  mo_message_asking_start (form, office, message, G_CALLBACK (answered));
  gtk_window_present (GTK_WINDOW (form));
}

/* ---------------------------------------------------------------------- other words */

static void
reworded (MoFormDialog *form, MoMessageAsking *asking)
{
  g_autofree char *body = mo_form_dialog_get (form, "body");
  if (!*body) {
    mo_form_dialog_problem (
        form, "body", _ ("Write what was said, in the words that may be passed on."));
    return;
  }
  MoMessageWords *words = g_new0 (MoMessageWords, 1);
  *words =
      (MoMessageWords){ asking->message->id, asking->message->rev, g_steal_pointer (&body) };
  mo_message_asking_write (form, asking, mo_message_reword_job, words, mo_message_words_free);
}

void
mo_message_form_reword (GtkWidget *from, MoOffice *office, const MoMessage *message)
{
  const MoWizardField fields[] = {
    { .key = "body", .kind = MO_WIZARD_LINES, .label = _ ("Message"), .value = message->body },
  };
  MoFormDialog *form = mo_form_dialog_new (
      from,
      _ ("Other words"),
      _ ("What was written first stays in the history; this is what is passed on."),
      _ ("Save"),
      fields,
      G_N_ELEMENTS (fields));
  mo_message_asking_start (form, office, message, G_CALLBACK (reworded));
  gtk_window_present (GTK_WINDOW (form));
}
