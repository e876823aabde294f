/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-mentor-calls-jobs.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-rules.h"
#include "store/mo-letters.h"
#include "store/mo-relays.h"

void
mo_mentor_calls_seen_free (MoMentorCallsSeen *seen)
{
  if (!seen)
    return;
  g_free (seen->called);
  g_free (seen->name);
  g_clear_pointer (&seen->office, mo_office_facts_unref);
  g_clear_pointer (&seen->calls, g_ptr_array_unref);
  g_free (seen->leaks);
  g_free (seen->words);
  g_free (seen);
}

char *
mo_mentor_call_how (const MoMentorCall *call)
{
  const char *medium = mo_call_medium_words (call->medium);
  return call->place && *call->place ? g_strdup_printf (_ ("%s, %s"), medium, call->place)
                                     : g_strdup (medium);
}

/* What is written about the calls of one match, a line each. */
static char *
words_of (GPtrArray *calls, gint64 pairing)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < calls->len; i++) {
    const MoMentorCall *call = g_ptr_array_index (calls, i);
    if (call->pairing != pairing)
      continue;
    g_autofree char *how = mo_mentor_call_how (call);
    g_string_append_printf (words, "%s%s, %s", words->len ? "\n" : "", call->mentee, how);
  }
  return g_strdup (words->str);
}

/* FALSE with error set where that could not be looked at. */
static gboolean
look_through (MoStore *store, MoMentorCallsSeen *seen, GError **error)
{
  g_autoptr (GHashTable) looked = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < seen->calls->len; i++) {
    MoMentorCall *call = g_ptr_array_index (seen->calls, i);
    g_autoptr (GError) failure = NULL;
    if (!g_hash_table_add (looked, &call->pairing))
      continue;
    g_autofree char *words = words_of (seen->calls, call->pairing);
    if (mo_store_relay_may_pass (store, call->pairing, "mentor", "calendar", words, &failure))
      continue;
    if (!g_error_matches (failure, MO_STORE_ERROR, MO_STORE_REFUSED)) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
    seen->leaking = call->pairing;
    seen->leaks = g_strdup (failure->message);
    seen->words = g_steal_pointer (&words);
    return TRUE;
  }
  return TRUE;
}

gpointer
mo_mentor_calls_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoMentorCallsSeen) seen = g_new0 (MoMentorCallsSeen, 1);
  MoPolicy policy;

  seen->mentor = *(const gint64 *) ask;
  seen->today = mo_store_get_today (store);
  if (!mo_store_load_policy (store, &policy, error) ||
      !mo_store_name_mentor (store, seen->mentor, &seen->called, &seen->name, error) ||
      !(seen->office = mo_store_load_office_facts (store, error)) ||
      !(seen->calls = mo_store_list_mentor_calls (store, seen->mentor, error)) ||
      !look_through (store, seen, error))
    return NULL;
  seen->note_days = policy.note_due_days;
  return g_steal_pointer (&seen);
}
