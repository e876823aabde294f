/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form for each step of the way. */
#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "form/mo-form-written.h"
#include "safeguarding/mo-concern-page-private.h"
#include "store/mo-staff.h"
#include "store/mo-terms.h"
#include "widget/mo-action.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

/* What is asked besides the words. */
typedef struct {
  MoConcernStep step;
  const char *title, *intro, *verb, *words, *hint;
} Kind;

static const Kind kinds[] = {
  { MO_CONCERN_TRIAGE,
    N_ ("Look at the concern"),
    N_ ("The same day. Somebody in danger now: ring 999 first, write afterwards."),
    N_ ("Save"),
    N_ ("What is done now?"),
    NULL },
  { MO_CONCERN_TELL,
    N_ ("Somebody was told"),
    N_ ("Confidentiality ends where somebody may come to serious harm. Write down who was "
        "told, "
        "and whether the person agreed."),
    N_ ("Save"),
    N_ ("What was said and agreed"),
    NULL },
  { MO_CONCERN_KEEP,
    N_ ("Decide not to tell anybody outside"),
    N_ ("The reason is always written down."),
    N_ ("Save decision"),
    N_ ("Why is nobody told?"),
    NULL },
  { MO_CONCERN_MONITOR,
    N_ ("Watch until a day"),
    N_ ("On that day it stands on Today."),
    N_ ("Save"),
    N_ ("What is watched?"),
    NULL },
  { MO_CONCERN_CLOSE,
    N_ ("Close the concern"),
    N_ ("You sign first. It is closed once a second person has read it and signed too."),
    N_ ("Sign"),
    N_ ("How did it end?"),
    NULL },
  { MO_CONCERN_SIGN,
    N_ ("Sign as the second person"),
    N_ ("You have read what was noticed and what was done, and agree that it is closed."),
    N_ ("Sign and close"),
    N_ ("Anything to add"),
    N_ ("May stay empty.") },
  { MO_CONCERN_RETURN,
    N_ ("Do not sign"),
    N_ ("It goes back, open as before."),
    N_ ("Give it back"),
    N_ ("What is still to be done?"),
    NULL },
  { MO_CONCERN_REOPEN,
    N_ ("Open the concern again"),
    N_ ("It is to be decided anew; what was written stays."),
    N_ ("Open again"),
    N_ ("Why?"),
    NULL },
  { MO_CONCERN_LET_IN,
    N_ ("Let somebody read this concern"),
    N_ ("They read all of this one, and no other. That they opened it is written down."),
    N_ ("Let in"),
    N_ ("Why do they need to read it?"),
    NULL },
  { MO_CONCERN_WRITE,
    N_ ("Write down what is new"),
    NULL,
    N_ ("Save"),
    N_ ("What happened?"),
    NULL },
};

typedef struct {
  MoConcernPage *page; /* borrowed: the form ends with its window */
  MoConcernAsk *ask;   /* what does not come from the form */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;
  mo_concern_ask_free (subject->ask);
  g_free (subject);
}

/* ---------------------------------------------------------------------- saving */

static void
wrong (MoFormDialog *form, const char *key, MoVerdict verdict)
{
  if (verdict.level == MO_LEVEL_REFUSED && !mo_form_dialog_has_problem (form))
    mo_form_dialog_problem (form, key, verdict.reason);
  mo_verdict_clear (&verdict);
}

static MoDay
read_day (MoFormDialog *form, MoDay today)
{
  g_autofree char *text = mo_form_dialog_get (form, "day"), *problem = NULL;
  MoDay day = MO_DAY_NONE;
  MoPrecision precision = MO_PRECISION_UNKNOWN;
  if (!mo_lenient_day (text, today, &day, &precision, &problem))
    mo_form_dialog_problem (form, "day", problem);
  return precision == MO_PRECISION_DAY ? day : MO_DAY_NONE;
}

static void
read_told (MoFormDialog *form, MoConcernAsk *ask, const MoConcern *concern, MoDay today)
{
  ask->whom = mo_form_dialog_get (form, "whom");
  ask->name = mo_form_dialog_get (form, "name");
  ask->how = mo_form_dialog_get (form, "how");
  ask->consent = mo_form_dialog_get (form, "consent");
  ask->why = mo_form_dialog_get (form, "why");
  ask->reference = mo_form_dialog_get (form, "reference");
  ask->day = read_day (form, today);
  const char *key = !*ask->whom                     ? "whom"
                    : !ask->day || ask->day > today ? "day"
                    : !*ask->consent                ? "consent"
                                                    : "why";
  wrong (form,
         key,
         mo_rule_concern_told (
             ask->whom, ask->consent, ask->why, ask->day, concern->raised, today));
}

static void
read_words (MoFormDialog *form, MoConcernAsk *ask)
{
  g_free (ask->words);
  ask->words = mo_form_dialog_get (form, "words");
  if (ask->step != MO_CONCERN_TELL && !ask->kind)
    wrong (form, "words", mo_rule_concern_words (ask->step, ask->words));
}

static MoConcernAsk *
read_form (MoFormDialog *form, const Subject *subject)
{
  const MoConcern *concern = subject->page->file->concern;
  MoDay today = mo_office_get_today (subject->page->office);
  MoConcernAsk *ask = mo_concern_ask_new (subject->ask->step, concern);
  g_autofree char *staff = mo_form_dialog_get (form, "staff");

  ask->corrects = subject->ask->corrects;
  ask->kind = g_strdup (subject->ask->kind);
  ask->seriousness = mo_form_dialog_get (form, "seriousness");
  ask->staff = staff ? g_ascii_strtoll (staff, NULL, 10) : 0;
  if (ask->step == MO_CONCERN_TRIAGE && !*ask->seriousness)
    mo_form_dialog_problem (form, "seriousness", _ ("Choose how serious it is."));
  if (ask->step == MO_CONCERN_LET_IN && !ask->staff)
    mo_form_dialog_problem (form, "staff", _ ("Choose somebody who works here."));
  if (ask->step == MO_CONCERN_TELL)
    read_told (form, ask, concern, today);
  if (ask->step == MO_CONCERN_MONITOR) {
    ask->review = read_day (form, today);
    wrong (form, "day", mo_rule_concern_review (ask->review, today));
  }
  read_words (form, ask);
  return ask;
}

static void
submitted (MoFormDialog *form, Subject *subject)
{
  if (!subject->page->file) {
    mo_form_dialog_problem (form, NULL, _ ("The concern was put away. Open it again first."));
    return;
  }
  g_autoptr (MoConcernAsk) ask = read_form (form, subject);
  if (mo_form_dialog_has_problem (form))
    return;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (subject->page->office,
                   "",
                   mo_store_concern_step_job,
                   g_steal_pointer (&ask),
                   mo_concern_ask_free,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (form));
}

/* ---------------------------------------------------------------------- questions */

typedef struct {
  GPtrArray *codes, *labels;
} Options;

static Options
options_new (void)
{
  return (Options){ g_ptr_array_new_with_free_func (g_free),
                    g_ptr_array_new_with_free_func (g_free) };
}

static void
options_clear (Options *options)
{
  g_ptr_array_unref (options->codes);
  g_ptr_array_unref (options->labels);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
add_option (Options *options, char *code, const char *label)
{
  g_ptr_array_add (options->codes, code);
  g_ptr_array_add (options->labels, g_strdup (label));
}

/* Who was told, and whom to let in, as the office has them. */
static Options
options_of (const MoConcernFile *file, MoConcernStep step)
{
  Options options = options_new ();
  for (guint i = 0; step == MO_CONCERN_TELL && i < file->terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (file->terms, i);
    if (g_str_equal (term->vocabulary, "told") && !term->retired &&
        !g_str_equal (term->code, "unknown"))
      add_option (&options, g_strdup (term->code), term->label);
  }
  for (guint i = 0; step == MO_CONCERN_LET_IN && i < file->staff->len; i++) {
    const MoStaff *one = g_ptr_array_index (file->staff, i);
    if (one->left == MO_DAY_NONE && g_strcmp0 (one->role, "lead") != 0)
      add_option (&options, g_strdup_printf ("%" G_GINT64_FORMAT, one->id), one->name);
  }
  g_ptr_array_add (options.codes, NULL);
  g_ptr_array_add (options.labels, NULL);
  return options;
}

static const char *const seriousness[] = { "low", "medium", "high", NULL };
static const char *const consents[] = { "given", "refused", "not_asked", "cannot", NULL };

static guint
told_fields (MoWizardField *fields, const char *const *labels)
{
  guint n = 0;
  fields[n++] = (MoWizardField){
    .key = "name", .kind = MO_WIZARD_LINE, .label = _ ("Name and place"), .value = ""
  };
  fields[n++] = (MoWizardField){ .key = "day",
                                 .kind = MO_WIZARD_DAY,
                                 .label = _ ("When"),
                                 .required = TRUE,
                                 .value = _ ("today") };
  fields[n++] = (MoWizardField){ .key = "how",
                                 .kind = MO_WIZARD_LINE,
                                 .label = _ ("How"),
                                 .hint = _ ("Telephone, letter, in person"),
                                 .value = "" };
  fields[n++] = (MoWizardField){ .key = "consent",
                                 .kind = MO_WIZARD_CHOICE,
                                 .label = _ ("Did the person agree?"),
                                 .required = TRUE,
                                 .codes = consents,
                                 .labels = labels,
                                 .value = "" };
  fields[n++] = (MoWizardField){ .key = "why",
                                 .kind = MO_WIZARD_LINE,
                                 .label = _ ("Why without agreement"),
                                 .hint = _ ("Needed where they did not agree."),
                                 .value = "" };
  fields[n++] = (MoWizardField){
    .key = "reference", .kind = MO_WIZARD_LINE, .label = _ ("Their reference"), .value = ""
  };
  return n;
}

static guint
step_fields (MoWizardField *fields,
             MoConcernStep step,
             const Options *options,
             const char *const *consent_words,
             const char *const *serious_words)
{
  guint n = 0;
  if (step == MO_CONCERN_TRIAGE)
    fields[n++] = (MoWizardField){ .key = "seriousness",
                                   .kind = MO_WIZARD_CHOICE,
                                   .label = _ ("How serious is it?"),
                                   .required = TRUE,
                                   .codes = seriousness,
                                   .labels = serious_words,
                                   .value = "" };
  if (step == MO_CONCERN_TELL || step == MO_CONCERN_LET_IN)
    fields[n++] =
        (MoWizardField){ .key = step == MO_CONCERN_TELL ? "whom" : "staff",
                         .kind = MO_WIZARD_LIST,
                         .label = step == MO_CONCERN_TELL ? _ ("Who was told?") : _ ("Who"),
                         .required = TRUE,
                         .codes = (const char *const *) options->codes->pdata,
                         .labels = (const char *const *) options->labels->pdata,
                         .value = "" };
  if (step == MO_CONCERN_TELL)
    n += told_fields (&fields[n], consent_words);
  if (step == MO_CONCERN_MONITOR)
    fields[n++] = (MoWizardField){ .key = "day",
                                   .kind = MO_WIZARD_DAY,
                                   .label = _ ("Look at it again on"),
                                   .required = TRUE,
                                   .value = _ ("in 2 weeks") };
  return n;
}

static const Kind *
kind_of (MoConcernStep step)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].step == step)
      return &kinds[i];
  g_return_val_if_reached (NULL);
}

/* Takes the ask; title NULL: the step's own. */
static void
open_form (MoConcernPage *self, MoConcernAsk *ask, const char *title)
{
  const Kind *kind = kind_of (ask->step);
  g_auto (Options) options = options_of (self->file, ask->step);
  const char *consent_words[] = { _ ("Yes, they agreed"),
                                  _ ("No, against their wish"),
                                  _ ("They were not asked"),
                                  _ ("They could not be asked"),
                                  NULL };
  const char *serious_words[] = { _ ("Low"), _ ("Medium"), _ ("High"), NULL };
  MoWizardField fields[9];
  guint n = step_fields (fields, ask->step, &options, consent_words, serious_words);
  Subject *subject = g_new0 (Subject, 1);
  gboolean needed = ask->step != MO_CONCERN_TELL && ask->step != MO_CONCERN_SIGN && !ask->kind;

  fields[n++] = (MoWizardField){ .key = "words",
                                 .kind = MO_WIZARD_LINES,
                                 .label = ask->corrects ? _ ("What is right instead?")
                                          : ask->kind   ? _ ("Why, and who decided")
                                                        : _ (kind->words),
                                 .hint = kind->hint ? _ (kind->hint) : NULL,
                                 .required = needed,
                                 .value = "" };
  *subject = (Subject){ self, ask };
  MoFormDialog *form = mo_form_dialog_new (GTK_WIDGET (self),
                                           title ? title : _ (kind->title),
                                           kind->intro ? _ (kind->intro) : NULL,
                                           _ (kind->verb),
                                           fields,
                                           n);
  g_object_set_data_full (G_OBJECT (form), "subject", subject, subject_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), subject);
  gtk_window_present (GTK_WINDOW (form));
}

/* ---------------------------------------------------------------------- actions */

MO_ACTION (step)
{
  MoConcernPage *self = MO_CONCERN_PAGE (widget);
  const char *code = g_variant_get_string (value, NULL);
  for (MoConcernStep at = 0; self->file && at < MO_CONCERN_STEPS; at++)
    if (g_strcmp0 (mo_concern_step_code (at), code) == 0)
      open_form (self, mo_concern_ask_new (at, self->file->concern), NULL);
}

/* An answer to what may have to be reported. */
MO_ACTION (answer)
{
  MoConcernPage *self = MO_CONCERN_PAGE (widget);
  if (!self->file)
    return;
  MoConcernAsk *ask = mo_concern_ask_new (MO_CONCERN_WRITE, self->file->concern);
  ask->kind = g_variant_dup_string (value, NULL);
  open_form (self, ask, mo_concern_entry_words (ask->kind));
}

MO_ACTION (correct)
{
  MoConcernPage *self = MO_CONCERN_PAGE (widget);
  if (!self->file)
    return;
  MoConcernAsk *ask = mo_concern_ask_new (MO_CONCERN_WRITE, self->file->concern);
  ask->corrects = g_variant_get_int64 (value);
  open_form (self, ask, _ ("Correct a line"));
}

static void
let_out_done (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) page = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (page, sentence);
}

MO_ACTION (let_out)
{
  gint64 reader = g_variant_get_int64 (value);
  mo_office_write (MO_CONCERN_PAGE (widget)->office,
                   "",
                   mo_store_end_concern_reader_job,
                   g_memdup2 (&reader, sizeof reader),
                   g_free,
                   NULL,
                   NULL,
                   let_out_done,
                   g_object_ref (widget));
}

void
mo_concern_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "concern.step", "s", step);
  gtk_widget_class_install_action (klass, "concern.answer", "s", answer);
  gtk_widget_class_install_action (klass, "concern.correct", "x", correct);
  gtk_widget_class_install_action (klass, "concern.let-out", "x", let_out);
}
