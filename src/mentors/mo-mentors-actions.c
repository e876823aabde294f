/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/mo-lenient.h"
#include "mentors/mo-mentors-page-private.h"
#include "model/mo-mentor-jobs.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

/* What a dialog is about; it lives as long as the dialog. */
typedef struct {
  MoMentorsPage *page; /* borrowed: the dialog ends with its window */
  gint64 mentor, person;
  int rev, capacity;
  char *name;
  MoMentorVerb verb;
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;
  g_free (subject->name);
  g_free (subject);
}

static Subject *
subject_new (MoMentorsPage *page, MoMentorVerb verb)
{
  const MoBoardMentor *mentor = mo_mentors_chosen (page);
  if (!mentor)
    return NULL;
  Subject *subject = g_new0 (Subject, 1);
  *subject = (Subject){ page,        mentor->id,       mentor->person,
                        mentor->rev, mentor->capacity, g_strdup (mentor->name),
                        verb };
  return subject;
}

static MoMentorAsk *
ask_new (const Subject *subject)
{
  MoMentorAsk *ask = g_new0 (MoMentorAsk, 1);
  ask->verb = subject->verb;
  ask->mentor = subject->mentor;
  ask->person = subject->person;
  ask->rev = subject->rev;
  ask->name = g_strdup (subject->name);
  return ask;
}

static void
saved (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) dialog = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  mo_form_dialog_set_ready (dialog, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (dialog));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (dialog, NULL, sentence);
}

static void
save (MoFormDialog *dialog, const Subject *subject, MoMentorAsk *ask)
{
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (subject->page->office,
                   NULL,
                   mo_mentor_job,
                   ask,
                   (GDestroyNotify) mo_mentor_ask_free,
                   NULL,
                   NULL,
                   saved,
                   g_object_ref (dialog));
}

static void
open_dialog (Subject *subject,
             const char *title,
             const char *intro,
             const char *verb,
             const MoWizardField *fields,
             guint n,
             GCallback submitted)
{
  MoFormDialog *dialog =
      mo_form_dialog_new (GTK_WIDGET (subject->page), title, intro, verb, fields, n);
  g_object_set_data_full (G_OBJECT (dialog), "subject", subject, subject_free);
  g_signal_connect (dialog, "submitted", submitted, subject);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Reads a day out of a question; FALSE where a problem was told. */
static gboolean
read_day (MoFormDialog *dialog,
          const char *key,
          MoDay today,
          MoDay *day,
          MoPrecision *precision)
{
  g_autofree char *text = mo_form_dialog_get (dialog, key), *problem = NULL;
  if (mo_lenient_day (text, today, day, precision, &problem))
    return TRUE;
  mo_form_dialog_problem (dialog, key, problem);
  return FALSE;
}

/* ---------------------------------------------------------------------- places */

static void
capacity_given (MoFormDialog *dialog, Subject *subject)
{
  g_autofree char *places = mo_form_dialog_get (dialog, "places"),
                  *agreed = mo_form_dialog_get (dialog, "agreed");
  MoMentorAsk *ask = ask_new (subject);
  ask->number = atoi (places);
  ask->agreed = ask->number <= subject->capacity || g_str_equal (agreed, "yes");
  if (!ask->agreed) {
    mo_form_dialog_problem (
        dialog, "agreed", _ ("More places need the mentor’s own yes. Ask first."));
    mo_mentor_ask_free (ask);
    return;
  }
  save (dialog, subject, ask);
}

static void
capacity (GtkWidget *widget, const char *action, GVariant *value)
{
  static const char *const numbers[] = { "1", "2", "3", NULL }, *const codes[] = { "yes",
                                                                                   "no",
                                                                                   NULL };
  const char *const answers[] = { _ ("Yes, agreed"), _ ("Not asked yet"), NULL };
  Subject *subject = subject_new (MO_MENTORS_PAGE (widget), MO_MENTOR_CAPACITY);
  if (!subject)
    return;
  g_autofree char *now = g_strdup_printf ("%d", subject->capacity);
  g_autofree char *title = g_strdup_printf (_ ("Places of %s"), subject->name);
  const MoWizardField fields[] = {
    { .key = "places",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Mentees at once"),
      .codes = numbers,
      .labels = numbers,
      .value = now },
    { .key = "agreed",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Has she or he agreed?"),
      .hint = _ ("Needed for more than before"),
      .codes = codes,
      .labels = answers },
  };
  open_dialog (subject,
               title,
               NULL,
               _ ("Save"),
               fields,
               G_N_ELEMENTS (fields),
               G_CALLBACK (capacity_given));
}

/* ---------------------------------------------------------------------- break */

static void
returned (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoMentorsPage) self = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static void
pause_given (MoFormDialog *dialog, Subject *subject)
{
  MoMentorAsk *ask = ask_new (subject);
  if (read_day (dialog, "until", mo_office_get_today (subject->page->office), &ask->day, NULL))
    save (dialog, subject, ask);
  else
    mo_mentor_ask_free (ask);
}

static void
pause_mentor (GtkWidget *widget, const char *action, GVariant *value)
{
  MoMentorsPage *self = MO_MENTORS_PAGE (widget);
  const MoBoardMentor *mentor = mo_mentors_chosen (self);
  if (!mentor)
    return;
  gboolean back = g_strcmp0 (mentor->state, "paused") == 0;
  Subject *subject = subject_new (self, back ? MO_MENTOR_RETURN : MO_MENTOR_PAUSE);
  if (back) {
    mo_office_write (self->office,
                     NULL,
                     mo_mentor_job,
                     ask_new (subject),
                     (GDestroyNotify) mo_mentor_ask_free,
                     NULL,
                     NULL,
                     returned,
                     g_object_ref (self));
    subject_free (subject);
    return;
  }
  const MoWizardField fields[] = {
    { .key = "until",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Until when"),
      .hint = _ ("If it is known") },
  };
  g_autofree char *title = g_strdup_printf (_ ("Break of %s"), subject->name);
  open_dialog (subject,
               title,
               _ ("Nobody new is offered during a break. Pairs that talk go on."),
               _ ("Begin the break"),
               fields,
               1,
               G_CALLBACK (pause_given));
}

/* ---------------------------------------------------------------------- check, leaving */

static void
check_given (MoFormDialog *dialog, Subject *subject)
{
  MoMentorAsk *ask = ask_new (subject);
  gboolean read =
      read_day (dialog, "seen", mo_office_get_today (subject->page->office), &ask->day, NULL);
  if (read && ask->day == MO_DAY_NONE) {
    mo_form_dialog_problem (dialog, "seen", _ ("Write the day the certificate was seen."));
    read = FALSE;
  }
  ask->words = mo_form_dialog_get (dialog, "kind");
  ask->workforce = mo_form_dialog_get (dialog, "workforce");
  if (read)
    save (dialog, subject, ask);
  else
    mo_mentor_ask_free (ask);
}

static void
check (GtkWidget *widget, const char *action, GVariant *value)
{
  static const char *const kinds[] = { "basic", "enhanced", "enhanced+barred",
                                       "PVG",   "AccessNI", NULL };
  static const char *const forces[] = { "adult", "child", NULL };
  const char *const kind_words[] = {
    _ ("DBS basic"), _ ("DBS enhanced"), _ ("DBS enhanced with barred list"),
    _ ("PVG"),       _ ("AccessNI"),     NULL
  };
  const char *const force_words[] = { _ ("Adults"), _ ("Children and young people"), NULL };
  Subject *subject = subject_new (MO_MENTORS_PAGE (widget), MO_MENTOR_CHECK);
  if (!subject)
    return;
  g_autofree char *title = g_strdup_printf (_ ("Check of %s"), subject->name);
  g_autofree char *today =
      mo_day_to_words (mo_office_get_today (subject->page->office), MO_PRECISION_DAY);
  const MoWizardField fields[] = {
    { .key = "seen",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Seen on"),
      .required = TRUE,
      .value = today },
    { .key = "kind",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Kind"),
      .hint = _ ("What the charity decided for the role"),
      .codes = kinds,
      .labels = kind_words,
      .value = "enhanced" },
    { .key = "workforce",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Workforce"),
      .codes = forces,
      .labels = force_words,
      .value = "adult" },
  };
  open_dialog (subject,
               title,
               _ ("Only that it was seen, never a copy and never what it says."),
               _ ("Write it down"),
               fields,
               G_N_ELEMENTS (fields),
               G_CALLBACK (check_given));
}

static void
leave_given (MoFormDialog *dialog, Subject *subject)
{
  MoMentorAsk *ask = ask_new (subject);
  ask->words = mo_form_dialog_get (dialog, "why");
  save (dialog, subject, ask);
}

static void
leave (GtkWidget *widget, const char *action, GVariant *value)
{
  Subject *subject = subject_new (MO_MENTORS_PAGE (widget), MO_MENTOR_LEAVE);
  if (!subject)
    return;
  g_autofree char *title = g_strdup_printf (_ ("%s leaves"), subject->name);
  const MoWizardField fields[] = {
    { .key = "why", .kind = MO_WIZARD_LINES, .label = _ ("Why, if it was said") }
  };
  open_dialog (subject,
               title,
               _ ("Matches that run are not ended by this."),
               _ ("Has left"),
               fields,
               1,
               G_CALLBACK (leave_given));
}

/* ---------------------------------------------------------------------- new */

/* NULL where a problem was told. */
static MoNewMentorAsk *
read_new (MoFormDialog *dialog, MoDay today)
{
  g_autoptr (MoNewMentorAsk) ask = g_new0 (MoNewMentorAsk, 1);
  g_autofree char *strand = mo_form_dialog_get (dialog, "strand"),
                  *places = mo_form_dialog_get (dialog, "places");
  MoPrecision ignored;

  ask->first_name = mo_form_dialog_get (dialog, "first");
  ask->last_name = mo_form_dialog_get (dialog, "last");
  ask->phone = mo_form_dialog_get (dialog, "phone");
  ask->email = mo_form_dialog_get (dialog, "email");
  ask->town = mo_form_dialog_get (dialog, "town");
  ask->level = mo_form_dialog_get (dialog, "level");
  ask->hours = mo_form_dialog_get (dialog, "hours");
  ask->family = g_str_equal (strand, "family");
  ask->capacity = atoi (places);
  if (!*ask->first_name)
    mo_form_dialog_problem (dialog, "first", _ ("Write the first name."));
  if (!*ask->last_name)
    mo_form_dialog_problem (dialog, "last", _ ("Write the last name."));
  read_day (dialog, "since", today, &ask->lived_since, &ask->lived_precision);
  read_day (dialog, "trained", today, &ask->trained_on, &ignored);
  read_day (dialog, "check", today, &ask->check_seen, &ignored);
  if (ask->lived_since > today)
    mo_form_dialog_problem (dialog, "since", _ ("This cannot be in the future."));
  return mo_form_dialog_has_problem (dialog) ? NULL : g_steal_pointer (&ask);
}

static void
new_given (MoFormDialog *dialog, MoMentorsPage *self)
{
  MoNewMentorAsk *ask = read_new (dialog, mo_office_get_today (self->office));
  if (!ask)
    return;
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (self->office,
                   NULL,
                   mo_new_mentor_job,
                   ask,
                   (GDestroyNotify) mo_new_mentor_ask_free,
                   NULL,
                   NULL,
                   saved,
                   g_object_ref (dialog));
}

static void
new_mentor (GtkWidget *widget, const char *action, GVariant *value)
{
  static const char *const strands[] = { "sci", "family", NULL }, *const numbers[] = {
    "1", "2", "3", NULL
  };
  const char *const strand_words[] = { _ ("Lives with spinal cord injury"),
                                       _ ("Family member"),
                                       NULL };
  const MoWizardField fields[] = {
    { .key = "first", .kind = MO_WIZARD_LINE, .label = _ ("First name"), .required = TRUE },
    { .key = "last", .kind = MO_WIZARD_LINE, .label = _ ("Last name"), .required = TRUE },
    { .key = "strand",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Strand"),
      .codes = strands,
      .labels = strand_words,
      .value = "sci" },
    { .key = "level",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Level"),
      .hint = _ ("C5/6 inc, T12, cauda equina") },
    { .key = "since",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Injured or caring since"),
      .hint = _ ("Month or year is enough") },
    { .key = "hours",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Can talk"),
      .hint = _ ("evenings, weekends, not Tues") },
    { .key = "phone",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Telephone"),
      .purpose = GTK_INPUT_PURPOSE_PHONE },
    { .key = "email",
      .kind = MO_WIZARD_LINE,
      .label = _ ("E-mail"),
      .purpose = GTK_INPUT_PURPOSE_EMAIL },
    { .key = "town", .kind = MO_WIZARD_LINE, .label = _ ("Town") },
    { .key = "trained", .kind = MO_WIZARD_DAY, .label = _ ("Trained on") },
    { .key = "check", .kind = MO_WIZARD_DAY, .label = _ ("Check seen on") },
    { .key = "places",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Mentees at once"),
      .codes = numbers,
      .labels = numbers,
      .value = "1" },
  };
  MoFormDialog *dialog =
      mo_form_dialog_new (widget,
                          _ ("New mentor"),
                          _ ("For somebody who is trained and checked. Without training or "
                             "check nobody new is offered."),
                          _ ("Write down"),
                          fields,
                          G_N_ELEMENTS (fields));
  g_signal_connect (dialog, "submitted", G_CALLBACK (new_given), widget);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_person (GtkWidget *widget, const char *action, GVariant *value)
{
  const MoBoardMentor *mentor = mo_mentors_chosen (MO_MENTORS_PAGE (widget));
  if (mentor)
    gtk_widget_activate_action (widget, "win.show-person", "x", mentor->person);
}

void
mo_mentors_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "mentors.new", NULL, new_mentor);
  gtk_widget_class_install_action (klass, "mentors.capacity", NULL, capacity);
  gtk_widget_class_install_action (klass, "mentors.pause", NULL, pause_mentor);
  gtk_widget_class_install_action (klass, "mentors.check", NULL, check);
  gtk_widget_class_install_action (klass, "mentors.leave", NULL, leave);
  gtk_widget_class_install_action (klass, "mentors.open-person", NULL, open_person);
}
