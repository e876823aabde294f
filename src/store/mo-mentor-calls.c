/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-mentor-calls.h"

#include "store/mo-stmt.h"

static const MoField call_fields[] = {
  MO_FIELD (INT64, MoMentorCall, id),          MO_FIELD (INT64, MoMentorCall, pairing),
  MO_FIELD (TEXT, MoMentorCall, mentee),       MO_FIELD (TEXT, MoMentorCall, referral),
  MO_FIELD (TEXT, MoMentorCall, starts_at),    MO_FIELD (DAY, MoMentorCall, day),
  MO_FIELD (INT, MoMentorCall, start),         MO_FIELD (INT, MoMentorCall, minutes),
  MO_FIELD (INT, MoMentorCall, number),        MO_FIELD (INT, MoMentorCall, limit),
  MO_FIELD (TEXT, MoMentorCall, medium),       MO_FIELD (TEXT, MoMentorCall, place),
  MO_FIELD (TEXT, MoMentorCall, join_details), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorCall, mo_mentor_call, call_fields)

GPtrArray *
mo_store_list_mentor_calls (MoStore *store, gint64 mentor, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT c.id, c.pairing, coalesce(p.known_as, p.first_name) AS mentee,"
      " r.number AS referral, c.starts_at, c.day_on AS day, c.minutes_planned AS minutes,"
      " 1 + (SELECT count(*) FROM call b WHERE b.pairing = c.pairing"
      "  AND b.starts_at < c.starts_at AND b.state IN('done', 'planned')) AS number,"
      " x.call_limit + x.extra_granted AS \"limit\", c.medium, c.place, c.join_details"
      " FROM call c JOIN pairing x ON x.id = c.pairing JOIN referral r ON r.id = x.referral"
      " JOIN person p ON p.id = r.person"
      " WHERE x.mentor = :mentor AND c.state = 'planned' AND c.day_on >= :today"
      " ORDER BY c.starts_at, c.id");
  mo_stmt_bind_int (&stmt, ":mentor", mentor);
  mo_stmt_bind_day (&stmt, ":today", mo_store_get_today (store));
  GPtrArray *calls = mo_stmt_read_all (&stmt, mo_mentor_call, error);
  for (guint i = 0; calls && i < calls->len; i++) {
    MoMentorCall *call = g_ptr_array_index (calls, i);
    mo_call_time_from_utc (call->starts_at, MO_ZONE, NULL, &call->start);
  }
  return calls;
}

gboolean
mo_store_name_mentor (MoStore *store, gint64 mentor, char **called, char **name, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT coalesce(p.known_as, p.first_name), p.first_name || ' ' || p.last_name"
      " FROM mentor t JOIN person p ON p.id = t.person WHERE t.id = :mentor");
  mo_stmt_bind_int (&stmt, ":mentor", mentor);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    *called = mo_stmt_dup (&stmt, 0);
    *name = mo_stmt_dup (&stmt, 1);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such mentor");
  return there;
}
