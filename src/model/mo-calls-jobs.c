/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-calls-jobs.h"

#include <glib/gi18n-lib.h>

#include "store/mo-slots.h"

void
mo_calls_seen_free (MoCallsSeen *seen)
{
  g_clear_pointer (&seen->clashes, g_array_unref);
  g_clear_pointer (&seen->taken, g_array_unref);
  g_clear_pointer (&seen->around, g_ptr_array_unref);
  g_clear_pointer (&seen->times, mo_call_times_free);
  g_clear_pointer (&seen->calls, g_ptr_array_unref);
  g_clear_pointer (&seen->pairs, g_ptr_array_unref);
  g_free (seen);
}

static GPtrArray *
between (GPtrArray *calls, MoDay from, MoDay to)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_call_view_unref);
  for (guint i = 0; i < calls->len; i++) {
    MoCallView *call = g_ptr_array_index (calls, i);
    if (call->day >= from && call->day <= to)
      g_ptr_array_add (found, mo_call_view_ref (call));
  }
  return found;
}

/* A day more on either side: what is late in the evening may reach over midnight, and a call is
 * moved to the day after by one key. */
gpointer
mo_calls_look_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsAsk *ask = data;
  MoDay from = ask->from - 1, to = ask->to + 1;
  MoCallsSeen *seen = g_new0 (MoCallsSeen, 1);

  seen->around = mo_store_list_calls (store, from, to, error);
  seen->pairs = seen->around ? mo_store_list_pairs (store, 0, error) : NULL;
  seen->times = seen->pairs ? mo_store_load_call_times (store, from, to, error) : NULL;
  if (!seen->times) {
    mo_calls_seen_free (seen);
    return NULL;
  }
  seen->calls = between (seen->around, ask->from, ask->to);
  seen->taken = mo_call_times_taken (seen->times, seen->around);
  seen->clashes = mo_clashes ((const MoTimeTaken *) seen->taken->data, seen->taken->len);
  return seen;
}

gpointer
mo_calls_find_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_get_call (store, *(const gint64 *) ask, error);
}

gpointer
mo_calls_of_pair_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (GPtrArray) calls = mo_store_list_calls_of (store, *(const gint64 *) ask, error);
  MoCallView *found = NULL;

  for (guint i = 0; calls && i < calls->len; i++) {
    MoCallView *call = g_ptr_array_index (calls, i);
    if (g_str_equal (call->state, "moved"))
      continue;
    found = call;
    if (g_str_equal (call->state, "planned"))
      break;
  }
  return found ? mo_call_view_ref (found) : NULL;
}

MoClash
mo_calls_judge (const MoCallsSeen *seen, const MoTimeTaken *call)
{
  return mo_rule_clash (call,
                        (const MoTimeTaken *) seen->taken->data,
                        seen->taken->len,
                        mo_call_times_week (seen->times, call->mentee),
                        mo_call_times_week (seen->times, call->mentor));
}

/* The call as it would be; FALSE with error set where there is no such pair or call. */
static gboolean
read_wanted (MoStore *store,
             const MoCallsClash *ask,
             MoPairView **pair,
             MoCallView **moving,
             MoTimeTaken *wanted,
             GError **error)
{
  g_autoptr (GPtrArray) pairs = mo_store_list_pairs (store, ask->pairing, error);
  if (!pairs || pairs->len == 0)
    return FALSE;
  *pair = mo_pair_view_ref (g_ptr_array_index (pairs, 0));
  if (ask->except && !(*moving = mo_store_get_call (store, ask->except, error)))
    return FALSE;
  *wanted = (MoTimeTaken){ .kind = MO_TIME_CALL,
                           .id = ask->except,
                           .pairing = ask->pairing,
                           .mentee = (*pair)->person,
                           .mentor = (*pair)->mentor_person,
                           .staff = *moving ? (*moving)->staff : ask->staff,
                           .day = ask->day,
                           .start = ask->minute,
                           .minutes = ask->minutes,
                           .mentee_name = (*pair)->mentee,
                           .mentor_name = (*pair)->mentor,
                           .staff_name = *moving ? (*moving)->staff_name : NULL };
  return TRUE;
}

static char *
clash_sentence (const MoTimeTaken *wanted, const MoClash *clash)
{
  const MoTimeTaken *other = clash->other;
  if (!clash->kind)
    return NULL;
  if (clash->kind == MO_CLASH_MENTOR_HOURS || clash->kind == MO_CLASH_MENTEE_HOURS)
    return g_strdup_printf (_ ("%s did not name these hours."),
                            clash->kind == MO_CLASH_MENTOR_HOURS ? wanted->mentor_name
                                                                 : wanted->mentee_name);
  g_autofree char *from = mo_call_time_words (other->start);
  if (clash->kind == MO_CLASH_PAIR)
    return g_strdup_printf (_ ("This pair has a call at %s already."), from);
  if (clash->kind == MO_CLASH_MENTOR && other->kind == MO_TIME_CALL)
    return g_strdup_printf (
        _ ("%s has a call with %s at %s then."), wanted->mentor_name, other->mentee_name, from);
  g_autofree char *words = mo_clash_words (wanted, clash);
  return g_strdup_printf ("%s.", words);
}

gpointer
mo_calls_offer_job (MoStore *store, gconstpointer data, GError **error)
{
  MoCallsOffer *offer = g_memdup2 (data, sizeof *offer);
  g_autoptr (GPtrArray) pairs = mo_store_list_pairs (store, offer->pairing, error);
  g_autoptr (MoCallTimes) times =
      pairs ? mo_store_load_call_times (store, offer->day, offer->day, error) : NULL;

  if (times && pairs->len) {
    const MoPairView *pair = g_ptr_array_index (pairs, 0);
    mo_rule_call_offer (mo_call_times_week (times, pair->person),
                        mo_call_times_week (times, pair->mentor_person),
                        offer->minutes,
                        offer->days,
                        &offer->day,
                        &offer->minute);
  }
  return offer;
}

gpointer
mo_calls_clash_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsClash *ask = data;
  g_autoptr (MoPairView) pair = NULL;
  g_autoptr (MoCallView) moving = NULL;
  MoTimeTaken wanted;

  if (!read_wanted (store, ask, &pair, &moving, &wanted, error))
    return NULL;
  MoCallsAsk day = { ask->day, ask->day };
  MoCallsSeen *seen = mo_calls_look_job (store, &day, error);
  if (!seen)
    return NULL;
  MoClash clash = mo_calls_judge (seen, &wanted);
  char *sentence =
      ask->hours || mo_clash_is_booked (clash.kind) ? clash_sentence (&wanted, &clash) : NULL;
  mo_calls_seen_free (seen);
  return sentence;
}

static gpointer
answer (gint64 id)
{
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

void
mo_calls_book_free (MoCallsBook *book)
{
  g_free (book->medium);
  g_free (book->place);
  g_free (book->join);
  g_free (book);
}

/* Several calls at once are a slot of the pair from now on, beside what is booked already. */
static gpointer
book_slot (MoStore *store, const MoCallsBook *ask, GError **error)
{
  g_autoptr (MoSlotAsk) slot = g_new0 (MoSlotAsk, 1);
  slot->pairing = ask->call.pairing;
  slot->medium = g_strdup (ask->medium);
  slot->confirmed = ask->call.confirmed;
  slot->slot = (MoSlot){ .first = ask->call.day,
                         .minute = ask->call.minute,
                         .minutes = ask->call.minutes,
                         .rhythm = ask->rhythm,
                         .calls = ask->times,
                         .skip_holidays = ask->skip_holidays };
  return mo_store_book_slot_job (store, slot, error);
}

gpointer
mo_calls_book_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsBook *ask = data;
  MoNewCall call = ask->call;

  if (ask->times > 1)
    return book_slot (store, ask, error);
  call.medium = ask->medium;
  call.place = ask->place;
  call.join = ask->join && *ask->join ? ask->join : NULL;
  return answer (mo_store_book_call (store, &call, error));
}

gpointer
mo_calls_move_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsMove *ask = data;
  const MoCallReschedule move = {
    .call = ask->id, .rev = ask->rev, .state = "moved", .day = ask->day, .minute = ask->minute
  };
  return answer (mo_store_reschedule (store, &move, error));
}

gpointer
mo_calls_reschedule_job (MoStore *store, gconstpointer ask, GError **error)
{
  return answer (mo_store_reschedule (store, ask, error));
}

gpointer
mo_calls_length_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsLength *ask = data;
  return answer (
      mo_store_set_call_minutes (store, ask->id, ask->rev, ask->minutes, error) ? ask->id : 0);
}

gpointer
mo_calls_change_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsChange *ask = data;
  gboolean saved = mo_store_set_call_staff (store, ask->id, ask->rev, ask->staff, error) &&
                   mo_store_set_call_minutes (store, ask->id, 0, ask->minutes, error);
  return answer (saved ? ask->id : 0);
}

void
mo_calls_close_free (MoCallsClose *closing)
{
  g_free (closing->why);
  g_free (closing->summary);
  g_free (closing);
}

/* "Book the next call at the end of this one." */
static gboolean
book_next (MoStore *store, const MoCallsClose *ask, GError **error)
{
  g_autoptr (MoCallView) call = mo_store_get_call (store, ask->id, error);
  if (!call)
    return FALSE;
  const MoNewCall next = { .pairing = call->pairing,
                           .day = ask->next_day,
                           .minute = ask->next_minute,
                           .minutes = call->minutes,
                           .medium =
                               g_str_equal (call->medium, "in_person") ? "phone" : call->medium,
                           .confirmed = TRUE };
  return mo_store_book_call (store, &next, error) != 0;
}

gpointer
mo_calls_close_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsClose *ask = data;
  gboolean closed =
      mo_call_counts (ask->state)
          ? mo_store_close_call (store,
                                 ask->id,
                                 ask->rev,
                                 ask->minutes,
                                 ask->why,
                                 ask->summary,
                                 ask->mood,
                                 ask->concern,
                                 error)
          : mo_store_miss_call (store, ask->id, ask->rev, ask->state, ask->why, error);
  if (closed && ask->next && !book_next (store, ask, error))
    closed = FALSE;
  return answer (closed ? ask->id : 0);
}

void
mo_calls_correct_free (MoCallsCorrect *correct)
{
  if (!correct)
    return;
  g_free (correct->words);
  g_free (correct);
}

gpointer
mo_calls_correct_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsCorrect *ask = data;
  return answer (mo_store_correct_call (store, ask->id, ask->rev, ask->state, ask->words, error)
                     ? ask->id
                     : 0);
}

gpointer
mo_calls_join_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsCorrect *ask = data;
  return answer (mo_store_set_call_join (store, ask->id, ask->rev, ask->words, error) ? ask->id
                                                                                      : 0);
}
