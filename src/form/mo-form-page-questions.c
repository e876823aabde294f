/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "form/mo-form-page-private.h"
#include "store/mo-terms.h"

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
gather_options (MoFormPage *self, const MoFormField *field, GPtrArray *codes, GPtrArray *labels)
{
  for (const MoFormOption *option = field->options; option && option->code; option++) {
    g_ptr_array_add (codes, (gpointer) option->code);
    g_ptr_array_add (labels, (gpointer) _ (option->label));
  }
  for (guint i = 0; field->vocabulary && i < self->book->terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (self->book->terms, i);
    gboolean chosen = g_str_equal (term->code, mo_form_draft_get (self->draft, field->key));
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
question_of (MoFormPage *self, const MoFormField *field, GPtrArray *keep)
{
  GPtrArray *codes = g_ptr_array_new (), *labels = g_ptr_array_new ();
  gather_options (self, field, codes, labels);
  g_ptr_array_add (keep, codes);
  g_ptr_array_add (keep, labels);
  return (MoWizardField){ .key = field->key,
                          .number = mo_form_draft_number (self->draft, field),
                          .kind = kind_of (field),
                          .label = _ (field->label),
                          .hint = field->hint ? _ (field->hint) : NULL,
                          .required = field->required,
                          .purpose = purpose_of (field),
                          .codes = (const char *const *) codes->pdata,
                          .labels = (const char *const *) labels->pdata,
                          .value = mo_form_draft_get (self->draft, field->key) };
}

void
mo_form_page_show_reading (MoFormPage *self, const MoFormField *field)
{
  MoFormRow *row = mo_wizard_get_row (self->wizard, field->key);
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *reading = mo_form_draft_reading (self->draft, field, today);
  g_auto (MoVerdict) verdict = mo_form_draft_check (self->draft, field, today);
  if (row)
    mo_form_row_set_reading (row, verdict.level == MO_LEVEL_REFUSED ? NULL : reading);
}

/* What is wrong is told when a question is left and on Next, never while somebody types; what
 * is missing only once Next was tried. */
void
mo_form_page_show_problem (MoFormPage *self, const MoFormField *field, gboolean missing_too)
{
  MoFormRow *row = mo_wizard_get_row (self->wizard, field->key);
  MoDay today = mo_office_get_today (self->office);
  g_auto (MoVerdict) verdict = mo_form_draft_check (self->draft, field, today);
  gboolean empty = *mo_form_draft_get (self->draft, field->key) == '\0';
  gboolean tell = verdict.level == MO_LEVEL_REFUSED && (missing_too || !empty);
  if (row)
    mo_form_row_set_problem (row, tell ? verdict.reason : NULL);
}

/* The long page has the questions of every step, a paper form has them so. */
GPtrArray *
mo_form_page_shown_fields (MoFormPage *self)
{
  GPtrArray *fields = g_ptr_array_new ();
  for (const MoFormStep *step = self->form->steps; step->key; step++)
    if (step == self->step || (mo_form_page_is_long (self) && self->step->fields))
      for (const MoFormField *field = step->fields; field && field->key; field++)
        g_ptr_array_add (fields, (gpointer) field);
  return fields;
}

static gboolean
is_wanted (MoFormPage *self, const MoFormField *field)
{
  const MoFormStep *step = NULL;
  mo_form_field (self->form, field->key, &step);
  return mo_form_draft_wants_step (self->draft, step) &&
         mo_form_draft_wants_field (self->draft, field, mo_office_get_today (self->office));
}

/* Questions that depend on another answer of the same page. */
void
mo_form_page_show_wanted (MoFormPage *self)
{
  g_autoptr (GPtrArray) fields = mo_form_page_shown_fields (self);
  for (guint i = 0; i < fields->len; i++) {
    const MoFormField *field = g_ptr_array_index (fields, i);
    MoFormRow *row = mo_wizard_get_row (self->wizard, field->key);
    if (row)
      gtk_widget_set_visible (GTK_WIDGET (row), is_wanted (self, field));
  }
}

/* On the long page each step begins with its title. */
static const char *
heading_of (MoFormPage *self, const MoFormField *field)
{
  const MoFormStep *step = NULL;
  mo_form_field (self->form, field->key, &step);
  return mo_form_page_is_long (self) && field == step->fields
             ? mo_form_step_title (step, self->draft)
             : NULL;
}

void
mo_form_page_show_questions (MoFormPage *self, gboolean seen)
{
  g_autoptr (GPtrArray) keep =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) questions = g_array_new (FALSE, FALSE, sizeof (MoWizardField));
  g_autoptr (GPtrArray) fields = mo_form_page_shown_fields (self);
  gboolean whole = mo_form_page_is_long (self);

  for (guint i = 0; i < fields->len; i++) {
    MoWizardField question = question_of (self, g_ptr_array_index (fields, i), keep);
    question.heading = heading_of (self, g_ptr_array_index (fields, i));
    g_array_append_val (questions, question);
  }
  mo_wizard_show_questions (self->wizard,
                            whole ? _ ("The paper form")
                                  : mo_form_step_title (self->step, self->draft),
                            whole ? _ ("In the order and with the numbers of the printed form.")
                                  : mo_form_step_intro (self->step, self->draft),
                            (const MoWizardField *) questions->data,
                            questions->len);
  for (guint i = 0; i < fields->len; i++) {
    mo_form_page_show_reading (self, g_ptr_array_index (fields, i));
    mo_form_page_show_problem (self, g_ptr_array_index (fields, i), seen);
  }
  mo_form_page_show_wanted (self);
}

/* TRUE where every answer of the step is right; else they are told, and listed on top. */
gboolean
mo_form_page_step_is_right (MoFormPage *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  MoDay today = mo_office_get_today (self->office);
  g_autoptr (GPtrArray) fields = mo_form_page_shown_fields (self);

  for (guint i = 0; i < fields->len; i++) {
    const MoFormField *field = g_ptr_array_index (fields, i);
    if (!is_wanted (self, field))
      continue;
    g_auto (MoVerdict) verdict = mo_form_draft_check (self->draft, field, today);
    mo_form_page_show_problem (self, field, TRUE);
    if (verdict.level != MO_LEVEL_REFUSED)
      continue;
    int at = mo_form_draft_number (self->draft, field);
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
