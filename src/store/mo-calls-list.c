/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-calls.h"
#include "store/mo-stmt.h"

static const MoField call_fields[] = {
  MO_FIELD (INT64, MoCallView, id),
  MO_FIELD (INT, MoCallView, rev),
  MO_FIELD (INT64, MoCallView, pairing),
  MO_FIELD (TEXT, MoCallView, mentee),
  MO_FIELD (TEXT, MoCallView, mentor),
  MO_FIELD (INT64, MoCallView, mentor_id),
  MO_FIELD (INT64, MoCallView, mentor_person),
  MO_FIELD (INT64, MoCallView, person),
  MO_FIELD (TEXT, MoCallView, strand),
  MO_FIELD (TEXT, MoCallView, state),
  MO_FIELD (TEXT, MoCallView, medium),
  MO_FIELD (TEXT, MoCallView, place),
  MO_FIELD (TEXT, MoCallView, starts_at),
  MO_FIELD (DAY, MoCallView, day),
  MO_FIELD (INT, MoCallView, start),
  MO_FIELD (INT, MoCallView, minutes),
  MO_FIELD (INT, MoCallView, actual),
  MO_FIELD (INT, MoCallView, number),
  MO_FIELD (INT, MoCallView, done),
  MO_FIELD (INT, MoCallView, limit),
  MO_FIELD (INT, MoCallView, has_note),
  MO_FIELD (TEXT, MoCallView, note),
  MO_FIELD (TEXT, MoCallView, join),
  MO_FIELD (INT64, MoCallView, staff),
  MO_FIELD (TEXT, MoCallView, staff_name),
  MO_FIELD (INT64, MoCallView, owner),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoCallView, mo_call_view, call_fields)

/* A call's number: one more than the calls of the pair that took place before it, and for one
 * to come also those planned before it. */
#define CALL                                                                                   \
  "SELECT c.id, c.rev, c.pairing, p.id AS person, p.first_name || ' ' || p.last_name AS "      \
  "mentee,"                                                                                    \
  " m.first_name || ' ' || m.last_name AS mentor, x.mentor AS mentor_id,"                      \
  " m.id AS mentor_person, r.strand, c.state,"                                                 \
  " c.medium, c.place, c.starts_at, c.day_on AS day, c.minutes_planned AS minutes,"            \
  " coalesce(c.actual_minutes, 0) AS actual,"                                                  \
  " 1 + (SELECT count(*) FROM call b WHERE b.pairing = c.pairing AND b.starts_at < "           \
  "c.starts_at"                                                                                \
  "      AND (b.state = 'done' OR (b.state = 'planned' AND c.state = 'planned'))) AS number,"  \
  " (SELECT count(*) FROM call b WHERE b.pairing = c.pairing AND b.state = 'done') AS done,"   \
  " x.call_limit + x.extra_granted AS \"limit\","                                              \
  " (SELECT count(*) FROM call_note n WHERE n.call = c.id) AS has_note, c.note,"               \
  " c.join_details AS \"join\", coalesce(c.staff, 0) AS staff, f.name AS staff_name, "         \
  "coalesce(r.owner, 0) AS owner"                                                              \
  " FROM call c JOIN pairing x ON x.id = c.pairing JOIN referral r ON r.id = x.referral"       \
  " JOIN person p ON p.id = r.person JOIN mentor t ON t.id = x.mentor"                         \
  " JOIN person m ON m.id = t.person LEFT JOIN staff f ON f.id = c.staff"

static GPtrArray *
with_minutes (GPtrArray *calls)
{
  for (guint i = 0; calls && i < calls->len; i++) {
    MoCallView *call = g_ptr_array_index (calls, i);
    mo_call_time_from_utc (call->starts_at, MO_ZONE, NULL, &call->start);
  }
  return calls;
}

GPtrArray *
mo_store_list_calls (MoStore *store, MoDay from, MoDay to, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   CALL " WHERE c.day_on >= :from AND c.day_on <= :to AND c.state <> 'moved'"
                        " ORDER BY c.starts_at, c.id");
  mo_stmt_bind_day (&stmt, ":from", from);
  mo_stmt_bind_day (&stmt, ":to", to);
  return with_minutes (mo_stmt_read_all (&stmt, mo_call_view, error));
}

MoCallView *
mo_store_get_call (MoStore *store, gint64 call, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, CALL " WHERE c.id = :id");
  mo_stmt_bind_int (&stmt, ":id", call);
  g_autoptr (GPtrArray) found = with_minutes (mo_stmt_read_all (&stmt, mo_call_view, error));
  if (!found)
    return NULL;
  if (found->len == 0) {
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no call %" G_GINT64_FORMAT, call);
    return NULL;
  }
  return mo_call_view_ref (g_ptr_array_index (found, 0));
}

GPtrArray *
mo_store_list_calls_of (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, CALL " WHERE c.pairing = :pairing ORDER BY c.starts_at, c.id");
  mo_stmt_bind_int (&stmt, ":pairing", pairing);
  return with_minutes (mo_stmt_read_all (&stmt, mo_call_view, error));
}

static const MoField pair_fields[] = {
  MO_FIELD (INT64, MoPairView, id),
  MO_FIELD (INT, MoPairView, rev),
  MO_FIELD (TEXT, MoPairView, mentee),
  MO_FIELD (TEXT, MoPairView, mentor),
  MO_FIELD (TEXT, MoPairView, strand),
  MO_FIELD (TEXT, MoPairView, state),
  MO_FIELD (INT64, MoPairView, mentor_id),
  MO_FIELD (INT64, MoPairView, referral),
  MO_FIELD (INT64, MoPairView, person),
  MO_FIELD (INT64, MoPairView, mentor_person),
  MO_FIELD (INT, MoPairView, done),
  MO_FIELD (INT, MoPairView, planned),
  MO_FIELD (INT, MoPairView, limit),
  MO_FIELD (INT, MoPairView, extra),
  MO_FIELD (INT, MoPairView, rhythm_days),
  MO_FIELD (INT, MoPairView, skip_holidays),
  MO_FIELD (DAY, MoPairView, more_asked),
  MO_FIELD (DAY, MoPairView, last_done),
  MO_FIELD (DAY, MoPairView, next),
  MO_FIELD (TEXT, MoPairView, last_at),
  MO_FIELD (TEXT, MoPairView, goals),
  MO_FIELD (TEXT, MoPairView, video),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPairView, mo_pair_view, pair_fields)

#define PAIR                                                                                   \
  "SELECT x.id, x.rev, p.first_name || ' ' || p.last_name AS mentee,"                          \
  " m.first_name || ' ' || m.last_name AS mentor, r.strand, x.state, x.mentor AS mentor_id,"   \
  " x.referral, p.id AS person, m.id AS mentor_person, x.call_limit + x.extra_granted AS "     \
  "\"limit\", x.extra_granted AS extra,"                                                       \
  " x.rhythm_days, x.skip_holidays, p.video,"                                                  \
  " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') AS done,"        \
  " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'planned') AS planned,"  \
  " (SELECT max(c.day_on) FROM call c WHERE c.pairing = x.id AND c.state = 'done') AS "        \
  "last_done,"                                                                                 \
  " (SELECT min(c.day_on) FROM call c WHERE c.pairing = x.id AND c.state = 'planned') AS "     \
  "next,"                                                                                      \
  " (SELECT max(e.asked_on) FROM extension e WHERE e.pairing = x.id AND"                       \
  " e.decided_on IS NULL) AS more_asked,"                                                      \
  " (SELECT max(c.starts_at) FROM call c WHERE c.pairing = x.id AND c.state <> 'moved') AS "   \
  "last_at"                                                                                    \
  " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"      \
  " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person"

static gboolean
add_goals (MoStore *store, GPtrArray *pairs, GError **error)
{
  g_autoptr (GHashTable) by_referral = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < pairs->len; i++) {
    MoPairView *pair = g_ptr_array_index (pairs, i);
    g_hash_table_insert (by_referral, &pair->referral, pair);
  }
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT g.referral, g.words FROM goal g JOIN pairing x ON x.referral = g.referral"
      " WHERE x.state IN('agreed','briefed','first_call_booked','active','paused','ending')"
      " ORDER BY g.id");
  while (mo_stmt_step (&stmt)) {
    gint64 referral = mo_stmt_int (&stmt, 0);
    MoPairView *pair = g_hash_table_lookup (by_referral, &referral);
    if (pair) {
      char *goals = pair->goals ? g_strconcat (pair->goals, "; ", mo_stmt_text (&stmt, 1), NULL)
                                : mo_stmt_dup (&stmt, 1);
      g_free (pair->goals);
      pair->goals = goals;
    }
  }
  return mo_stmt_finish (&stmt, error);
}

GPtrArray *
mo_store_list_pairs (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      PAIR " WHERE (x.id = CAST(:pairing AS BIGINT) OR CAST(:pairing AS BIGINT) = 0)"
           " AND x.state IN('agreed','briefed','first_call_booked','active','paused','ending')"
           " ORDER BY p.fold, x.id");
  mo_stmt_bind_int (&stmt, ":pairing", pairing);
  g_autoptr (GPtrArray) pairs = mo_stmt_read_all (&stmt, mo_pair_view, error);
  return pairs && add_goals (store, pairs, error) ? g_steal_pointer (&pairs) : NULL;
}
