/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-message-jobs.h"

#include <glib/gi18n-lib.h>

static gpointer
answer_id (gint64 id)
{
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

gpointer
mo_message_find_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_get_message (store, *(const gint64 *) ask, error);
}

gpointer
mo_message_pairs_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_pairs (store, 0, error);
}

/* ---------------------------------------------------------------------- taking */

void
mo_message_take_free (gpointer data)
{
  MoMessageTake *take = data;
  g_free (take->from);
  g_free (take->to);
  g_free (take->body);
  g_free (take->how);
  g_free (take);
}

static gint64
take_one (MoStore *store, const MoMessageTake *take, const char *to, GError **error)
{
  const MoNewMessage new = {
    .pairing = take->pairing, .from = take->from, .to = to, .body = take->body, .how = take->how
  };
  return mo_store_write_message (store, &new, error);
}

gpointer
mo_message_take_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoMessageTake *take = data;
  gboolean both = g_strcmp0 (take->to, "both") == 0;

  mo_store_label (store,
                  "%s",
                  g_strcmp0 (take->from, "office") == 0 ? _ ("Message written")
                                                        : _ ("Message taken"));
  gint64 first = take_one (store, take, both ? "mentee" : take->to, error);
  if (!first || (both && !take_one (store, take, "mentor", error)))
    return NULL;
  return answer_id (first);
}

/* ---------------------------------------------------------------------- steps */

void
mo_message_step_free (gpointer data)
{
  MoMessageStep *step = data;
  g_free (step->how);
  g_free (step->answer);
  g_free (step);
}

static void
label_step (MoStore *store, const MoMessageStep *step, const MoMessage *message)
{
  const char *to = mo_message_to_name (message);
  if (g_str_equal (message->to_role, "office"))
    mo_store_label (store, _ ("Message of %s dealt with"), mo_message_from_name (message));
  else if (!step->how && step->outcome == MO_MESSAGE_ANSWERED)
    mo_store_label (store, _ ("Answer of %s written down"), to);
  else if (!step->how)
    mo_store_label (store, _ ("No answer needed of %s"), to);
  else if (step->outcome == MO_MESSAGE_ANSWERED)
    mo_store_label (store, _ ("Message passed on to %s and answered"), to);
  else
    mo_store_label (store, _ ("Message passed on to %s"), to);
}

gpointer
mo_message_step_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoMessageStep *step = data;
  g_autoptr (MoMessage) message = mo_store_get_message (store, step->id, error);
  int rev = step->rev;
  gint64 back = 0;

  if (!message)
    return NULL;
  label_step (store, step, message);
  if (step->how) {
    if (!mo_store_pass_message (store, step->id, rev, step->how, error))
      return NULL;
    rev = 0; /* of this very transaction */
  }
  gboolean fine =
      step->outcome == MO_MESSAGE_WAITS ? TRUE
      : step->outcome == MO_MESSAGE_SETTLED
          ? mo_store_settle_message (store, step->id, rev, error)
          : mo_store_answer_message (
                store, step->id, rev, step->answer, step->back ? &back : NULL, error);
  return fine ? answer_id (step->id) : NULL;
}

void
mo_message_words_free (gpointer data)
{
  MoMessageWords *words = data;
  g_free (words->body);
  g_free (words);
}

gpointer
mo_message_reword_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoMessageWords *words = data;
  mo_store_label (store, "%s", _ ("Message put in other words"));
  return mo_store_reword_message (store, words->id, words->rev, words->body, error)
             ? answer_id (words->id)
             : NULL;
}

/* ---------------------------------------------------------------------- a call of it */

void
mo_message_schedule_free (gpointer data)
{
  MoMessageSchedule *schedule = data;
  g_free (schedule->medium);
  g_free (schedule);
}

static char *
when_words (const MoMessageSchedule *schedule)
{
  g_autofree char *day = mo_day_to_long (schedule->day);
  g_autofree char *time = mo_call_time_words (schedule->minute);
  return g_strdup_printf (_ ("%s at %s"), day, time);
}

/* Whoever does not know it yet is told; the asker's is the answer to the message. */
static gboolean
tell (MoStore *store,
      const MoMessage *message,
      const MoMessageSchedule *schedule,
      const char *role,
      gint64 call,
      GError **error)
{
  g_autofree char *when = when_words (schedule);
  g_autofree char *body =
      g_strdup_printf (_ ("Your next call is on %s, for up to %d minutes (%s)."),
                       when,
                       schedule->minutes,
                       mo_call_medium_words (schedule->medium));
  const MoNewMessage new = {
    .pairing = message->pairing,
    .from = "office",
    .to = role,
    .kind = "book",
    .body = body,
    .about_call = call,
    .answers = g_str_equal (message->from_role, role) ? message->id : 0,
  };
  return mo_store_write_message (store, &new, error) != 0;
}

/* Passed on by asking: whoever agreed to the time has heard it. */
static gboolean
settle_with (MoStore *store,
             const MoMessage *message,
             const MoMessageSchedule *schedule,
             gint64 call,
             GError **error)
{
  g_autofree char *when = when_words (schedule);
  g_autofree char *answer = g_strdup_printf (_ ("Call booked: %s."), when);
  gboolean taken = g_str_equal (message->state, "taken");

  if (!mo_store_message_made_call (store, message->id, schedule->rev, call, error))
    return FALSE;
  if (taken && !g_str_equal (message->to_role, "office") &&
      !mo_store_pass_message (store, message->id, 0, "phone", error))
    return FALSE;
  return mo_store_answer_message (store, message->id, 0, answer, NULL, error);
}

gpointer
mo_message_schedule_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoMessageSchedule *schedule = data;
  g_autoptr (MoMessage) message = mo_store_get_message (store, schedule->id, error);
  if (!message)
    return NULL;
  const MoNewCall new = { .pairing = message->pairing,
                          .day = schedule->day,
                          .minute = schedule->minute,
                          .minutes = schedule->minutes,
                          .medium = schedule->medium };
  g_autofree char *when = when_words (schedule);
  mo_store_label (store, _ ("Call of %s booked: %s"), message->mentee, when);
  gint64 call = mo_store_book_call (store, &new, error);
  if (!call || !settle_with (store, message, schedule, call, error) ||
      (!schedule->mentee_knows && !tell (store, message, schedule, "mentee", call, error)) ||
      (!schedule->mentor_knows && !tell (store, message, schedule, "mentor", call, error)))
    return NULL;
  return answer_id (call);
}
