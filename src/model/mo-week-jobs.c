/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-week-jobs.h"

void
mo_week_seen_free (MoWeekSeen *seen)
{
  if (!seen)
    return;
  g_clear_pointer (&seen->calls, g_ptr_array_unref);
  g_free (seen->office);
  g_free (seen->whose);
  g_free (seen);
}

gpointer
mo_week_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoWeekAsk *ask = data;
  g_autoptr (MoWeekSeen) seen = g_new0 (MoWeekSeen, 1);
  g_autoptr (GError) failure = NULL;

  seen->monday = ask->monday;
  seen->today = mo_store_get_today (store);
  seen->office = mo_store_get_setting (store, "office_name", &failure);
  g_autoptr (GPtrArray) calls =
      failure ? NULL : mo_store_list_calls (store, ask->monday, ask->monday + 6, &failure);
  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  seen->calls = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_call_view_unref);
  for (guint i = 0; i < calls->len; i++) {
    MoCallView *call = g_ptr_array_index (calls, i);
    if (ask->mentor && call->mentor_id != ask->mentor)
      continue;
    if (ask->mentor && !seen->whose)
      seen->whose = g_strdup (call->mentor);
    g_ptr_array_add (seen->calls, mo_call_view_ref (call));
  }
  return g_steal_pointer (&seen);
}
