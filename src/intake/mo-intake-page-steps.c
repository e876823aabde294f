/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-level.h"
#include "intake/mo-intake-page-private.h"

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

gboolean
mo_intake_is_long (MoIntakePage *self)
{
  const char *layout = mo_referral_draft_get (self->draft, MO_DRAFT_LAYOUT);
  if (*layout)
    return g_str_equal (layout, "page");
  return g_str_equal (mo_referral_draft_get (self->draft, "channel"), "paper");
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
  g_autofree char *at = mo_intake_is_long (self) && self->step->fields
                            ? g_strdup (_ ("all on one page"))
                            : g_strdup_printf (_ ("step %d of %d"), number, count);
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

/* ---------------------------------------------------------------------- going about */

static const MoFormStep *
neighbour (MoIntakePage *self, int direction)
{
  const MoFormStep *first = mo_referral_form ();
  if (mo_intake_is_long (self) && self->step->fields)
    return direction > 0 ? mo_referral_form_step ("check") : NULL;
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

static void
show_layout (MoIntakePage *self)
{
  gboolean whole = mo_intake_is_long (self);
  gtk_button_set_label (GTK_BUTTON (self->layout),
                        whole ? _ ("Step by step") : _ ("All on one page"));
  gtk_widget_set_visible (self->layout, self->step && self->step->fields);
}

/* On a fresh page the first question without an answer, so that what is known already costs no
 * key; on one that was seen, the first. */
static void
focus_step (MoIntakePage *self, gboolean seen)
{
  MoDay today = mo_office_get_today (self->office);
  if (mo_intake_is_long (self) && self->step->fields) {
    mo_wizard_focus_field (self->wizard, self->step->fields->key);
    return;
  }
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
    mo_intake_show_questions (self, !first_time);
  else
    mo_intake_show_check (self);
  show_steps (self);
  show_way (self);
  show_layout (self);
  mo_intake_show_head (self);
  mo_intake_show_others (self);
  focus_step (self, !first_time);
  if (self->touched) {
    self->unkept = TRUE;
    mo_intake_keep_now (self);
  }
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
  if (mo_intake_is_long (self))
    for (const MoFormStep *at = mo_referral_form (); at->key; at++)
      mark_seen (self, at);
  mark_seen (self, self->step);
  if (mo_intake_step_is_right (self))
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

/* A paper form that came back is typed in from top to bottom, on one page. */
static void
follow (MoIntakePage *self, const char *key)
{
  mo_intake_show_step (self, self->step);
  mo_wizard_focus_field (self->wizard, key);
}

void
mo_intake_turn_layout (MoIntakePage *self)
{
  if (!self->draft || !self->step->fields)
    return;
  mo_intake_answer (self, MO_DRAFT_LAYOUT, mo_intake_is_long (self) ? "steps" : "page");
  mo_intake_show_step (self, self->step);
}

static void
changed (MoIntakePage *self, const char *key, const char *value)
{
  const MoFormField *field = mo_referral_form_field (key, NULL);
  if (!self->draft || !field)
    return;
  gboolean whole = mo_intake_is_long (self);
  mo_intake_answer (self, key, value);
  self->touched = TRUE;
  mo_intake_keep_soon (self);
  mo_intake_show_reading (self, field);
  if (whole != mo_intake_is_long (self) || (whole && g_str_equal (key, MO_DRAFT_STRAND)))
    follow (self, key);
  if (field->kind == MO_ANSWER_CHOICE || field->kind == MO_ANSWER_LIST) {
    mo_intake_show_problem (self, field, FALSE);
    mo_intake_show_wanted (self);
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
  mo_intake_show_problem (self, field, was_seen (self, self->step));
  mo_intake_show_wanted (self);
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
