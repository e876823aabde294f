/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happens to a message: taken, passed on, answered, passed back. */
#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-messages.h"
#include "store/mo-relays.h"

gint64
mo_store_write_message (MoStore *store, const MoNewMessage *new, GError **error)
{
  const char *to = mo_message_to (new->from, new->to);
  g_autofree char *now = mo_store_now (store);
  g_autofree char *body = g_strstrip (g_strdup (new->body ? new->body : ""));

  if (mo_store_refused (mo_rule_message_new (new->from, to, body), MO_LEVEL_ASK, error))
    return 0;
  MoChange *change = mo_change_new ("message", 0, 0);
  mo_change_int (change, "pairing", new->pairing);
  mo_change_text (change, "from_role", new->from);
  mo_change_text (change, "to_role", to);
  mo_change_text (change, "kind", new->kind ? new->kind : "message");
  mo_change_text (change, "body", body);
  mo_change_text (change, "taken_by", mo_store_get_who (store));
  mo_change_text (change, "taken_at", now);
  mo_change_text (change, "taken_how", new->how);
  mo_change_day (change, "due_on", new->due);
  if (new->about_call)
    mo_change_int (change, "about_call", new->about_call);
  if (new->answers)
    mo_change_int (change, "answers", new->answers);
  return mo_store_save (store, change, NULL, error);
}

/* ---------------------------------------------------------------------- steps */

gboolean
mo_store_pass_message (MoStore *store, gint64 id, int rev, const char *how, GError **error)
{
  g_autoptr (MoMessage) message = mo_store_get_message (store, id, error);
  g_autofree char *now = mo_store_now (store);

  if (!message ||
      mo_store_refused (mo_rule_message_hidden (message->hidden), MO_LEVEL_ASK, error) ||
      mo_store_refused (
          mo_rule_message_pass (message->state, message->to_role), MO_LEVEL_ASK, error) ||
      !mo_store_relay_may_pass (
          store, message->pairing, message->to_role, "message", message->body, error))
    return FALSE;
  MoChange *change = mo_change_new ("message", id, rev);
  mo_change_text (change, "state", "passed");
  mo_change_text (change, "passed_by", mo_store_get_who (store));
  mo_change_text (change, "passed_at", now);
  mo_change_text (change, "passed_how", how);
  return mo_store_save (store, change, NULL, error) != 0;
}

/* What was answered goes back to whoever asked, as a message of its own. */
static gint64
send_back (MoStore *store, const MoMessage *message, const char *answer, GError **error)
{
  const MoNewMessage back = { .pairing = message->pairing,
                              .from = message->to_role,
                              .to = message->from_role,
                              .body = answer,
                              .about_call = message->about_call,
                              .answers = message->id };
  return mo_store_write_message (store, &back, error);
}

gboolean
mo_store_answer_message (MoStore *store,
                         gint64 id,
                         int rev,
                         const char *answer,
                         gint64 *back,
                         GError **error)
{
  g_autoptr (MoMessage) message = mo_store_get_message (store, id, error);
  g_autofree char *now = mo_store_now (store);
  g_autofree char *words = g_strstrip (g_strdup (answer ? answer : ""));

  if (!message ||
      mo_store_refused (mo_rule_message_hidden (message->hidden), MO_LEVEL_ASK, error) ||
      mo_store_refused (
          mo_rule_message_answer (message->state, message->to_role), MO_LEVEL_ASK, error))
    return FALSE;
  if (!*words)
    return mo_store_refuse (error, _ ("Write the answer in a few words."));
  MoChange *change = mo_change_new ("message", id, rev);
  mo_change_text (change, "state", "answered");
  mo_change_text (change, "answer", words);
  mo_change_text (change, "answered_by", mo_store_get_who (store));
  mo_change_text (change, "answered_at", now);
  if (!mo_store_save (store, change, NULL, error))
    return FALSE;
  if (!back || g_str_equal (message->from_role, "office"))
    return TRUE;
  *back = send_back (store, message, words, error);
  return *back != 0;
}

gboolean
mo_store_settle_message (MoStore *store, gint64 id, int rev, GError **error)
{
  g_autoptr (MoMessage) message = mo_store_get_message (store, id, error);

  if (!message ||
      mo_store_refused (message->hidden
                            ? mo_rule_message_settle_hidden (message->state)
                            : mo_rule_message_settle (message->state, message->to_role),
                        MO_LEVEL_ASK,
                        error))
    return FALSE;
  MoChange *change = mo_change_new ("message", id, rev);
  mo_change_text (change, "state", "no_answer_needed");
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_reword_message (MoStore *store, gint64 id, int rev, const char *body, GError **error)
{
  g_autoptr (MoMessage) message = mo_store_get_message (store, id, error);
  g_autofree char *words = g_strstrip (g_strdup (body ? body : ""));

  if (!message ||
      mo_store_refused (mo_rule_message_hidden (message->hidden), MO_LEVEL_ASK, error) ||
      mo_store_refused (mo_rule_message_reword (message->state), MO_LEVEL_ASK, error) ||
      mo_store_refused (mo_rule_message_new (message->from_role, message->to_role, words),
                        MO_LEVEL_ASK,
                        error))
    return FALSE;
  MoChange *change = mo_change_new ("message", id, rev);
  mo_change_text (change, "body", words);
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_message_made_call (MoStore *store, gint64 id, int rev, gint64 call, GError **error)
{
  g_autoptr (MoMessage) message = mo_store_get_message (store, id, error);

  if (!message ||
      mo_store_refused (mo_rule_message_hidden (message->hidden), MO_LEVEL_ASK, error) ||
      mo_store_refused (mo_rule_message_schedule (message->state, message->made_call != 0),
                        MO_LEVEL_ASK,
                        error))
    return FALSE;
  MoChange *change = mo_change_new ("message", id, rev);
  mo_change_int (change, "made_call", call);
  return mo_store_save (store, change, NULL, error) != 0;
}
