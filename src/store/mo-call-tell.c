/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-call-tell.h"

#include "store/mo-change.h"
#include "store/mo-messages.h"
#include "store/mo-stmt.h"

void
mo_call_reschedule_free (MoCallReschedule *ask)
{
  if (!ask)
    return;
  g_free (ask->why);
  g_free (ask->to_mentee);
  g_free (ask->to_mentor);
  g_free (ask);
}

static gboolean
is_move (const MoCallReschedule *ask)
{
  return g_str_equal (ask->state, "moved");
}

static char *
usual_words (const MoCallReschedule *ask, const MoCallView *call, const char *other)
{
  g_autofree char *first = mo_call_first_name (other);
  const MoCallChange change = { .other = first,
                                .day = call->day,
                                .minute = call->start,
                                .to_day = is_move (ask) ? ask->day : MO_DAY_NONE,
                                .to_minute = ask->minute };
  return mo_call_change_words (&change);
}

gboolean
mo_store_overtake_messages (MoStore *store, gint64 call, const char *role, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT id FROM message WHERE about_call = :call AND to_role IN(:role, :other)"
      " AND from_role = 'office' AND state = 'taken' AND kind IN('move','book','cancel')");
  mo_stmt_bind_int (&stmt, ":call", call);
  mo_stmt_bind_text (&stmt, ":role", role ? role : "mentee");
  mo_stmt_bind_text (&stmt, ":other", role ? role : "mentor");
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (ids, id);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    MoChange *change = mo_change_new ("message", g_array_index (ids, gint64, i), 0);
    mo_change_text (change, "state", "no_answer_needed");
    if (!mo_store_save (store, change, NULL, error))
      return FALSE;
  }
  return TRUE;
}

/* The call that this one was moved from without this side being told of the move; 0 where they
 * know this one, -1 with error set. */
static gint64
untold_from (MoStore *store, gint64 call, const char *role, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT c.moved_from FROM call c WHERE c.id = :call AND c.moved_from IS NOT NULL"
      " AND EXISTS (SELECT 1 FROM message g WHERE g.about_call = c.id AND g.to_role = :role"
      "  AND g.kind = 'move')"
      " AND NOT EXISTS (SELECT 1 FROM message g WHERE g.about_call = c.id AND g.to_role = :role"
      "  AND g.passed_at IS NOT NULL)");
  mo_stmt_bind_int (&stmt, ":call", call);
  mo_stmt_bind_text (&stmt, ":role", role);
  gint64 from = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? from : -1;
}

/* The call as this side last heard of it. */
static MoCallView *
as_known (MoStore *store, MoCallView *call, const char *role, GError **error)
{
  g_autoptr (MoCallView) known = mo_call_view_ref (call);
  gint64 from;

  if (!mo_store_overtake_messages (store, call->id, role, error))
    return NULL;
  while ((from = untold_from (store, known->id, role, error)) > 0) {
    MoCallView *before = mo_store_get_call (store, from, error);
    if (!before)
      return NULL;
    mo_call_view_unref (known);
    known = before;
  }
  return from < 0 ? NULL : g_steal_pointer (&known);
}

static gboolean
tell (MoStore *store,
      const MoCallReschedule *ask,
      MoCallView *call,
      gint64 about,
      const char *role,
      const char *words,
      gboolean knows,
      GError **error)
{
  gboolean mentee = g_str_equal (role, "mentee");
  g_autoptr (MoCallView) known = as_known (store, call, role, error);
  if (!known)
    return FALSE;
  g_autofree char *body =
      words ? g_strdup (words) : usual_words (ask, known, mentee ? call->mentor : call->mentee);
  const MoNewMessage message = { .pairing = call->pairing,
                                 .from = "office",
                                 .to = role,
                                 .kind = is_move (ask) ? "move" : "cancel",
                                 .body = body,
                                 .about_call = about };
  if (!*body)
    return TRUE;
  gint64 id = mo_store_write_message (store, &message, error);
  return id && (!knows || (mo_store_pass_message (store, id, 0, "phone", error) &&
                           mo_store_settle_message (store, id, 0, error)));
}

/* The day it was to be stays, with why it moved. */
static gint64
move (MoStore *store, const MoCallReschedule *ask, GError **error)
{
  int rev = ask->rev;
  if (ask->why && *ask->why) {
    MoChange *change = mo_change_new ("call", ask->call, rev);
    mo_change_text (change, "reason", ask->why);
    if (!mo_store_save (store, change, NULL, error))
      return 0;
    rev = 0;
  }
  return mo_store_move_call (store, ask->call, rev, ask->day, ask->minute, error);
}

gint64
mo_store_reschedule (MoStore *store, const MoCallReschedule *ask, GError **error)
{
  g_autoptr (MoCallView) call = mo_store_get_call (store, ask->call, error);
  gint64 id = ask->call;

  if (!call)
    return 0;
  if (is_move (ask))
    id = move (store, ask, error);
  else if (!mo_store_miss_call (store, ask->call, ask->rev, ask->state, ask->why, error))
    id = 0;
  return id &&
                 tell (store,
                       ask,
                       call,
                       id,
                       "mentee",
                       ask->to_mentee,
                       ask->mentee_knows,
                       error) &&
                 tell (store, ask, call, id, "mentor", ask->to_mentor, ask->mentor_knows, error)
             ? id
             : 0;
}

/* ---------------------------------------------------------------------- the match ends */

static GArray *
booked (MoStore *store, gint64 pairing, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id FROM call WHERE pairing = :id AND state = 'planned'"
                   " ORDER BY starts_at, id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (ids, id);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&ids) : NULL;
}

/* One message to this side, of all the calls to come. */
static gboolean
tell_ended (MoStore *store, GArray *calls, gint64 pairing, const char *role, GError **error)
{
  g_autoptr (MoCallView) next = NULL;
  int to_come = 0;

  for (guint i = 0; i < calls->len; i++) {
    g_autoptr (MoCallView) call =
        mo_store_get_call (store, g_array_index (calls, gint64, i), error);
    g_autoptr (MoCallView) known = call ? as_known (store, call, role, error) : NULL;
    if (!known)
      return FALSE;
    if (call->day < mo_store_get_today (store))
      continue;
    to_come++;
    if (!next)
      next = g_steal_pointer (&known);
  }
  if (!next)
    return TRUE;
  g_autofree char *other =
      mo_call_first_name (g_str_equal (role, "mentee") ? next->mentor : next->mentee);
  const MoCallChange change = { .other = other, .day = next->day, .minute = next->start };
  g_autofree char *body = mo_call_ended_words (&change, to_come);
  const MoNewMessage message = { .pairing = pairing,
                                 .from = "office",
                                 .to = role,
                                 .kind = "cancel",
                                 .body = body,
                                 .about_call = next->id };
  return mo_store_write_message (store, &message, error) != 0;
}

gboolean
mo_store_call_off (MoStore *store,
                   gint64 pairing,
                   const char *why,
                   const char *end_reason,
                   GError **error)
{
  g_autoptr (GArray) calls = booked (store, pairing, error);

  gboolean told = mo_call_ended_is_told (end_reason);

  if (!calls)
    return FALSE;
  for (guint i = 0; i < calls->len; i++)
    if (!told &&
        !mo_store_overtake_messages (store, g_array_index (calls, gint64, i), NULL, error))
      return FALSE;
  if (told && !(tell_ended (store, calls, pairing, "mentee", error) &&
                tell_ended (store, calls, pairing, "mentor", error)))
    return FALSE;
  for (guint i = 0; i < calls->len; i++) {
    gint64 call = g_array_index (calls, gint64, i);
    if (!mo_store_miss_call (store, call, 0, "cancelled_office", why, error))
      return FALSE;
  }
  return TRUE;
}
