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
  GPtrArray *terms, *staff;  /* MoTerm, MoStaff, or NULL */
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
add_goal (Form *form, const MoWaitingAsking *asking)
{
  for (guint i = 0; form->terms && i < form->terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (form->terms, i);
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

  mo_call_time_from_utc (attempt->at, MO_ZONE, &day, &minute);
  add_outcome (form, TRUE, attempt->outcome);
  add_when (form,
            keep (form, mo_day_to_words (day, MO_PRECISION_DAY)),
            keep (form, mo_call_time_words (minute)));
  add (form, "words", MO_WIZARD_LINES, _ ("Note"), NULL)->value =
      attempt->note ? attempt->note : "";
}

static void
add_staff (Form *form, const MoWaitingAsking *asking)
{
  for (guint i = 0; form->staff && i < form->staff->len; i++) {
    const MoStaff *one = g_ptr_array_index (form->staff, i);
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
say_log (Form *form, const MoWaitingAsking *asking)
{
  add_outcome (form, FALSE, "");
  add_when (form, _ ("today"), now (form));
  add (form, "words", MO_WIZARD_LINES, _ ("Note"), NULL);
}

static void
say_book (Form *form, const MoWaitingAsking *asking)
{
  add_when (form, "", "");
}

static void
say_assess (Form *form, const MoWaitingAsking *asking)
{
  add (form, "day", MO_WIZARD_DAY, _ ("Day of the talk"), NULL)->value = _ ("today");
  add (form, "minutes", MO_WIZARD_LINE, _ ("Minutes"), NULL);
  add (form, "words", MO_WIZARD_LINES, _ ("What was said"), NULL);
  add_goal (form, asking);
  choices (add (form, "decision", MO_WIZARD_CHOICE, _ ("Decision"), NULL),
           decisions,
           decision_labels ());
}

static void
say_accept (Form *form, const MoWaitingAsking *asking)
{
  add_goal (form, asking);
  add (form, "words", MO_WIZARD_LINES, _ ("Remark"), NULL);
}

static void
say_decline (Form *form, const MoWaitingAsking *asking)
{
  add (form, "words", MO_WIZARD_LINES, _ ("Why"), NULL);
  add (form,
       "other",
       MO_WIZARD_LINE,
       _ ("Pointed to"),
       _ ("Another service, or “none wanted”."));
}

static void
say_hold (Form *form, const MoWaitingAsking *asking)
{
  const MoPolicy *policy = mo_office_get_policy (asking->office);

  add (form, "words", MO_WIZARD_LINE, _ ("Why"), _ ("The clock stops until it is taken off."));
  add (form,
       "day",
       MO_WIZARD_DAY,
       _ ("Look again on"),
       _ ("Today reminds you on that day whether the hold still holds."))
      ->value =
      keep (form, mo_day_to_words (form->today + policy->hold_review_days, MO_PRECISION_DAY));
}

static void
say_review (Form *form, const MoWaitingAsking *asking)
{
  add (form,
       "day",
       MO_WIZARD_DAY,
       _ ("Look again on"),
       _ ("Leave it empty where nobody needs to."))
      ->value = asking->it->review > form->today
                    ? keep (form, mo_day_to_words (asking->it->review, MO_PRECISION_DAY))
                    : "";
  add (form, "words", MO_WIZARD_LINE, _ ("Why"), NULL);
}

static void
say_place (Form *form, const MoWaitingAsking *asking)
{
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
}

static void
say_owner (Form *form, const MoWaitingAsking *asking)
{
  add_staff (form, asking);
}

static void
say_withdraw (Form *form, const MoWaitingAsking *asking)
{
  add (form, "words", MO_WIZARD_LINE, _ ("Why"), NULL);
}

static void
say_close (Form *form, const MoWaitingAsking *asking)
{
  add (form, "words", MO_WIZARD_LINE, _ ("Why"), _ ("What was tried, and when."));
}

/* Each kind: what the form is called, its button, and its questions. */
static const struct {
  const char *title, *verb;
  void (*say) (Form *form, const MoWaitingAsking *asking);
} kinds[] = {
  [MO_WAITING_LOG] = { N_ ("Log contact"), N_ ("Save contact"), say_log },
  [MO_WAITING_CORRECT] = { N_ ("Correct a try"), N_ ("Save correction"), say_correction },
  [MO_WAITING_BOOK] = { N_ ("Book assessment"), N_ ("Book"), say_book },
  [MO_WAITING_ASSESS] = { N_ ("Record assessment"), N_ ("Save assessment"), say_assess },
  [MO_WAITING_ACCEPT] = { N_ ("Accept for mentoring"), N_ ("Accept"), say_accept },
  [MO_WAITING_DECLINE] = { N_ ("Not the right support"), N_ ("Save decision"), say_decline },
  [MO_WAITING_HOLD] = { N_ ("Put on hold"), N_ ("Put on hold"), say_hold },
  [MO_WAITING_REVIEW] = { N_ ("Look again"), N_ ("Save day"), say_review },
  [MO_WAITING_PLACE] = { N_ ("Move in the list"), N_ ("Move"), say_place },
  [MO_WAITING_OWN] = { N_ ("Who looks after it"), N_ ("Save"), say_owner },
  [MO_WAITING_WITHDRAW] = { N_ ("Withdraw"), N_ ("Withdraw"), say_withdraw },
  [MO_WAITING_NO_RESPONSE] = { N_ ("Close without an answer"),
                               N_ ("Close referral"),
                               say_close },
};

MoFormDialog *
mo_waiting_ask_form (MoWaitingAsking *asking,
                     GtkWidget *from,
                     GPtrArray *terms,
                     GPtrArray *staff)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Form form = { .terms = terms,
                .staff = staff,
                .codes = codes,
                .labels = labels,
                .texts = texts,
                .today = mo_office_get_today (asking->office) };

  kinds[asking->kind].say (&form, asking);
  g_autofree char *one = g_strdup_printf ("%s · %s", asking->it->name, asking->it->number);
  g_autofree char *who = asking->kind == MO_WAITING_PLACE
                             ? g_strdup_printf ("%s\n%s", one, mo_waiting_order_words ())
                             : g_strdup (one);
  MoFormDialog *window = mo_form_dialog_new (from,
                                             _ (kinds[asking->kind].title),
                                             who,
                                             _ (kinds[asking->kind].verb),
                                             form.fields,
                                             form.n);
  for (guint i = 0; i < form.n; i++) /* many choices stand below one another */
    mo_form_row_set_room (mo_form_dialog_get_row (window, form.fields[i].key), MO_WIDTH_MIDDLE);
  return window;
}
