/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-calls.h"

#include <glib/gi18n-lib.h>

#include "core/mo-ten-rules.h"
#include "store/mo-call-notes.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-stmt.h"

/* ---------------------------------------------------------------------- writing */

gint64
mo_store_add_call (MoStore *store, const MoNewCall *new, GError **error)
{
  MoPolicy policy;
  MoPrecision precision = new->precision ? new->precision : MO_PRECISION_DAY;
  g_autofree char *uuid = mo_uuid ();
  /* A call whose time nobody wrote down stands at noon. */
  g_autofree char *at =
      mo_call_time_to_utc (new->day, new->minute >= 0 ? new->minute : 12 * 60, MO_ZONE);

  if (!mo_store_load_policy (store, &policy, error))
    return 0;
  MoChange *change = mo_change_new ("call", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_int (change, "pairing", new->pairing);
  mo_change_text (change, "starts_at", at);
  mo_change_day (change, "day_on", new->day);
  mo_change_text (change, "day_precision", mo_precision_code (precision));
  mo_change_int (
      change, "minutes_planned", new->minutes > 0 ? new->minutes : policy.call_minutes_default);
  mo_change_text (change, "medium", new->medium ? new->medium : "phone");
  mo_change_text (change, "state", new->state ? new->state : "planned");
  if (new->actual > 0)
    mo_change_int (change, "actual_minutes", new->actual);
  mo_change_text (change, "note", new->note);
  mo_change_text (change, "place", new->place);
  mo_change_text (change, "join_details", new->join);
  mo_change_int (change, "gate_public", new->gate_public ? 1 : 0);
  mo_change_int (change, "gate_agreed", new->gate_agreed ? 1 : 0);
  mo_change_int (change, "gate_office", new->gate_office ? 1 : 0);
  if (new->staff)
    mo_change_int (change, "staff", new->staff);
  if (new->moved_from)
    mo_change_int (change, "moved_from", new->moved_from);
  if (new->series)
    mo_change_int (change, "series", new->series);
  mo_change_int (change, "sequence", new->sequence);
  return mo_store_save (store, change, NULL, error);
}

typedef struct {
  char *state, *video; /* video: what the mentee said of it */
  int done, planned, extra;
} PairStanding;

static void
pair_standing_clear (PairStanding *standing)
{
  g_free (standing->state);
  g_free (standing->video);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PairStanding, pair_standing_clear)

static gboolean
read_pair (MoStore *store, gint64 pairing, PairStanding *standing, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT p.state, p.extra_granted,"
      " (SELECT count(*) FROM call c WHERE c.pairing = p.id AND c.state = 'done'),"
      " (SELECT count(*) FROM call c WHERE c.pairing = p.id AND c.state = 'planned'),"
      " m.video FROM pairing p JOIN referral r ON r.id = p.referral"
      " JOIN person m ON m.id = r.person WHERE p.id = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    standing->state = mo_stmt_dup (&stmt, 0);
    standing->extra = mo_stmt_int (&stmt, 1);
    standing->done = mo_stmt_int (&stmt, 2);
    standing->planned = mo_stmt_int (&stmt, 3);
    standing->video = mo_stmt_dup (&stmt, 4);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no pairing %" G_GINT64_FORMAT, pairing);
  return there;
}

/* The match goes along with its calls. */
static gboolean
match_follows (MoStore *store,
               gint64 pairing,
               const char *state,
               const char *to,
               GError **error)
{
  static const char *const before_booked[] = { "agreed", "briefed", NULL };
  static const char *const before_active[] = {
    "agreed", "briefed", "first_call_booked", "paused", NULL
  };
  const char *const *from = g_str_equal (to, "active") ? before_active : before_booked;

  return !g_strv_contains (from, state) ||
         mo_store_move_pairing (store, pairing, 0, to, NULL, error);
}

gint64
mo_store_book_call (MoStore *store, const MoNewCall *new, GError **error)
{
  MoPolicy policy;
  g_auto (PairStanding) pair = { 0 };
  const char *medium = new->medium ? new->medium : "phone";

  if (!mo_store_load_policy (store, &policy, error) ||
      !read_pair (store, new->pairing, &pair, error))
    return 0;
  if (mo_store_refused (
          mo_rule_call_planned (new->minutes > 0 ? new->minutes : policy.call_minutes_default,
                                &policy),
          MO_LEVEL_ASK,
          error) ||
      mo_store_refused (mo_rule_call_medium (medium), MO_LEVEL_ASK, error) ||
      mo_store_refused (
          mo_rule_call_confident (medium, pair.video, new->confirmed), MO_LEVEL_ASK, error) ||
      mo_store_refused (mo_rule_call_count (pair.done + pair.planned, pair.extra, &policy),
                        MO_LEVEL_ASK,
                        error))
    return 0;
  if (g_str_equal (medium, "in_person") &&
      mo_store_refused (
          mo_rule_call_in_person (new->gate_public, new->gate_agreed, new->gate_office),
          MO_LEVEL_ASK,
          error))
    return 0;
  gint64 id = mo_store_add_call (store, new, error);
  return id && match_follows (store, new->pairing, pair.state, "first_call_booked", error) ? id
                                                                                           : 0;
}

typedef struct {
  gint64 pairing, series, staff;
  MoDay day;
  char *state, *medium, *place, *join;
  int minutes, sequence, gate_public, gate_agreed, gate_office;
} CallStanding;

static void
call_standing_clear (CallStanding *standing)
{
  g_free (standing->state);
  g_free (standing->medium);
  g_free (standing->place);
  g_free (standing->join);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CallStanding, call_standing_clear)

static gboolean
read_call (MoStore *store, gint64 call, CallStanding *standing, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT pairing, day_on, state, medium, place, minutes_planned, sequence,"
                   " gate_public, gate_agreed, gate_office, series,"
                   " join_details, coalesce(staff, 0) FROM call WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", call);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    standing->pairing = mo_stmt_int (&stmt, 0);
    standing->day = mo_stmt_day (&stmt, 1);
    standing->state = mo_stmt_dup (&stmt, 2);
    standing->medium = mo_stmt_dup (&stmt, 3);
    standing->place = mo_stmt_dup (&stmt, 4);
    standing->minutes = mo_stmt_int (&stmt, 5);
    standing->sequence = mo_stmt_int (&stmt, 6);
    standing->gate_public = mo_stmt_int (&stmt, 7);
    standing->gate_agreed = mo_stmt_int (&stmt, 8);
    standing->gate_office = mo_stmt_int (&stmt, 9);
    standing->series = mo_stmt_int (&stmt, 10);
    standing->join = mo_stmt_dup (&stmt, 11);
    standing->staff = mo_stmt_int (&stmt, 12);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no call %" G_GINT64_FORMAT, call);
  return there;
}

/* Reads the call and refuses what its state does not allow. */
static gboolean
may_become (MoStore *store,
            gint64 call,
            const char *state,
            CallStanding *standing,
            GError **error)
{
  return read_call (store, call, standing, error) &&
         !mo_store_refused (mo_rule_call_move (standing->state, state), MO_LEVEL_ASK, error);
}

gint64
mo_store_move_call (MoStore *store, gint64 call, int rev, MoDay day, int minute, GError **error)
{
  g_auto (CallStanding) old = { 0 };
  if (!may_become (store, call, "moved", &old, error) ||
      mo_store_refused (mo_rule_call_moved_to (old.day, day, mo_store_get_today (store)),
                        MO_LEVEL_ASK,
                        error))
    return 0;
  MoChange *change = mo_change_new ("call", call, rev);
  mo_change_text (change, "state", "moved");
  if (!mo_store_save (store, change, NULL, error))
    return 0;
  MoNewCall new = { .pairing = old.pairing,
                    .day = day,
                    .minute = minute,
                    .minutes = old.minutes,
                    .medium = old.medium,
                    .place = old.place,
                    .join = old.join,
                    .gate_public = old.gate_public,
                    .gate_agreed = old.gate_agreed,
                    .gate_office = old.gate_office,
                    .staff = old.staff,
                    .moved_from = call,
                    .series = old.series,
                    .sequence = old.sequence + 1 };
  return mo_store_add_call (store, &new, error);
}

gboolean
mo_store_set_call_staff (MoStore *store, gint64 call, int rev, gint64 staff, GError **error)
{
  MoChange *change = mo_change_new ("call", call, rev);
  if (staff)
    mo_change_int (change, "staff", staff);
  else
    mo_change_null (change, "staff");
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_set_call_minutes (MoStore *store, gint64 call, int rev, int minutes, GError **error)
{
  MoPolicy policy;
  if (!mo_store_load_policy (store, &policy, error) ||
      mo_store_refused (mo_rule_call_planned (minutes, &policy), MO_LEVEL_ASK, error))
    return FALSE;
  MoChange *change = mo_change_new ("call", call, rev);
  mo_change_int (change, "minutes_planned", minutes);
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_close_call (MoStore *store,
                     gint64 call,
                     int rev,
                     int minutes,
                     const char *why_long,
                     const char *summary,
                     int mood,
                     gboolean concern,
                     GError **error)
{
  MoPolicy policy;
  g_auto (CallStanding) old = { 0 };
  g_auto (PairStanding) pair = { 0 };

  if (!mo_store_load_policy (store, &policy, error) ||
      !may_become (store, call, "done", &old, error) ||
      !read_pair (store, old.pairing, &pair, error) ||
      mo_store_refused (
          mo_rule_call_done_on (old.day, mo_store_get_today (store)), MO_LEVEL_ASK, error) ||
      mo_store_refused (
          mo_rule_call_actual (minutes, why_long, &policy), MO_LEVEL_ASK, error) ||
      mo_store_refused (
          mo_rule_call_count (pair.done, pair.extra, &policy), MO_LEVEL_ASK, error))
    return FALSE;
  MoChange *change = mo_change_new ("call", call, rev);
  mo_change_text (change, "state", "done");
  mo_change_int (change, "actual_minutes", minutes);
  mo_change_text (change, "long_reason", why_long && *why_long ? why_long : NULL);
  if (!mo_store_save (store, change, why_long, error))
    return FALSE;
  const MoNewCallNote note = {
    .call = call, .summary = summary, .mood = mood, .concern = concern
  };
  if (summary && *summary && !mo_store_add_call_note (store, &note, error))
    return FALSE;
  return match_follows (store, old.pairing, pair.state, "active", error);
}

gboolean
mo_store_miss_call (MoStore *store,
                    gint64 call,
                    int rev,
                    const char *state,
                    const char *note,
                    GError **error)
{
  g_auto (CallStanding) old = { 0 };
  if (!may_become (store, call, state, &old, error))
    return FALSE;
  /* only the day is asked: the time of day is for whoever sits there to say */
  if ((g_str_equal (state, "no_answer") || g_str_equal (state, "no_show")) &&
      mo_store_refused (
          mo_rule_call_begun (old.day, 0, mo_store_get_today (store), 0), MO_LEVEL_ASK, error))
    return FALSE;
  MoChange *change = mo_change_new ("call", call, rev);
  mo_change_text (change, "state", state);
  if (note && *note)
    mo_change_text (change, "note", note);
  return mo_store_save (store, change, note, error) != 0;
}
