/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "intake/mo-intake-page-private.h"
#include "widget/mo-dialog.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- all answers */

/* An answer in words, owned by the caller; NULL where there is none. */
static char *
answer_words (MoIntakePage *self, const MoFormField *field)
{
  const char *said = mo_referral_draft_get (self->draft, field->key);
  MoDay today = mo_office_get_today (self->office);

  if (*said == '\0')
    return NULL;
  if (field->vocabulary)
    return g_strdup (mo_intake_label (self->book, field->vocabulary, said));
  for (const MoFormOption *option = field->options; option && option->code; option++)
    if (g_str_equal (option->code, said))
      return g_strdup (_ (option->label));
  if (field->kind == MO_ANSWER_WEEK)
    return mo_referral_week_words (said);
  char *reading = mo_referral_draft_reading (self->draft, field, today);
  return reading ? reading : g_strdup (said);
}

static void
add_group (MoIntakePage *self, const MoFormStep *step)
{
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (MoWizardAnswer));
  g_autoptr (GPtrArray) keep = g_ptr_array_new_with_free_func (g_free);
  MoDay today = mo_office_get_today (self->office);

  for (const MoFormField *field = step->fields; field->key; field++) {
    g_auto (MoVerdict) verdict = mo_referral_draft_check (self->draft, field, today);
    char *words = answer_words (self, field);
    if (!mo_referral_draft_wants_field (self->draft, field, today))
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
                       mo_referral_step_title (step, self->draft),
                       (const MoWizardAnswer *) answers->data,
                       answers->len);
}

void
mo_intake_show_check (MoIntakePage *self)
{
  mo_wizard_show_answers (self->wizard, _ (self->step->title), _ (self->step->intro));
  for (const MoFormStep *step = mo_referral_form (); step->key; step++)
    if (step->fields && mo_referral_draft_wants_step (self->draft, step))
      add_group (self, step);
}

/* ---------------------------------------------------------------------- what is missing */

static void
gather_step (MoIntakePage *self, const MoFormStep *step, GPtrArray *keys, GPtrArray *sentences)
{
  for (const MoFormField *field = step->fields; field && field->key; field++) {
    g_auto (MoVerdict) verdict =
        mo_referral_draft_check (self->draft, field, mo_office_get_today (self->office));
    if (verdict.level != MO_LEVEL_REFUSED)
      continue;
    g_ptr_array_add (keys, (gpointer) field->key);
    g_ptr_array_add (sentences, g_strdup_printf ("%s: %s", _ (field->label), verdict.reason));
  }
}

static gboolean
form_is_right (MoIntakePage *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  for (const MoFormStep *step = mo_referral_form (); step->key; step++)
    if (mo_referral_draft_wants_step (self->draft, step))
      gather_step (self, step, keys, sentences);
  guint n = keys->len;
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (sentences, NULL);
  g_autofree char *heading =
      g_strdup_printf (ngettext ("%u answer needs a look before the referral can be saved",
                                 "%u answers need a look before the referral can be saved",
                                 n),
                       n);
  mo_wizard_show_problems (self->wizard,
                           n ? heading : NULL,
                           (const char *const *) keys->pdata,
                           (const char *const *) sentences->pdata);
  return n == 0;
}

/* ---------------------------------------------------------------------- saving */

static void
taken (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoIntakePage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *referral = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  mo_wizard_set_ready (self->wizard, TRUE);
  if (!referral) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_clear_pointer (&self->draft, mo_referral_draft_unref);
  self->draft_id = 0;
  self->unkept = FALSE;
  self->serial++;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-referral", "x", *referral);
}

static void
send (MoIntakePage *self)
{
  MoIntakeTake *take = g_new0 (MoIntakeTake, 1);
  g_clear_handle_id (&self->keep_source, g_source_remove);
  take->draft_id = self->draft_id;
  take->draft = mo_referral_draft_ref (self->draft);
  mo_wizard_set_ready (self->wizard, FALSE);
  mo_office_write (self->office,
                   _ ("Referral taken"),
                   mo_intake_take_job,
                   take,
                   (GDestroyNotify) mo_intake_take_free,
                   g_free,
                   NULL,
                   taken,
                   g_object_ref (self));
}

static void
answered_again (gboolean yes, gpointer user)
{
  g_autoptr (MoIntakePage) self = user;
  if (yes && self->draft)
    send (self);
}

/* Somebody who surely is this person and waits already, or was taken on the same day. */
static const MoLookAlike *
taken_already (MoIntakePage *self)
{
  gint64 linked =
      g_ascii_strtoll (mo_referral_draft_get (self->draft, MO_DRAFT_PERSON), NULL, 10);
  MoDay received = mo_referral_draft_day (
      self->draft, "received_on", mo_office_get_today (self->office), NULL);

  for (guint i = 0; self->found && i < self->found->len; i++) {
    const MoLookAlike *who = g_ptr_array_index (self->found, i);
    gboolean same = who->id == linked || (!linked && who->weight >= MO_LOOK_ALIKE_SURE);
    if (same && (who->received_on == received || mo_look_alike_waits (who)))
      return who;
  }
  return NULL;
}

/* Asked about, not blocked: people do ask twice, and for different things. */
void
mo_intake_take (MoIntakePage *self)
{
  if (!self->draft || !form_is_right (self))
    return;
  const MoLookAlike *who = taken_already (self);
  if (!who) {
    send (self);
    return;
  }
  g_autofree char *words = mo_look_alike_words (who, mo_office_get_today (self->office));
  g_autofree char *body =
      g_strdup_printf (_ ("%s If this is another one, save it as well. If not, go back and "
                          "throw this draft away."),
                       words);
  mo_dialog_ask (GTK_WIDGET (self),
                 _ ("Save a second referral?"),
                 body,
                 _ ("Save both"),
                 answered_again,
                 g_object_ref (self));
}
