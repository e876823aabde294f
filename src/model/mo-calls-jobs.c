/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-calls-jobs.h"

#include <glib/gi18n-lib.h>

void
mo_calls_seen_free (MoCallsSeen *seen)
{
  g_clear_pointer (&seen->calls, g_ptr_array_unref);
  g_clear_pointer (&seen->pairs, g_ptr_array_unref);
  g_free (seen);
}

gpointer
mo_calls_look_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsAsk *ask = data;
  MoCallsSeen *seen = g_new0 (MoCallsSeen, 1);

  seen->calls = mo_store_list_calls (store, ask->from, ask->to, error);
  seen->pairs = seen->calls ? mo_store_list_pairs (store, 0, error) : NULL;
  if (seen->pairs)
    return seen;
  mo_calls_seen_free (seen);
  return NULL;
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

static char *
clash_words (const MoPairView *pair, const MoCallView *other)
{
  g_autofree char *from = mo_call_time_words (other->start);
  return other->pairing == pair->id
             ? g_strdup_printf (_ ("This pair has a call at %s already."), from)
             : g_strdup_printf (
                   _ ("%s has a call with %s at %s then."), other->mentor, other->mentee, from);
}

gpointer
mo_calls_clash_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsClash *ask = data;
  MoCallSpan wanted = { ask->day, ask->minute, ask->minutes };
  g_autoptr (GPtrArray) pairs = mo_store_list_pairs (store, ask->pairing, error);
  if (!pairs || pairs->len == 0)
    return NULL;
  const MoPairView *pair = g_ptr_array_index (pairs, 0);
  /* a call of the evening before may reach over midnight */
  g_autoptr (GPtrArray) calls = mo_store_list_calls (store, ask->day - 1, ask->day + 1, error);
  for (guint i = 0; calls && i < calls->len; i++) {
    const MoCallView *call = g_ptr_array_index (calls, i);
    MoCallSpan span = { call->day, call->start, call->minutes };
    if (call->id != ask->except && call->mentor_id == pair->mentor_id &&
        g_str_equal (call->state, "planned") && mo_call_spans_clash (&wanted, &span))
      return clash_words (pair, call);
  }
  return NULL;
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
  g_free (book);
}

gpointer
mo_calls_book_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsBook *ask = data;
  guint n = MAX (ask->times, 1);
  g_autofree MoDay *days = g_new (MoDay, n);
  gint64 first = 0;

  /* The day that was asked for is meant, holiday or not; those that follow by themselves pass
   * over holidays where the pair wants it. */
  days[0] = ask->call.day;
  if (n > 1)
    mo_call_repeat (days[0] + ask->rhythm, ask->rhythm, n - 1, ask->skip_holidays, days + 1);
  for (guint i = 0; i < n; i++) {
    MoNewCall call = ask->call;
    call.day = days[i];
    call.medium = ask->medium;
    call.place = ask->place;
    gint64 id = mo_store_book_call (store, &call, error);
    if (!id)
      return NULL;
    if (i == 0)
      first = id;
  }
  return answer (first);
}

gpointer
mo_calls_move_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCallsMove *ask = data;
  return answer (mo_store_move_call (store, ask->id, ask->rev, ask->day, ask->minute, error));
}

void
mo_calls_close_free (MoCallsClose *closing)
{
  g_free (closing->why);
  g_free (closing->summary);
  g_free (closing);
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
  return answer (closed ? ask->id : 0);
}
