/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-apart-rules.h"
#include "core/mo-lenient.h"
#include "weights/mo-apart-form.h"
#include "weights/mo-apart-page-private.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

/* What the form is about.  Names to choose from are only read where somebody is missing. */
typedef struct {
  MoOffice *office;
  gint64 id, mentor, person;
  int rev;
  GPtrArray *mentors, *people; /* MoApartName */
  char *why, *until;
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;
  g_clear_object (&subject->office);
  g_clear_pointer (&subject->mentors, g_ptr_array_unref);
  g_clear_pointer (&subject->people, g_ptr_array_unref);
  g_free (subject->why);
  g_free (subject->until);
  g_free (subject);
}

/* ---------------------------------------------------------------------- told */

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

/* FALSE, with the problem told at the question. */
static gboolean
read_until (MoFormDialog *form, MoDay today, MoDay *until)
{
  g_autofree char *text = mo_form_dialog_get (form, "until"), *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  *until = MO_DAY_NONE;
  if (!*text)
    return TRUE;
  if (!mo_lenient_day (text, today, until, &precision, &problem)) {
    mo_form_dialog_problem (form, "until", problem);
    return FALSE;
  }
  if (*until != MO_DAY_NONE && precision == MO_PRECISION_DAY && *until > today)
    return TRUE;
  mo_form_dialog_problem (form,
                          "until",
                          _ ("Write a day after today, as 12 March 2027 or “in 6 months”, or "
                             "leave it empty to keep them apart for good."));
  return FALSE;
}

static gboolean
is_someone (MoFormDialog *form, const char *key, gint64 *id, const char *sentence)
{
  g_autofree char *code = mo_form_dialog_get (form, key);
  if (!*id)
    *id = g_ascii_strtoll (code, NULL, 10);
  if (*id)
    return TRUE;
  mo_form_dialog_problem (form, key, sentence);
  return FALSE;
}

static void
submitted (MoFormDialog *form, Subject *subject)
{
  gint64 mentor = subject->mentor, person = subject->person;
  MoDay today = mo_office_get_today (subject->office), until;
  g_autofree char *why = mo_form_dialog_get (form, "why");

  if (!is_someone (form, "person", &person, _ ("Choose the person.")) ||
      !is_someone (form, "mentor", &mentor, _ ("Choose the mentor.")) ||
      !read_until (form, today, &until))
    return;
  g_auto (MoVerdict) verdict = mo_rule_apart (FALSE, why, until, today);
  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_form_dialog_problem (form, "why", verdict.reason);
    return;
  }
  MoApartAsk *ask = mo_apart_ask_new (mentor, person, until, why);
  ask->id = subject->id;
  ask->rev = subject->rev;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (subject->office,
                   "",
                   mo_store_keep_apart_job,
                   ask,
                   mo_apart_ask_free,
                   g_free,
                   NULL,
                   saved,
                   g_object_ref (form));
}

/* ---------------------------------------------------------------------- the form */

static const MoApartName *
named (GPtrArray *names, gint64 id)
{
  for (guint i = 0; i < names->len; i++)
    if (((const MoApartName *) names->pdata[i])->id == id)
      return g_ptr_array_index (names, i);
  return NULL;
}

typedef struct {
  GPtrArray *codes, *labels;
} Options;

static Options
options_of (GPtrArray *names)
{
  Options options = { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new () };
  for (guint i = 0; i < names->len; i++) {
    const MoApartName *one = g_ptr_array_index (names, i);
    g_ptr_array_add (options.codes, g_strdup_printf ("%" G_GINT64_FORMAT, one->id));
    g_ptr_array_add (options.labels, one->name);
  }
  g_ptr_array_add (options.codes, NULL);
  g_ptr_array_add (options.labels, NULL);
  return options;
}

static void
options_clear (Options *options)
{
  g_ptr_array_unref (options->codes);
  g_ptr_array_unref (options->labels);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static MoWizardField
list_field (const char *key, const char *label, const Options *options)
{
  return (MoWizardField){ .key = key,
                          .kind = MO_WIZARD_LIST,
                          .label = label,
                          .required = TRUE,
                          .codes = (const char *const *) options->codes->pdata,
                          .labels = (const char *const *) options->labels->pdata,
                          .value = "" };
}

/* Takes the subject. */
static void
open_form (GtkWidget *from, Subject *subject)
{
  g_auto (Options) people = options_of (subject->people),
                   mentors = options_of (subject->mentors);
  const MoApartName *person = named (subject->people, subject->person);
  const MoApartName *mentor = named (subject->mentors, subject->mentor);
  g_autofree char *intro = g_strdup_printf (_ ("%s and %s will not be offered to each other."),
                                            person ? person->name : _ ("This person"),
                                            mentor ? mentor->name : _ ("the mentor"));
  MoWizardField fields[4];
  guint n = 0;

  if (!subject->person)
    fields[n++] = list_field ("person", _ ("Person"), &people);
  if (!subject->mentor)
    fields[n++] = list_field ("mentor", _ ("Mentor"), &mentors);
  fields[n++] = (MoWizardField){ .key = "why",
                                 .kind = MO_WIZARD_LINE,
                                 .label = _ ("Why"),
                                 .required = TRUE,
                                 .value = subject->why ? subject->why : "" };
  fields[n++] = (MoWizardField){ .key = "until",
                                 .kind = MO_WIZARD_DAY,
                                 .label = _ ("Until"),
                                 .hint = _ ("Empty: for good"),
                                 .value = subject->until ? subject->until : "" };
  MoFormDialog *form = mo_form_dialog_new (from,
                                           subject->id ? _ ("Change what keeps two apart")
                                                       : _ ("Keep two apart"),
                                           intro,
                                           subject->id ? _ ("Save change") : _ ("Keep apart"),
                                           fields,
                                           n);
  g_object_set_data_full (G_OBJECT (form), "subject", subject, subject_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), subject);
  gtk_window_present (GTK_WINDOW (form));
}

/* ---------------------------------------------------------------------- opening it */

typedef struct {
  GtkWidget *from;
  Subject *subject;
} Opening;

typedef struct {
  GPtrArray *mentors, *people;
} Names;

static void
names_free (gpointer data)
{
  Names *names = data;
  g_clear_pointer (&names->mentors, g_ptr_array_unref);
  g_clear_pointer (&names->people, g_ptr_array_unref);
  g_free (names);
}

static gpointer
names_job (MoStore *store, gconstpointer ask, GError **error)
{
  Names *names = g_new0 (Names, 1);
  if ((names->mentors = mo_store_list_apart_mentors (store, error)) &&
      (names->people = mo_store_list_apart_people (store, error)))
    return names;
  names_free (names);
  return NULL;
}

static void
names_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Opening *opening = user;
  g_autoptr (GtkWidget) from = opening->from;
  g_autoptr (GError) error = NULL;
  Names *names = mo_office_finish (MO_OFFICE (source), result, &error);
  gboolean there = gtk_widget_get_root (from) != NULL;

  if (names && there) {
    opening->subject->mentors = g_steal_pointer (&names->mentors);
    opening->subject->people = g_steal_pointer (&names->people);
    open_form (from, g_steal_pointer (&opening->subject));
  } else if (error && there) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (from, sentence);
  }
  g_clear_pointer (&opening->subject, subject_free);
  g_clear_pointer (&names, names_free);
}

static Subject *
subject_new (MoOffice *office, gint64 mentor, gint64 person)
{
  Subject *subject = g_new0 (Subject, 1);
  subject->office = g_object_ref (office);
  subject->mentor = mentor;
  subject->person = person;
  return subject;
}

/* Takes the subject. */
static void
open_with_names (GtkWidget *from, Subject *subject)
{
  Opening *opening = g_new0 (Opening, 1);
  *opening = (Opening){ g_object_ref (from), subject };
  mo_office_read (
      subject->office, names_job, NULL, NULL, names_free, NULL, names_read, opening);
}

void
mo_apart_form_show (GtkWidget *from, MoOffice *office, gint64 mentor, gint64 person)
{
  open_with_names (from, subject_new (office, mentor, person));
}

/* ---------------------------------------------------------------------- actions */

static void
keep (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_apart_form_show (widget, MO_APART_PAGE (widget)->office, 0, 0);
}

static void
change (GtkWidget *widget, const char *action, GVariant *value)
{
  MoApartPage *self = MO_APART_PAGE (widget);
  const MoApart *one = mo_apart_chosen (self);
  if (!one || one->ended)
    return;
  Subject *subject = subject_new (self->office, one->mentor, one->person);
  subject->id = one->id;
  subject->rev = one->rev;
  subject->why = g_strdup (one->why);
  subject->until = mo_day_to_words (one->until, MO_PRECISION_DAY);
  open_with_names (widget, subject);
}

static void
ended (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoApartPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error || !self->office)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static void
end (GtkWidget *widget, const char *action, GVariant *value)
{
  MoApartPage *self = MO_APART_PAGE (widget);
  const MoApart *one = mo_apart_chosen (self);
  if (!one || one->ended)
    return;
  MoApartAsk *ask = mo_apart_ask_new (one->mentor, one->person, MO_DAY_NONE, NULL);
  ask->id = one->id;
  ask->rev = one->rev;
  mo_office_write (self->office,
                   "",
                   mo_store_end_apart_job,
                   ask,
                   mo_apart_ask_free,
                   g_free,
                   NULL,
                   ended,
                   g_object_ref (self));
}

static void
show_match (GtkWidget *widget, const char *action, GVariant *value)
{
  const MoApart *one = mo_apart_chosen (MO_APART_PAGE (widget));
  if (one && one->pairing)
    gtk_widget_activate_action (widget, "win.show-pairing", "x", one->pairing);
}

void
mo_apart_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "apart.keep", NULL, keep);
  gtk_widget_class_install_action (klass, "apart.change", NULL, change);
  gtk_widget_class_install_action (klass, "apart.end", NULL, end);
  gtk_widget_class_install_action (klass, "apart.show-match", NULL, show_match);
}
