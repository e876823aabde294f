/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The questions of each form of the waiting list. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "core/mo-waiting-order.h"
#include "store/mo-staff.h"
#include "store/mo-terms.h"
#include "waiting/mo-waiting-ask-private.h"

static const char *const decisions[] = { "accept", "later", NULL };

static const char *const *
decision_labels (void)
{
  static const char *labels[G_N_ELEMENTS (decisions)];
  labels[0] = _ ("Accept, to wait for a mentor");
  labels[1] = _ ("Decide later");
  return labels;
}

/* ---------------------------------------------------------------------- the forms */

typedef struct {
  MoWizardField fields[MO_WAITING_MOST_FIELDS];
  guint n;
  const char *title, *verb;
  GPtrArray *codes, *labels; /* of a drop-down, NULL-terminated */
  GPtrArray *texts;          /* that the form had made, freed with it */
  MoDay today;
} Form;

static MoWizardField *
add (Form *form, const char *key, MoWizardKind kind, const char *label, const char *hint)
{
  MoWizardField *field = &form->fields[form->n++];
  *field =
      (MoWizardField){ .key = key, .kind = kind, .label = label, .hint = hint, .value = "" };
  return field;
}

static void
choices (MoWizardField *field, const char *const *codes, const char *const *labels)
{
  field->codes = codes;
  field->labels = labels;
}

#define N_OUTCOMES 8

/* How a try went; the last is for putting right only. */
static void
add_outcome (Form *form, gboolean corrects, const char *value)
{
  static const char *codes[N_OUTCOMES + 1], *labels[N_OUTCOMES + 1];
  const char *const all[][2] = {
    { "reached", _ ("Reached") },          { "no_answer", _ ("No answer") },
    { "voicemail", _ ("Voicemail left") }, { "wrong_number", _ ("Wrong number") },
    { "letter", _ ("Letter sent") },       { "email", _ ("E-mail sent") },
    { "text", _ ("Text sent") },           { MO_WAITING_NEVER, _ ("It never took place") },
  };
  guint n = corrects ? N_OUTCOMES : N_OUTCOMES - 1;

  for (guint i = 0; i < n; i++) {
    codes[i] = all[i][0];
    labels[i] = all[i][1];
  }
  codes[n] = labels[n] = NULL;
  MoWizardField *field = add (form, "outcome", MO_WIZARD_CHOICE, _ ("How it went"), NULL);
  field->value = value;
  choices (field, codes, labels);
}

static void
add_when (Form *form, const char *day, const char *time)
{
  add (form, "day", MO_WIZARD_DAY, _ ("Day"), NULL)->value = day;
  add (form, "time", MO_WIZARD_LINE, _ ("Time"), NULL)->value = time;
}

static void
add_goal (Form *form, const MoWaitingAsking *asking, GPtrArray *terms)
{
  for (guint i = 0; terms && i < terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (terms, i);
    if (g_strcmp0 (term->vocabulary, "goal") != 0 || term->retired)
      continue;
    g_ptr_array_add (form->codes, term->code);
    g_ptr_array_add (form->labels, term->label);
  }
  g_ptr_array_add (form->codes, NULL);
  g_ptr_array_add (form->labels, NULL);
  add (form,
       "goal",
       MO_WIZARD_LINE,
       asking->goals ? _ ("Another goal") : _ ("Goal"),
       _ ("In the person’s own words. Mentoring needs at least one."));
  MoWizardField *domain = add (form, "domain", MO_WIZARD_LIST, _ ("About"), NULL);
  domain->codes = (const char *const *) form->codes->pdata;
  domain->labels = (const char *const *) form->labels->pdata;
}

/* Texts of a form live as long as its making. */
static const char *
keep (Form *form, char *text)
{
  g_ptr_array_add (form->texts, text);
  return text;
}

static const char *
now (Form *form)
{
  g_autoptr (GDateTime) clock = g_date_time_new_now_local ();
  return keep (form, g_date_time_format (clock, "%H:%M"));
}

static void
say_correction (Form *form, const MoWaitingAsking *asking)
{
  const MoAttempt *attempt = asking->attempt;
  MoDay day = form->today;
  int minute = 0;

  form->title = _ ("Correct a try");
  form->verb = _ ("Save correction");
  mo_call_time_from_utc (attempt->at, MO_ZONE, &day, &minute);
  add_outcome (form, TRUE, attempt->outcome);
  add_when (form,
            keep (form, mo_day_to_words (day, MO_PRECISION_DAY)),
            keep (form, mo_call_time_words (minute)));
  add (form, "words", MO_WIZARD_LINES, _ ("Note"), NULL)->value =
      attempt->note ? attempt->note : "";
}

static void
add_staff (Form *form, const MoWaitingAsking *asking, GPtrArray *staff)
{
  for (guint i = 0; staff && i < staff->len; i++) {
    const MoStaff *one = g_ptr_array_index (staff, i);
    if (one->left != MO_DAY_NONE)
      continue;
    g_ptr_array_add (form->codes,
                     (gpointer) keep (form, g_strdup_printf ("%" G_GINT64_FORMAT, one->id)));
    g_ptr_array_add (form->labels, one->name);
  }
  g_ptr_array_add (form->codes, "0");
  g_ptr_array_add (form->labels, _ ("Nobody"));
  g_ptr_array_add (form->codes, NULL);
  g_ptr_array_add (form->labels, NULL);
  MoWizardField *field = add (form, "staff", MO_WIZARD_LIST, _ ("Who"), NULL);
  field->value = keep (form, g_strdup_printf ("%" G_GINT64_FORMAT, asking->it->owner));
  choices (field,
           (const char *const *) form->codes->pdata,
           (const char *const *) form->labels->pdata);
  add (form,
       "other",
       MO_WIZARD_LINE,
       _ ("Somebody else"),
       _ ("A name that is not in the list."));
}

static void
say_form (Form *form, const MoWaitingAsking *asking, GPtrArray *terms, GPtrArray *staff)
{
  const MoPolicy *policy = mo_office_get_policy (asking->office);

  switch (asking->kind) {
  case MO_WAITING_LOG:
    form->title = _ ("Log contact");
    form->verb = _ ("Save contact");
    add_outcome (form, FALSE, "");
    add_when (form, _ ("today"), now (form));
    add (form, "words", MO_WIZARD_LINES, _ ("Note"), NULL);
    break;
  case MO_WAITING_CORRECT:
    say_correction (form, asking);
    break;
  case MO_WAITING_BOOK:
    form->title = _ ("Book assessment");
    form->verb = _ ("Book");
    add_when (form, "", "");
    break;
  case MO_WAITING_ASSESS:
    form->title = _ ("Record assessment");
    form->verb = _ ("Save assessment");
    add (form, "day", MO_WIZARD_DAY, _ ("Day of the talk"), NULL)->value = _ ("today");
    add (form, "minutes", MO_WIZARD_LINE, _ ("Minutes"), NULL);
    add (form, "words", MO_WIZARD_LINES, _ ("What was said"), NULL);
    add_goal (form, asking, terms);
    choices (add (form, "decision", MO_WIZARD_CHOICE, _ ("Decision"), NULL),
             decisions,
             decision_labels ());
    break;
  case MO_WAITING_ACCEPT:
    form->title = _ ("Accept for mentoring");
    form->verb = _ ("Accept");
    add_goal (form, asking, terms);
    add (form, "words", MO_WIZARD_LINES, _ ("Remark"), NULL);
    break;
  case MO_WAITING_DECLINE:
    form->title = _ ("Not the right support");
    form->verb = _ ("Save decision");
    add (form, "words", MO_WIZARD_LINES, _ ("Why"), NULL);
    add (form,
         "other",
         MO_WIZARD_LINE,
         _ ("Pointed to"),
         _ ("Another service, or “none wanted”."));
    break;
  case MO_WAITING_HOLD:
    form->title = _ ("Put on hold");
    form->verb = _ ("Put on hold");
    add (
        form, "words", MO_WIZARD_LINE, _ ("Why"), _ ("The clock stops until it is taken off."));
    add (form,
         "day",
         MO_WIZARD_DAY,
         _ ("Look again on"),
         _ ("Today reminds you on that day whether the hold still holds."))
        ->value =
        keep (form, mo_day_to_words (form->today + policy->hold_review_days, MO_PRECISION_DAY));
    break;
  case MO_WAITING_REVIEW:
    form->title = _ ("Look again");
    form->verb = _ ("Save day");
    add (form,
         "day",
         MO_WIZARD_DAY,
         _ ("Look again on"),
         _ ("Leave it empty where nobody needs to."))
        ->value = asking->it->review > form->today
                      ? keep (form, mo_day_to_words (asking->it->review, MO_PRECISION_DAY))
                      : "";
    add (form, "words", MO_WIZARD_LINE, _ ("Why"), NULL);
    break;
  case MO_WAITING_PLACE:
    form->title = _ ("Move in the list");
    form->verb = _ ("Move");
    add (form,
         "place",
         MO_WIZARD_LINE,
         _ ("Place"),
         keep (form,
               g_strdup_printf (_ ("From 1, the top, to %u; now at %d."),
                                MAX (asking->others, 1),
                                asking->it->place)))
        ->value = asking->rank ? keep (form, g_strdup_printf ("%d", asking->rank)) : "";
    add (form, "words", MO_WIZARD_LINE, _ ("Why"), _ ("Shown and printed with the list."))
        ->value = asking->it->manual_why ? asking->it->manual_why : "";
    break;
  case MO_WAITING_OWN:
    form->title = _ ("Who looks after it");
    form->verb = _ ("Save");
    add_staff (form, asking, staff);
    break;
  case MO_WAITING_WITHDRAW:
    form->title = _ ("Withdraw");
    form->verb = _ ("Withdraw");
    add (form, "words", MO_WIZARD_LINE, _ ("Why"), NULL);
    break;
  default:
    form->title = _ ("Close without an answer");
    form->verb = _ ("Close referral");
    add (form, "words", MO_WIZARD_LINE, _ ("Why"), _ ("What was tried, and when."));
    break;
  }
}

MoFormDialog *
mo_waiting_ask_form (MoWaitingAsking *asking,
                     GtkWidget *from,
                     GPtrArray *terms,
                     GPtrArray *staff)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Form form = { .codes = codes,
                .labels = labels,
                .texts = texts,
                .today = mo_office_get_today (asking->office) };

  say_form (&form, asking, terms, staff);
  g_autofree char *one = g_strdup_printf ("%s · %s", asking->it->name, asking->it->number);
  g_autofree char *who = asking->kind == MO_WAITING_PLACE
                             ? g_strdup_printf ("%s\n%s", one, mo_waiting_order_words ())
                             : g_strdup (one);
  MoFormDialog *window =
      mo_form_dialog_new (from, form.title, who, form.verb, form.fields, form.n);
  for (guint i = 0; i < form.n; i++) /* many choices stand below one another */
    mo_form_row_set_room (mo_form_dialog_get_row (window, form.fields[i].key), MO_WIDTH_MIDDLE);
  return window;
}
