/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "safeguarding/mo-raise-form.h"

#include <glib/gi18n-lib.h>

#include "store/mo-concern-steps.h"
#include "widget/mo-announce.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

typedef struct {
  MoOffice *office;
  gint64 pairing, call_note, message, about;
  MoConcernDesk desk;
  GPtrArray *people; /* MoConcernPerson */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;
  g_clear_object (&subject->office);
  g_clear_pointer (&subject->people, g_ptr_array_unref);
  mo_concern_desk_clear (&subject->desk);
  g_free (subject);
}

/* ---------------------------------------------------------------------- what to do now */

/* The ways out come before the form; they stand there from the moment danger is said. */
static char *
intro_words (const Subject *subject, gboolean danger)
{
  gboolean lead = *subject->desk.leads != '\0';
  if (!danger)
    return g_strdup (
        lead ? _ ("It need not be sure, and need not be well put. The lead looks at it today. "
                  "Nobody else reads it unless they are let in.")
             : _ ("It need not be sure, and need not be well put. Nobody is safeguarding lead "
                  "yet: tell whoever is in charge as well."));
  if (lead)
    return g_strdup_printf (_ ("Ring 999 now, before you write. Say where the person is. Then "
                               "tell %s by telephone; leave no message, ring the next one if "
                               "nobody answers. Then go on here."),
                            subject->desk.leads);
  return g_strdup (_ ("Ring 999 now, before you write. Say where the person is. Then tell "
                      "whoever is in charge by telephone. Then go on here."));
}

static void
changed (MoFormDialog *form, const char *key, Subject *subject)
{
  if (g_strcmp0 (key, "danger") != 0)
    return;
  g_autofree char *danger = mo_form_dialog_get (form, "danger");
  gboolean now = g_str_equal (danger, "yes");
  g_autofree char *words = intro_words (subject, now);
  mo_form_dialog_set_intro (form, words);
  mo_form_dialog_set_urgent (form, now);
  if (now)
    mo_announce (GTK_WIDGET (form), words);
}

/* ---------------------------------------------------------------------- saving */

static void
saved (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);
  mo_form_dialog_set_ready (form, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form, NULL, sentence);
}

static void
submitted (MoFormDialog *form, Subject *subject)
{
  g_autofree char *about = mo_form_dialog_get (form, "about");
  g_autofree char *words = mo_form_dialog_get (form, "words");
  g_autofree char *danger = mo_form_dialog_get (form, "danger");
  gint64 person = g_ascii_strtoll (about, NULL, 10);
  g_auto (MoVerdict) verdict = mo_rule_concern_raise (person != 0, words);

  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_form_dialog_problem (form, person ? "words" : "about", verdict.reason);
    return;
  }
  MoConcernRaise *ask = mo_concern_raise_new (person, subject->pairing, words);
  ask->call_note = subject->call_note;
  ask->message = subject->message;
  ask->danger = g_str_equal (danger, "yes");
  ask->raised_by = mo_form_dialog_get (form, "by");
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (subject->office,
                   "",
                   mo_store_raise_concern_job,
                   ask,
                   mo_concern_raise_free,
                   g_free,
                   NULL,
                   saved,
                   g_object_ref (form));
}

/* ---------------------------------------------------------------------- the form */

static char *
person_words (const MoConcernPerson *person, gboolean of_pair)
{
  if (g_strcmp0 (person->role, "mentor") == 0)
    return g_strdup_printf (_ ("%s, mentor"), person->name);
  return of_pair ? g_strdup_printf (_ ("%s, mentee"), person->name) : g_strdup (person->name);
}

/* Who is proposed: the one it was asked for, else the first of the two of a pair. */
static const char *
proposed (const Subject *subject, const GPtrArray *codes)
{
  for (guint i = 0; subject->about && i < subject->people->len; i++)
    if (((const MoConcernPerson *) subject->people->pdata[i])->id == subject->about)
      return codes->pdata[i];
  return subject->pairing && codes->pdata[0] ? codes->pdata[0] : "";
}

/* Takes the subject. */
static void
open_form (GtkWidget *from, Subject *subject)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  gboolean of_pair = subject->pairing != 0;
  const char *const dangers[] = { "no", "yes", NULL };
  const char *const danger_words[] = { _ ("No, or I do not think so"),
                                       _ ("Yes, somebody may be hurt now"),
                                       NULL };
  g_autofree char *intro = intro_words (subject, FALSE);

  for (guint i = 0; i < subject->people->len; i++) {
    const MoConcernPerson *person = g_ptr_array_index (subject->people, i);
    g_ptr_array_add (codes, g_strdup_printf ("%" G_GINT64_FORMAT, person->id));
    g_ptr_array_add (labels, person_words (person, of_pair));
  }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  const MoWizardField fields[] = {
    { .key = "danger",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Is somebody in danger now?"),
      .codes = dangers,
      .labels = danger_words,
      .value = "no" },
    { .key = "about",
      .kind = of_pair ? MO_WIZARD_CHOICE : MO_WIZARD_LIST,
      .label = _ ("Whom are you worried about?"),
      .required = TRUE,
      .codes = (const char *const *) codes->pdata,
      .labels = (const char *const *) labels->pdata,
      .value = proposed (subject, codes) },
    { .key = "words",
      .kind = MO_WIZARD_LINES,
      .label = _ ("What worries you?"),
      .hint = _ ("What was seen or said, in the very words where you can."),
      .required = TRUE,
      .value = "" },
    { .key = "by",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Who noticed it?"),
      .hint = _ ("Empty: you."),
      .value = "" },
  };
  MoFormDialog *form = mo_form_dialog_new (
      from,
      subject->call_note ? _ ("Raise a concern from this note") : _ ("Raise a concern"),
      intro,
      _ ("Raise concern"),
      fields,
      G_N_ELEMENTS (fields));
  g_object_set_data_full (G_OBJECT (form), "subject", subject, subject_free);
  g_signal_connect (form, "changed", G_CALLBACK (changed), subject);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), subject);
  gtk_window_present (GTK_WINDOW (form));
}

/* ---------------------------------------------------------------------- opening it */

typedef struct {
  GtkWidget *from;
  gint64 pairing, call_note, message, about;
} Opening;

static gpointer
people_job (MoStore *store, gconstpointer pairing, GError **error)
{
  Subject *subject = g_new0 (Subject, 1);
  if (mo_store_read_concern_desk (store, &subject->desk, error) &&
      (subject->people =
           mo_store_list_concern_people (store, *(const gint64 *) pairing, error)))
    return subject;
  subject_free (subject);
  return NULL;
}

static void
people_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Opening *opening = user;
  g_autoptr (GtkWidget) from = opening->from;
  g_autoptr (GError) error = NULL;
  Subject *subject = mo_office_finish (MO_OFFICE (source), result, &error);
  gboolean there = gtk_widget_get_root (from) != NULL;

  if (subject && there) {
    subject->office = g_object_ref (MO_OFFICE (source));
    subject->pairing = opening->pairing;
    subject->call_note = opening->call_note;
    subject->message = opening->message;
    subject->about = opening->about;
    open_form (from, g_steal_pointer (&subject));
  } else if (error && there) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (from, sentence);
  }
  g_clear_pointer (&subject, subject_free);
}

void
mo_raise_form_show (GtkWidget *from,
                    MoOffice *office,
                    gint64 pairing,
                    gint64 call_note,
                    gint64 message,
                    gint64 about)
{
  Opening *opening = g_new0 (Opening, 1);
  *opening = (Opening){ g_object_ref (from), pairing, call_note, message, about };
  mo_office_read (office,
                  people_job,
                  g_memdup2 (&pairing, sizeof pairing),
                  g_free,
                  subject_free,
                  NULL,
                  people_read,
                  opening);
}
