/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-level.h"
#include "form/mo-form-page-private.h"

/* ---------------------------------------------------------------------- answers */

void
mo_form_page_answer (MoFormPage *self, const char *key, const char *value)
{
  MoFormDraft *next = mo_form_draft_set (self->draft, key, value);
  mo_form_draft_unref (self->draft);
  self->draft = next;
}

static gboolean
was_seen (MoFormPage *self, const MoFormStep *step)
{
  g_auto (GStrv) seen = g_strsplit (mo_form_draft_get (self->draft, MO_DRAFT_SEEN), " ", -1);
  return g_strv_contains ((const char *const *) seen, step->key);
}

gboolean
mo_form_page_is_long (MoFormPage *self)
{
  const char *layout = mo_form_draft_get (self->draft, MO_DRAFT_LAYOUT);
  if (*layout)
    return g_str_equal (layout, "page");
  return g_str_equal (mo_form_draft_get (self->draft, "channel"), "paper");
}

static void
mark_seen (MoFormPage *self, const MoFormStep *step)
{
  if (!step || was_seen (self, step))
    return;
  g_autofree char *seen =
      g_strdup_printf ("%s %s", mo_form_draft_get (self->draft, MO_DRAFT_SEEN), step->key);
  mo_form_page_answer (self, MO_DRAFT_SEEN, seen);
}

/* ---------------------------------------------------------------------- the head */

static void
count_steps (MoFormPage *self, int *number, int *count)
{
  *number = *count = 0;
  for (const MoFormStep *step = self->form->steps; step->key; step++)
    if (mo_form_draft_wants_step (self->draft, step)) {
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
mo_form_page_show_head (MoFormPage *self)
{
  g_autofree char *name = mo_form_draft_name (self->draft);
  g_autofree char *title = self->kind->say (MO_FORM_SAYS_TITLE, name, 0);
  g_autofree char *said = self->kind->head ? self->kind->head (self, self->user) : NULL;
  g_autoptr (GString) sentence = g_string_new (NULL);
  int number, count;

  count_steps (self, &number, &count);
  g_autofree char *at = mo_form_page_is_long (self) && self->step->fields
                            ? g_strdup (_ ("all on one page"))
                            : g_strdup_printf (_ ("step %d of %d"), number, count);
  add_part (sentence,
            g_str_equal (mo_form_draft_get (self->draft, MO_DRAFT_STRAND), "family")
                ? _ ("Family")
                : _ ("SCI"));
  add_part (sentence, said);
  add_part (sentence, at);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence->str);
}

/* ---------------------------------------------------------------------- the list of steps */

static gboolean
says_anything (const MoFormDraft *draft, const MoFormStep *step)
{
  for (const MoFormField *field = step->fields; field && field->key; field++)
    if (*mo_form_draft_get (draft, field->key))
      return TRUE;
  return FALSE;
}

/* A step that was only passed by is not done. */
static MoWizardStep
step_state (MoFormPage *self, const MoFormStep *step)
{
  MoDay today = mo_office_get_today (self->office);
  MoWizardStep state = { .key = step->key,
                         .title = mo_form_step_title (step, self->draft),
                         .now = step == self->step };
  gboolean seen = was_seen (self, step) && step->fields;
  int problems = seen ? mo_form_draft_problems (self->draft, step, today) : 0;

  state.to_fix = problems;
  state.state = problems                                    ? MO_WIZARD_TO_FIX
                : state.now                                 ? MO_WIZARD_NOW
                : seen && says_anything (self->draft, step) ? MO_WIZARD_DONE
                                                            : MO_WIZARD_TO_DO;
  return state;
}

static void
show_steps (MoFormPage *self)
{
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (MoWizardStep));
  for (const MoFormStep *step = self->form->steps; step->key; step++)
    if (mo_form_draft_wants_step (self->draft, step)) {
      MoWizardStep state = step_state (self, step);
      g_array_append_val (states, state);
    }
  mo_wizard_set_steps (self->wizard, (const MoWizardStep *) states->data, states->len);
}

/* ---------------------------------------------------------------------- going about */

static const MoFormStep *
neighbour (MoFormPage *self, int direction)
{
  const MoFormStep *first = self->form->steps;
  if (mo_form_page_is_long (self) && self->step->fields)
    return direction > 0 ? mo_form_step (self->form, "check") : NULL;
  for (const MoFormStep *step = self->step + direction; step >= first && step->key;
       step += direction)
    if (mo_form_draft_wants_step (self->draft, step))
      return step;
  return NULL;
}

static void
show_way (MoFormPage *self)
{
  const MoFormStep *next = neighbour (self, 1);
  g_autofree char *words =
      next ? g_strdup_printf (_ ("Next: %s"), mo_form_step_title (next, self->draft))
           : g_strdup (_ (self->kind->save));
  mo_wizard_set_way (self->wizard, neighbour (self, -1) != NULL, words);
}

static void
show_layout (MoFormPage *self)
{
  gboolean whole = mo_form_page_is_long (self);
  gtk_button_set_label (GTK_BUTTON (self->layout),
                        whole ? _ ("Step by step") : _ ("All on one page"));
  gtk_widget_set_visible (self->layout, self->step && self->step->fields);
}

/* On a fresh page the first question without an answer, so that what is known already costs no
 * key; on one that was seen, the first. */
static void
focus_step (MoFormPage *self, gboolean seen)
{
  MoDay today = mo_office_get_today (self->office);
  if (mo_form_page_is_long (self) && self->step->fields) {
    mo_wizard_focus_field (self->wizard, self->step->fields->key);
    return;
  }
  for (const MoFormField *field = self->step->fields; field && field->key && !seen; field++)
    if (*mo_form_draft_get (self->draft, field->key) == '\0' &&
        mo_form_draft_wants_field (self->draft, field, today)) {
      mo_wizard_focus_field (self->wizard, field->key);
      return;
    }
  mo_wizard_focus_page (self->wizard);
}

void
mo_form_page_show_step (MoFormPage *self, const MoFormStep *step)
{
  if (!mo_form_draft_wants_step (self->draft, step))
    step = self->form->steps;
  gboolean first_time = !was_seen (self, step);
  if (self->step && self->step != step)
    mark_seen (self, self->step);
  self->step = step;
  mo_form_page_answer (self, MO_DRAFT_STEP, step->key);
  if (step->fields)
    mo_form_page_show_questions (self, !first_time);
  else
    mo_form_page_show_check (self);
  show_steps (self);
  show_way (self);
  show_layout (self);
  mo_form_page_show_head (self);
  mo_form_page_show_others (self);
  mo_form_page_tell_shown (self);
  focus_step (self, !first_time);
  if (self->touched) {
    self->unkept = TRUE;
    mo_form_page_keep_now (self);
  }
}

/* ---------------------------------------------------------------------- what was done */

static void
next (MoFormPage *self)
{
  const MoFormStep *step = neighbour (self, 1);
  if (!self->draft)
    return;
  if (!step) {
    mo_form_page_take (self);
    return;
  }
  if (mo_form_page_is_long (self))
    for (const MoFormStep *at = self->form->steps; at->key; at++)
      mark_seen (self, at);
  mark_seen (self, self->step);
  if (mo_form_page_step_is_right (self))
    mo_form_page_show_step (self, step);
  else
    show_steps (self);
}

static void
back (MoFormPage *self)
{
  const MoFormStep *step = self->draft ? neighbour (self, -1) : NULL;
  if (step)
    mo_form_page_show_step (self, step);
}

/* key: a step's, or a question's on another step. */
static void
step_chosen (MoFormPage *self, const char *key)
{
  const MoFormStep *step = mo_form_step (self->form, key);
  if (!step)
    mo_form_field (self->form, key, &step);
  if (self->draft && step && step != self->step)
    mo_form_page_show_step (self, step);
}

static void
closed (MoFormPage *self)
{
  mo_form_page_keep_now (self);
  mo_form_page_tell_where (self);
  if (self->draft && !self->unkept)
    g_clear_pointer (&self->draft, mo_form_draft_unref);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", self->kind->after);
}

static gboolean
finds_people (const char *key)
{
  static const char *const keys[] = { "first_name", "last_name", "born_on", "phone",
                                      "postcode",   "email",     NULL };
  return g_strv_contains (keys, key);
}

/* A paper form that came back is typed in from top to bottom, on one page. */
static void
follow (MoFormPage *self, const char *key)
{
  mo_form_page_show_step (self, self->step);
  mo_wizard_focus_field (self->wizard, key);
}

void
mo_form_page_turn_layout (MoFormPage *self)
{
  if (!self->draft || !self->step->fields)
    return;
  mo_form_page_answer (self, MO_DRAFT_LAYOUT, mo_form_page_is_long (self) ? "steps" : "page");
  mo_form_page_show_step (self, self->step);
}

static void
changed (MoFormPage *self, const char *key, const char *value)
{
  const MoFormField *field = mo_form_field (self->form, key, NULL);
  if (!self->draft || !field)
    return;
  gboolean whole = mo_form_page_is_long (self);
  mo_form_page_answer (self, key, value);
  self->touched = TRUE;
  mo_form_page_keep_soon (self);
  mo_form_page_show_reading (self, field);
  if (whole != mo_form_page_is_long (self) || (whole && g_str_equal (key, MO_DRAFT_STRAND)))
    follow (self, key);
  if (field->kind == MO_ANSWER_CHOICE || field->kind == MO_ANSWER_LIST) {
    mo_form_page_show_problem (self, field, FALSE);
    mo_form_page_show_wanted (self);
    show_steps (self);
    show_way (self);
  }
  if (finds_people (key))
    mo_form_page_look_soon (self);
  if (self->kind->changed)
    self->kind->changed (self, key, self->user);
  mo_form_page_tell_shown (self);
  mo_form_page_show_head (self);
}

/* "C5/6 inc" answers the next question as well. */
static void
take_completeness (MoFormPage *self)
{
  MoFormRow *row = mo_wizard_get_row (self->wizard, "completeness");
  MoNeuroLevel level;

  mo_level_parse (mo_form_draft_get (self->draft, "level"), &level);
  if (!row || !level.completeness || *mo_form_draft_get (self->draft, "completeness"))
    return;
  mo_form_row_set_value (row, level.completeness);
  mo_form_page_answer (self, "completeness", level.completeness);
  mo_form_page_keep_soon (self);
}

static void
left (MoFormPage *self, const char *key)
{
  const MoFormField *field = mo_form_field (self->form, key, NULL);
  if (!self->draft || !field || !self->step->fields)
    return;
  mo_form_page_show_problem (self, field, was_seen (self, self->step));
  mo_form_page_show_wanted (self);
  if (field->kind == MO_ANSWER_LEVEL)
    take_completeness (self);
}

void
mo_form_page_connect_wizard (MoFormPage *self)
{
  g_signal_connect_swapped (self->wizard, "changed", G_CALLBACK (changed), self);
  g_signal_connect_swapped (self->wizard, "left", G_CALLBACK (left), self);
  g_signal_connect_swapped (self->wizard, "step", G_CALLBACK (step_chosen), self);
  g_signal_connect_swapped (self->wizard, "next", G_CALLBACK (next), self);
  g_signal_connect_swapped (self->wizard, "back", G_CALLBACK (back), self);
  g_signal_connect_swapped (self->wizard, "close", G_CALLBACK (closed), self);
}
