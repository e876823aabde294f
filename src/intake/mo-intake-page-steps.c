/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-level.h"
#include "intake/mo-intake-page-private.h"
#include "store/mo-terms.h"

/* ---------------------------------------------------------------------- answers */

void
mo_intake_answer (MoIntakePage *self, const char *key, const char *value)
{
  MoReferralDraft *next = mo_referral_draft_set (self->draft, key, value);
  mo_referral_draft_unref (self->draft);
  self->draft = next;
}

static gboolean
was_seen (MoIntakePage *self, const MoFormStep *step)
{
  g_auto (GStrv) seen =
      g_strsplit (mo_referral_draft_get (self->draft, MO_DRAFT_SEEN), " ", -1);
  return g_strv_contains ((const char *const *) seen, step->key);
}

static void
mark_seen (MoIntakePage *self, const MoFormStep *step)
{
  if (!step || was_seen (self, step))
    return;
  g_autofree char *seen =
      g_strdup_printf ("%s %s", mo_referral_draft_get (self->draft, MO_DRAFT_SEEN), step->key);
  mo_intake_answer (self, MO_DRAFT_SEEN, seen);
}

/* ---------------------------------------------------------------------- the head */

static const char *
asker_words (MoIntakePage *self)
{
  const char *asks = mo_referral_draft_get (self->draft, "asks");
  return mo_intake_label (self->book, "referrer", asks);
}

static char *
asked_by (MoIntakePage *self)
{
  const char *asks = mo_referral_draft_get (self->draft, "asks");
  const char *role = mo_referral_draft_get (self->draft, "referrer_said");
  if (*asks == '\0')
    return NULL;
  if (g_str_equal (asks, "self"))
    return g_strdup (_ ("asks for themselves"));
  g_autofree char *small = g_utf8_strdown (*role ? role : asker_words (self), -1);
  /* Translators: the role of who asks: "referred by: physiotherapist". */
  return g_strdup_printf (_ ("referred by: %s"),
                          *role || !g_str_equal (asks, "nhs") ? small : asker_words (self));
}

static char *
received_words (MoIntakePage *self)
{
  MoDay today = mo_office_get_today (self->office);
  MoDay received = mo_referral_draft_day (self->draft, "received_on", today, NULL);
  g_autofree char *day = mo_day_to_long (received);
  if (!day)
    return NULL;
  return g_strdup_printf (received == today ? _ ("received today, %s") : _ ("received %s"),
                          day);
}

static void
count_steps (MoIntakePage *self, int *number, int *count)
{
  *number = *count = 0;
  for (const MoFormStep *step = mo_referral_form (); step->key; step++)
    if (mo_referral_draft_wants_step (self->draft, step)) {
      *count += 1;
      if (step == self->step)
        *number = *count;
    }
}

static void
add_part (GString *sentence, const char *part)
{
  if (part)
    g_string_append_printf (sentence, "%s%s", sentence->len ? " · " : "", part);
}

void
mo_intake_show_head (MoIntakePage *self)
{
  g_autofree char *name = mo_referral_draft_name (self->draft);
  g_autofree char *title =
      *name ? g_strdup_printf (_ ("New referral: %s"), name) : g_strdup (_ ("New referral"));
  g_autofree char *asked = asked_by (self);
  g_autofree char *received = received_words (self);
  g_autoptr (GString) sentence = g_string_new (NULL);
  int number, count;

  count_steps (self, &number, &count);
  g_autofree char *at = g_strdup_printf (_ ("step %d of %d"), number, count);
  add_part (sentence,
            g_str_equal (mo_referral_draft_get (self->draft, MO_DRAFT_STRAND), "family")
                ? _ ("Family")
                : _ ("SCI"));
  add_part (sentence, asked);
  add_part (sentence, received);
  add_part (sentence, at);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence->str);
}

/* ---------------------------------------------------------------------- the list of steps */

static MoWizardStep
step_state (MoIntakePage *self, const MoFormStep *step)
{
  MoDay today = mo_office_get_today (self->office);
  MoWizardStep state = { .key = step->key,
                         .title = mo_referral_step_title (step, self->draft),
                         .now = step == self->step };
  gboolean seen = was_seen (self, step) && step->fields;
  int problems = seen ? mo_referral_draft_problems (self->draft, step, today) : 0;

  state.to_fix = problems;
  state.state = problems    ? MO_WIZARD_TO_FIX
                : state.now ? MO_WIZARD_NOW
                : seen      ? MO_WIZARD_DONE
                            : MO_WIZARD_TO_DO;
  return state;
}

static void
show_steps (MoIntakePage *self)
{
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (MoWizardStep));
  for (const MoFormStep *step = mo_referral_form (); step->key; step++)
    if (mo_referral_draft_wants_step (self->draft, step)) {
      MoWizardStep state = step_state (self, step);
      g_array_append_val (states, state);
    }
  mo_wizard_set_steps (self->wizard, (const MoWizardStep *) states->data, states->len);
}

/* ---------------------------------------------------------------------- questions */

static MoWizardKind
kind_of (const MoFormField *field)
{
  switch (field->kind) {
  case MO_ANSWER_LONG:
    return MO_WIZARD_LINES;
  case MO_ANSWER_CHOICE:
    return MO_WIZARD_CHOICE;
  case MO_ANSWER_LIST:
    return MO_WIZARD_LIST;
  case MO_ANSWER_DAY:
    return MO_WIZARD_DAY;
  case MO_ANSWER_WEEK:
    return MO_WIZARD_WEEK;
  default:
    return MO_WIZARD_LINE;
  }
}

static GtkInputPurpose
purpose_of (const MoFormField *field)
{
  if (field->kind == MO_ANSWER_PHONE)
    return GTK_INPUT_PURPOSE_PHONE;
  if (field->kind == MO_ANSWER_EMAIL)
    return GTK_INPUT_PURPOSE_EMAIL;
  return GTK_INPUT_PURPOSE_FREE_FORM;
}

static void
gather_options (MoIntakePage *self,
                const MoFormField *field,
                GPtrArray *codes,
                GPtrArray *labels)
{
  for (const MoFormOption *option = field->options; option && option->code; option++) {
    g_ptr_array_add (codes, (gpointer) option->code);
    g_ptr_array_add (labels, (gpointer) _ (option->label));
  }
  for (guint i = 0; field->vocabulary && i < self->book->terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (self->book->terms, i);
    gboolean chosen = g_str_equal (term->code, mo_referral_draft_get (self->draft, field->key));
    if (g_str_equal (term->vocabulary, field->vocabulary) && (!term->retired || chosen)) {
      g_ptr_array_add (codes, term->code);
      g_ptr_array_add (labels, term->label);
    }
  }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
}

/* `keep` holds the lists of options until the page has copied them. */
static MoWizardField
question_of (MoIntakePage *self, const MoFormField *field, GPtrArray *keep)
{
  GPtrArray *codes = g_ptr_array_new (), *labels = g_ptr_array_new ();
  gather_options (self, field, codes, labels);
  g_ptr_array_add (keep, codes);
  g_ptr_array_add (keep, labels);
  return (MoWizardField){ .key = field->key,
                          .number = mo_referral_draft_number (self->draft, field),
                          .kind = kind_of (field),
                          .label = _ (field->label),
                          .hint = field->hint ? _ (field->hint) : NULL,
                          .required = field->required,
                          .purpose = purpose_of (field),
                          .codes = (const char *const *) codes->pdata,
                          .labels = (const char *const *) labels->pdata,
                          .value = mo_referral_draft_get (self->draft, field->key) };
}

static void
show_reading (MoIntakePage *self, const MoFormField *field)
{
  MoFormRow *row = mo_wizard_get_row (self->wizard, field->key);
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *reading = mo_referral_draft_reading (self->draft, field, today);
  g_auto (MoVerdict) verdict = mo_referral_draft_check (self->draft, field, today);
  if (row)
    mo_form_row_set_reading (row, verdict.level == MO_LEVEL_REFUSED ? NULL : reading);
}

/* What is wrong is told when a question is left and on Next, never while somebody types; what
 * is missing only once Next was tried. */
static void
show_problem (MoIntakePage *self, const MoFormField *field, gboolean missing_too)
{
  MoFormRow *row = mo_wizard_get_row (self->wizard, field->key);
  MoDay today = mo_office_get_today (self->office);
  g_auto (MoVerdict) verdict = mo_referral_draft_check (self->draft, field, today);
  gboolean empty = *mo_referral_draft_get (self->draft, field->key) == '\0';
  gboolean tell = verdict.level == MO_LEVEL_REFUSED && (missing_too || !empty);
  if (row)
    mo_form_row_set_problem (row, tell ? verdict.reason : NULL);
}

/* Questions that depend on another answer of the same step. */
static void
show_wanted (MoIntakePage *self)
{
  MoDay today = mo_office_get_today (self->office);
  for (const MoFormField *field = self->step->fields; field && field->key; field++) {
    MoFormRow *row = mo_wizard_get_row (self->wizard, field->key);
    if (row)
      gtk_widget_set_visible (GTK_WIDGET (row),
                              mo_referral_draft_wants_field (self->draft, field, today));
  }
}

static void
show_questions (MoIntakePage *self, gboolean seen)
{
  g_autoptr (GPtrArray) keep =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) questions = g_array_new (FALSE, FALSE, sizeof (MoWizardField));

  for (const MoFormField *field = self->step->fields; field->key; field++) {
    MoWizardField question = question_of (self, field, keep);
    g_array_append_val (questions, question);
  }
  mo_wizard_show_questions (self->wizard,
                            mo_referral_step_title (self->step, self->draft),
                            mo_referral_step_intro (self->step, self->draft),
                            (const MoWizardField *) questions->data,
                            questions->len);
  for (const MoFormField *field = self->step->fields; field->key; field++) {
    show_reading (self, field);
    show_problem (self, field, seen);
  }
  show_wanted (self);
}

/* ---------------------------------------------------------------------- going about */

static const MoFormStep *
neighbour (MoIntakePage *self, int direction)
{
  const MoFormStep *first = mo_referral_form ();
  for (const MoFormStep *step = self->step + direction; step >= first && step->key;
       step += direction)
    if (mo_referral_draft_wants_step (self->draft, step))
      return step;
  return NULL;
}

static void
show_way (MoIntakePage *self)
{
  const MoFormStep *next = neighbour (self, 1);
  g_autofree char *words =
      next ? g_strdup_printf (_ ("Next: %s"), mo_referral_step_title (next, self->draft))
           : g_strdup (_ ("Save referral"));
  mo_wizard_set_way (self->wizard, neighbour (self, -1) != NULL, words);
}

/* On a fresh page the first question without an answer, so that what is known already costs no
 * key; on one that was seen, the first. */
static void
focus_step (MoIntakePage *self, gboolean seen)
{
  MoDay today = mo_office_get_today (self->office);
  for (const MoFormField *field = self->step->fields; field && field->key && !seen; field++)
    if (*mo_referral_draft_get (self->draft, field->key) == '\0' &&
        mo_referral_draft_wants_field (self->draft, field, today)) {
      mo_wizard_focus_field (self->wizard, field->key);
      return;
    }
  mo_wizard_focus_page (self->wizard);
}

void
mo_intake_show_step (MoIntakePage *self, const MoFormStep *step)
{
  if (!mo_referral_draft_wants_step (self->draft, step))
    step = mo_referral_form ();
  gboolean first_time = !was_seen (self, step);
  if (self->step && self->step != step)
    mark_seen (self, self->step);
  self->step = step;
  mo_intake_answer (self, MO_DRAFT_STEP, step->key);
  if (step->fields)
    show_questions (self, !first_time);
  else
    mo_intake_show_check (self);
  show_steps (self);
  show_way (self);
  mo_intake_show_head (self);
  mo_intake_show_others (self);
  focus_step (self, !first_time);
  if (self->touched) {
    self->unkept = TRUE;
    mo_intake_keep_now (self);
  }
}

/* TRUE where every answer of the step is right; else they are told, and listed on top. */
static gboolean
step_is_right (MoIntakePage *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  MoDay today = mo_office_get_today (self->office);

  for (const MoFormField *field = self->step->fields; field && field->key; field++) {
    g_auto (MoVerdict) verdict = mo_referral_draft_check (self->draft, field, today);
    show_problem (self, field, TRUE);
    if (verdict.level != MO_LEVEL_REFUSED)
      continue;
    int at = mo_referral_draft_number (self->draft, field);
    g_autofree char *number = at ? g_strdup_printf ("%d ", at) : g_strdup ("");
    g_ptr_array_add (keys, (gpointer) field->key);
    g_ptr_array_add (sentences,
                     g_strdup_printf ("%s%s: %s", number, _ (field->label), verdict.reason));
  }
  guint n = keys->len;
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (sentences, NULL);
  g_autofree char *heading =
      g_strdup_printf (ngettext ("%u answer needs a look before the next step",
                                 "%u answers need a look before the next step",
                                 n),
                       n);
  mo_wizard_show_problems (self->wizard,
                           n ? heading : NULL,
                           (const char *const *) keys->pdata,
                           (const char *const *) sentences->pdata);
  return n == 0;
}

/* ---------------------------------------------------------------------- what was done */

static void
next (MoIntakePage *self)
{
  const MoFormStep *step = neighbour (self, 1);
  if (!self->draft)
    return;
  if (!step) {
    mo_intake_take (self);
    return;
  }
  mark_seen (self, self->step);
  if (step_is_right (self))
    mo_intake_show_step (self, step);
  else
    show_steps (self);
}

static void
back (MoIntakePage *self)
{
  const MoFormStep *step = self->draft ? neighbour (self, -1) : NULL;
  if (step)
    mo_intake_show_step (self, step);
}

/* key: a step's, or a question's on another step. */
static void
step_chosen (MoIntakePage *self, const char *key)
{
  const MoFormStep *step = mo_referral_form_step (key);
  if (!step)
    mo_referral_form_field (key, &step);
  if (self->draft && step && step != self->step)
    mo_intake_show_step (self, step);
}

static void
closed (MoIntakePage *self)
{
  mo_intake_keep_now (self);
  mo_intake_tell_where (self);
  if (self->draft && !self->unkept)
    g_clear_pointer (&self->draft, mo_referral_draft_unref);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "waiting");
}

static gboolean
finds_people (const char *key)
{
  static const char *const keys[] = { "first_name", "last_name", "born_on", "phone",
                                      "postcode",   "email",     NULL };
  return g_strv_contains (keys, key);
}

static void
changed (MoIntakePage *self, const char *key, const char *value)
{
  const MoFormField *field = mo_referral_form_field (key, NULL);
  if (!self->draft || !field)
    return;
  mo_intake_answer (self, key, value);
  self->touched = TRUE;
  mo_intake_keep_soon (self);
  show_reading (self, field);
  if (field->kind == MO_ANSWER_CHOICE || field->kind == MO_ANSWER_LIST) {
    show_problem (self, field, FALSE);
    show_wanted (self);
    show_steps (self);
    show_way (self);
  }
  if (finds_people (key))
    mo_intake_look_soon (self);
  if (g_str_equal (key, "received_on"))
    mo_intake_show_due (self);
  mo_intake_show_head (self);
}

/* "C5/6 inc" answers the next question as well. */
static void
take_completeness (MoIntakePage *self)
{
  MoFormRow *row = mo_wizard_get_row (self->wizard, "completeness");
  MoNeuroLevel level;

  mo_level_parse (mo_referral_draft_get (self->draft, "level"), &level);
  if (!row || !level.completeness || *mo_referral_draft_get (self->draft, "completeness"))
    return;
  mo_form_row_set_value (row, level.completeness);
  mo_intake_answer (self, "completeness", level.completeness);
  mo_intake_keep_soon (self);
}

static void
left (MoIntakePage *self, const char *key)
{
  const MoFormField *field = mo_referral_form_field (key, NULL);
  if (!self->draft || !field || !self->step->fields)
    return;
  show_problem (self, field, was_seen (self, self->step));
  show_wanted (self);
  if (field->kind == MO_ANSWER_LEVEL)
    take_completeness (self);
}

void
mo_intake_connect_wizard (MoIntakePage *self)
{
  g_signal_connect_swapped (self->wizard, "changed", G_CALLBACK (changed), self);
  g_signal_connect_swapped (self->wizard, "left", G_CALLBACK (left), self);
  g_signal_connect_swapped (self->wizard, "step", G_CALLBACK (step_chosen), self);
  g_signal_connect_swapped (self->wizard, "next", G_CALLBACK (next), self);
  g_signal_connect_swapped (self->wizard, "back", G_CALLBACK (back), self);
  g_signal_connect_swapped (self->wizard, "close", G_CALLBACK (closed), self);
}
