/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A summary is written down as it came; after a day it stays, and another one puts it right. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-rules.h"
#include "core/mo-call-time.h"
#include "core/mo-happening.h"
#include "store/mo-call-notes.h"
#include "store/mo-change.h"
#include "store/mo-concern-steps.h"
#include "store/mo-stmt.h"

/* ---------------------------------------------------------------------- adding */

static gboolean
read_call (MoStore *store, gint64 call, MoDay *day, char **state, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT day_on, state FROM call WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", call);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    *day = mo_stmt_day (&stmt, 0);
    *state = mo_stmt_dup (&stmt, 1);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no call %" G_GINT64_FORMAT, call);
  return there;
}

static gboolean
may_add (MoStore *store, const MoNewCallNote *new, MoDay received, GError **error)
{
  MoDay day = MO_DAY_NONE;
  g_autofree char *state = NULL;

  if (!read_call (store, new->call, &day, &state, error) ||
      mo_store_refused (
          mo_rule_note_new (new->summary, received, day, mo_store_get_today (store)),
          MO_LEVEL_ASK,
          error))
    return FALSE;
  if (mo_call_counts (state))
    return TRUE;
  return mo_store_refuse (
      error,
      _ ("This call has not taken place, so there is nothing to sum up. Write down how "
         "it went first."));
}

gint64
mo_store_add_call_note (MoStore *store, const MoNewCallNote *new, GError **error)
{
  MoDay today = mo_store_get_today (store);
  MoDay received = new->received ? new->received : today;
  g_autofree char *now = mo_store_now (store);
  g_autofree char *summary = g_strstrip (g_strdup (new->summary ? new->summary : ""));

  if (!may_add (store, new, received, error))
    return 0;
  MoChange *change = mo_change_new ("call_note", 0, 0);
  mo_change_int (change, "call", new->call);
  mo_change_text (change, "side", new->side ? new->side : "mentor");
  mo_change_text (change, "via", new->via ? new->via : "phone");
  mo_change_day (change, "received_on", received);
  mo_change_text (change, "summary", summary);
  mo_change_text (change, "at", now);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_int (change, "concern", new->concern ? 1 : 0);
  if (new->mood >= 1 && new->mood <= 5)
    mo_change_int (change, "mood", new->mood);
  if (new->corrects)
    mo_change_int (change, "corrects", new->corrects);
  if (new->read) {
    mo_change_text (change, "reviewed_by", mo_store_get_who (store));
    mo_change_day (change, "reviewed_on", today);
  }
  gint64 id = mo_store_save (store, change, NULL, error);
  return id && (!new->concern || mo_store_raise_for_note (store, id, error)) ? id : 0;
}

/* ---------------------------------------------------------------------- changing */

static int
hours_since (MoStore *store, const char *at)
{
  g_autofree char *now = mo_store_now (store);
  MoDay then_day = MO_DAY_NONE, now_day = MO_DAY_NONE;
  int then_minute = 0, now_minute = 0;
  if (!mo_call_time_from_utc (at, MO_ZONE, &then_day, &then_minute))
    return G_MAXINT; /* brought over from a list of before */
  mo_call_time_from_utc (now, MO_ZONE, &now_day, &now_minute);
  return ((now_day - then_day) * 24 * 60 + now_minute - then_minute) / 60;
}

MoVerdict
mo_store_may_change_call_note (MoStore *store, const MoCallNote *note)
{
  gboolean own = g_strcmp0 (note->who, mo_store_get_who (store)) == 0;
  return mo_rule_note_change (hours_since (store, note->at), own, note->corrected);
}

gboolean
mo_store_change_call_note (MoStore *store,
                           gint64 id,
                           int rev,
                           const char *summary,
                           GError **error)
{
  g_autoptr (MoCallNote) note = mo_store_get_call_note (store, id, error);
  g_autofree char *words = g_strstrip (g_strdup (summary ? summary : ""));

  if (!note ||
      mo_store_refused (mo_store_may_change_call_note (store, note), MO_LEVEL_ASK, error) ||
      mo_store_refused (
          mo_rule_note_new (words, note->received, note->day, mo_store_get_today (store)),
          MO_LEVEL_ASK,
          error))
    return FALSE;
  MoChange *change = mo_change_new ("call_note", id, rev);
  mo_change_text (change, "summary", words);
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_review_call_note (MoStore *store, gint64 id, int rev, GError **error)
{
  MoChange *change = mo_change_new ("call_note", id, rev);
  mo_change_text (change, "reviewed_by", mo_store_get_who (store));
  mo_change_day (change, "reviewed_on", mo_store_get_today (store));
  return mo_store_save (store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- reading hidden ones */

/* Let in to the concern that was raised of it. */
static gboolean
is_let_in (MoStore *store, gint64 call, gint64 me, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT count(*) FROM concern_reader e JOIN concern k ON k.id = e.concern"
                   " JOIN call_note o ON o.id = k.call_note"
                   " WHERE o.call = :call AND e.staff = :me AND e.ended_at IS NULL");
  mo_stmt_bind_int (&stmt, ":call", call);
  mo_stmt_bind_int (&stmt, ":me", me);
  gboolean in = mo_stmt_step (&stmt) && mo_stmt_int (&stmt, 0) > 0;
  return mo_stmt_finish (&stmt, error) && in;
}

static char *
read_words (MoStore *store, gint64 note, GError **error)
{
  g_autofree char *words = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT summary FROM call_note WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", note);
  if (mo_stmt_step (&stmt))
    words = mo_stmt_dup (&stmt, 0);
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&words) : NULL;
}

char *
mo_store_open_call_note (MoStore *store, gint64 id, GError **error)
{
  g_autoptr (MoCallNote) note = mo_store_get_call_note (store, id, error);
  g_auto (MoConcernDesk) desk = { 0 };

  if (!note)
    return NULL;
  if (!note->hidden)
    return g_strdup (note->summary);
  if (!mo_store_read_concern_desk (store, &desk, error))
    return NULL;
  gboolean in = desk.me && is_let_in (store, note->call, desk.me, error);
  if (mo_store_refused (
          mo_rule_note_read (TRUE, desk.lead, in, desk.leads), MO_LEVEL_ASK, error) ||
      !mo_store_note_read (store, "call_note", id, "summary", error))
    return NULL;
  return read_words (store, id, error);
}

/* ---------------------------------------------------------------------- chasing */

gint64
mo_store_chase_notes (MoStore *store,
                      gint64 mentor,
                      const char *how,
                      const char *words,
                      GError **error)
{
  g_autoptr (GPtrArray) missing = mo_store_list_missing_notes (store, mentor, error);
  g_autofree char *now = mo_store_now (store);

  if (!missing)
    return 0;
  if (!missing->len)
    return mo_store_refuse (
        error, _ ("Every summary of this mentor has come: there is nothing to ask for."));
  MoChange *change = mo_change_new ("note_chase", 0, 0);
  mo_change_int (change, "mentor", mentor);
  mo_change_text (change, "at", now);
  mo_change_day (change, "day_on", mo_store_get_today (store));
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "how", how);
  mo_change_text (change, "words", words);
  mo_change_int (change, "calls", missing->len);
  return mo_store_save (store, change, NULL, error);
}
