/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-ten-rules.h"
#include "store/mo-calls.h"
#include "store/mo-change.h"

gboolean
mo_store_correct_call (MoStore *store,
                       gint64 id,
                       int rev,
                       const char *state,
                       const char *reason,
                       GError **error)
{
  g_autoptr (MoCallView) call = mo_store_get_call (store, id, error);
  if (!call ||
      mo_store_refused (mo_rule_call_correct (call->state, state, reason), MO_LEVEL_ASK, error))
    return FALSE;
  MoChange *change = mo_change_new ("call", id, rev);
  mo_change_text (change, "state", state);
  mo_change_null (change, "actual_minutes");
  mo_change_text (change, "reason", reason);
  return mo_store_save (store, change, reason, error) != 0;
}

gboolean
mo_store_set_call_join (MoStore *store, gint64 id, int rev, const char *join, GError **error)
{
  g_autoptr (MoCallView) call = mo_store_get_call (store, id, error);
  if (!call)
    return FALSE;
  if (g_strcmp0 (call->medium, "zoom") != 0 && g_strcmp0 (call->medium, "skype") != 0) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("This call is by %s: there is nothing to join."),
                 mo_call_medium_words (call->medium));
    return FALSE;
  }
  MoChange *change = mo_change_new ("call", id, rev);
  mo_change_text (change, "join_details", join && *join ? join : NULL);
  return mo_store_save (store, change, NULL, error) != 0;
}
