/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-waiting-ask.h"

#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "store/mo-conflict.h"
#include "store/mo-terms.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

#define MOST_FIELDS 6

typedef struct {
  MoOffice *office;
  MoWaiting *it;
  MoWaitingKind kind;
  guint goals;
  int rev;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_object_unref (asking->office);
  mo_waiting_unref (asking->it);
  g_free (asking);
}

static const char *const outcomes[] = { "reached", "no_answer", "voicemail", "wrong_number",
                                        "letter",  "email",     "text",      NULL };

static const char *const *
outcome_labels (void)
{
  static const char *labels[G_N_ELEMENTS (outcomes)];
  labels[0] = _ ("Reached");
  labels[1] = _ ("No answer");
  labels[2] = _ ("Voicemail left");
  labels[3] = _ ("Wrong number");
  labels[4] = _ ("Letter sent");
  labels[5] = _ ("E-mail sent");
  labels[6] = _ ("Text sent");
  return labels;
}

static const char *const decisions[] = { "accept", "later", NULL };

static const char *const *
decision_labels (void)
{
  static const char *labels[G_N_ELEMENTS (decisions)];
  labels[0] = _ ("Accept, to wait for a mentor");
  labels[1] = _ ("Decide later");
  return labels;
}

/* ---------------------------------------------------------------------- reading the form */

static MoDay
read_day (Asking *asking, MoFormDialog *form, gboolean past)
{
  MoDay today = mo_office_get_today (asking->office), day = MO_DAY_NONE;
  g_autofree char *text = mo_form_dialog_get (form, "day");
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  if (!mo_lenient_day (text, today, &day, &precision, &problem))
    mo_form_dialog_problem (form, "day", problem);
  else if (day == MO_DAY_NONE || precision != MO_PRECISION_DAY)
    mo_form_dialog_problem (form, "day", _ ("Write the day, as 12 March or “today”."));
  else if (past && day > today)
    mo_form_dialog_problem (
        form, "day", _ ("This day is still to come. Write the day on which it was."));
  else if (!past && day < today)
    mo_form_dialog_problem (form, "day", _ ("This day is over. Write a day from today on."));
  g_autofree char *reading = mo_day_to_long (day);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, "day"), reading);
  return day;
}

static int
read_time (MoFormDialog *form)
{
  g_autofree char *text = mo_form_dialog_get (form, "time");
  int minute = 0;
  if (!mo_lenient_time (text, &minute))
    mo_form_dialog_problem (form, "time", _ ("Write a time, as 14:30 or 2.30 pm."));
  return minute;
}

static char *
read_needed (MoFormDialog *form, const char *key, const char *sentence)
{
  char *text = mo_form_dialog_get (form, key);
  if (!*text)
    mo_form_dialog_problem (form, key, sentence);
  return text;
}

static int
read_minutes (MoFormDialog *form)
{
  g_autofree char *text = mo_form_dialog_get (form, "minutes");
  gint64 minutes = 0;
  if (*text && !g_ascii_string_to_signed (text, 10, 1, 600, &minutes, NULL))
    mo_form_dialog_problem (
        form, "minutes", _ ("Write the minutes as a number from 1 to 600, or leave it empty."));
  return minutes;
}

/* Rule ACCEPT is the store's; said here already, at the goal. */
static void
check_goal (Asking *asking, MoFormDialog *form, const MoWaitingAsk *ask)
{
  gboolean typed = ask->goal && *ask->goal;
  g_auto (MoVerdict) verdict = mo_rule_accept (asking->goals + (typed ? 1 : 0));
  if (verdict.level == MO_LEVEL_REFUSED)
    mo_form_dialog_problem (form, "goal", verdict.reason);
}

static void
read_assessment (Asking *asking, MoFormDialog *form, MoWaitingAsk *ask)
{
  ask->day = read_day (asking, form, TRUE);
  ask->minutes = read_minutes (form);
  g_autofree char *decision =
      read_needed (form, "decision", _ ("Choose whether to accept now or to decide later."));
  ask->accept = g_str_equal (decision, "accept");
}

static MoWaitingAsk *
read_form (Asking *asking, MoFormDialog *form)
{
  MoWaitingAsk *ask = mo_waiting_ask_new (asking->kind, asking->it->id, asking->rev);
  ask->words = mo_form_dialog_get (form, "words");
  ask->goal = mo_form_dialog_get (form, "goal");
  ask->domain = mo_form_dialog_get (form, "domain");
  ask->other = mo_form_dialog_get (form, "other");

  switch (asking->kind) {
  case MO_WAITING_LOG:
    ask->outcome = read_needed (form, "outcome", _ ("Choose how it went."));
    ask->day = read_day (asking, form, TRUE);
    ask->minute = read_time (form);
    break;
  case MO_WAITING_BOOK:
    ask->day = read_day (asking, form, FALSE);
    ask->minute = read_time (form);
    break;
  case MO_WAITING_ASSESS:
    read_assessment (asking, form, ask);
    if (ask->accept)
      check_goal (asking, form, ask);
    break;
  case MO_WAITING_ACCEPT:
    check_goal (asking, form, ask);
    break;
  case MO_WAITING_DECLINE: {
    g_free (ask->words);
    ask->words =
        read_needed (form, "words", _ ("Write why mentoring is not the right support."));
    g_free (ask->other);
    ask->other =
        read_needed (form, "other", _ ("Write where they were pointed to, or “none wanted”."));
    break;
  }
  default:
    g_free (ask->words);
    ask->words = read_needed (form, "words", _ ("Write why, in a few words."));
    break;
  }
  return ask;
}

/* ---------------------------------------------------------------------- saving */

/* What the form would make of the referral, for the comparison with what is there now. */
static guint
say_mine (const MoWaitingAsk *ask, MoMine mine[MOST_FIELDS])
{
  static const struct {
    MoWaitingKind kind;
    const char *state, *words; /* words: the column that the reason goes to */
  } all[] = {
    { MO_WAITING_BOOK, "assessment_booked", NULL },
    { MO_WAITING_ASSESS, "assessed", NULL },
    { MO_WAITING_ACCEPT, "awaiting_match", "decision_reason" },
    { MO_WAITING_DECLINE, "not_suitable", "decision_reason" },
    { MO_WAITING_HOLD, "on_hold", "hold_reason" },
    { MO_WAITING_WITHDRAW, "withdrawn", "close_reason" },
    { MO_WAITING_NO_RESPONSE, "no_response", "close_reason" },
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    if (all[i].kind != ask->kind)
      continue;
    const char *state = ask->accept ? "awaiting_match" : all[i].state;
    mine[n++] = (MoMine){ "state", mo_referral_state_words (state) };
    if (all[i].words && ask->words && *ask->words)
      mine[n++] = (MoMine){ all[i].words, ask->words };
  }
  if (ask->kind == MO_WAITING_DECLINE)
    mine[n++] = (MoMine){ "signposted_to", ask->other };
  return n;
}

/* Somebody was faster: both versions in words, all that was typed is kept, and theirs is
 * written over only when asked again. */
static void
compared (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoConflict) theirs = mo_office_finish (MO_OFFICE (source), result, &error);
  Asking *asking = g_object_get_data (G_OBJECT (form), "asking");
  MoVersions *versions = mo_form_dialog_get_versions (form);
  MoMine mine[MOST_FIELDS];

  if (!versions)
    return; /* closed in the meantime */
  if (!theirs) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_form_dialog_problem (form, NULL, sentence);
    return;
  }
  g_autoptr (MoWaitingAsk) ask = read_form (asking, form);
  g_autoptr (GPtrArray) lines = mo_conflict_lines (theirs, mine, say_mine (ask, mine));
  for (guint i = 0; i < lines->len; i++) {
    const MoConflictLine *line = g_ptr_array_index (lines, i);
    mo_versions_add (versions, line->label, line->before, line->now, line->yours);
  }
  g_autofree char *sentence =
      mo_conflict_sentence (theirs, mo_office_get_today (asking->office));
  asking->rev = theirs->rev;
  mo_form_dialog_problem (form, NULL, sentence);
}

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  Asking *asking = g_object_get_data (G_OBJECT (form), "asking");

  mo_office_finish (MO_OFFICE (source), result, &error);
  mo_form_dialog_set_ready (form, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  if (g_error_matches (error, MO_STORE_ERROR, MO_STORE_CONFLICT)) {
    mo_office_read (asking->office,
                    mo_store_load_conflict_job,
                    mo_conflict_ask_new ("referral", asking->it->id, asking->rev),
                    g_free,
                    (GDestroyNotify) mo_conflict_free,
                    NULL,
                    compared,
                    g_object_ref (form));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form, NULL, sentence);
}

static void
submitted (MoFormDialog *form, gpointer user)
{
  Asking *asking = user;
  g_autoptr (MoWaitingAsk) ask = read_form (asking, form);

  if (mo_form_dialog_has_problem (form))
    return;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   "",
                   mo_waiting_change_job,
                   g_steal_pointer (&ask),
                   mo_waiting_ask_free,
                   NULL,
                   NULL,
                   written,
                   g_object_ref (form));
}

static void
done_at_once (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) from = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (from, sentence);
  }
}

/* ---------------------------------------------------------------------- the forms */

typedef struct {
  MoWizardField fields[MOST_FIELDS];
  guint n;
  const char *title, *verb;
  GPtrArray *codes, *labels; /* of goal domains, NULL-terminated */
  char *now;
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
add_when (Form *form, const char *day, const char *time)
{
  add (form, "day", MO_WIZARD_DAY, _ ("Day"), NULL)->value = day;
  add (form, "time", MO_WIZARD_LINE, _ ("Time"), NULL)->value = time;
}

static void
add_goal (Form *form, const Asking *asking, GPtrArray *terms)
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

static void
choices (MoWizardField *field, const char *const *codes, const char *const *labels)
{
  field->codes = codes;
  field->labels = labels;
}

static void
say_form (Form *form, const Asking *asking, GPtrArray *terms)
{
  switch (asking->kind) {
  case MO_WAITING_LOG:
    form->title = _ ("Log contact");
    form->verb = _ ("Save contact");
    choices (add (form, "outcome", MO_WIZARD_CHOICE, _ ("How it went"), NULL),
             outcomes,
             outcome_labels ());
    add_when (form, _ ("today"), form->now);
    add (form, "words", MO_WIZARD_LINES, _ ("Note"), NULL);
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

static void
open_form (GtkWidget *from, Asking *asking, GPtrArray *terms)
{
  g_autoptr (GDateTime) clock = g_date_time_new_now_local ();
  g_autofree char *now = g_date_time_format (clock, "%H:%M");
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  Form form = { .codes = codes, .labels = labels, .now = now };

  say_form (&form, asking, terms);
  g_autofree char *who = g_strdup_printf ("%s · %s", asking->it->name, asking->it->number);
  MoFormDialog *window =
      mo_form_dialog_new (from, form.title, who, form.verb, form.fields, form.n);
  g_object_set_data_full (G_OBJECT (window), "asking", asking, asking_free);
  g_signal_connect (window, "submitted", G_CALLBACK (submitted), asking);
  for (guint i = 0; i < form.n; i++) /* many choices stand below one another */
    mo_form_row_set_room (mo_form_dialog_get_row (window, form.fields[i].key), MO_WIDTH_MIDDLE);
  gtk_window_present (GTK_WINDOW (window));
}

void
mo_waiting_ask_open (GtkWidget *from,
                     MoOffice *office,
                     const MoWaiting *it,
                     guint goals,
                     GPtrArray *terms,
                     MoWaitingKind kind)
{
  if (kind == MO_WAITING_RESUME || kind == MO_WAITING_AGREED) {
    mo_office_write (office,
                     "",
                     mo_waiting_change_job,
                     mo_waiting_ask_new (kind, it->id, it->rev),
                     mo_waiting_ask_free,
                     NULL,
                     NULL,
                     done_at_once,
                     g_object_ref (from));
    return;
  }
  Asking *asking = g_new0 (Asking, 1);
  asking->office = g_object_ref (office);
  asking->it = mo_waiting_ref ((MoWaiting *) it);
  asking->kind = kind;
  asking->goals = goals;
  asking->rev = it->rev;
  open_form (from, asking, terms);
}
