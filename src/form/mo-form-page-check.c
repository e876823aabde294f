/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "form/mo-form-page-private.h"

/* ---------------------------------------------------------------------- all answers */

/* An answer in words, owned by the caller; NULL where there is none. */
static char *
answer_words (MoFormPage *self, const MoFormField *field)
{
  const char *said = mo_form_draft_get (self->draft, field->key);
  MoDay today = mo_office_get_today (self->office);

  if (*said == '\0')
    return NULL;
  if (field->vocabulary)
    return g_strdup (mo_form_book_label (self->book, field->vocabulary, said));
  for (const MoFormOption *option = field->options; option && option->code; option++)
    if (g_str_equal (option->code, said))
      return g_strdup (_ (option->label));
  if (field->kind == MO_ANSWER_WEEK)
    return mo_form_week_words (said);
  char *reading = mo_form_draft_reading (self->draft, field, today);
  return reading ? reading : g_strdup (said);
}

static void
add_group (MoFormPage *self, const MoFormStep *step)
{
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (MoWizardAnswer));
  g_autoptr (GPtrArray) keep = g_ptr_array_new_with_free_func (g_free);
  MoDay today = mo_office_get_today (self->office);

  for (const MoFormField *field = step->fields; field->key; field++) {
    g_auto (MoVerdict) verdict = mo_form_draft_check (self->draft, field, today);
    char *words = answer_words (self, field);
    if (!mo_form_draft_wants_field (self->draft, field, today))
      g_clear_pointer (&words, g_free);
    else if (verdict.level == MO_LEVEL_REFUSED) {
      g_free (words);
      words = g_strdup (verdict.reason);
    }
    if (!words)
      continue;
    MoWizardAnswer answer = { .label = _ (field->label), .words = words };
    g_ptr_array_add (keep, words);
    g_array_append_val (answers, answer);
  }
  mo_wizard_add_group (self->wizard,
                       step->key,
                       mo_form_step_title (step, self->draft),
                       (const MoWizardAnswer *) answers->data,
                       answers->len);
}

void
mo_form_page_show_check (MoFormPage *self)
{
  mo_wizard_show_answers (self->wizard, _ (self->step->title), _ (self->step->intro));
  for (const MoFormStep *step = self->form->steps; step->key; step++)
    if (step->fields && mo_form_draft_wants_step (self->draft, step))
      add_group (self, step);
}

/* ---------------------------------------------------------------------- what is missing */

static void
gather_step (MoFormPage *self, const MoFormStep *step, GPtrArray *keys, GPtrArray *sentences)
{
  for (const MoFormField *field = step->fields; field && field->key; field++) {
    g_auto (MoVerdict) verdict =
        mo_form_draft_check (self->draft, field, mo_office_get_today (self->office));
    if (verdict.level != MO_LEVEL_REFUSED)
      continue;
    g_ptr_array_add (keys, (gpointer) field->key);
    g_ptr_array_add (sentences, g_strdup_printf ("%s: %s", _ (field->label), verdict.reason));
  }
}

static gboolean
form_is_right (MoFormPage *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  for (const MoFormStep *step = self->form->steps; step->key; step++)
    if (mo_form_draft_wants_step (self->draft, step))
      gather_step (self, step, keys, sentences);
  guint n = keys->len;
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (sentences, NULL);
  g_autofree char *heading = self->kind->say (MO_FORM_SAYS_PROBLEMS, "", n);
  mo_wizard_show_problems (self->wizard,
                           n ? heading : NULL,
                           (const char *const *) keys->pdata,
                           (const char *const *) sentences->pdata);
  return n == 0;
}

void
mo_form_page_take (MoFormPage *self)
{
  if (self->draft && form_is_right (self) && self->kind->take)
    self->kind->take (self, self->user);
}
