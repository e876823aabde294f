/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom one rings: all that is shown of them. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "core/mo-dial.h"
#include "core/mo-phone-script.h"
#include "phone/mo-phone-page-private.h"
#include "widget/mo-access.h"

static void
say (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words && *words);
}

void
mo_phone_page_fill_head (MoPhonePage *self)
{
  g_autofree char *day = mo_day_to_long (self->day->today);
  GString *words = g_string_new (NULL);
  g_string_printf (words,
                   _ ("%s · %d to ring, %d done"),
                   day,
                   self->day->left - self->day->spoken,
                   self->day->settled);
  if (self->day->spoken)
    g_string_append_printf (words, _ (", %d spoken to and still to do"), self->day->spoken);
  if (self->day->unheard)
    g_string_append_printf (words, _ (", %d without an answer"), self->day->unheard);
  gtk_label_set_label (self->sentence, words->str);
  g_string_free (words, TRUE);
}

/* ---------------------------------------------------------------------- who */

static char *
numbers_words (const MoPhoneCard *card)
{
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < card->numbers->len; i++) {
    const MoPhoneNumber *number = card->numbers->pdata[i];
    g_string_append (words, words->len ? " · " : "");
    if (number->label && *number->label)
      g_string_append_printf (words, "%s ", number->label);
    g_string_append (words, number->number);
    if (!number->safe)
      g_string_append_printf (words, " (%s)", _ ("not safe to ring"));
  }
  if (!words->len)
    g_string_append (words, _ ("No telephone number is known."));
  return g_string_free (words, FALSE);
}

static char *
about_words (const MoPhoneCard *card, const MoPhoneRow *row)
{
  if (card->ask.kind != MO_DUTY_OUTCOME || !card->call)
    return g_strdup_printf ("%s · %s", row->what, row->why);
  g_autofree char *day = mo_day_to_long (card->call->day);
  g_autofree char *time = mo_call_time_words (card->about.usual);
  return g_strdup_printf (_ ("How did call %d with %s %s go? %s, %s"),
                          card->about.number,
                          card->match->first_name,
                          card->match->last_name,
                          day,
                          time);
}

/* What else is to be asked while they are on the line; NULL for nothing. */
static char *
also_words (MoPhonePage *self, const MoPhoneRow *row)
{
  g_autoptr (GPtrArray) also = mo_phone_page_also (self, row);
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < also->len; i++)
    g_string_append_printf (
        words, "%s%s", i ? "; " : "", ((const MoPhoneRow *) also->pdata[i])->what);
  return g_string_free (words, words->len == 0);
}

static void
fill_who (MoPhonePage *self, const MoPhoneRow *row)
{
  const MoPhoneCard *card = self->card;
  const MoPhonePerson *person = card->person;
  const char *role = card->ask.is_mentor ? _ ("mentor")
                     : card->ask.pairing ? _ ("mentee")
                                         : NULL;
  g_autofree char *name = g_strdup_printf (
      "%s %s%s%s", person->first_name, person->last_name, role ? ", " : "", role ? role : "");
  g_autofree char *about = about_words (card, row), *phones = numbers_words (card);
  g_autofree char *care = mo_phone_care_words (person->withhold_number,
                                               person->voicemail_safe,
                                               person->contact_times,
                                               person->interpreter,
                                               card->tries);
  g_autofree char *open =
      g_strdup_printf (_ ("Open %s %s"), person->first_name, person->last_name);
  say (self->name, name);
  mo_access_icon_button (self->open, open);
  g_autofree char *also = also_words (self, row);
  g_autofree char *all =
      also ? g_strdup_printf (_ ("%s\nThen, of the same person: %s"), about, also) : NULL;
  say (self->about, all ? all : about);
  say (self->phones, phones);
  say (self->care, care);
}

static void
fill_strip (MoPhonePage *self)
{
  const MoPhoneMatch *match = self->card->match;
  const MoPolicy *policy = mo_office_get_policy (self->office);
  gtk_widget_set_visible (GTK_WIDGET (self->strip_place), match != NULL);
  if (!match)
    return;
  const MoCallCount count = { .done = match->done,
                              .total = match->call_limit,
                              .granted = match->extra,
                              .extra = policy->calls_extra_max };
  mo_call_strip_set (self->strip, &count);
  g_autofree char *words = self->card->about.number
                               ? g_strdup_printf (_ ("%d of %d done, %d is being logged"),
                                                  match->done,
                                                  match->call_limit + match->extra,
                                                  self->card->about.number)
                               : g_strdup_printf (_ ("%d of %d done"),
                                                  match->done,
                                                  match->call_limit + match->extra);
  const MoLineAbout *about = &self->card->about;
  g_autofree char *day = mo_day_to_short (about->booked, about->today),
                  *time = mo_call_time_words (about->booked_minute),
                  *all =
                      about->booked != MO_DAY_NONE
                          ? g_strdup_printf (_ ("%s, one booked for %s, %s"), words, day, time)
                          : NULL;
  say (self->strip_words, all ? all : words);
}

/* ---------------------------------------------------------------------- what to say */

static void
fill_script (MoPhonePage *self)
{
  const MoPhoneCard *card = self->card;
  const MoPhonePerson *person = card->person;
  const MoPhoneScript script = {
    .kind = card->ask.kind,
    .name = person->known_as && *person->known_as ? person->known_as : person->first_name,
    .other = card->match ? card->match->first_name : NULL,
    .me = card->me,
    .call_day = card->call ? card->call->day : MO_DAY_NONE,
    .today = card->about.today,
    .number = card->about.number,
    .tries = card->tries,
    .message = card->message ? card->message->body : NULL,
  };
  g_autofree char *words = mo_phone_script_words (&script);
  say (self->say, words);
}

static char *
last_words (const MoPhoneCard *card)
{
  const MoPhoneBefore *before = card->before;
  g_autofree char *day = mo_day_to_short (before->day, card->about.today);
  GString *words = g_string_new (day);
  if (before->minutes)
    g_string_append_printf (words, _ (", %d min"), before->minutes);
  if (before->feeling)
    g_string_append_printf (words, _ (", feeling %d of 5"), before->feeling);
  g_string_append (words, ". ");
  if (before->concern)
    g_string_append (words, _ ("The note is kept with a concern."));
  else
    g_string_append (words, before->summary ? before->summary : _ ("No note has come."));
  return g_string_free (words, FALSE);
}

static void
fill_last (MoPhonePage *self)
{
  const MoPhoneBefore *before = self->card->before;
  gtk_widget_set_visible (self->last_place, before != NULL);
  if (!before)
    return;
  g_autofree char *title = g_strdup_printf (_ ("Last time, call %d"), before->number);
  g_autofree char *words = last_words (self->card);
  say (self->last_title, title);
  say (self->last, words);
}

/* ---------------------------------------------------------------------- what else can be done
 */

static void
fill_extra (MoPhonePage *self)
{
  const MoPhoneAsk *ask = &self->card->ask;
  const char *label = mo_dial_form (ask->kind), *action = NULL;
  GVariant *target = NULL;
  switch (ask->kind) {
  case MO_DUTY_TALK:
    action = "win.assess";
    target = g_variant_new_int64 (ask->referral);
    break;
  case MO_DUTY_BASELINE:
    action = "win.measure";
    target = g_variant_new_int64 (ask->referral);
    break;
  case MO_DUTY_IMPACT:
    action = "win.end-impact";
    target = g_variant_new_int64 (ask->pairing);
    break;
  case MO_DUTY_ENDING:
    action = "win.ending";
    target = g_variant_new_int64 (ask->pairing);
    break;
  default:
    break;
  }
  gtk_widget_set_visible (self->extra, action != NULL);
  if (!action)
    return;
  gtk_button_set_label (GTK_BUTTON (self->extra), label);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->extra), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->extra), action);
}

void
mo_phone_page_name_save (MoPhonePage *self)
{
  const MoPhoneRow *next = self->card ? mo_phone_page_after (self, self->shown) : NULL;
  gboolean stays = next && next->person == self->card->ask.person;
  g_autofree char *words = !next   ? g_strdup (_ ("Save"))
                           : stays ? g_strdup_printf (_ ("Save, go on with %s"), next->name)
                                   : g_strdup_printf (_ ("Save, ring %s"), next->name);
  if (g_strcmp0 (gtk_label_get_label (self->save_words), words) == 0)
    return;
  gtk_label_set_label (self->save_words, words);
  mo_access_name (GTK_WIDGET (self->save), words);
}

void
mo_phone_page_fill_card (MoPhonePage *self)
{
  const MoPhoneRow *row = mo_phone_page_chosen (self);
  gtk_widget_set_visible (self->card_place, self->card && row);
  if (!self->card || !row)
    return;
  fill_who (self, row);
  fill_strip (self);
  fill_script (self);
  fill_last (self);
  fill_extra (self);
  mo_phone_page_name_save (self);
}
