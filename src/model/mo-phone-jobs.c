/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-phone-jobs.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "core/mo-duty-rules.h"
#include "model/mo-phone-private.h"
#include "store/mo-call-notes.h"
#include "store/mo-calls.h"
#include "store/mo-change.h"
#include "store/mo-mentor-steps.h"
#include "store/mo-messages.h"
#include "store/mo-notes.h"
#include "store/mo-phone-day.h"
#include "store/mo-referrals.h"
#include "store/mo-supervision.h"

MoPhoneSave *
mo_phone_save_new (MoPhoneCard *card, const char *text, MoLine *line, int seconds)
{
  MoPhoneSave *save = g_new0 (MoPhoneSave, 1);
  save->card = card;
  save->text = g_strdup (text);
  save->line = line;
  save->seconds = seconds;
  return save;
}

void
mo_phone_save_free (gpointer data)
{
  MoPhoneSave *save = data;
  if (!save)
    return;
  mo_phone_card_unref (save->card);
  mo_line_unref (save->line);
  g_free (save->text);
  g_free (save);
}

const char *
mo_phone_outcome (MoLineWhat what)
{
  switch (what) {
  case MO_LINE_NO_ANSWER:
    return "no_answer";
  case MO_LINE_VOICEMAIL:
    return "voicemail";
  case MO_LINE_LATER:
    return "later";
  case MO_LINE_WRONG_NUMBER:
    return "wrong_number";
  default:
    return "answered";
  }
}

static gboolean
was_answered (const MoLine *line)
{
  return g_str_equal (mo_phone_outcome (line->what), "answered");
}

static const char *
role_of (const MoPhoneCard *card)
{
  return card->ask.is_mentor ? "mentor" : "mentee";
}

/* ---------------------------------------------------------------------- the ring */

static gint64
save_ring (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const MoPhoneAsk *ask = &save->card->ask;
  g_autofree char *reason = mo_phone_reason (ask->kind, ask->key), *at = mo_store_now (store);
  MoChange *change = mo_change_new ("ring", 0, 0);
  mo_change_int (change, "person", ask->person);
  if (ask->pairing)
    mo_change_int (change, "pairing", ask->pairing);
  if (ask->referral)
    mo_change_int (change, "referral", ask->referral);
  if (save->card->call)
    mo_change_int (change, "call", save->card->call->id);
  mo_change_text (change, "reason", reason);
  mo_change_day (change, "day_on", mo_store_get_today (store));
  mo_change_text (change, "at", at);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "outcome", mo_phone_outcome (save->line->what));
  if (save->seconds > 0)
    mo_change_int (change, "seconds", save->seconds);
  g_autofree char *line = mo_phone_line_to_keep (save);
  mo_change_text (change, "line", line);
  return mo_store_save (store, change, NULL, error);
}

/* ---------------------------------------------------------------------- a call of the pair */

static gboolean
save_feeling (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const MoPhoneCard *card = save->card;
  if (!mo_line_keeps_feeling (save->line, &card->about) || !card->ask.pairing)
    return TRUE;
  MoChange *change = mo_change_new ("sentiment", 0, 0);
  mo_change_int (change, "pairing", card->ask.pairing);
  mo_change_text (change, "by_role", role_of (card));
  int after = card->about.number > 0 && save->line->what == MO_LINE_DONE ? card->about.number
                                                                         : card->after;
  if (after > 0)
    mo_change_int (change, "after_call", after);
  mo_change_day (change, "taken_on", mo_store_get_today (store));
  mo_change_int (change, "score", save->line->feeling);
  mo_change_text (change, "taken_by", mo_store_get_who (store));
  return mo_store_save (store, change, NULL, error) != 0;
}

static gboolean
book_next (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const MoLine *line = save->line;
  if (line->next.day == MO_DAY_NONE || !save->card->ask.pairing)
    return TRUE;
  const MoNewCall call = { .pairing = save->card->ask.pairing,
                           .day = line->next.day,
                           .minute = line->next.minute,
                           .minutes = line->next_minutes ? line->next_minutes
                                                         : save->card->about.planned,
                           .medium = line->medium };
  return mo_store_book_call (store, &call, error) != 0;
}

/* The one who was not on the line has to be told. */
static gboolean
tell_other (MoStore *store,
            const MoPhoneSave *save,
            const char *kind,
            const char *body,
            GError **error)
{
  const MoPhoneCard *card = save->card;
  const MoNewMessage message = { .pairing = card->ask.pairing,
                                 .from = role_of (card),
                                 .kind = kind,
                                 .body = body,
                                 .how = "phone",
                                 .about_call = card->call ? card->call->id : 0 };
  return mo_store_write_message (store, &message, error) != 0;
}

static gboolean
move_call (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const MoLine *line = save->line;
  const MoPhoneCall *call = save->card->call;
  g_autofree char *was = mo_day_to_long (call->day), *day = mo_day_to_long (line->moved.day),
                  *time = mo_call_time_words (line->moved.minute),
                  *body = g_strdup_printf (
                      _ ("The call of %s is moved to %s at %s."), was, day, time);
  return mo_store_move_call (
             store, call->id, call->rev, line->moved.day, line->moved.minute, error) &&
         tell_other (store, save, "move", body, error);
}

static gboolean
miss_call (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const MoLine *line = save->line;
  const MoPhoneCall *call = save->card->call;
  g_autofree char *state = line->what == MO_LINE_NO_SHOW
                               ? g_strdup ("no_show")
                               : g_strdup_printf ("cancelled_%s", line->by);
  return mo_store_miss_call (
      store, call->id, call->rev, state, line->why ? line->why : line->note, error);
}

static gboolean
save_outcome (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const MoLine *line = save->line;
  const MoPhoneCall *call = save->card->call;
  if (!call)
    return TRUE;
  switch (line->what) {
  case MO_LINE_DONE:
    return mo_store_close_call (store,
                                call->id,
                                call->rev,
                                line->minutes,
                                line->why,
                                line->note,
                                line->feeling,
                                line->concern,
                                error);
  case MO_LINE_MOVED:
    return move_call (store, save, error);
  case MO_LINE_CANCELLED:
  case MO_LINE_NO_SHOW:
    return miss_call (store, save, error);
  default:
    return TRUE;
  }
}

/* ---------------------------------------------------------------------- other duties */

static gboolean
save_note (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const MoLine *line = save->line;
  if (!line->note || !save->card->call)
    return TRUE;
  /* one that worries goes to the lead with the same write */
  const MoNewCallNote note = { .call = save->card->call->id,
                               .summary = line->note,
                               .side = role_of (save->card),
                               .mood = mo_line_keeps_feeling (line, &save->card->about)
                                           ? line->feeling
                                           : 0,
                               .concern = line->concern };
  return mo_store_add_call_note (store, &note, error) != 0;
}

static gboolean
save_message (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const MoLine *line = save->line;
  const MoPhoneMessage *message = save->card->message;
  gint64 back = 0;
  if (!message || (line->what != MO_LINE_DONE && !line->answer))
    return TRUE;
  return mo_store_pass_message (store, message->id, message->rev, "phone", error) &&
         (!line->answer ||
          mo_store_answer_message (store, message->id, 0, line->answer, &back, error));
}

static gboolean
save_contact (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const char *outcome = mo_phone_outcome (save->line->what);
  const MoNewAttempt attempt = {
    .referral = save->card->ask.referral,
    .day = mo_store_get_today (store),
    .medium = "phone",
    .outcome = g_str_equal (outcome, "answered") ? "reached"
               : g_str_equal (outcome, "later")  ? "no_answer"
                                                 : outcome,
    .note = save->line->note,
  };
  return mo_store_log_contact (store, &attempt, error);
}

static gboolean
book_talk (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const MoLineWhen *next = &save->line->next;
  if (next->day == MO_DAY_NONE)
    return TRUE;
  g_autofree char *at = mo_call_time_to_utc (next->day, next->minute, MO_ZONE);
  return mo_store_book_assessment (store, save->card->ask.referral, 0, at, error);
}

static gboolean
save_support (MoStore *store, const MoPhoneSave *save, GError **error)
{
  if (save->line->what != MO_LINE_DONE)
    return TRUE;
  gint64 mentor = mo_store_mentor_of (store, save->card->ask.person, error);
  MoSupport support = {
    .mentor = mentor, .day = mo_store_get_today (store), .strain = -1, .note = save->line->note
  };
  if (!mentor)
    return FALSE;
  GError *failed = NULL;
  mo_store_log_support_job (store, &support, &failed);
  if (failed)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
save_duty (MoStore *store, const MoPhoneSave *save, GError **error)
{
  gboolean answered = was_answered (save->line);
  if (save->card->ask.kind == MO_DUTY_CONTACT && !save_contact (store, save, error))
    return FALSE;
  if (!answered)
    return TRUE;
  switch (save->card->ask.kind) {
  case MO_DUTY_OUTCOME:
    return save_outcome (store, save, error);
  case MO_DUTY_NOTE:
    return save_note (store, save, error);
  case MO_DUTY_MESSAGE:
    return save_message (store, save, error);
  case MO_DUTY_CONTACT:
  case MO_DUTY_TALK:
  case MO_DUTY_ASSESSMENT:
    return book_talk (store, save, error);
  case MO_DUTY_SUPERVISION:
    return save_support (store, save, error);
  default:
    return TRUE;
  }
}

/* A note that goes with no call, try or support call is one about the person. */
static gboolean
keep_note (MoStore *store, const MoPhoneSave *save, GError **error)
{
  const MoLine *line = save->line;
  return !line->note || mo_phone_note_has_place (save) ||
         mo_store_add_note (store, save->card->ask.person, line->note, 0, error) != 0;
}

/* ---------------------------------------------------------------------- all of it */

gpointer
mo_phone_save_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPhoneSave *save = data;
  g_autofree char *label = mo_phone_save_label (save);
  mo_store_label (store, "%s", label);
  gint64 ring = save_ring (store, save, error);
  if (!ring || !save_duty (store, save, error) || !keep_note (store, save, error))
    return NULL;
  if (was_answered (save->line) &&
      (!save_feeling (store, save, error) || !book_next (store, save, error)))
    return NULL;
  if (save->line->message && save->card->ask.pairing &&
      !tell_other (store, save, NULL, save->line->message, error))
    return NULL;
  return g_memdup2 (&ring, sizeof ring);
}
